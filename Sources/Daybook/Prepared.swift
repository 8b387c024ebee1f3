// A proposal made ready for the writer: what follows from it alone, worked out on all cores before the
// one writer has its turn. What it is refused for is said when its turn comes, so that the first event
// of a batch that is wrong is the one that is named.

import Bookkeeping
import Events
import Recording
import SwiftProtobuf

/// A proposal in its normal form, with its identity and digest, until it is written.
///
/// It is with one at a time: who makes it ready, who records it, who serializes it.
final class Prepared: @unchecked Sendable {
  /// What the proposal tells; it is checked and filled in here.
  var told: Told
  /// Everything else of the event, but for the id.
  private var envelope: Event
  private let id: String
  let sequence: UInt64?
  let identity: Identity
  /// The digest of a correction depends on what is recorded, because it may name its target by identity.
  var digest: Digest
  /// How long its canonical bytes are.
  let sizeBytes: Int
  /// The words that it uses, which have to have codes.
  let words: [NameKey]
  let traits: Traits
  /// When it happened, where that is told.
  let happenedAt: WireInstant?

  /// What the writer asks of every event: to look is to copy the fact, so it is asked once, here.
  struct Traits {
    let isCorrection: Bool
    let registersClient: Bool
    /// Whether it may give names without creating an item.
    let mayRename: Bool

    init(of subject: Event.OneOf_Subject?) {
      if case .event? = subject { isCorrection = true } else { isCorrection = false }
      registersClient = subject?.registersClient ?? false
      mayRename = subject?.mayRename ?? false
    }
  }

  fileprivate init(
    _ proposal: Proposal,
    _ origin: Recorder.Origin,
    id: String?,
    _ writing: inout WireWriting
  ) throws {
    var event = proposal.event
    var told = Told(event)
    writing.removeAll()
    event.write(into: &writing, id: id ?? event.id, told)
    // What is in normal form already, and has nothing of the book's, is not walked.
    if origin == .somebody, event.unknownFields.data.isEmpty,
      let form = writing.withBytes({ ProposalForm($0) })
    {
      words = form.words
      (digest, sizeBytes) = writing.withBytes { (Digest(of: $0), $0.byteCount) }
      self.id = id ?? event.id
    } else {
      if let id { event.id = id }
      words = try event.normalize(restoring: origin != .somebody)
      (digest, sizeBytes) = event.proposalDigest()
      told = Told(event)
      self.id = event.id
    }
    identity = Identity(source: event.source, id: self.id)
    sequence = proposal.sequence
    traits = Traits(of: told.subject)
    happenedAt = told.happenedAt
    self.told = told
    envelope = event
  }

  /// An event that the book says by itself.
  init(own event: Event) {
    identity = Identity(source: event.source, id: event.id)
    (digest, sizeBytes) = event.proposalDigest()
    words = []
    sequence = nil
    told = Told(event)
    traits = Traits(of: told.subject)
    happenedAt = told.happenedAt
    id = event.id
    envelope = event
  }

  /// The whole event as it is by now.
  var event: Event {
    var event = envelope
    event.id = id
    told.put(into: &event)
    return event
  }

  /// Writes the event in the form of the wire, for the last time.
  func write(into writing: inout WireWriting) {
    writing.removeAll()
    envelope.write(into: &writing, id: id, told)
    told.subject = nil
    envelope = Event()
  }
}

/// Proposals that are made ready in their order, on other cores while the first ones are recorded.
struct Readying {
  /// How many proposals are made ready in one piece; fewer are not worth another core.
  private static let atOnce = 64

  let count: Int
  private var pieces: ArraySlice<Aside<[Result<Prepared, any Error>]>>
  /// What is ready, the next one last.
  private var ready: [Result<Prepared, any Error>] = []

  /// Begins to make proposals ready; `now` is asked once for each that has no id.
  ///
  /// Those ids stand in the order of the proposals, as if no two had been asked for at one time.
  init(_ proposals: [Proposal], _ origin: Recorder.Origin, now: () -> Int64) {
    count = proposals.count
    var last = Int64.min
    let times: [Int64?] = proposals.map { proposal in
      guard origin == .somebody, proposal.event.id.isEmpty else { return nil }
      last = max(now(), last + 1)
      return last
    }
    let pieces = stride(from: 0, to: proposals.count, by: Self.atOnce).map { start in
      let range = start..<min(start + Self.atOnce, proposals.count)
      return Aside {
        let random = times[range].contains { $0 != nil } ? TimeID.random(range.count) : []
        var writing = WireWriting()
        var ready: [Result<Prepared, any Error>] = []
        ready.reserveCapacity(range.count)
        for index in range.reversed() {
          let id = times[index].map { TimeID.make(micros: $0, random: random[index - start]) }
          ready.append(Result { try Prepared(proposals[index], origin, id: id, &writing) })
        }
        return ready
      }
    }
    // The first piece is for the one who records, who has nothing else to do yet.
    Aside.begin(Array(pieces.dropFirst()))
    pieces.first?.run()
    self.pieces = pieces[...]
  }

  /// The next proposal; nobody else has it, so that it can be changed in its place.
  mutating func next() throws -> Prepared? {
    if ready.isEmpty, let piece = pieces.popFirst() { ready = piece.take() }
    return try ready.popLast()?.get()
  }

  /// Leaves the rest as it is.
  mutating func stop() {
    for piece in pieces { piece.forget() }
    pieces = []
    ready = []
  }
}
