// Contracts: terms that follow each other, what is paid in each, and how the last one ends.

import Events

extension Contract: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .signed(let fact): try fact.check(desk)
    case .amended(let fact): try fact.check(&desk)
    case .noticeGiven(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .noticeGiven(fact)
    case .renewed(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .renewed(fact)
    case .terminated(let fact): try fact.check(&desk)
    case .lost(var fact):
      self.fact = nil
      try fact.check(&desk)
      self.fact = .lost(fact)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .signed(let fact): fact.entries(into: &list)
    case .amended(let fact):
      list.say(fact.lines, of: fact.contract, from: list.day)
    case .noticeGiven(let fact):
      list.say(
        .noticed(
          contract: fact.contract.number,
          termEnd: Day(unchecked: fact.termEnd.number),
          by: UInt8(truncatingIfNeeded: fact.by.rawValue)
        )
      )
    case .renewed(let fact):
      list.say(fact.term, of: fact.contract, isFirst: false, isAutomatic: fact.automatic)
    case .terminated(let fact):
      list.say(
        .ended(
          contract: fact.contract.number,
          last: fact.hasLastDay ? Day(unchecked: fact.lastDay.number) : list.day,
          reason: UInt16(truncatingIfNeeded: fact.reason.code),
          isLost: false
        )
      )
    case .lost(let fact):
      list.say(
        .ended(
          contract: fact.contract.number,
          last: Day(unchecked: fact.termEnd.number),
          reason: UInt16(truncatingIfNeeded: fact.reason.code),
          isLost: true
        )
      )
    case nil: break
    }
  }
}

extension Desk {
  /// A contract of the event's client that stands and goes on, and the term it is in last.
  ///
  /// What takes the place of an earlier event may be about a contract that ended since, where it
  /// does not end or renew it itself.
  func goingOn(
    _ reference: ContractReference,
    given: Bool,
    mayHaveEnded: Bool = false
  ) throws -> (contract: Account.Contract, term: Account.Term) {
    try own(reference, given: given, "contract")
    let found = try standing(
      try place().account.contracts.item(reference.number),
      reference,
      "contract"
    )
    if let ended = found.ended, !(mayHaveEnded && arrival.isReplacement) {
      throw refuse("contract", .contractEnded(try label(reference).capitalizedFirst, ended))
    }
    guard let term = found.terms.last else { throw refuse("contract", .missing) }
    return (found, term)
  }

  /// The term that was the last one on the event's day.
  func term(of contract: Account.Contract, or first: Account.Term) -> Account.Term {
    contract.terms.filter { $0.agreed <= day }.max { $0.last < $1.last } ?? first
  }

  /// Fills in which term an event concerns.
  ///
  /// What was filled in before has to be a term of the contract.
  func fill(
    _ termEnd: inout WireDay,
    with term: Account.Term,
    of contract: Account.Contract
  ) throws {
    guard isRestoring else {
      termEnd = term.last.wire
      return
    }
    guard contract.terms.contains(where: { $0.last.wire == termEnd }) else {
      throw refuse("termEnd", .contradicts("the terms of the contract"))
    }
  }

  /// The first and the last day of a term, in this order.
  fileprivate func term(
    _ first: Day,
    _ last: WireDay,
    given: Bool
  ) throws -> ClosedRange<Day> {
    guard let last = try day(last, given: given, "lastDay") else {
      throw refuse("lastDay", .missing)
    }
    if last < first { throw refuse("lastDay", .beforeItStands(last, earliest: first)) }
    return first...last
  }

  /// Lines of one currency, each within the days of its contract.
  fileprivate func check(
    _ lines: [ContractLine],
    _ field: String,
    currency: UInt16?,
    within days: ClosedRange<Day>
  ) throws {
    var currency = currency
    for (index, line) in lines.enumerated() {
      let path = "\(field)[\(index)]"
      if line.kind == .unspecified { throw refuse("\(path).kind", .missing) }
      let amount = try positive(line.amount, given: line.hasAmount, "\(path).amount")
      try same(amount, as: currency ?? amount.currency, "\(path).amount")
      currency = amount.currency
      if line.kind == .recurring, !(1...120).contains(line.months) {
        throw refuse("\(path).months", line.months == 0 ? .missing : .beyondRange("\(line.months)"))
      }
      let from = try day(line.fromDay, given: line.hasFromDay, "\(path).fromDay")
      let until = try day(line.untilDay, given: line.hasUntilDay, "\(path).untilDay")
      if let from, from < days.lowerBound {
        throw refuse("\(path).fromDay", .beforeItStands(from, earliest: days.lowerBound))
      }
      if let until, until < from ?? days.lowerBound {
        throw refuse(
          "\(path).untilDay",
          .beforeItStands(until, earliest: from ?? days.lowerBound)
        )
      }
    }
    // Whatever holds at once of what recurs has a sum, and room for those of many contracts.
    let recurring = lines.filter { $0.kind == .recurring }
    var annual = Fraction()
    do {
      for line in recurring {
        try annual.add(12 * Int128(line.amount.minor), over: Int128(line.months))
      }
      guard try annual.rounded <= Int64(Money.limit) else { throw Wrong.sumBeyondRange }
    } catch {
      throw refuse(field, .sumBeyondRange)
    }
    let sum = Int128(Money.limit) * Self.mostOfAnnual
    guard Fraction.fits(recurring.map { Int128($0.months) }, numerators: sum) else {
      throw refuse(field, .sumBeyondRange)
    }
  }

  /// What is worked out of the annual sum at most: twice for what ramps take back, with the greatest
  /// uplift and by a likelihood, both in basis points.
  private static let mostOfAnnual = 2 * Int128(upliftLimit + 10_000) * 10_000
  private static let upliftLimit: UInt32 = 100_000

  fileprivate func checkTerms(notice: UInt32, uplift: UInt32) throws {
    if notice > 3_660 { throw refuse("noticeDays", .beyondRange("\(notice)")) }
    if uplift > Self.upliftLimit { throw refuse("upliftBasisPoints", .beyondRange("\(uplift)")) }
  }
}

extension Contract.Signed {
  fileprivate func check(_ desk: Desk) throws {
    try desk.own(contract, given: hasContract, "contract")
    guard let first = try desk.day(firstDay, given: hasFirstDay, "firstDay") else {
      throw desk.refuse("firstDay", .missing)
    }
    let days = try desk.term(first, lastDay, given: hasLastDay)
    if lines.isEmpty { throw desk.refuse("lines", .missing) }
    try desk.check(lines, "lines", currency: nil, within: days)
    try desk.checkTerms(notice: noticeDays, uplift: upliftBasisPoints)
    let place = try desk.place()
    if let closed = place.account.closings.first, desk.day >= closed.day {
      throw desk.refuse("contract", .clientClosed(closed.day))
    }
    var seen: Set<UInt32> = []
    for (index, reference) in replaces.enumerated() {
      let field = "replaces[\(index)]"
      try desk.own(reference, given: true, field)
      let old = try desk.standing(place.account.contracts.item(reference.number), reference, field)
      if let line = lines.first, let currency = old.currency {
        try desk.same(Money(line.amount), as: currency, field)
      }
      guard seen.insert(reference.number).inserted else { throw desk.refuse(field, .namedTwice) }
    }
  }

  fileprivate func entries(into list: inout EntryList) {
    var term = ContractTerm()
    term.firstDay = firstDay
    term.lastDay = lastDay
    term.lines = lines
    term.upliftBasisPoints = upliftBasisPoints
    term.noticeDays = noticeDays
    term.renewsByItself = renewsByItself
    list.say(term, of: contract, isFirst: true, isAutomatic: false)
    for old in replaces { list.say(.replaced(contract: old.number, by: contract.number)) }
  }
}

extension Contract.Amended {
  fileprivate func check(_ desk: inout Desk) throws {
    let (found, term) = try desk.goingOn(contract, given: hasContract, mayHaveEnded: true)
    desk.day = try desk.day(notBefore: found.day)
    if lines.isEmpty { throw desk.refuse("lines", .missing) }
    try desk.check(
      lines,
      "lines",
      currency: found.currency,
      within: min(desk.day, term.last)...max(desk.day, term.last)
    )
  }
}

extension Contract.NoticeGiven {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    let (found, last) = try desk.goingOn(contract, given: hasContract, mayHaveEnded: true)
    desk.day = try desk.day(notBefore: found.day)
    let term = desk.term(of: found, or: last)
    if found.noticed.contains(term.last) {
      throw desk.refuse("contract", .alreadyDone("Notice was given already"))
    }
    try desk.fill(&termEnd, with: term, of: found)
  }
}

extension Contract.Renewed {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    let (found, before) = try desk.goingOn(contract, given: hasContract)
    desk.day = try desk.day(notBefore: found.day)
    if automatic, !before.renewsByItself {
      let label = try desk.label(contract).capitalizedFirst
      throw desk.refuse("automatic", .doesNotRenewByItself(label))
    }
    if automatic, found.noticed.contains(before.last) {
      throw desk.refuse("automatic", .noticeWasGiven(try desk.label(contract)))
    }
    guard let next = before.last.adding(days: 1) else {
      throw desk.refuse("firstDay", .dayBeyondCalendar)
    }
    let first = try desk.day(firstDay, given: hasFirstDay, "firstDay") ?? next
    if first < next { throw desk.refuse("firstDay", .beforeItStands(first, earliest: next)) }
    let days = try desk.term(first, lastDay, given: hasLastDay)
    try desk.check(lines, "lines", currency: found.currency, within: days)
    guard !desk.isRestoring else {
      guard term.firstDay == days.lowerBound.wire, term.lastDay == days.upperBound.wire else {
        throw desk.refuse("term", .contradicts("the days of the renewal"))
      }
      return try desk.check(term.lines, "term.lines", currency: found.currency, within: days)
    }
    term.firstDay = days.lowerBound.wire
    term.lastDay = days.upperBound.wire
    term.lines = lines.isEmpty ? try desk.accounts.linesGoingOn(found, before) : lines
    // Where nothing goes on, somebody has to say what is paid.
    if term.lines.isEmpty { throw desk.refuse("lines", .missing) }
    term.upliftBasisPoints = hasUpliftBasisPoints ? upliftBasisPoints : before.upliftBasisPoints
    term.noticeDays = hasNoticeDays ? noticeDays : UInt32(before.noticeDays)
    term.renewsByItself = hasRenewsByItself ? renewsByItself : before.renewsByItself
    try desk.checkTerms(notice: term.noticeDays, uplift: term.upliftBasisPoints)
  }
}

extension Contract.Terminated {
  fileprivate func check(_ desk: inout Desk) throws {
    let (found, term) = try desk.goingOn(contract, given: hasContract)
    desk.day = try desk.day(notBefore: found.day)
    let last = try desk.day(lastDay, given: hasLastDay, "lastDay") ?? desk.day
    if last > term.last { throw desk.refuse("lastDay", .afterTerm(last, last: term.last)) }
  }
}

extension Contract.Lost {
  fileprivate mutating func check(_ desk: inout Desk) throws {
    let (found, term) = try desk.goingOn(contract, given: hasContract)
    desk.day = try desk.day(notBefore: found.day)
    try desk.fill(&termEnd, with: term, of: found)
  }
}

extension EntryList {
  /// Says what holds in a term.
  fileprivate mutating func say(
    _ term: ContractTerm,
    of contract: ContractReference,
    isFirst: Bool,
    isAutomatic: Bool
  ) {
    let first = Day(unchecked: term.firstDay.number)
    say(
      .term(
        contract: contract.number,
        first: first,
        last: Day(unchecked: term.lastDay.number),
        noticeDays: UInt16(truncatingIfNeeded: term.noticeDays),
        renewsByItself: term.renewsByItself,
        isAutomatic: isAutomatic,
        isFirst: isFirst
      )
    )
    if term.upliftBasisPoints > 0 {
      say(
        .uplifted(contract: contract.number, basisPoints: Int64(term.upliftBasisPoints))
      )
    }
    say(term.lines, of: contract, from: first)
  }

  /// Says the prices of what recurs, from a day on.
  ///
  /// A step of a ramp is taken back after its last day.
  fileprivate mutating func say(
    _ lines: [ContractLine],
    of contract: ContractReference,
    from first: Day
  ) {
    func price(_ line: ContractLine, _ amount: Int64, from day: Day) -> Entry.Meaning {
      .priced(
        contract: contract.number,
        from: day,
        amount: amount,
        currency: UInt16(truncatingIfNeeded: line.amount.currency),
        months: UInt8(truncatingIfNeeded: line.months)
      )
    }
    for line in lines where line.kind == .recurring {
      let from = line.hasFromDay ? Day(unchecked: line.fromDay.number) : first
      say(price(line, line.amount.minor, from: from))
      guard line.hasUntilDay, let after = Day(unchecked: line.untilDay.number).adding(days: 1)
      else { continue }
      say(price(line, -line.amount.minor, from: after))
    }
    // A set of lines without anything that recurs is a set all the same: nothing is paid from here.
    if !lines.contains(where: { $0.kind == .recurring }), let line = lines.first {
      say(price(line, 0, from: first))
    }
  }
}
