// The hierarchy of clients: who belongs to whose group, on any day. It never has a circle.

struct Hierarchy {
  private let accounts: any Accounts

  init(_ accounts: any Accounts) { self.accounts = accounts }

  /// Whether a client with these parents would stand above itself on some day.
  ///
  /// Cost: walks up once for each day on which somebody above changes.
  func isCyclic(_ client: UInt32, _ parents: [Setting<UInt32>]) throws -> Bool {
    var states: [UInt32: [Setting<UInt32>]] = [client: parents]
    var above = parents.map(\.value)
    while let next = above.popLast() {
      guard next != 0, states[next] == nil else { continue }
      let found = try accounts.place(of: next).account.parents
      states[next] = found
      above += found.map(\.value)
    }
    let days = Set(states.values.flatMap { $0.map(\.day) })
    return days.contains { day in
      var next = client
      for _ in 0...states.count {
        next = states[next]?.setting(on: day)?.value ?? 0
        if next == client { return true }
        if next == 0 { return false }
      }
      return false
    }
  }
}
