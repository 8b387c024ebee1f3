// Written by Tools/generate from the schema. Do not edit.

// swift-format-ignore-file

/// A reference to one of a client's items.
public protocol ItemReference: Sendable {
  /// What kind of item it names.
  static var item: ItemKind { get }
  /// What people write.
  var key: String { get set }
  /// The client whose item it is, as the book numbers clients.
  var client: UInt32 { get set }
  /// The item's number within the client.
  var number: UInt32 { get set }
}

/// An item that a fact brings into being.
public struct CreatedItem: Sendable {
  /// What kind of item it is.
  public var kind: ItemKind
  /// What people write.
  public var key: String
  /// The client whose item it is, as the book numbers clients.
  public var client: UInt32
  /// The item's number within the client.
  public var number: UInt32

  init<R: ItemReference>(_ reference: R) {
    kind = R.item
    key = reference.key
    client = reference.client
    number = reference.number
  }
}

/// One step of the way to a field, as JSON names it.
public struct FieldStep: Sendable {
  /// The field's name in JSON.
  public var name: StaticString
  /// Which of several, from 0.
  public var index: Int?

  @inlinable
  init(_ name: StaticString, _ index: Int? = nil) {
    self.name = name
    self.index = index
  }

  /// The step to the client that an event is about.
  public static let about = FieldStep("about")
}

/// The way to a field, from the envelope on; one that is not absurdly long takes no memory.
public struct FieldPath: Sendable {
  @usableFromInline var first = [8 of FieldStep](repeating: FieldStep(""))
  @usableFromInline var others: [FieldStep] = []
  @usableFromInline var length = 0

  /// Stands at the envelope.
  @inlinable public init() {}

  /// How many steps it has.
  @inlinable public var count: Int { length }

  /// The steps in their order.
  public var steps: [FieldStep] { (0..<min(length, 8)).map { first[$0] } + others }

  @inlinable
  public mutating func append(_ step: FieldStep) {
    if length < 8 { first[length] = step } else { others.append(step) }
    length += 1
  }

  @inlinable
  public mutating func removeLast() {
    length -= 1
    if length >= 8 { others.removeLast() }
  }
}

/// Sees, and may change, what the book resolves in a fact: references, words, personal fields.
public protocol FactVisitor {
  /// The way to the field that is being visited.
  var path: FieldPath { get set }
  /// Visits a reference to a client.
  mutating func visit(_ reference: inout ClientReference) throws
  /// Visits a reference to an item; `creates` where the fact brings the item into being.
  mutating func visit<R: ItemReference>(_ reference: inout R, creates: Bool) throws
  /// Visits a reference to another event.
  mutating func visit(_ reference: inout EventReference) throws
  /// Visits a word of a vocabulary.
  mutating func visit(_ word: inout Word, of vocabulary: Vocabulary) throws
  /// Visits a field about a person.
  mutating func visit(_ personal: inout Personal) throws
}

extension Array {
  /// Lends each element, with its index, to be changed.
  ///
  /// A list of a message is read and written back as a whole: here once, however long it is.
  @inlinable
  package mutating func lend(_ body: (inout Element, Int) throws -> Void) rethrows {
    for index in indices { try body(&self[index], index) }
  }
}

extension LocationReference: ItemReference {
  public static var item: ItemKind { .location }
}

extension LicenceReference: ItemReference {
  public static var item: ItemKind { .licence }
}

extension ContactReference: ItemReference {
  public static var item: ItemKind { .contact }
}

extension InvoiceReference: ItemReference {
  public static var item: ItemKind { .invoice }
}

extension CreditNoteReference: ItemReference {
  public static var item: ItemKind { .creditNote }
}

extension ReceiptReference: ItemReference {
  public static var item: ItemKind { .receipt }
}

extension DisputeReference: ItemReference {
  public static var item: ItemKind { .dispute }
}

extension PromiseReference: ItemReference {
  public static var item: ItemKind { .promise }
}

extension ContractReference: ItemReference {
  public static var item: ItemKind { .contract }
}

extension TaskReference: ItemReference {
  public static var item: ItemKind { .task }
}

extension IncidentReference: ItemReference {
  public static var item: ItemKind { .incident }
}

extension OpportunityReference: ItemReference {
  public static var item: ItemKind { .opportunity }
}

/// What a client has several of, each numbered from 1 within the client.
public enum ItemKind: UInt8, CaseIterable, Sendable {
  case location = 1
  case licence = 2
  case contact = 3
  case invoice = 4
  case creditNote = 5
  case receipt = 6
  case dispute = 7
  case promise = 8
  case contract = 9
  case task = 10
  case incident = 11
  case opportunity = 12
}

extension Book {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Book.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .wordCoined(var taken)?:
      defer { fact = .wordCoined(taken) }
      visitor.path.append(FieldStep("wordCoined"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Book.WordCoined {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasName {
      visitor.path.append(FieldStep("name"))
      try visitor.visit(&name)
      visitor.path.removeLast()
    }
  }
}

extension Client {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Client.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .registered(var taken)?:
      defer { fact = .registered(taken) }
      visitor.path.append(FieldStep("registered"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .ownerAssigned(var taken)?:
      defer { fact = .ownerAssigned(taken) }
      visitor.path.append(FieldStep("ownerAssigned"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .parentSet(var taken)?:
      defer { fact = .parentSet(taken) }
      visitor.path.append(FieldStep("parentSet"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .noted(var taken)?:
      defer { fact = .noted(taken) }
      visitor.path.append(FieldStep("noted"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Client.Registered {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasTier {
      visitor.path.append(FieldStep("tier"))
      try visitor.visit(&tier, of: .tier)
      visitor.path.removeLast()
    }
  }
}

extension Client.OwnerAssigned {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasOwner {
      visitor.path.append(FieldStep("owner"))
      try visitor.visit(&owner, of: .owner)
      visitor.path.removeLast()
    }
  }
}

extension Client.ParentSet {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasParent {
      visitor.path.append(FieldStep("parent"))
      try visitor.visit(&parent)
      visitor.path.removeLast()
    }
  }
}

extension Client.Noted {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension Contact {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Contact.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .added(var taken)?:
      defer { fact = .added(taken) }
      visitor.path.append(FieldStep("added"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .departed(var taken)?:
      defer { fact = .departed(taken) }
      visitor.path.append(FieldStep("departed"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Contact.Added {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContact {
      visitor.path.append(FieldStep("contact"))
      try visitor.visit(&contact, creates: true)
      visitor.path.removeLast()
    }
    if hasName {
      visitor.path.append(FieldStep("name"))
      try visitor.visit(&name)
      visitor.path.removeLast()
    }
    if hasRole {
      visitor.path.append(FieldStep("role"))
      try visitor.visit(&role, of: .contactRole)
      visitor.path.removeLast()
    }
    if hasEmail {
      visitor.path.append(FieldStep("email"))
      try visitor.visit(&email)
      visitor.path.removeLast()
    }
    if hasPhone {
      visitor.path.append(FieldStep("phone"))
      try visitor.visit(&phone)
      visitor.path.removeLast()
    }
  }
}

extension Contact.Departed {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContact {
      visitor.path.append(FieldStep("contact"))
      try visitor.visit(&contact, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Contract {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Contract.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .signed(var taken)?:
      defer { fact = .signed(taken) }
      visitor.path.append(FieldStep("signed"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .amended(var taken)?:
      defer { fact = .amended(taken) }
      visitor.path.append(FieldStep("amended"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .noticeGiven(var taken)?:
      defer { fact = .noticeGiven(taken) }
      visitor.path.append(FieldStep("noticeGiven"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .renewed(var taken)?:
      defer { fact = .renewed(taken) }
      visitor.path.append(FieldStep("renewed"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .terminated(var taken)?:
      defer { fact = .terminated(taken) }
      visitor.path.append(FieldStep("terminated"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .lost(var taken)?:
      defer { fact = .lost(taken) }
      visitor.path.append(FieldStep("lost"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Contract.Signed {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: true)
      visitor.path.removeLast()
    }
    try lines.lend { element, index in
      visitor.path.append(FieldStep("lines", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
    try replaces.lend { element, index in
      visitor.path.append(FieldStep("replaces", index))
      try visitor.visit(&element, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Contract.Amended {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    try lines.lend { element, index in
      visitor.path.append(FieldStep("lines", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Contract.NoticeGiven {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Contract.Renewed {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    try lines.lend { element, index in
      visitor.path.append(FieldStep("lines", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
    if hasTerm {
      visitor.path.append(FieldStep("term"))
      try term.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Contract.Terminated {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .lossReason)
      visitor.path.removeLast()
    }
  }
}

extension Contract.Lost {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .lossReason)
      visitor.path.removeLast()
    }
  }
}

extension ContractLine {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension ContractTerm {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    try lines.lend { element, index in
      visitor.path.append(FieldStep("lines", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Receipt {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Receipt.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .recorded(var taken)?:
      defer { fact = .recorded(taken) }
      visitor.path.append(FieldStep("recorded"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .identified(var taken)?:
      defer { fact = .identified(taken) }
      visitor.path.append(FieldStep("identified"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .applied(var taken)?:
      defer { fact = .applied(taken) }
      visitor.path.append(FieldStep("applied"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .unapplied(var taken)?:
      defer { fact = .unapplied(taken) }
      visitor.path.append(FieldStep("unapplied"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .returned(var taken)?:
      defer { fact = .returned(taken) }
      visitor.path.append(FieldStep("returned"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .voided(var taken)?:
      defer { fact = .voided(taken) }
      visitor.path.append(FieldStep("voided"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Receipt.Recorded {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasReceipt {
      visitor.path.append(FieldStep("receipt"))
      try visitor.visit(&receipt, creates: true)
      visitor.path.removeLast()
    }
    if hasPayer {
      visitor.path.append(FieldStep("payer"))
      try visitor.visit(&payer)
      visitor.path.removeLast()
    }
    try applications.lend { element, index in
      visitor.path.append(FieldStep("applications", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
    try allocated.lend { element, index in
      visitor.path.append(FieldStep("allocated", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Receipt.Identified {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasReceipt {
      visitor.path.append(FieldStep("receipt"))
      try visitor.visit(&receipt, creates: false)
      visitor.path.removeLast()
    }
    if hasIdentifiedAs {
      visitor.path.append(FieldStep("identifiedAs"))
      try visitor.visit(&identifiedAs, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Receipt.Applied {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasReceipt {
      visitor.path.append(FieldStep("receipt"))
      try visitor.visit(&receipt, creates: false)
      visitor.path.removeLast()
    }
    try applications.lend { element, index in
      visitor.path.append(FieldStep("applications", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
    try allocated.lend { element, index in
      visitor.path.append(FieldStep("allocated", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Receipt.Unapplied {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasReceipt {
      visitor.path.append(FieldStep("receipt"))
      try visitor.visit(&receipt, creates: false)
      visitor.path.removeLast()
    }
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
    try undone.lend { element, index in
      visitor.path.append(FieldStep("undone", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Receipt.Returned {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasReceipt {
      visitor.path.append(FieldStep("receipt"))
      try visitor.visit(&receipt, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .returnReason)
      visitor.path.removeLast()
    }
    try named.lend { element, index in
      visitor.path.append(FieldStep("named", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
    try undone.lend { element, index in
      visitor.path.append(FieldStep("undone", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Receipt.Voided {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasReceipt {
      visitor.path.append(FieldStep("receipt"))
      try visitor.visit(&receipt, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Application {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Undone {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension CreditNote {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: CreditNote.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .issued(var taken)?:
      defer { fact = .issued(taken) }
      visitor.path.append(FieldStep("issued"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .applied(var taken)?:
      defer { fact = .applied(taken) }
      visitor.path.append(FieldStep("applied"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .unapplied(var taken)?:
      defer { fact = .unapplied(taken) }
      visitor.path.append(FieldStep("unapplied"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension CreditNote.Issued {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasCreditNote {
      visitor.path.append(FieldStep("creditNote"))
      try visitor.visit(&creditNote, creates: true)
      visitor.path.removeLast()
    }
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .creditReason)
      visitor.path.removeLast()
    }
    try allocated.lend { element, index in
      visitor.path.append(FieldStep("allocated", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension CreditNote.Applied {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasCreditNote {
      visitor.path.append(FieldStep("creditNote"))
      try visitor.visit(&creditNote, creates: false)
      visitor.path.removeLast()
    }
    try applications.lend { element, index in
      visitor.path.append(FieldStep("applications", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension CreditNote.Unapplied {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasCreditNote {
      visitor.path.append(FieldStep("creditNote"))
      try visitor.visit(&creditNote, creates: false)
      visitor.path.removeLast()
    }
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
    try undone.lend { element, index in
      visitor.path.append(FieldStep("undone", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Dispute {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Dispute.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .opened(var taken)?:
      defer { fact = .opened(taken) }
      visitor.path.append(FieldStep("opened"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .resolved(var taken)?:
      defer { fact = .resolved(taken) }
      visitor.path.append(FieldStep("resolved"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Dispute.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasDispute {
      visitor.path.append(FieldStep("dispute"))
      try visitor.visit(&dispute, creates: true)
      visitor.path.removeLast()
    }
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .disputeReason)
      visitor.path.removeLast()
    }
  }
}

extension Dispute.Resolved {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasDispute {
      visitor.path.append(FieldStep("dispute"))
      try visitor.visit(&dispute, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Engagement {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Engagement.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .logged(var taken)?:
      defer { fact = .logged(taken) }
      visitor.path.append(FieldStep("logged"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Engagement.Logged {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    try contacts.lend { element, index in
      visitor.path.append(FieldStep("contacts", index))
      try visitor.visit(&element, creates: false)
      visitor.path.removeLast()
    }
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: false)
      visitor.path.removeLast()
    }
    if hasOutcome {
      visitor.path.append(FieldStep("outcome"))
      try visitor.visit(&outcome)
      visitor.path.removeLast()
    }
    if hasNextStep {
      visitor.path.append(FieldStep("nextStep"))
      try visitor.visit(&nextStep)
      visitor.path.removeLast()
    }
  }
}

extension Location {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Location.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .opened(var taken)?:
      defer { fact = .opened(taken) }
      visitor.path.append(FieldStep("opened"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .closed(var taken)?:
      defer { fact = .closed(taken) }
      visitor.path.append(FieldStep("closed"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Location.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: true)
      visitor.path.removeLast()
    }
    if hasAddress {
      visitor.path.append(FieldStep("address"))
      try visitor.visit(&address)
      visitor.path.removeLast()
    }
  }
}

extension Location.Closed {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Licence {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Licence.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .recorded(var taken)?:
      defer { fact = .recorded(taken) }
      visitor.path.append(FieldStep("recorded"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .statusChanged(var taken)?:
      defer { fact = .statusChanged(taken) }
      visitor.path.append(FieldStep("statusChanged"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Licence.Recorded {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasLicence {
      visitor.path.append(FieldStep("licence"))
      try visitor.visit(&licence, creates: true)
      visitor.path.removeLast()
    }
    if hasType {
      visitor.path.append(FieldStep("type"))
      try visitor.visit(&type, of: .licenceType)
      visitor.path.removeLast()
    }
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Licence.StatusChanged {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasLicence {
      visitor.path.append(FieldStep("licence"))
      try visitor.visit(&licence, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Invoice {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Invoice.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .issued(var taken)?:
      defer { fact = .issued(taken) }
      visitor.path.append(FieldStep("issued"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .voided(var taken)?:
      defer { fact = .voided(taken) }
      visitor.path.append(FieldStep("voided"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Invoice.Issued {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: true)
      visitor.path.removeLast()
    }
    try lines.lend { element, index in
      visitor.path.append(FieldStep("lines", index))
      try element.accept(&visitor)
      visitor.path.removeLast()
    }
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Invoice.Line {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension Invoice.Voided {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Promise {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Promise.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .made(var taken)?:
      defer { fact = .made(taken) }
      visitor.path.append(FieldStep("made"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .withdrawn(var taken)?:
      defer { fact = .withdrawn(taken) }
      visitor.path.append(FieldStep("withdrawn"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Promise.Made {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasPromise {
      visitor.path.append(FieldStep("promise"))
      try visitor.visit(&promise, creates: true)
      visitor.path.removeLast()
    }
    try invoices.lend { element, index in
      visitor.path.append(FieldStep("invoices", index))
      try visitor.visit(&element, creates: false)
      visitor.path.removeLast()
    }
    if hasContact {
      visitor.path.append(FieldStep("contact"))
      try visitor.visit(&contact, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Promise.Withdrawn {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasPromise {
      visitor.path.append(FieldStep("promise"))
      try visitor.visit(&promise, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension WriteOff {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: WriteOff.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .recorded(var taken)?:
      defer { fact = .recorded(taken) }
      visitor.path.append(FieldStep("recorded"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension WriteOff.Recorded {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasInvoice {
      visitor.path.append(FieldStep("invoice"))
      try visitor.visit(&invoice, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Renewal {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Renewal.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .stageMoved(var taken)?:
      defer { fact = .stageMoved(taken) }
      visitor.path.append(FieldStep("stageMoved"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .forecastSet(var taken)?:
      defer { fact = .forecastSet(taken) }
      visitor.path.append(FieldStep("forecastSet"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .riskFlagged(var taken)?:
      defer { fact = .riskFlagged(taken) }
      visitor.path.append(FieldStep("riskFlagged"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .riskCleared(var taken)?:
      defer { fact = .riskCleared(taken) }
      visitor.path.append(FieldStep("riskCleared"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Renewal.StageMoved {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    if hasStage {
      visitor.path.append(FieldStep("stage"))
      try visitor.visit(&stage, of: .renewalStage)
      visitor.path.removeLast()
    }
  }
}

extension Renewal.ForecastSet {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    if hasCategory {
      visitor.path.append(FieldStep("category"))
      try visitor.visit(&category, of: .forecastCategory)
      visitor.path.removeLast()
    }
  }
}

extension Renewal.RiskFlagged {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .riskReason)
      visitor.path.removeLast()
    }
  }
}

extension Renewal.RiskCleared {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasContract {
      visitor.path.append(FieldStep("contract"))
      try visitor.visit(&contract, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Task {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Task.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .opened(var taken)?:
      defer { fact = .opened(taken) }
      visitor.path.append(FieldStep("opened"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .done(var taken)?:
      defer { fact = .done(taken) }
      visitor.path.append(FieldStep("done"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Task.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasTask {
      visitor.path.append(FieldStep("task"))
      try visitor.visit(&task, creates: true)
      visitor.path.removeLast()
    }
    if hasKind {
      visitor.path.append(FieldStep("kind"))
      try visitor.visit(&kind, of: .taskKind)
      visitor.path.removeLast()
    }
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
    if hasAssignee {
      visitor.path.append(FieldStep("assignee"))
      try visitor.visit(&assignee, of: .owner)
      visitor.path.removeLast()
    }
  }
}

extension Task.Done {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasTask {
      visitor.path.append(FieldStep("task"))
      try visitor.visit(&task, creates: false)
      visitor.path.removeLast()
    }
    if hasOutcome {
      visitor.path.append(FieldStep("outcome"))
      try visitor.visit(&outcome)
      visitor.path.removeLast()
    }
  }
}

extension Incident {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Incident.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .opened(var taken)?:
      defer { fact = .opened(taken) }
      visitor.path.append(FieldStep("opened"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .resolved(var taken)?:
      defer { fact = .resolved(taken) }
      visitor.path.append(FieldStep("resolved"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Incident.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasIncident {
      visitor.path.append(FieldStep("incident"))
      try visitor.visit(&incident, creates: true)
      visitor.path.removeLast()
    }
    if hasKind {
      visitor.path.append(FieldStep("kind"))
      try visitor.visit(&kind, of: .incidentKind)
      visitor.path.removeLast()
    }
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: false)
      visitor.path.removeLast()
    }
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension Incident.Resolved {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasIncident {
      visitor.path.append(FieldStep("incident"))
      try visitor.visit(&incident, creates: false)
      visitor.path.removeLast()
    }
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension Feedback {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Feedback.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .received(var taken)?:
      defer { fact = .received(taken) }
      visitor.path.append(FieldStep("received"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Feedback.Received {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasTheme {
      visitor.path.append(FieldStep("theme"))
      try visitor.visit(&theme, of: .feedbackTheme)
      visitor.path.removeLast()
    }
    if hasContact {
      visitor.path.append(FieldStep("contact"))
      try visitor.visit(&contact, creates: false)
      visitor.path.removeLast()
    }
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension Usage {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Usage.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .measured(var taken)?:
      defer { fact = .measured(taken) }
      visitor.path.append(FieldStep("measured"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Usage.Measured {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasMeasure {
      visitor.path.append(FieldStep("measure"))
      try visitor.visit(&measure, of: .measure)
      visitor.path.removeLast()
    }
    if hasLocation {
      visitor.path.append(FieldStep("location"))
      try visitor.visit(&location, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Survey {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Survey.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .answered(var taken)?:
      defer { fact = .answered(taken) }
      visitor.path.append(FieldStep("answered"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Survey.Answered {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasSurvey {
      visitor.path.append(FieldStep("survey"))
      try visitor.visit(&survey, of: .survey)
      visitor.path.removeLast()
    }
    if hasContact {
      visitor.path.append(FieldStep("contact"))
      try visitor.visit(&contact, creates: false)
      visitor.path.removeLast()
    }
    if hasText {
      visitor.path.append(FieldStep("text"))
      try visitor.visit(&text)
      visitor.path.removeLast()
    }
  }
}

extension Opportunity {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Opportunity.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .opened(var taken)?:
      defer { fact = .opened(taken) }
      visitor.path.append(FieldStep("opened"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .revised(var taken)?:
      defer { fact = .revised(taken) }
      visitor.path.append(FieldStep("revised"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .stageMoved(var taken)?:
      defer { fact = .stageMoved(taken) }
      visitor.path.append(FieldStep("stageMoved"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .won(var taken)?:
      defer { fact = .won(taken) }
      visitor.path.append(FieldStep("won"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .lost(var taken)?:
      defer { fact = .lost(taken) }
      visitor.path.append(FieldStep("lost"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Opportunity.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasOpportunity {
      visitor.path.append(FieldStep("opportunity"))
      try visitor.visit(&opportunity, creates: true)
      visitor.path.removeLast()
    }
    if hasStage {
      visitor.path.append(FieldStep("stage"))
      try visitor.visit(&stage, of: .salesStage)
      visitor.path.removeLast()
    }
  }
}

extension Opportunity.Revised {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasOpportunity {
      visitor.path.append(FieldStep("opportunity"))
      try visitor.visit(&opportunity, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Opportunity.StageMoved {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasOpportunity {
      visitor.path.append(FieldStep("opportunity"))
      try visitor.visit(&opportunity, creates: false)
      visitor.path.removeLast()
    }
    if hasStage {
      visitor.path.append(FieldStep("stage"))
      try visitor.visit(&stage, of: .salesStage)
      visitor.path.removeLast()
    }
  }
}

extension Opportunity.Won {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasOpportunity {
      visitor.path.append(FieldStep("opportunity"))
      try visitor.visit(&opportunity, creates: false)
      visitor.path.removeLast()
    }
  }
}

extension Opportunity.Lost {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasOpportunity {
      visitor.path.append(FieldStep("opportunity"))
      try visitor.visit(&opportunity, creates: false)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason, of: .lossReason)
      visitor.path.removeLast()
    }
  }
}

extension Event {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasAbout {
      visitor.path.append(FieldStep("about"))
      try visitor.visit(&about)
      visitor.path.removeLast()
    }
    if hasActor {
      visitor.path.append(FieldStep("actor"))
      try visitor.visit(&actor)
      visitor.path.removeLast()
    }
    if hasReason {
      visitor.path.append(FieldStep("reason"))
      try visitor.visit(&reason)
      visitor.path.removeLast()
    }
    var taken: Event.OneOf_Subject?
    swap(&taken, &subject)
    defer { subject = taken }
    try taken.accept(&visitor)
  }
}

extension Optional where Wrapped == Event.OneOf_Subject {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Event.OneOf_Subject?
    swap(&whole, &self)
    switch consume whole {
    case .book(var taken)?:
      defer { self = .book(taken) }
      visitor.path.append(FieldStep("book"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .event(var taken)?:
      defer { self = .event(taken) }
      visitor.path.append(FieldStep("event"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .client(var taken)?:
      defer { self = .client(taken) }
      visitor.path.append(FieldStep("client"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .location(var taken)?:
      defer { self = .location(taken) }
      visitor.path.append(FieldStep("location"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .licence(var taken)?:
      defer { self = .licence(taken) }
      visitor.path.append(FieldStep("licence"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .contact(var taken)?:
      defer { self = .contact(taken) }
      visitor.path.append(FieldStep("contact"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .engagement(var taken)?:
      defer { self = .engagement(taken) }
      visitor.path.append(FieldStep("engagement"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .invoice(var taken)?:
      defer { self = .invoice(taken) }
      visitor.path.append(FieldStep("invoice"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .creditNote(var taken)?:
      defer { self = .creditNote(taken) }
      visitor.path.append(FieldStep("creditNote"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .receipt(var taken)?:
      defer { self = .receipt(taken) }
      visitor.path.append(FieldStep("receipt"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .dispute(var taken)?:
      defer { self = .dispute(taken) }
      visitor.path.append(FieldStep("dispute"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .promise(var taken)?:
      defer { self = .promise(taken) }
      visitor.path.append(FieldStep("promise"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .writeOff(var taken)?:
      defer { self = .writeOff(taken) }
      visitor.path.append(FieldStep("writeOff"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .contract(var taken)?:
      defer { self = .contract(taken) }
      visitor.path.append(FieldStep("contract"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .renewal(var taken)?:
      defer { self = .renewal(taken) }
      visitor.path.append(FieldStep("renewal"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .task(var taken)?:
      defer { self = .task(taken) }
      visitor.path.append(FieldStep("task"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .incident(var taken)?:
      defer { self = .incident(taken) }
      visitor.path.append(FieldStep("incident"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .feedback(var taken)?:
      defer { self = .feedback(taken) }
      visitor.path.append(FieldStep("feedback"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .usage(var taken)?:
      defer { self = .usage(taken) }
      visitor.path.append(FieldStep("usage"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .survey(var taken)?:
      defer { self = .survey(taken) }
      visitor.path.append(FieldStep("survey"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case .opportunity(var taken)?:
      defer { self = .opportunity(taken) }
      visitor.path.append(FieldStep("opportunity"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: self = other
    }
  }
}

extension Correction {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    var whole: Correction.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .corrected(var taken)?:
      defer { fact = .corrected(taken) }
      visitor.path.append(FieldStep("corrected"))
      try taken.accept(&visitor)
      visitor.path.removeLast()
    case let other: fact = other
    }
  }
}

extension Correction.Corrected {
  /// Visits every reference, word and personal field, in the order of the schema.
  @inlinable
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if hasTarget {
      visitor.path.append(FieldStep("target"))
      try visitor.visit(&target)
      visitor.path.removeLast()
    }
    if hasReplacement {
      visitor.path.append(FieldStep("replacement"))
      try replacement.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Contact {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .added(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Contact.Added {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasContact { items.append(CreatedItem(contact)) }
  }
}

extension Contract {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .signed(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Contract.Signed {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasContract { items.append(CreatedItem(contract)) }
  }
}

extension Receipt {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .recorded(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Receipt.Recorded {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasReceipt { items.append(CreatedItem(receipt)) }
  }
}

extension CreditNote {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .issued(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension CreditNote.Issued {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasCreditNote { items.append(CreatedItem(creditNote)) }
  }
}

extension Dispute {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .opened(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Dispute.Opened {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasDispute { items.append(CreatedItem(dispute)) }
  }
}

extension Location {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .opened(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Location.Opened {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasLocation { items.append(CreatedItem(location)) }
  }
}

extension Licence {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .recorded(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Licence.Recorded {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasLicence { items.append(CreatedItem(licence)) }
  }
}

extension Invoice {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .issued(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Invoice.Issued {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasInvoice { items.append(CreatedItem(invoice)) }
  }
}

extension Promise {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .made(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Promise.Made {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasPromise { items.append(CreatedItem(promise)) }
  }
}

extension Task {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .opened(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Task.Opened {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasTask { items.append(CreatedItem(task)) }
  }
}

extension Incident {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .opened(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Incident.Opened {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasIncident { items.append(CreatedItem(incident)) }
  }
}

extension Opportunity {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .opened(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Opportunity.Opened {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasOpportunity { items.append(CreatedItem(opportunity)) }
  }
}

extension Optional where Wrapped == Event.OneOf_Subject {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch self {
    case .event(let found)?: found.created(into: &items)
    case .location(let found)?: found.created(into: &items)
    case .licence(let found)?: found.created(into: &items)
    case .contact(let found)?: found.created(into: &items)
    case .invoice(let found)?: found.created(into: &items)
    case .creditNote(let found)?: found.created(into: &items)
    case .receipt(let found)?: found.created(into: &items)
    case .dispute(let found)?: found.created(into: &items)
    case .promise(let found)?: found.created(into: &items)
    case .contract(let found)?: found.created(into: &items)
    case .task(let found)?: found.created(into: &items)
    case .incident(let found)?: found.created(into: &items)
    case .opportunity(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Correction {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    switch fact {
    case .corrected(let found)?: found.created(into: &items)
    default: break
    }
  }
}

extension Correction.Corrected {
  /// Adds the items that come into being, in the order of the schema.
  public func created(into items: inout [CreatedItem]) {
    if hasReplacement { replacement.subject.created(into: &items) }
  }
}

extension Contract {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .noticeGiven(let found)?: if let field = found.filledField() { return field }
    case .renewed(let found)?: if let field = found.filledField() { return field }
    case .lost(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: Contract.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .noticeGiven(var taken)?:
      defer { fact = .noticeGiven(taken) }
      taken.clearFilled()
    case .renewed(var taken)?:
      defer { fact = .renewed(taken) }
      taken.clearFilled()
    case .lost(var taken)?:
      defer { fact = .lost(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension Contract.NoticeGiven {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTermEnd { return "termEnd" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTermEnd()
  }
}

extension Contract.Renewed {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTerm { return "term" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTerm()
  }
}

extension Contract.Lost {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTermEnd { return "termEnd" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTermEnd()
  }
}

extension Receipt {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .recorded(let found)?: if let field = found.filledField() { return field }
    case .identified(let found)?: if let field = found.filledField() { return field }
    case .applied(let found)?: if let field = found.filledField() { return field }
    case .unapplied(let found)?: if let field = found.filledField() { return field }
    case .returned(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: Receipt.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .recorded(var taken)?:
      defer { fact = .recorded(taken) }
      taken.clearFilled()
    case .identified(var taken)?:
      defer { fact = .identified(taken) }
      taken.clearFilled()
    case .applied(var taken)?:
      defer { fact = .applied(taken) }
      taken.clearFilled()
    case .unapplied(var taken)?:
      defer { fact = .unapplied(taken) }
      taken.clearFilled()
    case .returned(var taken)?:
      defer { fact = .returned(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension Receipt.Recorded {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    for index in applications.indices {
      if let field = applications[index].filledField() {
        return "applications[\(index)].\(field)"
      }
    }
    if !allocated.isEmpty { return "allocated" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    applications.lend { element, _ in element.clearFilled() }
    allocated = []
  }
}

extension Receipt.Identified {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasIdentifiedAs { return "identifiedAs" }
    if hasAmount { return "amount" }
    if hasReceivedOn { return "receivedOn" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearIdentifiedAs()
    clearAmount()
    clearReceivedOn()
  }
}

extension Receipt.Applied {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    for index in applications.indices {
      if let field = applications[index].filledField() {
        return "applications[\(index)].\(field)"
      }
    }
    if !allocated.isEmpty { return "allocated" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    applications.lend { element, _ in element.clearFilled() }
    allocated = []
  }
}

extension Receipt.Unapplied {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if !undone.isEmpty { return "undone" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    undone = []
  }
}

extension Receipt.Returned {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    for index in named.indices {
      if let field = named[index].filledField() {
        return "named[\(index)].\(field)"
      }
    }
    if !undone.isEmpty { return "undone" }
    if hasReturned { return "returned" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    named.lend { element, _ in element.clearFilled() }
    undone = []
    clearReturned()
  }
}

extension Application {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasEffectiveOn { return "effectiveOn" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearEffectiveOn()
  }
}

extension CreditNote {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .issued(let found)?: if let field = found.filledField() { return field }
    case .applied(let found)?: if let field = found.filledField() { return field }
    case .unapplied(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: CreditNote.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .issued(var taken)?:
      defer { fact = .issued(taken) }
      taken.clearFilled()
    case .applied(var taken)?:
      defer { fact = .applied(taken) }
      taken.clearFilled()
    case .unapplied(var taken)?:
      defer { fact = .unapplied(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension CreditNote.Issued {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if !allocated.isEmpty { return "allocated" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    allocated = []
  }
}

extension CreditNote.Applied {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    for index in applications.indices {
      if let field = applications[index].filledField() {
        return "applications[\(index)].\(field)"
      }
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    applications.lend { element, _ in element.clearFilled() }
  }
}

extension CreditNote.Unapplied {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if !undone.isEmpty { return "undone" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    undone = []
  }
}

extension Dispute {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .opened(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: Dispute.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .opened(var taken)?:
      defer { fact = .opened(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension Dispute.Opened {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasDisputed { return "disputed" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearDisputed()
  }
}

extension Invoice {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .issued(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: Invoice.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .issued(var taken)?:
      defer { fact = .issued(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension Invoice.Issued {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if !schedule.isEmpty { return "schedule" }
    if dueAssumed != false { return "dueAssumed" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    schedule = []
    dueAssumed = false
  }
}

extension Renewal {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .stageMoved(let found)?: if let field = found.filledField() { return field }
    case .forecastSet(let found)?: if let field = found.filledField() { return field }
    case .riskFlagged(let found)?: if let field = found.filledField() { return field }
    case .riskCleared(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: Renewal.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .stageMoved(var taken)?:
      defer { fact = .stageMoved(taken) }
      taken.clearFilled()
    case .forecastSet(var taken)?:
      defer { fact = .forecastSet(taken) }
      taken.clearFilled()
    case .riskFlagged(var taken)?:
      defer { fact = .riskFlagged(taken) }
      taken.clearFilled()
    case .riskCleared(var taken)?:
      defer { fact = .riskCleared(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension Renewal.StageMoved {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTermEnd { return "termEnd" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTermEnd()
  }
}

extension Renewal.ForecastSet {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTermEnd { return "termEnd" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTermEnd()
  }
}

extension Renewal.RiskFlagged {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTermEnd { return "termEnd" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTermEnd()
  }
}

extension Renewal.RiskCleared {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasTermEnd { return "termEnd" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearTermEnd()
  }
}

extension Event {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasRecordedAt { return "recordedAt" }
    if effectiveByRule != false { return "effectiveByRule" }
    if hasWishedOn { return "wishedOn" }
    switch subject {
    case .event(let found)?: if let field = found.filledField() { return field }
    case .invoice(let found)?: if let field = found.filledField() { return field }
    case .creditNote(let found)?: if let field = found.filledField() { return field }
    case .receipt(let found)?: if let field = found.filledField() { return field }
    case .dispute(let found)?: if let field = found.filledField() { return field }
    case .contract(let found)?: if let field = found.filledField() { return field }
    case .renewal(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearRecordedAt()
    effectiveByRule = false
    clearWishedOn()
    var whole: Event.OneOf_Subject?
    swap(&whole, &subject)
    switch consume whole {
    case .event(var taken)?:
      defer { subject = .event(taken) }
      taken.clearFilled()
    case .invoice(var taken)?:
      defer { subject = .invoice(taken) }
      taken.clearFilled()
    case .creditNote(var taken)?:
      defer { subject = .creditNote(taken) }
      taken.clearFilled()
    case .receipt(var taken)?:
      defer { subject = .receipt(taken) }
      taken.clearFilled()
    case .dispute(var taken)?:
      defer { subject = .dispute(taken) }
      taken.clearFilled()
    case .contract(var taken)?:
      defer { subject = .contract(taken) }
      taken.clearFilled()
    case .renewal(var taken)?:
      defer { subject = .renewal(taken) }
      taken.clearFilled()
    case let other: subject = other
    }
  }
}

extension Correction {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    switch fact {
    case .corrected(let found)?: if let field = found.filledField() { return field }
    default: break
    }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    var whole: Correction.OneOf_Fact?
    swap(&whole, &fact)
    switch consume whole {
    case .corrected(var taken)?:
      defer { fact = .corrected(taken) }
      taken.clearFilled()
    case let other: fact = other
    }
  }
}

extension Correction.Corrected {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasReplacement, let field = replacement.filledField() {
      return "replacement.\(field)"
    }
    if !touched.isEmpty { return "touched" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if hasReplacement { replacement.clearFilled() }
    touched = []
  }
}
