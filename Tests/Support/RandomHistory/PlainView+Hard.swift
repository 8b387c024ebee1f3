// What is hard about contracts, renewals, promises, licences and the rest, for counting how often a
// history has it.

import Events

extension PlainView {
  /// Names of what is hard about the facts of one record, which the view knows.
  func hard(_ facts: [PlainFact]) -> [String] { facts.flatMap { hard($0) } }

  private func hard(_ fact: PlainFact) -> [String] {
    switch fact.what {
    case .term(let term): hard(fact, term)
    case .amended(_, let lines): lines.contains(where: \.isStep) ? ["ramp"] : []
    case .replaced: ["contract replaced"]
    case .terminated(let contract, let last):
      terms(ofContract: contract).contains { $0.term.first <= last && last < $0.term.last }
        ? ["terminated in its term"] : []
    case .flagged(_, _, let isFlagged): [isFlagged ? "flagged" : "flag cleared"]
    case .categorized: ["category set"]
    case .forecast: ["forecast set"]
    case .promised(let promise):
      [promise.invoices.isEmpty ? "promise for any" : "promise for invoices"]
        + (promise.toleranceDays > 0 ? ["promise with tolerance"] : [])
    case .licensed(let licence):
      licence.isFirst
        ? [] : ["licence changed " + (licence.expiresOn == nil ? "alone" : "until a day")]
    case .engaged(let engagement):
      (engagement.sentiment == nil ? [] : ["touch with sentiment"])
        + (engagement.contacts.isEmpty ? [] : ["touch with contact"])
    case .measured(_, _, .some): ["usage of a store"]
    default: []
    }
  }

  private func hard(_ fact: PlainFact, _ term: PlainTerm) -> [String] {
    var names: [String] = []
    if term.lines.contains(where: \.isStep) { names.append("ramp") }
    if !term.lines.contains(where: \.recurs) { names.append("nothing recurs") }
    if Set(terms.compactMap { $0.term.lines.first?.amount.currency }).count > 1 {
      names.append("contracts of two currencies")
    }
    guard !term.isFirst else { return names }
    names.append(fact.day < term.first ? "renewed early" : "renewed late")
    let before = terms(ofContract: term.contract).map(\.term).filter { $0.last < term.first }
    if let last = before.last?.last, last + 1 < term.first { names.append("renewed after a gap") }
    return names
  }
}

extension PlainLine {
  fileprivate var isStep: Bool { from != nil || until != nil }
}
