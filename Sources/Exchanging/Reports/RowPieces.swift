// The rows of a report as pieces of JSON, several at once on as many cores, given in their order.

import Dispatch
import Foundation
import Reporting
import Synchronization

/// Rows that are written piece by piece.
struct RowPieces {
  /// How many rows a piece has: about as many bytes as the nearest caches of a core hold.
  private static let rowsEach = 512
  /// How many pieces a core makes before they are given: cores wait for each other then.
  private static let piecesEach = 4

  private let rows: Rows
  private let objects: RowsAsObjects

  init(_ rows: Rows, _ objects: RowsAsObjects) {
    self.rows = rows
    self.objects = objects
  }

  /// Gives each piece, with commas between them.
  ///
  /// Cost: memory for some pieces a core.
  func each<E: Error>(_ give: ([UInt8]) throws(E) -> Void) throws(E) {
    let count = (rows.count + Self.rowsEach - 1) / Self.rowsEach
    let width = min(count, Self.piecesEach * ProcessInfo.processInfo.activeProcessorCount)
    guard width > 0 else { return }
    let pieces = Mutex([[UInt8]](repeating: [], count: width))
    for first in stride(from: 0, to: count, by: width) {
      DispatchQueue.concurrentPerform(iterations: min(width, count - first)) { index in
        // A piece is written where one before it was: memory is asked for once.
        var bytes = pieces.withLock { pieces in
          var bytes: [UInt8] = []
          swap(&bytes, &pieces[index])
          return bytes
        }
        write(first + index, to: &bytes)
        pieces.withLock { $0[index] = bytes }
      }
      for index in 0..<min(width, count - first) { try give(pieces.withLock { $0[index] }) }
    }
  }

  private func write(_ piece: Int, to bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    if piece > 0 { bytes.append(UInt8(ascii: ",")) }
    let first = piece * Self.rowsEach
    objects.add(rows, first..<min(first + Self.rowsEach, rows.count), to: &bytes)
  }
}
