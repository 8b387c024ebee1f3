// Proposals from a file, one after the other, with the lines that they stand on.

import Bookkeeping
import Daybook
import Exchanging
import Foundation

/// Reads CloudEvents as proposals.
final class ProposalSource {
  private var reader: ProposalReader
  private let exchange: CloudEvents
  private let isRestoring: Bool

  init(_ reader: consuming ProposalReader, _ zone: TimeZone, isRestoring: Bool) {
    self.reader = reader
    exchange = CloudEvents(zone: zone)
    self.isRestoring = isRestoring
  }

  /// The next proposal; nil at the end.
  ///
  /// Refusals name the line.
  func next() throws -> (line: Int, proposal: Proposal)? {
    guard let (line, bytes) = try reader.next() else { return nil }
    do throws(Refusal) {
      let (event, sequence) = try exchange.event(from: bytes, restoring: isRestoring)
      return (line, Proposal(event, sequence: sequence))
    } catch {
      throw error.at(line: line)
    }
  }
}

extension Refusal {
  /// The refusal of what stands on a line.
  func at(line: Int) -> Refusal {
    Refusal(field: "line \(line)" + (field.isEmpty ? "" : ": \(field)"), wrong)
  }
}
