// Which items an entry brings into being and which it mentions, for corrections: what is mentioned
// later cannot be withdrawn.

package import Events

extension Entry {
  /// The item that the entry brings into being.
  var created: (kind: ItemKind, number: UInt32)? {
    switch meaning {
    case .located(let location, _): (.location, location)
    case .licensed(let licence, _, _, let first): first ? (.licence, licence) : nil
    case .contacted(let contact, _, _, _): (.contact, contact)
    case .charged(let invoice, _, _, _, _): (.invoice, invoice)
    case .credited(let creditNote, _, _, _): (.creditNote, creditNote)
    case .received(let receipt, _, _, _, _): (.receipt, receipt)
    case .disputed(_, let dispute, _, _): (.dispute, dispute)
    case .promised(let promise, _, _, _, _): (.promise, promise)
    case .term(let contract, _, _, _, _, _, let isFirst): isFirst ? (.contract, contract) : nil
    case .begun(let what, let number, _, _, _): (what.item, number)
    case .estimated(let opportunity, _, _, _, let isFirst):
      isFirst ? (.opportunity, opportunity) : nil
    default: nil
    }
  }

  /// The items of this client that the entry builds on.
  package var mentioned: [(kind: ItemKind, number: UInt32)] {
    switch meaning {
    case .vacated(let location): [(.location, location)]
    case .licensed(let licence, _, _, let first): first ? [] : [(.licence, licence)]
    case .departed(let contact), .attended(let contact): [(.contact, contact)]
    case .placed(let invoice, let location): [(.invoice, invoice), (.location, location)]
    case .dated(let invoice, _, _), .voided(let invoice), .writtenOff(let invoice, _, _, _):
      [(.invoice, invoice)]
    case .disputed(let invoice, _, _, _): [(.invoice, invoice)]
    case .undisputed(let dispute, _): [(.dispute, dispute)]
    case .promisedFor(let promise, let invoice): [(.promise, promise), (.invoice, invoice)]
    case .unpromised(let promise): [(.promise, promise)]
    case .identified(let receipt), .annulled(let receipt), .returned(let receipt, _, _):
      [(.receipt, receipt)]
    case .applied(let invoice, let source, let credit, _, _),
      .unapplied(let invoice, let source, let credit, _, _):
      [(.invoice, invoice), (credit == .receipt ? .receipt : .creditNote, source)]
        .filter { $0.number != 0 }
    case .term(let contract, _, _, _, _, _, let isFirst): isFirst ? [] : [(.contract, contract)]
    case .uplifted(let contract, _), .priced(let contract, _, _, _, _),
      .noticed(let contract, _, _), .ended(let contract, _, _, _), .staged(let contract, _, _),
      .forecast(let contract, _, _, _), .categorized(let contract, _, _),
      .flagged(let contract, _, _, _), .replaced(let contract, _):
      [(.contract, contract)]
    case .done(let what, let number, _): [(what.item, number)]
    case .estimated(let opportunity, _, _, _, let isFirst):
      isFirst ? [] : [(.opportunity, opportunity)]
    case .pursued(let opportunity, _), .concluded(let opportunity, _, _):
      [(.opportunity, opportunity)]
    case .noted, .withdrawn, .refers, .counterpart, .registered, .owned, .parented, .joined,
      .closed, .located, .contacted, .touched, .charged, .credited, .received, .promised, .opened,
      .coined, .adopted, .periodClosed, .periodReopened, .begun, .measured, .answered, .said,
      .overridden, .overrideCleared:
      []
    }
  }
}

extension Entry.Kind {
  /// The fact that takes back what begins with such an entry, where there is one: it is recorded
  /// instead of a correction.
  var ownReversal: String? {
    switch self {
    case .charged: "daybook.invoice.voided or daybook.credit_note.issued"
    case .received: "daybook.receipt.voided or daybook.receipt.returned"
    case .applied: "daybook.receipt.unapplied or daybook.credit_note.unapplied"
    case .promised: "daybook.promise.withdrawn"
    default: nil
    }
  }
}
