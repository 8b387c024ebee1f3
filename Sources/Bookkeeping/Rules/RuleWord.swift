// The words that rules name: stages of renewals, kinds of incidents, measures. Entries hold codes in
// their place, and the book knows which.

/// A word of a rules file that entries hold as a code.
package enum RuleWord: Hashable, Sendable {
  case stage(String)
  case usage(String)
  case survey(String)
  case incident(String)
  case task(String)
}

extension RuleSet {
  /// Every word that the rules name.
  package var words: Set<RuleWord> {
    var words = Set(renewals.stages.map { RuleWord.stage($0.name) })
    for measure in health.measures {
      switch measure.of {
      case .usage(let word): words.insert(.usage(word))
      case .survey(let word): words.insert(.survey(word))
      case .incidents(let kind): if let kind { words.insert(.incident(kind)) }
      case .tasks(let kind): if let kind { words.insert(.task(kind)) }
      case .engagements, .engagementSentiment, .feedbackSentiment, .invoices, .brokenPromises,
        .disputes:
        break
      }
    }
    for cap in health.caps {
      if case .incidentOpen(let kind) = cap.when { words.insert(.incident(kind)) }
    }
    return words
  }
}
