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

/// One step of the way to a field, as JSON names it.
public struct FieldStep: Sendable {
  /// The field's name in JSON.
  public var name: StaticString
  /// Which of several, from 0.
  public var index: Int?

  init(_ name: StaticString, _ index: Int? = nil) {
    self.name = name
    self.index = index
  }
}

/// Sees, and may change, what the book resolves in a fact: references, words, personal fields.
public protocol FactVisitor {
  /// The way to the field that is being visited.
  var path: [FieldStep] { get set }
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .wordCoined? = fact {
      visitor.path.append(FieldStep("wordCoined"))
      try wordCoined.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Book.WordCoined {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .registered? = fact {
      visitor.path.append(FieldStep("registered"))
      try registered.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .ownerAssigned? = fact {
      visitor.path.append(FieldStep("ownerAssigned"))
      try ownerAssigned.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .parentSet? = fact {
      visitor.path.append(FieldStep("parentSet"))
      try parentSet.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .noted? = fact {
      visitor.path.append(FieldStep("noted"))
      try noted.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Client.Registered {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .added? = fact {
      visitor.path.append(FieldStep("added"))
      try added.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .departed? = fact {
      visitor.path.append(FieldStep("departed"))
      try departed.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Contact.Added {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .signed? = fact {
      visitor.path.append(FieldStep("signed"))
      try signed.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .amended? = fact {
      visitor.path.append(FieldStep("amended"))
      try amended.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .noticeGiven? = fact {
      visitor.path.append(FieldStep("noticeGiven"))
      try noticeGiven.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .renewed? = fact {
      visitor.path.append(FieldStep("renewed"))
      try renewed.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .terminated? = fact {
      visitor.path.append(FieldStep("terminated"))
      try terminated.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .lost? = fact {
      visitor.path.append(FieldStep("lost"))
      try lost.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Contract.Signed {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .recorded? = fact {
      visitor.path.append(FieldStep("recorded"))
      try recorded.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .identified? = fact {
      visitor.path.append(FieldStep("identified"))
      try identified.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .applied? = fact {
      visitor.path.append(FieldStep("applied"))
      try applied.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .unapplied? = fact {
      visitor.path.append(FieldStep("unapplied"))
      try unapplied.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .returned? = fact {
      visitor.path.append(FieldStep("returned"))
      try returned.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .voided? = fact {
      visitor.path.append(FieldStep("voided"))
      try voided.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Receipt.Recorded {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .issued? = fact {
      visitor.path.append(FieldStep("issued"))
      try issued.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .applied? = fact {
      visitor.path.append(FieldStep("applied"))
      try applied.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .unapplied? = fact {
      visitor.path.append(FieldStep("unapplied"))
      try unapplied.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension CreditNote.Issued {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .opened? = fact {
      visitor.path.append(FieldStep("opened"))
      try opened.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .resolved? = fact {
      visitor.path.append(FieldStep("resolved"))
      try resolved.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Dispute.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .logged? = fact {
      visitor.path.append(FieldStep("logged"))
      try logged.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Engagement.Logged {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .opened? = fact {
      visitor.path.append(FieldStep("opened"))
      try opened.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .closed? = fact {
      visitor.path.append(FieldStep("closed"))
      try closed.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Location.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .recorded? = fact {
      visitor.path.append(FieldStep("recorded"))
      try recorded.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .statusChanged? = fact {
      visitor.path.append(FieldStep("statusChanged"))
      try statusChanged.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Licence.Recorded {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .issued? = fact {
      visitor.path.append(FieldStep("issued"))
      try issued.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .voided? = fact {
      visitor.path.append(FieldStep("voided"))
      try voided.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Invoice.Issued {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .made? = fact {
      visitor.path.append(FieldStep("made"))
      try made.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .withdrawn? = fact {
      visitor.path.append(FieldStep("withdrawn"))
      try withdrawn.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Promise.Made {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .recorded? = fact {
      visitor.path.append(FieldStep("recorded"))
      try recorded.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension WriteOff.Recorded {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .stageMoved? = fact {
      visitor.path.append(FieldStep("stageMoved"))
      try stageMoved.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .forecastSet? = fact {
      visitor.path.append(FieldStep("forecastSet"))
      try forecastSet.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .riskFlagged? = fact {
      visitor.path.append(FieldStep("riskFlagged"))
      try riskFlagged.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .riskCleared? = fact {
      visitor.path.append(FieldStep("riskCleared"))
      try riskCleared.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Renewal.StageMoved {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .opened? = fact {
      visitor.path.append(FieldStep("opened"))
      try opened.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .done? = fact {
      visitor.path.append(FieldStep("done"))
      try done.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Task.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .opened? = fact {
      visitor.path.append(FieldStep("opened"))
      try opened.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .resolved? = fact {
      visitor.path.append(FieldStep("resolved"))
      try resolved.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Incident.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .received? = fact {
      visitor.path.append(FieldStep("received"))
      try received.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Feedback.Received {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .measured? = fact {
      visitor.path.append(FieldStep("measured"))
      try measured.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Usage.Measured {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .answered? = fact {
      visitor.path.append(FieldStep("answered"))
      try answered.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Survey.Answered {
  /// Visits every reference, word and personal field, in the order of the schema.
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
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .opened? = fact {
      visitor.path.append(FieldStep("opened"))
      try opened.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .revised? = fact {
      visitor.path.append(FieldStep("revised"))
      try revised.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .stageMoved? = fact {
      visitor.path.append(FieldStep("stageMoved"))
      try stageMoved.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .won? = fact {
      visitor.path.append(FieldStep("won"))
      try won.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .lost? = fact {
      visitor.path.append(FieldStep("lost"))
      try lost.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Opportunity.Opened {
  /// Visits every reference, word and personal field, in the order of the schema.
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
    if case .book? = subject {
      visitor.path.append(FieldStep("book"))
      try book.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .event? = subject {
      visitor.path.append(FieldStep("event"))
      try event.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .client? = subject {
      visitor.path.append(FieldStep("client"))
      try client.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .location? = subject {
      visitor.path.append(FieldStep("location"))
      try location.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .licence? = subject {
      visitor.path.append(FieldStep("licence"))
      try licence.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .contact? = subject {
      visitor.path.append(FieldStep("contact"))
      try contact.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .engagement? = subject {
      visitor.path.append(FieldStep("engagement"))
      try engagement.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .invoice? = subject {
      visitor.path.append(FieldStep("invoice"))
      try invoice.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .creditNote? = subject {
      visitor.path.append(FieldStep("creditNote"))
      try creditNote.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .receipt? = subject {
      visitor.path.append(FieldStep("receipt"))
      try receipt.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .dispute? = subject {
      visitor.path.append(FieldStep("dispute"))
      try dispute.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .promise? = subject {
      visitor.path.append(FieldStep("promise"))
      try promise.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .writeOff? = subject {
      visitor.path.append(FieldStep("writeOff"))
      try writeOff.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .contract? = subject {
      visitor.path.append(FieldStep("contract"))
      try contract.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .renewal? = subject {
      visitor.path.append(FieldStep("renewal"))
      try renewal.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .task? = subject {
      visitor.path.append(FieldStep("task"))
      try task.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .incident? = subject {
      visitor.path.append(FieldStep("incident"))
      try incident.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .feedback? = subject {
      visitor.path.append(FieldStep("feedback"))
      try feedback.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .usage? = subject {
      visitor.path.append(FieldStep("usage"))
      try usage.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .survey? = subject {
      visitor.path.append(FieldStep("survey"))
      try survey.accept(&visitor)
      visitor.path.removeLast()
    }
    if case .opportunity? = subject {
      visitor.path.append(FieldStep("opportunity"))
      try opportunity.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Correction {
  /// Visits every reference, word and personal field, in the order of the schema.
  public mutating func accept(_ visitor: inout some FactVisitor) throws {
    if case .corrected? = fact {
      visitor.path.append(FieldStep("corrected"))
      try corrected.accept(&visitor)
      visitor.path.removeLast()
    }
  }
}

extension Correction.Corrected {
  /// Visits every reference, word and personal field, in the order of the schema.
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

extension Contract {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if case .noticeGiven? = fact, let field = noticeGiven.filledField() { return "\(field)" }
    if case .renewed? = fact, let field = renewed.filledField() { return "\(field)" }
    if case .lost? = fact, let field = lost.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .noticeGiven? = fact { noticeGiven.clearFilled() }
    if case .renewed? = fact { renewed.clearFilled() }
    if case .lost? = fact { lost.clearFilled() }
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
    if case .recorded? = fact, let field = recorded.filledField() { return "\(field)" }
    if case .identified? = fact, let field = identified.filledField() { return "\(field)" }
    if case .applied? = fact, let field = applied.filledField() { return "\(field)" }
    if case .unapplied? = fact, let field = unapplied.filledField() { return "\(field)" }
    if case .returned? = fact, let field = returned.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .recorded? = fact { recorded.clearFilled() }
    if case .identified? = fact { identified.clearFilled() }
    if case .applied? = fact { applied.clearFilled() }
    if case .unapplied? = fact { unapplied.clearFilled() }
    if case .returned? = fact { returned.clearFilled() }
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
    if case .issued? = fact, let field = issued.filledField() { return "\(field)" }
    if case .applied? = fact, let field = applied.filledField() { return "\(field)" }
    if case .unapplied? = fact, let field = unapplied.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .issued? = fact { issued.clearFilled() }
    if case .applied? = fact { applied.clearFilled() }
    if case .unapplied? = fact { unapplied.clearFilled() }
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
    if case .opened? = fact, let field = opened.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .opened? = fact { opened.clearFilled() }
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
    if case .issued? = fact, let field = issued.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .issued? = fact { issued.clearFilled() }
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
    if case .stageMoved? = fact, let field = stageMoved.filledField() { return "\(field)" }
    if case .forecastSet? = fact, let field = forecastSet.filledField() { return "\(field)" }
    if case .riskFlagged? = fact, let field = riskFlagged.filledField() { return "\(field)" }
    if case .riskCleared? = fact, let field = riskCleared.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .stageMoved? = fact { stageMoved.clearFilled() }
    if case .forecastSet? = fact { forecastSet.clearFilled() }
    if case .riskFlagged? = fact { riskFlagged.clearFilled() }
    if case .riskCleared? = fact { riskCleared.clearFilled() }
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
    if case .event? = subject, let field = event.filledField() { return "\(field)" }
    if case .invoice? = subject, let field = invoice.filledField() { return "\(field)" }
    if case .creditNote? = subject, let field = creditNote.filledField() { return "\(field)" }
    if case .receipt? = subject, let field = receipt.filledField() { return "\(field)" }
    if case .dispute? = subject, let field = dispute.filledField() { return "\(field)" }
    if case .contract? = subject, let field = contract.filledField() { return "\(field)" }
    if case .renewal? = subject, let field = renewal.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    clearRecordedAt()
    effectiveByRule = false
    clearWishedOn()
    if case .event? = subject { event.clearFilled() }
    if case .invoice? = subject { invoice.clearFilled() }
    if case .creditNote? = subject { creditNote.clearFilled() }
    if case .receipt? = subject { receipt.clearFilled() }
    if case .dispute? = subject { dispute.clearFilled() }
    if case .contract? = subject { contract.clearFilled() }
    if case .renewal? = subject { renewal.clearFilled() }
  }
}

extension Correction {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if case .corrected? = fact, let field = corrected.filledField() { return "\(field)" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if case .corrected? = fact { corrected.clearFilled() }
  }
}

extension Correction.Corrected {
  /// The first field that only the book fills in and that is set.
  public func filledField() -> String? {
    if hasReplacement, let field = replacement.filledField() { return "replacement.\(field)" }
    if !touched.isEmpty { return "touched" }
    return nil
  }

  /// Takes out what the book filled in, so that what was proposed is left.
  public mutating func clearFilled() {
    if hasReplacement { replacement.clearFilled() }
    touched = []
  }
}
