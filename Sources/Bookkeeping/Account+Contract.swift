// Contracts as `check` sees them: their terms in the order recorded, and since when which lines hold.

import Events

extension Account {
  /// A contract and its terms.
  package struct Contract: Sendable {
    package var position: UInt64
    /// The day it counts from; not the first day in force.
    package var day: Day
    /// The currency of its lines.
    package var currency: UInt16?
    /// In the order recorded; the last one is the one that goes on.
    package var terms: [Term]
    /// Which record says what is paid from which day on.
    package var lines: [Setting<UInt64>] = []
    /// The last days of terms that will not be renewed.
    package var noticed: Set<Day> = []
    /// The last day in force, where it was terminated or lost.
    package var ended: Day?
  }

  /// One term of a contract.
  package struct Term: Sendable {
    package var position: UInt64
    /// The day from which it is agreed.
    package var agreed: Day
    package var first: Day
    package var last: Day
    package var noticeDays: UInt16
    package var upliftBasisPoints: UInt32 = 0
    package var renewsByItself: Bool
  }

  mutating func takeContract(_ entry: Entry) throws(Wrong) {
    let position = entry.position
    switch entry.meaning {
    case .term(let number, let first, let last, let noticeDays, let renewsByItself, _, let isFirst):
      let term = Term(
        position: position,
        agreed: entry.effectiveDay,
        first: first,
        last: last,
        noticeDays: noticeDays,
        renewsByItself: renewsByItself
      )
      guard !isFirst else {
        contracts.put(
          Contract(position: position, day: entry.effectiveDay, terms: [term]),
          at: number
        )
        return
      }
      try contracts.change(number) { contract in contract.terms.append(term) }
    case .uplifted(let number, let basisPoints):
      try contracts.change(number) { contract in
        contract.terms[contract.terms.count - 1].upliftBasisPoints = UInt32(clamping: basisPoints)
      }
    case .priced(let number, _, _, let currency, _):
      try contracts.change(number) { contract in
        contract.currency = currency
        guard contract.lines.last?.position != position, let first = contract.terms.first,
          let term = contract.terms.last
        else { return }
        let start = entry.pricesHoldFrom(
          term: term.position == position ? term.first : nil,
          contractBegins: first.first
        )
        contract.lines.append(Setting(day: start, position: position, value: position))
      }
    case .noticed(let number, let termEnd, _):
      try contracts.change(number) { contract in contract.noticed.insert(termEnd) }
    case .ended(let number, let last, _, _):
      try contracts.change(number) { contract in contract.ended = last }
    default: break
    }
  }
}

extension Entry {
  /// From when on prices hold: those of a term from its first day, those of an amendment from its own
  /// day, but not before the contract begins.
  package func pricesHoldFrom(term first: Day?, contractBegins: Day) -> Day {
    first ?? max(effectiveDay, contractBegins)
  }
}

extension Accounts {
  /// The lines of a contract that hold on the last day of a term, as they go on in the next one.
  func linesGoingOn(
    _ contract: Account.Contract,
    _ term: Account.Term
  ) throws -> [ContractLine] {
    guard let position = contract.lines.setting(on: term.last)?.value else { return [] }
    let event = try event(at: position)
    guard case .contract(let said)? = (event.subject?.replacement ?? event).subject else {
      return []
    }
    let lines: [ContractLine] =
      switch said.fact {
      case .signed(let fact): fact.lines
      case .amended(let fact): fact.lines
      case .renewed(let fact): fact.term.lines
      case .noticeGiven, .terminated, .lost, nil: []
      }
    return lines.filter { line in
      (!line.hasFromDay || line.fromDay.number <= term.last.number)
        && (!line.hasUntilDay || line.untilDay.number >= term.last.number)
    }.map { line in
      var line = line
      line.clearFromDay()
      line.clearUntilDay()
      return line
    }
  }
}
