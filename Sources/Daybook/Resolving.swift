// Resolving: what a proposal names by key gets the number that records hold. New items get the next
// number of their client.

import Bookkeeping
import Events
import Recording

/// Puts numbers in the place of the keys of one event's references and words.
struct Resolving: FactVisitor {
  var path = FieldPath()
  private let accounts: OpenAccounts
  /// The client that the event is about; 0 for the book itself.
  private var client: UInt32 = 0
  private let registers: Bool
  /// Names as they are once the record that this event takes the place of is withdrawn.
  private var takenBack: [NameKey: Name] = [:]
  /// The record that this event takes the place of, whose keys it may use again.
  private let replaced: UInt64?
  /// The record that the event is to be.
  private let position: UInt64
  /// The names of the items that come into being.
  private var created: [(key: NameKey, name: Name)] = []

  /// Resolves one event, except what a correction puts in place; the names of the items that it creates.
  static func resolve(
    _ told: inout Told,
    at position: UInt64,
    _ traits: Prepared.Traits,
    _ accounts: OpenAccounts,
    replacing target: UInt64? = nil,
    takenBack: [(key: NameKey, name: Name)] = []
  ) throws -> [(key: NameKey, name: Name)] {
    if traits.isCorrection, case .event(var correction)? = told.subject,
      case .corrected(var fact)? = correction.fact, fact.hasReplacement
    {
      let replacement = fact.replacement
      fact.clearReplacement()
      correction.fact = .corrected(fact)
      told.subject = .event(correction)
      _ = try resolve(&told, at: position, traits, accounts)
      try resolve(replacement, of: &told, at: position, accounts)
      return []
    }
    var resolving = Resolving(
      accounts: accounts,
      position: position,
      registers: traits.registersClient,
      replaced: target
    )
    for (key, name) in takenBack { resolving.takenBack[key] = name }
    if var about = told.about {
      resolving.path.append(.about)
      try resolving.visit(&about)
      resolving.path.removeLast()
      told.about = about
    }
    try told.subject.accept(&resolving)
    return resolving.created
  }

  /// Resolves what a correction puts in place, and puts it into the correction.
  private static func resolve(
    _ replacement: Event,
    of told: inout Told,
    at position: UInt64,
    _ accounts: OpenAccounts
  ) throws {
    guard case .event(var correction)? = told.subject,
      case .corrected(var fact)? = correction.fact
    else { return }
    var replacement = replacement
    var placed = Told(replacement)
    do {
      _ = try resolve(
        &placed,
        at: position,
        Prepared.Traits(of: placed.subject),
        accounts,
        replacing: fact.target.position,
        takenBack: try accounts.event(at: fact.target.position)
          .namesTakenBack(at: 0, label: { try accounts.label($0) })
      )
    } catch var refusal as Refusal {
      refusal.field = "data.replacement.\(refusal.field)"
      throw refusal
    }
    placed.put(into: &replacement)
    fact.replacement = replacement
    correction.fact = .corrected(fact)
    told.subject = .event(correction)
  }

  private init(accounts: OpenAccounts, position: UInt64, registers: Bool, replaced: UInt64?) {
    self.accounts = accounts
    self.position = position
    self.registers = registers
    self.replaced = replaced
  }

  mutating func visit(_ reference: inout ClientReference) throws {
    let isAbout = path.count == 1
    let found = try accounts.name(NameKey(.client, reference.key))
    if isAbout, registers {
      if let found, found.position != replaced {
        throw refuse(.keyInUse("client", reference.key))
      }
      reference.number = try found?.number ?? accounts.nextNumber(.client, client: 0)
    } else {
      guard let found else { throw refuse(.unknownClient(reference.key)) }
      guard try accounts.isRegistered(found.number) else {
        throw refuse(.withdrawnItem("Client \"\(reference.key)\""))
      }
      reference.number = found.number
      reference.key = ""
    }
    if isAbout { client = reference.number }
  }

  mutating func visit<R: ItemReference>(_ reference: inout R, creates: Bool) throws {
    let key = NameKey(.item(R.item), reference.key)
    let found = try takenBack[key] ?? accounts.name(key)
    guard creates else {
      guard let found else { throw refuse(.unknownItem(R.item.name, reference.key)) }
      reference.client = found.client
      reference.number = found.number
      reference.key = ""
      return
    }
    if let found, found.position != replaced {
      throw refuse(.keyInUse(R.item.name, reference.key))
    }
    reference.client = client
    if let found, found.client == client {
      reference.number = found.number
    } else {
      reference.number = try accounts.nextNumber(R.item, of: client)
    }
    let name = Name(client: client, number: reference.number, position: position)
    created.append((key, name))
  }

  func visit(_ reference: inout EventReference) throws {
    guard reference.position == 0 else { return }
    let identity = Identity(source: reference.source, id: reference.id)
    guard let seen = try accounts.seen(identity) else {
      throw refuse(.unknownEvent("\"\(reference.id)\" from \"\(reference.source)\""))
    }
    reference = EventReference()
    reference.position = seen.position
  }

  func visit(_ word: inout Word, of vocabulary: Vocabulary) throws {
    guard let found = try accounts.name(NameKey(.word(vocabulary), word.word)) else {
      preconditionFailure("a word is coined before it is resolved")
    }
    word.code = found.number
    word.word = ""
  }

  func visit(_ personal: inout Personal) {}

  private func refuse(_ wrong: Wrong) -> Refusal { Refusal(field: path.jsonPath, wrong) }
}

/// Fills the keys back in, for people.
struct FillingIn<Keys: KeySource>: FactVisitor {
  var path = FieldPath()
  let keys: Keys

  init(_ keys: Keys) { self.keys = keys }

  func visit(_ reference: inout ClientReference) throws {
    reference.key = try keys.label(NumberKey(.client, client: 0, number: reference.number))
  }
  func visit<R: ItemReference>(_ reference: inout R, creates: Bool) throws {
    let number = NumberKey(.item(R.item), client: reference.client, number: reference.number)
    reference.key = try keys.label(number)
  }
  func visit(_ reference: inout EventReference) {}
  func visit(_ word: inout Word, of vocabulary: Vocabulary) throws {
    word.word = try keys.label(NumberKey(.word(vocabulary), client: 0, number: word.code))
  }
  func visit(_ personal: inout Personal) {}
}

/// Knows what numbers are called.
protocol KeySource {
  func label(_ number: NumberKey) throws -> String
}

extension Event {
  /// Fills the keys of every reference and word back in.
  mutating func fillIn(_ keys: some KeySource) throws {
    var filling = FillingIn(keys)
    try accept(&filling)
  }
}
