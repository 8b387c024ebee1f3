// Contracts: terms that follow each other, and the lines that hold in them.

import Events

/// One term of a contract, with what was agreed for it.
struct PlainTerm: Equatable {
  var contract: String
  var first: Int32
  var last: Int32
  var lines: [PlainLine]
  var upliftBasisPoints: Int
  var noticeDays: Int
  var renewsByItself: Bool
  /// It signs the contract; else it renews it.
  var isFirst: Bool
}

/// What is paid for.
struct PlainLine: Equatable {
  var recurs: Bool
  var amount: PlainMoney
  /// Of what recurs: how many months the amount pays for.
  var months: Int
  var from: Int32?
  var until: Int32?

  init(_ wire: ContractLine) {
    recurs = wire.kind == .recurring
    amount = PlainMoney(wire.amount)
    months = Int(wire.months)
    from = wire.hasFromDay ? wire.fromDay.number : nil
    until = wire.hasUntilDay ? wire.untilDay.number : nil
  }

  /// Whether the step of a ramp that it is holds on a day; what is no step always does.
  func holds(on day: Int32) -> Bool { from ?? day <= day && day <= until ?? day }

  /// The same line without the days of its step.
  var goingOn: Self {
    var line = self
    line.from = nil
    line.until = nil
    return line
  }
}

extension PlainView {
  /// All terms, in the order recorded.
  var terms: [(fact: PlainFact, term: PlainTerm)] {
    facts.compactMap { fact in
      if case .term(let term) = fact.what { (fact, term) } else { nil }
    }
  }

  /// The terms of one contract, in the order recorded.
  func terms(ofContract contract: String) -> [(fact: PlainFact, term: PlainTerm)] {
    terms.filter { $0.term.contract == contract }
  }

  /// The last day in force, where a contract was terminated.
  func terminated(_ contract: String) -> Int32? {
    for fact in facts {
      if case .terminated(contract, let last) = fact.what { return last }
    }
    return nil
  }

  /// Whether a contract goes no further.
  func hasEnded(_ contract: String) -> Bool {
    facts.contains { fact in
      switch fact.what {
      case .terminated(contract, _), .lost(contract, _): true
      default: false
      }
    }
  }

  /// The lines of a contract that hold on a day.
  ///
  /// What a term says of them holds from its first day on, what an amendment says from its own day on,
  /// but not before the contract begins; the greatest (day, position) wins (rule 2).
  func lines(of contract: String, on day: Int32) -> [PlainLine] {
    var best: (from: Int32, position: UInt64, lines: [PlainLine])?
    func say(_ lines: [PlainLine], from: Int32, _ position: UInt64) {
      guard from <= day else { return }
      if let best, (best.from, best.position) > (from, position) { return }
      best = (from, position, lines)
    }
    for fact in facts {
      switch fact.what {
      case .term(let term) where term.contract == contract:
        say(term.lines, from: term.first, fact.position)
      case .amended(contract, let lines):
        let first = terms(ofContract: contract).map(\.term.first).min() ?? fact.day
        say(lines, from: max(fact.day, first), fact.position)
      default: break
      }
    }
    return (best?.lines ?? []).filter { $0.holds(on: day) }
  }
}
