// Where rows belong that several walks bring into the order of clients at once: what each walk has of a client is
// counted first, so that none has to wait for another.

import Bookkeeping
import Storing

/// The places of the rows of some walks, by client and then in the order of the walks.
struct RowPlaces: Sendable {
  /// Where the rows of each client begin, and where the last ones end; nothing where there are no rows.
  let starts: [Int]
  /// Where the rows of each client of each walk begin.
  private let places: [[Int]]

  var byteCount: Int { (starts.last ?? 0) * Entry.size }

  /// Finds the places of so many rows of each client, walk by walk.
  init(_ counts: [[Int]]) {
    var places = counts.map { _ in [Int]() }
    var starts: [Int] = []
    var sum = 0
    for client in 0..<(counts.map(\.count).max() ?? 0) {
      starts.append(sum)
      for walk in counts.indices where client < counts[walk].count {
        places[walk].append(sum)
        sum += counts[walk][client]
      }
    }
    starts.append(sum)
    self.starts = sum > 0 ? starts : []
    self.places = places
  }

  /// Copies the rows of a walk to where they belong, and tells how many of a client are `withdrawn`, where
  /// any are.
  ///
  /// Each walk writes where no other does.
  func copy(
    _ index: Int,
    _ walk: WaitingWalk,
    _ reading: borrowing some Reading & ~Copyable,
    to room: UnsafeMutableBufferPointer<UInt8>
  ) throws -> [UInt32: Int] {
    var places = places[index]
    var withdrawn: [UInt32: Int] = [:]
    let first = walk.clients.lowerBound
    let bytes = UnsafeMutableRawBufferPointer(room)
    try walk.each(reading) { client, row in
      let index = Int(client - first)
      let start = places[index] * Entry.size
      unsafe row.withUnsafeBytes { row in
        unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + Entry.size])
          .copyMemory(from: row)
      }
      places[index] += 1
      if Entry.isWithdrawn(row) { withdrawn[client, default: 0] += 1 }
    }
    return withdrawn
  }
}
