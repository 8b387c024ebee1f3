// Rows about items: each begins with the keys of its client and its item.

import Bookkeeping

extension Rows {
  /// One row a line, in the order of `orders`; the closure appends the cells that follow the keys.
  init<Line: Sendable>(
    _ lines: [Line],
    _ labels: some Labels,
    item: KeyPath<Line, Item>,
    orders: [Order],
    cells add: @escaping @Sendable (Line, _ cells: inout [Cell]) -> Void
  ) throws {
    let clients = try lines.map { try labels.label(client: $0[keyPath: item].client) }
    let items = orders.map(\.label)
    let places = orders.sortedPlaces()
    self.init(places.count) { index, cells in
      let place = places[index]
      cells.append(.text(clients[place]))
      cells.append(.text(items[place] ?? ""))
      add(lines[place], &cells)
    }
  }
}

extension Sequence {
  /// The texts of the codes that elements have, each looked up once.
  func labelled(
    _ code: (Element) -> UInt16?,
    _ label: (UInt16) throws -> String
  ) rethrows -> [UInt16: String] {
    var labels: [UInt16: String] = [:]
    for element in self {
      guard let code = code(element), labels[code] == nil else { continue }
      labels[code] = try label(code)
    }
    return labels
  }
}

extension [UInt16: String] {
  /// Where the text of each code stands among all, by its bytes.
  var ranks: [UInt16: Int] {
    var ranks: [UInt16: Int] = [:]
    for (rank, one) in sorted(by: { Bytes($0.value) < Bytes($1.value) }).enumerated() {
      ranks[one.key] = rank
    }
    return ranks
  }
}
