// Contracts: signed, amended, renewed, and how they end.

import Events

extension Reading {
  mutating func read(_ subject: Contract) throws(Refused) {
    _ = try client()
    switch subject.fact {
    case .signed(let signed): try sign(signed)
    case .amended(let amended):
      let (signed, term) = try goingOn(amended.contract, mayHaveEnded: true)
      let day = try asked(notBefore: signed.day)
      guard !amended.lines.isEmpty else { throw Refused("a contract has lines") }
      let lines = try lines(amended.lines, of: term.contract, from: min(day, term.last))
      say(.amended(contract: term.contract, lines: lines), on: day)
    case .noticeGiven(let given):
      let (signed, _) = try goingOn(given.contract, mayHaveEnded: true)
      let day = try asked(notBefore: signed.day)
      let key = given.contract.key
      let end = lastTerm(of: key, on: day)
      let noticed = PlainFact.What.noticed(contract: key, termEnd: end)
      guard !view.facts.contains(where: { $0.what == noticed }) else {
        throw Refused("notice was given already")
      }
      say(noticed, on: day)
    case .renewed(let renewed): try renew(renewed)
    case .terminated(let terminated):
      let (signed, term) = try goingOn(terminated.contract)
      let day = try asked(notBefore: signed.day)
      let last = terminated.hasLastDay ? terminated.lastDay.number : day
      guard last <= term.last else { throw Refused("the term is over by then") }
      say(.terminated(contract: term.contract, last: last), on: day)
    case .lost(let lost):
      let (signed, term) = try goingOn(lost.contract)
      say(
        .lost(contract: term.contract, termEnd: term.last),
        on: try asked(notBefore: signed.day)
      )
    case nil: throw Refused("no fact")
    }
  }

  private mutating func sign(_ signed: Contract.Signed) throws(Refused) {
    let client = try client()
    let key = signed.contract.key
    guard !key.isEmpty, view.terms(ofContract: key).isEmpty else { throw Refused("\(key) is used") }
    let (first, last) = (signed.firstDay.number, signed.lastDay.number)
    guard first <= last, !signed.lines.isEmpty else { throw Refused("a term of days and lines") }
    guard !view.isClosed(client, on: asked) else { throw Refused("\(client) is closed") }
    for replaced in signed.replaces {
      guard view.terms(ofContract: replaced.key).first?.fact.about == client else {
        throw Refused("no contract \(replaced.key)")
      }
      let currency = view.currency(ofLinesOf: replaced.key)
      guard signed.lines[0].amount.currency == currency ?? signed.lines[0].amount.currency else {
        throw Refused("another currency")
      }
    }
    let replaced = signed.replaces.map(\.key)
    guard Set(replaced).count == replaced.count else { throw Refused("a contract twice") }
    let term = PlainTerm(
      contract: key,
      first: first,
      last: last,
      lines: try lines(signed.lines, of: key, from: first),
      upliftBasisPoints: Int(signed.upliftBasisPoints),
      noticeDays: Int(signed.noticeDays),
      renewsByItself: signed.renewsByItself,
      isFirst: true
    )
    try say(term, on: asked)
    for old in replaced { say(.replaced(contract: old, by: key), on: asked) }
  }

  private mutating func renew(_ renewed: Contract.Renewed) throws(Refused) {
    let (signed, before) = try goingOn(renewed.contract)
    let day = try asked(notBefore: signed.day)
    guard before.renewsByItself || !renewed.automatic else {
      throw Refused("it does not renew by itself")
    }
    guard !renewed.automatic || !view.isNoticed(before) else {
      throw Refused("notice was given")
    }
    let first = renewed.hasFirstDay ? renewed.firstDay.number : before.last + 1
    let last = renewed.lastDay.number
    guard first > before.last, first <= last else { throw Refused("a term follows the other") }
    let lines = try lines(renewed.lines, of: before.contract, from: first)
    let goingOn = view.lines(of: before.contract, on: before.last).map(\.goingOn)
    guard !renewed.lines.isEmpty || !goingOn.isEmpty else { throw Refused("nothing goes on") }
    let term = PlainTerm(
      contract: before.contract,
      first: first,
      last: last,
      lines: renewed.lines.isEmpty ? goingOn : lines,
      upliftBasisPoints: renewed.hasUpliftBasisPoints
        ? Int(renewed.upliftBasisPoints) : before.upliftBasisPoints,
      noticeDays: renewed.hasNoticeDays ? Int(renewed.noticeDays) : before.noticeDays,
      renewsByItself: renewed.hasRenewsByItself ? renewed.renewsByItself : before.renewsByItself,
      isFirst: false
    )
    try say(term, on: day)
  }

  private mutating func say(_ term: PlainTerm, on day: Int32) throws(Refused) {
    guard term.noticeDays <= 3_660, term.upliftBasisPoints <= 100_000 else {
      throw Refused("too many days of notice, or too much of an uplift")
    }
    say(.term(term), on: day)
  }

  /// The fact that signed a contract of the event's client that goes on, and its last term.
  func goingOn(
    _ reference: ContractReference,
    mayHaveEnded: Bool = false
  ) throws(Refused) -> (signed: PlainFact, last: PlainTerm) {
    let terms = view.terms(ofContract: reference.key)
    guard let signed = terms.first?.fact, let last = terms.last?.term,
      signed.about == event.about.key
    else { throw Refused("no contract \(reference.key)") }
    guard !view.hasEnded(reference.key) || mayHaveEnded && isReplacement else {
      throw Refused("\(reference.key) has ended")
    }
    return (signed, last)
  }

  /// The last day of the term that was the last one on a day; of the last one, where none was agreed.
  func lastTerm(of contract: String, on day: Int32) -> Int32 {
    let terms = view.terms(ofContract: contract)
    let agreed = terms.filter { $0.fact.day <= day }.map(\.term.last)
    return agreed.max() ?? terms.last?.term.last ?? 0
  }

  /// Lines of one currency, which is that of the lines before; no step begins before the days.
  private func lines(
    _ wires: [ContractLine],
    of contract: String,
    from first: Int32
  ) throws(Refused) -> [PlainLine] {
    var currency = view.currency(ofLinesOf: contract)
    var lines: [PlainLine] = []
    for wire in wires {
      guard wire.kind != .unspecified else { throw Refused("a line has a kind") }
      let amount = try positive(wire.amount)
      guard amount.currency == currency ?? amount.currency else { throw Refused("two currencies") }
      currency = amount.currency
      let line = PlainLine(wire)
      guard !line.recurs || (1...120).contains(line.months) else {
        throw Refused("what recurs pays for 1 to 120 months")
      }
      guard line.from ?? first >= first, line.until ?? Int32.max >= line.from ?? first else {
        throw Refused("a step is not within its days")
      }
      lines.append(line)
    }
    return lines
  }
}

extension PlainView {
  /// The currency of whatever a contract has lines for, recurring or not.
  func currency(ofLinesOf contract: String) -> UInt32? {
    for fact in facts {
      switch fact.what {
      case .term(let term) where term.contract == contract:
        if let line = term.lines.first { return line.amount.currency }
      case .amended(contract, let lines):
        if let line = lines.first { return line.amount.currency }
      default: break
      }
    }
    return nil
  }
}
