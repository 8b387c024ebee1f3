// The records of a range of positions, looked at by themselves: what each gives is summed, to be compared
// with what the tables hold. Ranges share nothing, so they are looked at on all cores.

import Bookkeeping
import Events
import Recording
import Storing

/// Looks at the records of a range.
struct RecordsCheck {
  /// A name that a record gives.
  struct Given: Sendable {
    /// The hash of the key's text and kind.
    var text: UInt64
    var name: Name
    var kind: UInt8
  }

  private(set) var identities = RowSum()
  private(set) var entries = RowSum()
  /// In the order in which they are given.
  private(set) var names: [Given] = []
  /// When the first and the last record were written.
  private(set) var firstRecorded = Int64.max
  private(set) var lastRecorded = Int64.min
  /// Nothing is wrong that the records show by themselves.
  private(set) var isWhole = true

  /// The bytes of all records, for the digest over them in order.
  private var bytes: [UInt8] = []
  /// Used again and again.
  private var created: [CreatedItem] = []

  private let hash: RowHash
  private let labels: LabelIndex
  private let reading: Lent

  private init(_ hash: RowHash, _ labels: LabelIndex, _ reading: Lent) {
    self.hash = hash
    self.labels = labels
    self.reading = reading
  }

  /// Looks at a range.
  static func look(
    _ range: ClosedRange<UInt64>,
    _ hash: RowHash,
    _ labels: LabelIndex,
    _ reading: Lent
  ) throws -> RecordsCheck.Found {
    var check = RecordsCheck(hash, labels, reading)
    var proposal = ProposalBytes(labels)
    check.bytes.reserveCapacity(128 * range.count)
    try LogRanges.scan(range, reading) { position, bytes in
      unsafe bytes.withUnsafeBytes { unsafe check.bytes.append(contentsOf: $0) }
      try check.take(bytes, at: position, &proposal)
    }
    return Found(check)
  }

  private mutating func take(
    _ bytes: RawSpan,
    at position: UInt64,
    _ proposal: inout ProposalBytes
  ) throws {
    guard let event = EventOnWire(bytes), proposal.write(bytes, of: event),
      LabelIndex.isKey(bytes.extracting(event.source)),
      LabelIndex.isKey(bytes.extracting(event.id))
    else {
      return try take(try Record.event(bytes, at: position), at: position)
    }
    let list = event.entries(at: position)
    guard !list.rows.isEmpty else {
      isWhole = false
      return
    }
    note(list, event.recordedAt?.micros ?? 0)
    note(
      Identity(source: bytes.extracting(event.source), id: bytes.extracting(event.id)),
      Seen(position: position, digest: unsafe Digest(of: proposal.bytes.span.bytes))
    )
    if event.givesNamesOfItsOwn {
      try noteNames(of: event.event(bytes), at: position)
    } else if proposal.creates {
      event.subject.created(into: &created)
      for item in created { note(item.named(at: position)) }
      created.removeAll(keepingCapacity: true)
    }
  }

  /// The same for a record that is the least unusual.
  private mutating func take(_ stored: Event, at position: UInt64) throws {
    note(stored.entries(at: position), stored.recordedAt.micros)
    var event = stored
    try event.fillIn(labels)
    try event.normalize(restoring: true)
    note(
      Identity(source: event.source, id: event.id),
      Seen(position: position, digest: event.proposalDigest().digest)
    )
    try noteNames(of: stored, at: position)
  }

  private mutating func note(_ list: EntryList, _ recorded: Int64) {
    if recorded < lastRecorded { isWhole = false }
    firstRecorded = min(firstRecorded, recorded)
    lastRecorded = max(lastRecorded, recorded)
    for (client, entry) in list.rows { entries.add(hash(entry, client)) }
  }

  private mutating func note(_ identity: Identity, _ seen: Seen) {
    let known = identity.withBytes { hash($0) }
    identities.add(hash(known, seen.withValueBytes { hash($0) }))
  }

  private mutating func noteNames(of event: Event, at position: UInt64) throws {
    let names = try event.names(
      at: position,
      label: { try labels.label($0) },
      event: { try Record.existing(at: $0, reading) }
    )
    for name in names { note(name) }
  }

  private mutating func note(_ named: (key: NameKey, name: Name)) {
    names.append(Given(text: hash(named.key), name: named.name, kind: named.key.kind.code))
  }
}

extension RecordsCheck {
  /// What came of it, without what it took.
  struct Found: Sendable {
    let bytes: [UInt8]
    let identities: RowSum
    let entries: RowSum
    let names: [Given]
    let recorded: (first: Int64, last: Int64)
    let isWhole: Bool

    fileprivate init(_ check: RecordsCheck) {
      bytes = check.bytes
      identities = check.identities
      entries = check.entries
      names = check.names
      recorded = (check.firstRecorded, check.lastRecorded)
      isWhole = check.isWhole
    }
  }
}
