// How the health of a client is measured: what is taken from its entries, how it becomes a score, what
// caps the score, and how bands are named. Scores and weights are exact: hundredths of a point.

/// The section `health` of a rules file.
package struct HealthRules: Hashable, Sendable {
  /// A band, from its lower bound on.
  package struct Band: Hashable, Sendable {
    package var name: String
    /// In basis points, included.
    package var from: Int
  }

  /// Something that is measured, with its weight in the score.
  package struct Measure: Hashable, Sendable {
    package var name: String
    package var weight: Int
    package var take: Take
    package var of: Source
    package var windowDays: Int?
    /// Without a datum for longer than this it counts as missing.
    package var staleAfterDays: Int?
    /// After so many days the score is half as far from neutral.
    package var halfLifeDays: Int?
    /// Ascending by value; between two of them the score follows a straight line.
    package var points: [Point]
  }

  package struct Point: Hashable, Sendable {
    /// In hundredths of what is taken.
    package var value: Int
    /// In basis points.
    package var score: Int
  }

  /// What a measure takes from a client's entries.
  package enum Take: String, CaseIterable, Sendable {
    case daysSinceLast = "days_since_last"
    case percentOfPrevious = "percent_of_previous"
    case amountWeightedDaysLate = "amount_weighted_days_late"
    case oldestOpenDays = "oldest_open_days"
    case average
    case count
  }

  /// What a measure is taken of.
  package enum Source: Hashable, Sendable {
    /// Touches of one direction, or all.
    case engagements(Direction?)
    case engagementSentiment
    case feedbackSentiment
    case survey(String)
    case usage(String)
    case invoices
    /// Of one kind, or all.
    case incidents(kind: String?)
    case tasks(kind: String?)
    case brokenPromises
    case disputes
  }

  /// Who spoke in an engagement, by its number in an entry.
  package enum Direction: UInt8, CaseIterable, Sendable {
    case outbound = 1
    case inbound = 2
    case twoWay = 3
  }

  /// Whatever the measures say, the score is at most this.
  package struct Cap: Hashable, Sendable {
    package var name: String
    package var when: Condition
    /// In basis points.
    package var atMost: Int
  }

  package enum Condition: Hashable, Sendable {
    case incidentOpen(kind: String)
    /// More than so many days past due is at least so much that is not disputed, by currency; of a
    /// currency that is not named, anything.
    case pastDue(days: Int, undisputedAtLeast: [UInt16: Int64])
    case licenceNotActive
    case noticeGiven
  }

  /// From the highest to the lowest, which begins at 0.
  package var bands: [Band]
  /// With less weight present than this, in basis points, the data are insufficient.
  package var insufficientBelow: Int
  package var measures: [Measure]
  package var caps: [Cap]
}
