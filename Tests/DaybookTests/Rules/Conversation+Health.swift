// Rules of health that tests make, and the answers that their measures take.

import Bookkeeping
import Testing

extension RuleSet {
  /// Measures that take the answers of the surveys `s1`, `s2`, … as scores, with these weights.
  static func surveys(_ weights: Int..., caps: String = "[]") throws -> RuleSet {
    let measures = weights.enumerated().map { index, weight in
      """
          - {name: m\(index + 1), weight: \(weight), take: average, of: survey.s\(index + 1), \
      window_days: 30, points: [[0, 0], [100, 100]]}
      """
    }
    return try RuleSet(
      text: "name: surveys\nhealth:\n  measures:\n" + measures.joined(separator: "\n")
        + "\n  caps: \(caps)\n"
    )
  }

  /// One measure.
  static func measuring(_ measure: String) throws -> RuleSet {
    try RuleSet(
      text: "name: one\nhealth:\n  measures:\n    - {name: m, weight: 1, \(measure)}\n  caps: []\n"
    )
  }
}

extension Conversation {
  /// The client answers a survey.
  func answer(_ survey: Int, _ score: Int, on: String) throws {
    try say("survey.answered", on: on, #"{"survey":"s\#(survey)","score":\#(score)}"#)
  }
}
