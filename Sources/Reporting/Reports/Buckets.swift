// Buckets of age: limits are inclusive, and what is not overdue is current on every basis.

import Bookkeeping

/// Sorts days into buckets of age at a moment.
struct Buckets {
  /// The day that age is counted from.
  let basis: RuleSet.Basis
  private let day: Day
  /// The last age of each bucket but the last.
  private let limits: [Int]

  init(_ question: Question) {
    basis =
      question.choices[.basis].flatMap(RuleSet.Basis.init(rawValue:))
      ?? question.rules.receivables.basis
    day = question.moment.day
    limits = [0] + question.rules.receivables.bucketDays
  }

  var count: Int { limits.count + 1 }

  /// `current`, `1-30`, …, `121+`.
  var names: [String] {
    ["current"] + zip(limits, limits.dropFirst()).map { "\($0 + 1)-\($1)" }
      + ["\((limits.last ?? 0) + 1)+"]
  }

  func age(of day: Day) -> Int { self.day.days(since: day) }

  func index(of day: Day) -> Int {
    let age = age(of: day)
    return limits.firstIndex { age <= $0 } ?? limits.count
  }
}

extension Choice {
  /// The day that age is counted from.
  static let basis = Choice(
    name: .basis,
    form: .word(RuleSet.Basis.allCases.map(\.rawValue)),
    help: "The day that age is counted from; else as the rules say."
  )

  /// What is done with unapplied money.
  static let credits = Choice(
    name: .credits,
    form: .word(RuleSet.Credits.allCases.map(\.rawValue)),
    help: "What is done with unapplied receipts and credit notes; else as the rules say."
  )
}

extension Question {
  var credits: RuleSet.Credits {
    choices[.credits].flatMap(RuleSet.Credits.init(rawValue:)) ?? rules.receivables.credits
  }
}
