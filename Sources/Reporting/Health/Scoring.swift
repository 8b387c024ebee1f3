// Scores that several projections of one question ask for: the scorer is made once, and each client is
// scored once. Each thread has a copy of the scorer: what threads share they count together, and then each
// waits for the other at every measure of every client.

import Bookkeeping
import Synchronization

/// The scorer of a question, made when it is first asked for.
final class Scoring: Sendable {
  private let made = Mutex<HealthScorer?>(nil)
  /// Whose scorer is copied; nil where it is made.
  private let origin: Scoring?

  init(copyOf origin: Scoring? = nil) { self.origin = origin }

  /// The scorer for rules and the codes of their words, which are always the same.
  func scorer(_ rules: RuleSet, _ codes: [RuleWord: UInt16]) -> HealthScorer {
    made.withLock { made in
      if let made { return made }
      let scorer =
        origin.map { HealthScorer(copyOf: $0.scorer(rules, codes)) }
        ?? HealthScorer(rules.health, codes)
      made = scorer
      return scorer
    }
  }
}

extension Question {
  /// What scores clients under the rules; one object for every projection of the question.
  var scorer: HealthScorer { scoring.scorer(rules, codes) }
}

/// The last score of a client, with what it was asked for.
final class LastScore {
  private var scorer: HealthScorer?
  private var day = Day.first
  private var score: Int?

  /// Forgets it, because another client follows.
  func forget() { scorer = nil }

  /// The score on a day, if it was the last to be worked out; nil in place of it where it was not.
  func known(_ scorer: HealthScorer, on day: Day) -> Int?? {
    self.scorer === scorer && self.day == day ? .some(score) : nil
  }

  /// Keeps a score.
  func keep(_ score: Int?, _ scorer: HealthScorer, on day: Day) {
    (self.score, self.scorer, self.day) = (score, scorer, day)
  }
}

extension ClientState {
  /// The score on a day not after that of the state; nil where it has none.
  func score(on day: Day, _ scorer: HealthScorer) -> Int? {
    if let known = lastScore.known(scorer, on: day) { return known }
    return HealthScore(self, on: day, scorer).score
  }
}
