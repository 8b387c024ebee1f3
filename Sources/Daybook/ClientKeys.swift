// What every client is called, and where it stands among all: looked up and sorted once, for all the
// reports that are made of one commit.

import Reporting

/// The keys of all clients.
struct ClientKeys: Sendable {
  /// By the client's number; nil where nobody has it.
  private var keys: [String?] = []
  /// By the client's number: its place by the bytes of its key.
  private var places: [Int] = []
  /// The numbers of the clients that have keys, by the bytes of these.
  private(set) var inOrder: [UInt32] = []

  /// Reads the keys of all clients of a snapshot.
  init(_ snapshot: Snapshot) throws {
    for (number, key) in try Names.clients(snapshot.reading) {
      // Every client has a record of its own.
      guard number <= snapshot.head else { throw BookFault.brokenNames }
      while keys.count <= number { keys.append(nil) }
      keys[Int(number)] = key
    }
    places = Array(repeating: 0, count: keys.count)
    for (place, number) in keys.placesByBytes().enumerated() {
      places[number] = place
      if keys[number] != nil { inOrder.append(UInt32(number)) }
    }
  }

  func key(of client: UInt32) -> String? {
    keys.indices.contains(Int(client)) ? keys[Int(client)] : nil
  }

  func place(of client: UInt32) -> Int? {
    places.indices.contains(Int(client)) ? places[Int(client)] : nil
  }
}
