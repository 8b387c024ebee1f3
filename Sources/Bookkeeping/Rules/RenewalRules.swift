// How the pipeline of renewals is read: stages with their likelihood and category, and what is at risk.

/// The section `renewals` of a rules file.
package struct RenewalRules: Hashable, Sendable {
  /// A stage of a renewal.
  package struct Stage: Hashable, Sendable {
    package var name: String
    /// In basis points.
    package var likelihood: Int
    /// The category of a forecast that nobody set.
    package var category: String
  }

  /// How days of notice are counted.
  package enum NoticeDays: String, CaseIterable, Sendable {
    case calendar
    case business
  }

  package var horizonDays: Int
  package var noticeDaysCounted: NoticeDays
  /// In the order of the file.
  package var stages: [Stage]
  /// At risk where the health is below this, in basis points; nil where it says nothing.
  package var riskBelowHealth: Int?
  /// The stages that are at risk by themselves.
  package var riskStages: [String]
}
