// Written by Tools/generate from the schema. Do not edit.

// swift-format-ignore-file

import Foundation

/// A message that writes itself in the form of the wire.
public protocol WireWritable {
  /// Writes the fields of the message, the last ones first.
  func write(into writing: inout WireWriting)
}

/// Takes in messages from the end to the beginning.
public struct WireWriting: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  /// Where what was written begins.
  private var start: Int

  /// Begins with nothing.
  public init() {
    memory = .allocate(byteCount: 1 << 12, alignment: 1)
    start = memory.count
  }

  deinit { memory.deallocate() }

  /// How many bytes were written.
  public var count: Int { memory.count - start }

  /// Forgets what was written.
  public mutating func removeAll() { start = memory.count }

  /// Lends what was written last, so many bytes.
  public func withLast<R>(_ count: Int, _ body: (RawSpan) throws -> R) rethrows -> R {
    precondition(count <= self.count)
    return try body(UnsafeRawBufferPointer(rebasing: memory[start..<start + count]).bytes)
  }

  /// Lends everything that was written.
  public func withBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    try withLast(count, body)
  }

  @inline(__always)
  private mutating func reserve(_ count: Int) {
    if start < count { grow(count) }
    start -= count
  }

  @inline(never)
  private mutating func grow(_ count: Int) {
    let written = self.count
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(2 * memory.count, written + count),
      alignment: 1
    )
    larger[(larger.count - written)...].copyBytes(from: memory[start...])
    memory.deallocate()
    memory = larger
    start = larger.count - written
  }

  @inline(__always)
  private mutating func put(varint value: UInt64) {
    guard value >= 0x80 else {
      reserve(1)
      memory[start] = UInt8(truncatingIfNeeded: value)
      return
    }
    let count = (70 - value.leadingZeroBitCount) / 7
    reserve(count)
    var rest = value
    for place in start..<start + count - 1 {
      memory[place] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
    }
    memory[start + count - 1] = UInt8(truncatingIfNeeded: rest)
  }

  /// Puts bytes that are whole fields already.
  @inline(never)
  mutating func put(whole bytes: Data) {
    reserve(bytes.count)
    memory[start..<start + bytes.count].copyBytes(from: bytes)
  }

  /// Puts a field that holds a number.
  @inline(__always)
  mutating func put(_ value: UInt64, _ number: UInt64) {
    put(varint: value)
    put(varint: number << 3)
  }

  /// Puts a field that holds a text.
  mutating func put(_ text: String, _ number: UInt64) {
    let count = text.utf8.count
    reserve(count)
    let place = memory.baseAddress! + start
    let isPut: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if let first = bytes.baseAddress { place.copyMemory(from: first, byteCount: count) }
    }
    if isPut == nil { memory[start..<start + count].copyBytes(from: Array(text.utf8)) }
    put(varint: UInt64(count))
    put(varint: number << 3 | 2)
  }

  /// Puts a field that holds bytes.
  mutating func put(_ bytes: Data, _ number: UInt64) {
    put(whole: bytes)
    put(varint: UInt64(bytes.count))
    put(varint: number << 3 | 2)
  }

  /// Puts a field that holds a message.
  @inline(__always)
  mutating func put(_ message: some WireWritable, _ number: UInt64) {
    let before = count
    message.write(into: &self)
    put(varint: UInt64(count - before))
    put(varint: number << 3 | 2)
  }

  /// Puts a field that holds numbers, where there are some.
  mutating func put(list: [UInt32], _ number: UInt64) {
    guard !list.isEmpty else { return }
    let before = count
    for value in list.reversed() { put(varint: UInt64(value)) }
    put(varint: UInt64(count - before))
    put(varint: number << 3 | 2)
  }

  @inline(__always)
  static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: value << 1 ^ value >> 63)
  }
}

/// What an event tells, out of its envelope: it lies in one place and is nobody else's, so that it is
/// changed where it lies. Messages share what they hold, and copy it before it is changed.
public struct Told: Sendable {
  /// The client that the event is about.
  public var about: ClientReference?
  /// The day that it counts for.
  public var effectiveOn: WireDay?
  /// The instant it happened.
  public let occurredAt: WireInstant?
  /// The instant it is written down.
  public var recordedAt: WireInstant?
  /// Nobody gave a day.
  public var effectiveByRule: Bool
  /// The day that was asked for, where it is another one.
  public var wishedOn: WireDay?
  /// The event says why.
  public let hasReason: Bool
  /// The fact.
  public var subject: Event.OneOf_Subject?

  /// What an event tells.
  public init(_ event: Event) {
    about = event.hasAbout ? event.about : nil
    effectiveOn = event.hasEffectiveOn ? event.effectiveOn : nil
    occurredAt = event.hasOccurredAt ? event.occurredAt : nil
    recordedAt = event.hasRecordedAt ? event.recordedAt : nil
    effectiveByRule = event.effectiveByRule
    wishedOn = event.hasWishedOn ? event.wishedOn : nil
    hasReason = event.hasReason
    subject = event.subject
  }

  /// Puts it into an envelope.
  public func put(into event: inout Event) {
    if let about { event.about = about }
    if let effectiveOn { event.effectiveOn = effectiveOn }
    if let recordedAt { event.recordedAt = recordedAt }
    event.effectiveByRule = effectiveByRule
    if let wishedOn { event.wishedOn = wishedOn }
    event.subject = subject
  }
}

extension ClientReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension LocationReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension LicenceReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension ContactReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension InvoiceReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension CreditNoteReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension ReceiptReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension DisputeReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension PromiseReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension ContractReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension TaskReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension IncidentReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension OpportunityReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(UInt64(self.number), 3) }
    if self.client != 0 { writing.put(UInt64(self.client), 2) }
    if !self.key.isEmpty { writing.put(self.key, 1) }
  }
}

extension EventReference: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.position != 0 { writing.put(UInt64(self.position), 3) }
    if !self.id.isEmpty { writing.put(self.id, 2) }
    if !self.source.isEmpty { writing.put(self.source, 1) }
  }
}

extension Word: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.code != 0 { writing.put(UInt64(self.code), 2) }
    if !self.word.isEmpty { writing.put(self.word, 1) }
  }
}

extension Personal: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.form {
    case .clear(let found)?: writing.put(found, 1)
    case .sealed(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Sealed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.ciphertext.isEmpty { writing.put(self.ciphertext, 3) }
    if !self.nonce.isEmpty { writing.put(self.nonce, 2) }
    if self.subject != 0 { writing.put(UInt64(self.subject), 1) }
  }
}

extension Terms: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.endOfMonth { writing.put(UInt64(self.endOfMonth ? 1 : 0), 2) }
    if self.netDays != 0 { writing.put(UInt64(self.netDays), 1) }
  }
}

extension Book: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .opened(let found)?: writing.put(found, 1)
    case .wordCoined(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Book.Opened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.currency.isEmpty { writing.put(self.currency, 3) }
    if !self.zone.isEmpty { writing.put(self.zone, 2) }
    if self.format != 0 { writing.put(UInt64(self.format), 1) }
  }
}

extension Book.WordCoined: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasName { writing.put(self.name, 4) }
    if !self.word.isEmpty { writing.put(self.word, 3) }
    if self.code != 0 { writing.put(UInt64(self.code), 2) }
    if self.vocabulary.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.vocabulary.rawValue)), 1) }
  }
}

extension Client: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .registered(let found)?: writing.put(found, 1)
    case .renamed(let found)?: writing.put(found, 2)
    case .ownerAssigned(let found)?: writing.put(found, 3)
    case .parentSet(let found)?: writing.put(found, 4)
    case .closed(let found)?: writing.put(found, 5)
    case .noted(let found)?: writing.put(found, 6)
    case nil: break
    }
  }
}

extension Client.Registered: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTerms { writing.put(self.terms, 5) }
    if !self.state.isEmpty { writing.put(self.state, 4) }
    if self.hasTier { writing.put(self.tier, 3) }
    if !self.legalName.isEmpty { writing.put(self.legalName, 2) }
    if !self.name.isEmpty { writing.put(self.name, 1) }
  }
}

extension Client.Renamed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.legalName.isEmpty { writing.put(self.legalName, 2) }
    if !self.name.isEmpty { writing.put(self.name, 1) }
  }
}

extension Client.OwnerAssigned: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasOwner { writing.put(self.owner, 1) }
  }
}

extension Client.ParentSet: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasParent { writing.put(self.parent, 1) }
  }
}

extension Client.Closed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
  }
}

extension Client.Noted: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasText { writing.put(self.text, 1) }
  }
}

extension Contact: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .added(let found)?: writing.put(found, 1)
    case .departed(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Contact.Added: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.decisionMaker { writing.put(UInt64(self.decisionMaker ? 1 : 0), 7) }
    if self.champion { writing.put(UInt64(self.champion ? 1 : 0), 6) }
    if self.hasPhone { writing.put(self.phone, 5) }
    if self.hasEmail { writing.put(self.email, 4) }
    if self.hasRole { writing.put(self.role, 3) }
    if self.hasName { writing.put(self.name, 2) }
    if self.hasContact { writing.put(self.contact, 1) }
  }
}

extension Contact.Departed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasContact { writing.put(self.contact, 1) }
  }
}

extension WireMoney: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.currency != 0 { writing.put(UInt64(self.currency), 2) }
    if self.minor != 0 { writing.put(WireWriting.zigzag(Int64(self.minor)), 1) }
  }
}

extension WireDay: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.number != 0 { writing.put(WireWriting.zigzag(Int64(self.number)), 1) }
  }
}

extension WireInstant: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.micros != 0 { writing.put(WireWriting.zigzag(Int64(self.micros)), 1) }
  }
}

extension Contract: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .signed(let found)?: writing.put(found, 1)
    case .amended(let found)?: writing.put(found, 2)
    case .noticeGiven(let found)?: writing.put(found, 3)
    case .renewed(let found)?: writing.put(found, 4)
    case .terminated(let found)?: writing.put(found, 5)
    case .lost(let found)?: writing.put(found, 6)
    case nil: break
    }
  }
}

extension Contract.Signed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.replaces.isEmpty {
      for element in self.replaces.reversed() { writing.put(element, 8) }
    }
    if self.renewsByItself { writing.put(UInt64(self.renewsByItself ? 1 : 0), 7) }
    if self.noticeDays != 0 { writing.put(UInt64(self.noticeDays), 6) }
    if self.upliftBasisPoints != 0 { writing.put(UInt64(self.upliftBasisPoints), 5) }
    if !self.lines.isEmpty {
      for element in self.lines.reversed() { writing.put(element, 4) }
    }
    if self.hasLastDay { writing.put(self.lastDay, 3) }
    if self.hasFirstDay { writing.put(self.firstDay, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Contract.Amended: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.lines.isEmpty {
      for element in self.lines.reversed() { writing.put(element, 2) }
    }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Contract.NoticeGiven: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTermEnd { writing.put(self.termEnd, 3) }
    if self.by.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.by.rawValue)), 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Contract.Renewed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTerm { writing.put(self.term, 9) }
    if self.automatic { writing.put(UInt64(self.automatic ? 1 : 0), 8) }
    if self.hasRenewsByItself { writing.put(UInt64(self.renewsByItself ? 1 : 0), 7) }
    if self.hasNoticeDays { writing.put(UInt64(self.noticeDays), 6) }
    if self.hasUpliftBasisPoints { writing.put(UInt64(self.upliftBasisPoints), 5) }
    if !self.lines.isEmpty {
      for element in self.lines.reversed() { writing.put(element, 4) }
    }
    if self.hasLastDay { writing.put(self.lastDay, 3) }
    if self.hasFirstDay { writing.put(self.firstDay, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Contract.Terminated: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasReason { writing.put(self.reason, 3) }
    if self.hasLastDay { writing.put(self.lastDay, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Contract.Lost: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTermEnd { writing.put(self.termEnd, 3) }
    if self.hasReason { writing.put(self.reason, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension ContractLine: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasUntilDay { writing.put(self.untilDay, 7) }
    if self.hasFromDay { writing.put(self.fromDay, 6) }
    if self.months != 0 { writing.put(UInt64(self.months), 5) }
    if self.hasAmount { writing.put(self.amount, 4) }
    if self.kind.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.kind.rawValue)), 3) }
    if self.hasText { writing.put(self.text, 2) }
    if !self.product.isEmpty { writing.put(self.product, 1) }
  }
}

extension ContractTerm: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.renewsByItself { writing.put(UInt64(self.renewsByItself ? 1 : 0), 6) }
    if self.noticeDays != 0 { writing.put(UInt64(self.noticeDays), 5) }
    if self.upliftBasisPoints != 0 { writing.put(UInt64(self.upliftBasisPoints), 4) }
    if !self.lines.isEmpty {
      for element in self.lines.reversed() { writing.put(element, 3) }
    }
    if self.hasLastDay { writing.put(self.lastDay, 2) }
    if self.hasFirstDay { writing.put(self.firstDay, 1) }
  }
}

extension Receipt: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .recorded(let found)?: writing.put(found, 1)
    case .identified(let found)?: writing.put(found, 2)
    case .applied(let found)?: writing.put(found, 3)
    case .unapplied(let found)?: writing.put(found, 4)
    case .returned(let found)?: writing.put(found, 5)
    case .voided(let found)?: writing.put(found, 6)
    case nil: break
    }
  }
}

extension Receipt.Recorded: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.allocated.isEmpty {
      for element in self.allocated.reversed() { writing.put(element, 8) }
    }
    if self.method.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.method.rawValue)), 7) }
    if !self.applications.isEmpty {
      for element in self.applications.reversed() { writing.put(element, 6) }
    }
    if !self.reference.isEmpty { writing.put(self.reference, 5) }
    if self.hasPayer { writing.put(self.payer, 4) }
    if self.rail.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.rail.rawValue)), 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasReceipt { writing.put(self.receipt, 1) }
  }
}

extension Receipt.Identified: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasReceivedOn { writing.put(self.receivedOn, 4) }
    if self.hasAmount { writing.put(self.amount, 3) }
    if self.hasIdentifiedAs { writing.put(self.identifiedAs, 2) }
    if self.hasReceipt { writing.put(self.receipt, 1) }
  }
}

extension Receipt.Applied: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.allocated.isEmpty {
      for element in self.allocated.reversed() { writing.put(element, 4) }
    }
    if self.method.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.method.rawValue)), 3) }
    if !self.applications.isEmpty {
      for element in self.applications.reversed() { writing.put(element, 2) }
    }
    if self.hasReceipt { writing.put(self.receipt, 1) }
  }
}

extension Receipt.Unapplied: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.undone.isEmpty {
      for element in self.undone.reversed() { writing.put(element, 4) }
    }
    if self.hasAmount { writing.put(self.amount, 3) }
    if self.hasInvoice { writing.put(self.invoice, 2) }
    if self.hasReceipt { writing.put(self.receipt, 1) }
  }
}

extension Receipt.Returned: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasReturned { writing.put(self.returned, 6) }
    if !self.undone.isEmpty {
      for element in self.undone.reversed() { writing.put(element, 5) }
    }
    if !self.named.isEmpty {
      for element in self.named.reversed() { writing.put(element, 4) }
    }
    if self.hasReason { writing.put(self.reason, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasReceipt { writing.put(self.receipt, 1) }
  }
}

extension Receipt.Voided: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasReceipt { writing.put(self.receipt, 1) }
  }
}

extension Application: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasEffectiveOn { writing.put(self.effectiveOn, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasInvoice { writing.put(self.invoice, 1) }
  }
}

extension Undone: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.position != 0 { writing.put(UInt64(self.position), 4) }
    if self.hasEffectiveOn { writing.put(self.effectiveOn, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasInvoice { writing.put(self.invoice, 1) }
  }
}

extension CreditNote: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .issued(let found)?: writing.put(found, 1)
    case .applied(let found)?: writing.put(found, 2)
    case .unapplied(let found)?: writing.put(found, 3)
    case nil: break
    }
  }
}

extension CreditNote.Issued: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.allocated.isEmpty {
      for element in self.allocated.reversed() { writing.put(element, 5) }
    }
    if self.hasReason { writing.put(self.reason, 4) }
    if self.hasInvoice { writing.put(self.invoice, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasCreditNote { writing.put(self.creditNote, 1) }
  }
}

extension CreditNote.Applied: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.applications.isEmpty {
      for element in self.applications.reversed() { writing.put(element, 2) }
    }
    if self.hasCreditNote { writing.put(self.creditNote, 1) }
  }
}

extension CreditNote.Unapplied: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.undone.isEmpty {
      for element in self.undone.reversed() { writing.put(element, 4) }
    }
    if self.hasAmount { writing.put(self.amount, 3) }
    if self.hasInvoice { writing.put(self.invoice, 2) }
    if self.hasCreditNote { writing.put(self.creditNote, 1) }
  }
}

extension Dispute: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .opened(let found)?: writing.put(found, 1)
    case .resolved(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Dispute.Opened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasDisputed { writing.put(self.disputed, 5) }
    if self.hasReason { writing.put(self.reason, 4) }
    if self.hasAmount { writing.put(self.amount, 3) }
    if self.hasInvoice { writing.put(self.invoice, 2) }
    if self.hasDispute { writing.put(self.dispute, 1) }
  }
}

extension Dispute.Resolved: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.outcome.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.outcome.rawValue)), 2) }
    if self.hasDispute { writing.put(self.dispute, 1) }
  }
}

extension Engagement: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .logged(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension Engagement.Logged: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasNextStep { writing.put(self.nextStep, 8) }
    if self.hasOutcome { writing.put(self.outcome, 7) }
    if self.hasSentiment { writing.put(WireWriting.zigzag(Int64(self.sentiment)), 6) }
    if self.durationMinutes != 0 { writing.put(UInt64(self.durationMinutes), 5) }
    if self.hasLocation { writing.put(self.location, 4) }
    if !self.contacts.isEmpty {
      for element in self.contacts.reversed() { writing.put(element, 3) }
    }
    if self.direction.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.direction.rawValue)), 2) }
    if self.kind.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.kind.rawValue)), 1) }
  }
}

extension Rules: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .adopted(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension Rules.Adopted: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.text.isEmpty { writing.put(self.text, 1) }
  }
}

extension Period: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .closed(let found)?: writing.put(found, 1)
    case .reopened(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Period.Closed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasThrough { writing.put(self.through, 1) }
  }
}

extension Period.Reopened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasThrough { writing.put(self.through, 1) }
  }
}

extension Location: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .opened(let found)?: writing.put(found, 1)
    case .closed(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Location.Opened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasAddress { writing.put(self.address, 5) }
    if !self.county.isEmpty { writing.put(self.county, 4) }
    if !self.state.isEmpty { writing.put(self.state, 3) }
    if !self.name.isEmpty { writing.put(self.name, 2) }
    if self.hasLocation { writing.put(self.location, 1) }
  }
}

extension Location.Closed: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasLocation { writing.put(self.location, 1) }
  }
}

extension Licence: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .recorded(let found)?: writing.put(found, 1)
    case .statusChanged(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Licence.Recorded: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasLocation { writing.put(self.location, 7) }
    if self.hasExpiresOn { writing.put(self.expiresOn, 6) }
    if self.hasIssuedOn { writing.put(self.issuedOn, 5) }
    if self.status.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.status.rawValue)), 4) }
    if self.hasType { writing.put(self.type, 3) }
    if !self.authority.isEmpty { writing.put(self.authority, 2) }
    if self.hasLicence { writing.put(self.licence, 1) }
  }
}

extension Licence.StatusChanged: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasExpiresOn { writing.put(self.expiresOn, 3) }
    if self.status.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.status.rawValue)), 2) }
    if self.hasLicence { writing.put(self.licence, 1) }
  }
}

extension Invoice: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .issued(let found)?: writing.put(found, 1)
    case .voided(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Invoice.Issued: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.dueAssumed { writing.put(UInt64(self.dueAssumed ? 1 : 0), 14) }
    if !self.schedule.isEmpty {
      for element in self.schedule.reversed() { writing.put(element, 13) }
    }
    if !self.purchaseOrder.isEmpty { writing.put(self.purchaseOrder, 12) }
    if self.hasServiceUntil { writing.put(self.serviceUntil, 11) }
    if self.hasServiceFrom { writing.put(self.serviceFrom, 10) }
    if self.hasLocation { writing.put(self.location, 9) }
    if !self.instalments.isEmpty {
      for element in self.instalments.reversed() { writing.put(element, 8) }
    }
    if self.hasTerms { writing.put(self.terms, 7) }
    if self.hasDueOn { writing.put(self.dueOn, 6) }
    if self.hasInvoiceOn { writing.put(self.invoiceOn, 5) }
    if !self.lines.isEmpty {
      for element in self.lines.reversed() { writing.put(element, 4) }
    }
    if self.hasTax { writing.put(self.tax, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasInvoice { writing.put(self.invoice, 1) }
  }
}

extension Invoice.Line: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if !self.product.isEmpty { writing.put(self.product, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasText { writing.put(self.text, 1) }
  }
}

extension Invoice.Instalment: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.shareBasisPoints != 0 { writing.put(UInt64(self.shareBasisPoints), 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasDueOn { writing.put(self.dueOn, 1) }
  }
}

extension Invoice.Due: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasDueOn { writing.put(self.dueOn, 1) }
  }
}

extension Invoice.Voided: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasInvoice { writing.put(self.invoice, 1) }
  }
}

extension Promise: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .made(let found)?: writing.put(found, 1)
    case .withdrawn(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Promise.Made: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.toleranceDays != 0 { writing.put(UInt64(self.toleranceDays), 6) }
    if self.hasContact { writing.put(self.contact, 5) }
    if !self.invoices.isEmpty {
      for element in self.invoices.reversed() { writing.put(element, 4) }
    }
    if self.hasPayBy { writing.put(self.payBy, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasPromise { writing.put(self.promise, 1) }
  }
}

extension Promise.Withdrawn: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasPromise { writing.put(self.promise, 1) }
  }
}

extension WriteOff: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .recorded(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension WriteOff.Recorded: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.class.rawValue != 0 { writing.put(UInt64(bitPattern: Int64(self.class.rawValue)), 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasInvoice { writing.put(self.invoice, 1) }
  }
}

extension Renewal: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .stageMoved(let found)?: writing.put(found, 1)
    case .forecastSet(let found)?: writing.put(found, 2)
    case .riskFlagged(let found)?: writing.put(found, 3)
    case .riskCleared(let found)?: writing.put(found, 4)
    case nil: break
    }
  }
}

extension Renewal.StageMoved: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTermEnd { writing.put(self.termEnd, 3) }
    if self.hasStage { writing.put(self.stage, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Renewal.ForecastSet: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTermEnd { writing.put(self.termEnd, 4) }
    if self.hasCategory { writing.put(self.category, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Renewal.RiskFlagged: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTermEnd { writing.put(self.termEnd, 3) }
    if self.hasReason { writing.put(self.reason, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Renewal.RiskCleared: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasTermEnd { writing.put(self.termEnd, 2) }
    if self.hasContract { writing.put(self.contract, 1) }
  }
}

extension Task: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .opened(let found)?: writing.put(found, 1)
    case .done(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Task.Opened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasAssignee { writing.put(self.assignee, 5) }
    if self.hasDueOn { writing.put(self.dueOn, 4) }
    if self.hasText { writing.put(self.text, 3) }
    if self.hasKind { writing.put(self.kind, 2) }
    if self.hasTask { writing.put(self.task, 1) }
  }
}

extension Task.Done: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasOutcome { writing.put(self.outcome, 2) }
    if self.hasTask { writing.put(self.task, 1) }
  }
}

extension Incident: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .opened(let found)?: writing.put(found, 1)
    case .resolved(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Incident.Opened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasText { writing.put(self.text, 5) }
    if self.hasLocation { writing.put(self.location, 4) }
    if self.hasStartedAt { writing.put(self.startedAt, 3) }
    if self.hasKind { writing.put(self.kind, 2) }
    if self.hasIncident { writing.put(self.incident, 1) }
  }
}

extension Incident.Resolved: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasText { writing.put(self.text, 3) }
    if self.hasEndedAt { writing.put(self.endedAt, 2) }
    if self.hasIncident { writing.put(self.incident, 1) }
  }
}

extension Feedback: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .received(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension Feedback.Received: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasText { writing.put(self.text, 4) }
    if self.hasContact { writing.put(self.contact, 3) }
    if self.hasSentiment { writing.put(WireWriting.zigzag(Int64(self.sentiment)), 2) }
    if self.hasTheme { writing.put(self.theme, 1) }
  }
}

extension Usage: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .measured(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension Usage.Measured: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasLocation { writing.put(self.location, 4) }
    if self.days != 0 { writing.put(UInt64(self.days), 3) }
    if self.hasValue { writing.put(UInt64(self.value), 2) }
    if self.hasMeasure { writing.put(self.measure, 1) }
  }
}

extension Survey: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .answered(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension Survey.Answered: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasText { writing.put(self.text, 4) }
    if self.hasContact { writing.put(self.contact, 3) }
    if self.hasScore { writing.put(WireWriting.zigzag(Int64(self.score)), 2) }
    if self.hasSurvey { writing.put(self.survey, 1) }
  }
}

extension Health: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .overridden(let found)?: writing.put(found, 1)
    case .overrideCleared(let found)?: writing.put(found, 2)
    case nil: break
    }
  }
}

extension Health.Overridden: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasUntil { writing.put(self.until, 2) }
    if self.hasScoreBasisPoints { writing.put(UInt64(self.scoreBasisPoints), 1) }
  }
}

extension Health.OverrideCleared: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
  }
}

extension Opportunity: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .opened(let found)?: writing.put(found, 1)
    case .revised(let found)?: writing.put(found, 2)
    case .stageMoved(let found)?: writing.put(found, 3)
    case .won(let found)?: writing.put(found, 4)
    case .lost(let found)?: writing.put(found, 5)
    case nil: break
    }
  }
}

extension Opportunity.Opened: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasStage { writing.put(self.stage, 5) }
    if self.hasCloseOn { writing.put(self.closeOn, 4) }
    if self.hasAmount { writing.put(self.amount, 3) }
    if !self.name.isEmpty { writing.put(self.name, 2) }
    if self.hasOpportunity { writing.put(self.opportunity, 1) }
  }
}

extension Opportunity.Revised: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasCloseOn { writing.put(self.closeOn, 3) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasOpportunity { writing.put(self.opportunity, 1) }
  }
}

extension Opportunity.StageMoved: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasStage { writing.put(self.stage, 2) }
    if self.hasOpportunity { writing.put(self.opportunity, 1) }
  }
}

extension Opportunity.Won: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasAmount { writing.put(self.amount, 2) }
    if self.hasOpportunity { writing.put(self.opportunity, 1) }
  }
}

extension Opportunity.Lost: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    if self.hasReason { writing.put(self.reason, 2) }
    if self.hasOpportunity { writing.put(self.opportunity, 1) }
  }
}

extension Event: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.subject {
    case .book(let found)?: writing.put(found, 16)
    case .rules(let found)?: writing.put(found, 17)
    case .period(let found)?: writing.put(found, 18)
    case .event(let found)?: writing.put(found, 19)
    case .client(let found)?: writing.put(found, 20)
    case .location(let found)?: writing.put(found, 21)
    case .licence(let found)?: writing.put(found, 22)
    case .contact(let found)?: writing.put(found, 23)
    case .engagement(let found)?: writing.put(found, 24)
    case .invoice(let found)?: writing.put(found, 25)
    case .creditNote(let found)?: writing.put(found, 26)
    case .receipt(let found)?: writing.put(found, 27)
    case .dispute(let found)?: writing.put(found, 28)
    case .promise(let found)?: writing.put(found, 29)
    case .writeOff(let found)?: writing.put(found, 30)
    case .contract(let found)?: writing.put(found, 31)
    case .renewal(let found)?: writing.put(found, 32)
    case .task(let found)?: writing.put(found, 33)
    case .incident(let found)?: writing.put(found, 34)
    case .feedback(let found)?: writing.put(found, 35)
    case .usage(let found)?: writing.put(found, 36)
    case .survey(let found)?: writing.put(found, 37)
    case .health(let found)?: writing.put(found, 38)
    case .opportunity(let found)?: writing.put(found, 39)
    case nil: break
    }
    if self.hasWishedOn { writing.put(self.wishedOn, 12) }
    if self.effectiveByRule { writing.put(UInt64(self.effectiveByRule ? 1 : 0), 11) }
    if !self.correlation.isEmpty { writing.put(self.correlation, 10) }
    if !self.causation.isEmpty { writing.put(self.causation, 9) }
    if self.hasReason { writing.put(self.reason, 8) }
    if self.hasActor { writing.put(self.actor, 7) }
    if !self.source.isEmpty { writing.put(self.source, 6) }
    if !self.id.isEmpty { writing.put(self.id, 5) }
    if self.hasRecordedAt { writing.put(self.recordedAt, 4) }
    if self.hasOccurredAt { writing.put(self.occurredAt, 3) }
    if self.hasEffectiveOn { writing.put(self.effectiveOn, 2) }
    if self.hasAbout { writing.put(self.about, 1) }
  }
}

extension Event {
  /// Writes the event with what is told of it, and an id, in the place of what it has itself.
  public func write(into writing: inout WireWriting, id: String, _ told: Told) {
    switch told.subject {
    case .book(let found)?: writing.put(found, 16)
    case .rules(let found)?: writing.put(found, 17)
    case .period(let found)?: writing.put(found, 18)
    case .event(let found)?: writing.put(found, 19)
    case .client(let found)?: writing.put(found, 20)
    case .location(let found)?: writing.put(found, 21)
    case .licence(let found)?: writing.put(found, 22)
    case .contact(let found)?: writing.put(found, 23)
    case .engagement(let found)?: writing.put(found, 24)
    case .invoice(let found)?: writing.put(found, 25)
    case .creditNote(let found)?: writing.put(found, 26)
    case .receipt(let found)?: writing.put(found, 27)
    case .dispute(let found)?: writing.put(found, 28)
    case .promise(let found)?: writing.put(found, 29)
    case .writeOff(let found)?: writing.put(found, 30)
    case .contract(let found)?: writing.put(found, 31)
    case .renewal(let found)?: writing.put(found, 32)
    case .task(let found)?: writing.put(found, 33)
    case .incident(let found)?: writing.put(found, 34)
    case .feedback(let found)?: writing.put(found, 35)
    case .usage(let found)?: writing.put(found, 36)
    case .survey(let found)?: writing.put(found, 37)
    case .health(let found)?: writing.put(found, 38)
    case .opportunity(let found)?: writing.put(found, 39)
    case nil: break
    }
    if let wishedOn = told.wishedOn { writing.put(wishedOn, 12) }
    if told.effectiveByRule { writing.put(1, 11) }
    if !self.correlation.isEmpty { writing.put(self.correlation, 10) }
    if !self.causation.isEmpty { writing.put(self.causation, 9) }
    if self.hasReason { writing.put(self.reason, 8) }
    if self.hasActor { writing.put(self.actor, 7) }
    if !self.source.isEmpty { writing.put(self.source, 6) }
    if !id.isEmpty { writing.put(id, 5) }
    if let recordedAt = told.recordedAt { writing.put(recordedAt, 4) }
    if self.hasOccurredAt { writing.put(self.occurredAt, 3) }
    if let effectiveOn = told.effectiveOn { writing.put(effectiveOn, 2) }
    if let about = told.about { writing.put(about, 1) }
  }
}

extension Correction: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    switch self.fact {
    case .corrected(let found)?: writing.put(found, 1)
    case nil: break
    }
  }
}

extension Correction.Corrected: WireWritable {
  public func write(into writing: inout WireWriting) {
    if !unknownFields.data.isEmpty { writing.put(whole: unknownFields.data) }
    writing.put(list: self.touched, 3)
    if self.hasReplacement { writing.put(self.replacement, 2) }
    if self.hasTarget { writing.put(self.target, 1) }
  }
}
