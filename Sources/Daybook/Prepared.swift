// A proposal made ready for the writer: what follows from it alone, worked out on all cores before the
// one writer has its turn. What it is refused for is said when its turn comes, so that the first event
// of a batch that is wrong is the one that is named.

import Bookkeeping
import Events
import Recording

/// A proposal in its normal form, with its identity and digest.
struct Prepared: Sendable {
  var event: Event
  var sequence: UInt64?
  let identity: Identity
  /// nil where it depends on what is recorded: a correction names its target by identity.
  let digest: Digest?
  /// How long its canonical bytes are.
  let sizeBytes: Int
  /// The words that it uses, which have to have codes.
  let words: [NameKey]
  let traits: Traits

  /// What the writer asks of every event: to look is to copy the fact, so it is asked once, here.
  struct Traits {
    let isCorrection: Bool
    let registersClient: Bool
    /// Whether it may give names without creating an item.
    let mayRename: Bool

    init(of event: Event) {
      let subject = event.subject
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
    event = proposal.event
    sequence = proposal.sequence
    if let id { event.id = id }
    writing.removeAll()
    event.write(into: &writing)
    traits = Traits(of: event)
    let digest: Digest
    // What is in normal form already, and has nothing of the book's, is not walked.
    if origin == .somebody, let form = writing.withBytes({ ProposalForm($0) }) {
      words = form.words
      (digest, sizeBytes) = writing.withBytes { (Digest(of: $0), $0.byteCount) }
    } else {
      words = try event.normalize(restoring: origin != .somebody)
      (digest, sizeBytes) = event.proposalDigest()
    }
    self.digest = traits.isCorrection ? nil : digest
    identity = Identity(source: event.source, id: event.id)
  }

  /// The event, for the one who records it.
  mutating func takeEvent() -> Event {
    var taken = Event()
    swap(&taken, &event)
    return taken
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
