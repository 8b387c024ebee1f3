// Which names an event gives: the one rule that recording, restoring and verifying follow.

import Bookkeeping
import Events

extension Event.OneOf_Subject {
  /// Whether the event registers the client that it is about.
  var registersClient: Bool {
    if case .client(let client) = self, case .registered? = client.fact { return true }
    return false
  }

  /// Whether the event may give names without creating an item.
  var mayRename: Bool {
    switch self {
    case .event, .book, .client: true
    case .receipt: identifiedReceipt != nil
    default: false
    }
  }

  /// The receipt of the book itself that the event identifies as a client's.
  fileprivate var identifiedReceipt: ReceiptReference? {
    guard case .receipt(let receipt) = self, case .identified(let fact)? = receipt.fact else {
      return nil
    }
    return fact.receipt
  }
}

extension Event.OneOf_Subject? {
  /// The names of the items that a fact brings into being.
  func namesOfItems(at position: UInt64) -> [(key: NameKey, name: Name)] {
    var created: [CreatedItem] = []
    self.created(into: &created)
    return created.map { $0.named(at: position) }
  }
}

extension Event {
  /// The names that the event gives when it is recorded at a position.
  ///
  /// Creating facts have their keys and numbers; `label` tells what an item is called, `event`
  /// reads an earlier record.
  func names(
    at position: UInt64,
    label: (NumberKey) throws -> String,
    event: (UInt64) throws -> Event
  ) throws -> [(key: NameKey, name: Name)] {
    var found: [(key: NameKey, name: Name)] = []
    switch subject {
    case .event(let correction):
      guard case .corrected(let corrected)? = correction.fact else { break }
      let placed =
        corrected.hasReplacement
        ? try corrected.replacement.names(at: position, label: label, event: event) : []
      let target = try event(corrected.target.position)
      let given = try target.namesTakenBack(at: position, label: label)
      return given.filter { name in !placed.contains { $0.key == name.key } } + placed
    case .book(let book):
      guard case .wordCoined(let coined)? = book.fact else { break }
      found.append(
        (
          NameKey(.word(coined.vocabulary), coined.text),
          Name(client: 0, number: coined.code, position: position)
        )
      )
    default: break
    }
    if subject?.registersClient == true {
      found.append(
        (
          NameKey(.client, about.key), Name(client: 0, number: about.number, position: position)
        )
      )
    }
    if let receipt = subject?.identifiedReceipt {
      found.append(
        (
          NameKey(.item(.receipt), try label(receipt.number(client: 0))),
          Name(
            client: about.number,
            number: self.receipt.identified.identifiedAs.number,
            position: position
          )
        )
      )
    }
    return found + subject.namesOfItems(at: position)
  }

  /// The names that hold again when the event is withdrawn: an identified receipt is the book's own.
  func namesTakenBack(
    at position: UInt64,
    label: (NumberKey) throws -> String
  ) throws -> [(key: NameKey, name: Name)] {
    if case .event(let correction) = subject, case .corrected(let fact)? = correction.fact,
      fact.hasReplacement
    {
      return try fact.replacement.namesTakenBack(at: position, label: label)
    }
    guard let receipt = subject?.identifiedReceipt else { return [] }
    return [
      (
        NameKey(.item(.receipt), try label(receipt.number(client: 0))),
        Name(client: 0, number: receipt.number, position: position)
      )
    ]
  }
}

extension ReceiptReference {
  fileprivate func number(client: UInt32) -> NumberKey {
    NumberKey(.item(.receipt), client: client, number: number)
  }
}

extension EventOnWire {
  /// Whether it may give names besides those of the items that it creates.
  var givesNamesOfItsOwn: Bool {
    switch subject {
    case .book, .event, .client: return true
    case .receipt(let receipt):
      if case .identified? = receipt.fact { return true }
      return false
    default: return false
    }
  }
}

extension CreatedItem {
  /// The name that it has from the record on that creates it.
  func named(at position: UInt64) -> (key: NameKey, name: Name) {
    (NameKey(.item(kind), key), Name(client: client, number: number, position: position))
  }
}

extension Events.Book.WordCoined {
  /// The word, whether it names a person or not.
  var text: String { hasName ? name.clear : word }
}
