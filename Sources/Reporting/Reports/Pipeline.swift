// The terms of a client's contracts that end between two days, and what is expected of each.

import Bookkeeping

/// What a pipeline shows of one term.
struct PipelineLine {
  var item: Item
  var owner: UInt16?
  /// The last day in force.
  var termEnd: Day
  var noticeDeadline: Day?
  /// What was said last, by code.
  var stage: UInt16?
  var category: UInt16?
  /// The stage as the rules know it; nil where they do not.
  var plan: RenewalRules.Stage?
  var currency: UInt16
  /// The annual recurring revenue on the last day.
  var due: Int64
  var target: Int64
  var forecast: Int64?
  /// What recurs in a year after it; nil while nothing follows.
  var new: Int64?
  var isAtRisk: Bool
}

/// Reads the terms that end between two days out of a client's contracts.
struct Pipeline {
  private let rules: RenewalRules
  private let moment: Moment
  private let days: ClosedRange<Day>?
  /// The stages of the rules by their codes.
  private let stages: [UInt16: RenewalRules.Stage]

  init(_ question: Question) {
    rules = question.rules.renewals
    moment = question.moment
    let first = question.from ?? moment.day
    let last = question.to ?? first.adding(days: rules.horizonDays) ?? .last
    days = first <= last ? first...last : nil
    var stages: [UInt16: RenewalRules.Stage] = [:]
    for stage in rules.stages {
      if let code = question.codes[.stage(stage.name)] { stages[code] = stage }
    }
    self.stages = stages
  }

  /// Whether no day lies between the two.
  var isEmpty: Bool { days == nil }

  /// The terms of a client's contracts that end within the days.
  func lines(_ state: borrowing ClientState) throws(Wrong) -> [PipelineLine] {
    guard let days else { return [] }
    var lines: [PipelineLine] = []
    var successions = Successions(state.contracts, by: moment.day)
    for case let contract? in state.contracts.items {
      for term in contract.terms {
        guard let last = contract.lastDay(of: term, by: moment.day), days.contains(last),
          let currency = contract.currency
        else { continue }
        let new = try successions.new(after: term, of: contract)
        lines.append(try line(contract, term, last, currency, new, state))
      }
    }
    return lines
  }

  private func line(
    _ contract: Contracts.Contract,
    _ term: Contracts.Term,
    _ last: Day,
    _ currency: UInt16,
    _ new: Int64?,
    _ state: borrowing ClientState
  ) throws(Wrong) -> PipelineLine {
    let due = try contract.annual(on: last)
    let target = try due.part(basisPoints: 10_000 + term.upliftBasisPoints)
    let stage = contract.stages.lastSaid(of: term.last)
    let plan = stage.map { stages[$0] } ?? rules.stages.first
    var forecast: Int64? = contract.forecasts.lastSaid(of: term.last)
    let isEnded = contract.ended(in: term)
    // What is recorded counts for more than what was expected.
    if new != nil || isEnded {
      forecast = new ?? 0
    } else if forecast == nil, let plan {
      forecast = try target.part(basisPoints: Int64(plan.likelihood)).rounded
    }
    let isFlagged = contract.flags.lastSaid(of: term.last) ?? false
    let isNoticed = contract.notices.contains { $0.termEnd == term.last }
    let isRisky = stage != nil && plan.map { rules.riskStages.contains($0.name) } ?? false
    return PipelineLine(
      item: Item(
        kind: .contract,
        client: state.client,
        number: contract.number,
        position: contract.position
      ),
      owner: state.profile.owner(on: moment.day),
      termEnd: last,
      noticeDeadline: isEnded ? nil : deadline(last, term.noticeDays),
      stage: stage,
      category: contract.categories.lastSaid(of: term.last),
      plan: plan,
      currency: currency,
      due: try due.rounded,
      target: try target.rounded,
      forecast: forecast,
      new: new,
      isAtRisk: new == nil && (isFlagged || isNoticed || isRisky || isEnded)
    )
  }

  /// The last day on which notice can be given.
  private func deadline(_ last: Day, _ noticeDays: Int) -> Day? {
    guard noticeDays > 0 else { return nil }
    return switch rules.noticeDaysCounted {
    case .calendar: last.adding(days: -noticeDays)
    case .business: BusinessCalendar.usFederal.day(noticeDays, businessDaysBefore: last)
    }
  }
}
