// A proposal made ready for the writer: what follows from it alone, worked out on all cores before the
// one writer has its turn. What it is refused for is said when its turn comes, so that the first event
// of a batch that is wrong is the one that is named.

import Bookkeeping
import Events
import Recording
import SwiftProtobuf

/// A proposal in its normal form, with its identity and digest.
struct Prepared: Sendable {
  var event: Event
  var sequence: UInt64?
  let identity: Identity
  /// nil where it depends on what is recorded: a correction names its target by identity.
  let digest: Digest?
  /// How long its canonical bytes are.
  let sizeBytes: Int
  /// Whether it uses words, which have to have codes.
  let hasWords: Bool

  private init(_ proposal: Proposal, _ origin: Recorder.Origin, micros: Int64) throws {
    event = proposal.event
    sequence = proposal.sequence
    if event.id.isEmpty, origin == .somebody { event.id = TimeID.make(micros: micros) }
    hasWords = try event.normalize(restoring: origin != .somebody)
    identity = Identity(source: event.source, id: event.id)
    let (digest, sizeBytes) = try event.proposalDigest()
    self.digest = event.isCorrection ? nil : digest
    self.sizeBytes = sizeBytes
  }

  /// The event, for the one who records it.
  mutating func takeEvent() -> Event {
    var taken = Event()
    swap(&taken, &event)
    return taken
  }

  /// Makes proposals ready, in their order; `now` is asked once for each that has no id.
  static func all(
    _ proposals: [Proposal],
    _ origin: Recorder.Origin,
    now: () -> Int64
  ) -> [Result<Prepared, any Error>] {
    let times = proposals.map { $0.event.id.isEmpty && origin == .somebody ? now() : 0 }
    @Sendable func prepared(_ index: Int) -> Result<Prepared, any Error> {
      Result { try Prepared(proposals[index], origin, micros: times[index]) }
    }
    return Cores.map(proposals.count, prepared)
  }
}

extension Event {
  /// Whether it corrects another event.
  var isCorrection: Bool { if case .event? = subject { true } else { false } }
}
