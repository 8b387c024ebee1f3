// The rules that health and renewals follow, as the plain book is given them. Points, percents and
// values are whole numbers of hundredths.

/// The part of a rules file that health and renewals follow.
package struct PlainRules: Equatable {
  package struct Band: Equatable {
    package var name: String
    /// The score it begins with.
    package var from: Int
  }

  package struct Measure: Equatable {
    package var name: String
    package var weight: Int
    package var take: Take
    /// What it is taken of, as the file names it: `engagement.two_way`, `usage.orders`.
    package var of: String
    package var windowDays: Int?
    package var staleAfterDays: Int?
    package var halfLifeDays: Int?
    package var points: [Point]
  }

  package enum Take: String, CaseIterable {
    case daysSinceLast = "days_since_last"
    case percentOfPrevious = "percent_of_previous"
    case amountWeightedDaysLate = "amount_weighted_days_late"
    case oldestOpenDays = "oldest_open_days"
    case average
    case count

    /// Whether it looks at the last so many days.
    package var hasWindow: Bool { self != .daysSinceLast && self != .oldestOpenDays }
  }

  package struct Point: Equatable {
    package var value: Int
    package var score: Int

    package init(_ value: Int, _ score: Int) {
      self.value = value
      self.score = score
    }
  }

  package struct Cap: Equatable {
    package var name: String
    package var when: Condition
    package var atMost: Int

    package init(_ name: String, when: Condition, atMost: Int) {
      self.name = name
      self.when = when
      self.atMost = atMost
    }
  }

  package enum Condition: Equatable {
    case incidentOpen(of: String)
    /// Of a currency that is not named, anything.
    case pastDue(days: Int, undisputedAtLeast: [PlainMoney])
    case licenceNotActive
    case noticeGiven
  }

  package struct Stage: Equatable {
    package var name: String
    package var likelihood: Int
    package var category: String

    package init(_ name: String, likelihood: Int, category: String) {
      self.name = name
      self.likelihood = likelihood
      self.category = category
    }
  }

  package enum NoticeDays: String, CaseIterable {
    case calendar
    case business
  }

  package var name: String
  /// In the order of the file, which need not be that of the scores.
  package var bands: [Band]
  package var insufficientBelow: Int
  package var measures: [Measure]
  package var caps: [Cap]
  package var horizonDays: Int
  package var noticeDaysCounted: NoticeDays
  package var stages: [Stage]
  package var riskBelowHealth: Int?
  package var riskStages: [String]
}

extension PlainRules.Measure {
  package init(
    _ name: String,
    weight: Int,
    _ take: PlainRules.Take,
    of source: String,
    window: Int? = nil,
    stale: Int? = nil,
    halfLife: Int? = nil,
    points: [PlainRules.Point]
  ) {
    self.name = name
    self.weight = weight
    self.take = take
    of = source
    windowDays = window
    staleAfterDays = stale
    halfLifeDays = halfLife
    self.points = points
  }
}
