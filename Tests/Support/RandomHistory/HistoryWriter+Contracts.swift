// Contracts in random histories: short and long, with ramps, amended, renewed early and late.

import Events

extension HistoryWriter {
  /// A contract that begins before or after today, for some weeks or a year.
  mutating func sign() -> Event? { sign(client(), currency(), replacing: []) }

  /// A contract in the place of one or two others of the client.
  mutating func signInstead() -> Event? {
    let client = client()
    guard let old = random.pick(view.contracts(of: client)) else { return nil }
    var replaced = [old]
    if let other = random.pick(view.contracts(of: client)), other != old, random.chance(60) {
      replaced.append(other)
    }
    return sign(client, view.currency(ofLinesOf: old) ?? currency(), replacing: replaced)
  }

  private mutating func sign(
    _ client: String,
    _ currency: UInt32,
    replacing replaced: [String]
  ) -> Event {
    let ends = replaced.compactMap { view.terms(ofContract: $0).last?.term.last }
    var first = today + Int32(random.number(random.chance(15) ? -400...(-300) : -90...30))
    if let end = ends.max(), random.chance(70) { first = end + 1 }
    let last = first + Int32(random.number(random.chance(60) ? 15...110 : 180...430))
    return Proposal.contractSigned(
      client: client,
      key: "K-\(number())",
      term: text(first),
      text(last),
      lines: lines(currency, first...last),
      noticeDays: UInt32(random.pick([0, 5, 10, 10, 30, 45, 60]) ?? 0),
      uplift: UInt32(random.pick([0, 0, 300, 250, 777, 12_345]) ?? 0),
      renewsByItself: random.chance(40),
      replaces: replaced,
      on: text(random.chance(70) ? first - Int32(random.number(0...20)) : day()),
      id: id()
    )
  }

  /// One to three lines; some are steps of a ramp, some do not recur.
  mutating func lines(_ currency: UInt32, _ days: ClosedRange<Int32>) -> [ContractLine] {
    let isWithoutAny = random.chance(6)
    return (0..<random.number(1...3)).map { _ in
      let amount = amount(currency)
      guard !isWithoutAny, !random.chance(12) else {
        let kinds: [ContractLine.Kind] = [.trial, .oneOff, .usage]
        return Proposal.line(text(amount), months: 0, kind: random.pick(kinds) ?? .trial)
      }
      let length = days.count
      let from =
        random.chance(25) ? days.lowerBound + Int32(random.number(0...length / 2)) : nil
      let until =
        random.chance(20)
        ? (from ?? days.lowerBound) + Int32(random.number(0...length)) : nil
      return Proposal.line(
        text(amount),
        months: random.pick([1, 1, 1, 3, 6, 7, 12, 12, 24, 120]) ?? 1,
        from: from.map(text),
        until: until.map(text)
      )
    }
  }

  /// A contract that goes on, its client and last term, and when it was signed.
  mutating func someContract() -> (key: String, client: String, term: PlainTerm, from: Int32)? {
    let firsts = view.terms.filter { $0.term.isFirst && !view.hasEnded($0.term.contract) }
    guard let (fact, first) = random.pick(firsts),
      let last = view.terms(ofContract: first.contract).last?.term
    else { return nil }
    return (first.contract, fact.about, last, fact.day)
  }

  mutating func amend() -> Event? {
    guard let (key, client, term, from) = someContract() else { return nil }
    let isInTerm = random.chance(75)
    let day = max(from, isInTerm ? random.day(term.first...term.last) : day())
    let days = min(day, term.last)...max(day, term.last)
    return Proposal.contractAmended(
      client: client,
      key: key,
      lines: lines(view.currency(ofLinesOf: key) ?? PlainCurrency.usd, days),
      on: text(day),
      id: id()
    )
  }

  mutating func giveNotice() -> Event? {
    guard let (key, client, term, from) = someContract() else { return nil }
    return Proposal.noticeGiven(
      client: client,
      key: key,
      by: random.chance(80) ? .client : .vendor,
      on: text(max(from, term.last - Int32(random.number(0...60)))),
      id: id()
    )
  }

  /// Mostly before the term is over, sometimes after, sometimes with a gap; with the lines of before
  /// or others.
  mutating func renew() -> Event? {
    guard let (key, client, term, from) = someContract() else { return nil }
    let first = term.last + 1 + Int32(random.chance(80) ? 0 : random.number(1...20))
    let last = first + Int32(random.number(random.chance(60) ? 15...110 : 180...430))
    let on = term.last + Int32(random.number(random.chance(60) ? -40...0 : 1...30))
    let currency = view.currency(ofLinesOf: key) ?? PlainCurrency.usd
    return Proposal.contractRenewed(
      client: client,
      key: key,
      from: first == term.last + 1 && random.chance(70) ? nil : text(first),
      until: text(last),
      lines: random.chance(55) ? [] : lines(currency, first...last),
      uplift: random.chance(25) ? UInt32(random.number(0...2000)) : nil,
      noticeDays: random.chance(25) ? UInt32(random.number(0...40)) : nil,
      renewsByItself: random.chance(15) ? random.chance(50) : nil,
      automatic: term.renewsByItself && random.chance(60),
      on: text(max(from, on)),
      id: id()
    )
  }

  mutating func terminate() -> Event? {
    guard let (key, client, term, from) = someContract() else { return nil }
    let last = term.last - Int32(random.number(random.chance(80) ? 0...40 : 0...200))
    let on = max(from, last + Int32(random.number(-20...5)))
    return Proposal.contractTerminated(
      client: client,
      key: key,
      last: on == last && random.chance(50) ? nil : text(last),
      reason: random.chance(50) ? random.pick(["price", "closing"]) : nil,
      on: text(on),
      id: id()
    )
  }

  mutating func lose() -> Event? {
    guard let (key, client, term, from) = someContract() else { return nil }
    return Proposal.contractLost(
      client: client,
      key: key,
      reason: random.chance(50) ? random.pick(["price", "product"]) : nil,
      on: text(max(from, term.last - Int32(random.number(0...40)))),
      id: id()
    )
  }
}

extension SplitMix64 {
  /// A day of some.
  mutating func day(_ days: ClosedRange<Int32>) -> Int32 {
    Int32(number(Int(days.lowerBound)...Int(days.upperBound)))
  }
}
