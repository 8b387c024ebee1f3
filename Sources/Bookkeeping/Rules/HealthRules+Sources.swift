// What each measure can be taken of, by the names of a rules file.

extension HealthRules.Take {
  /// What a measure that takes it has besides.
  var variant: RuleVariant {
    typealias Keys = HealthRules.Measure.Keys
    return RuleVariant(
      word: rawValue,
      required: hasWindow ? [Keys.windowDays.name] : [],
      shapes: [Keys.of.name: .path(sources.map(\.name))]
    )
  }

  /// Whether it counts over a number of days.
  private var hasWindow: Bool {
    switch self {
    case .daysSinceLast, .oldestOpenDays: false
    case .percentOfPrevious, .amountWeightedDaysLate, .average, .count: true
    }
  }

  /// What it is taken of, as a file names it; a name that ends with a dot goes on with a word.
  private var sources: [(name: String, source: (String) -> HealthRules.Source)] {
    let incidents: [(String, (String) -> HealthRules.Source)] = [
      ("incident", { _ in .incidents(kind: nil) }), ("incident.", { .incidents(kind: $0) }),
    ]
    return switch self {
    case .daysSinceLast:
      [
        ("engagement", { _ in .engagements(nil) }),
        ("engagement.two_way", { _ in .engagements(.twoWay) }),
        ("engagement.inbound", { _ in .engagements(.inbound) }),
        ("engagement.outbound", { _ in .engagements(.outbound) }),
      ]
    case .percentOfPrevious: [("usage.", { .usage($0) })]
    case .amountWeightedDaysLate: [("invoices", { _ in .invoices })]
    case .oldestOpenDays:
      incidents + [("task", { _ in .tasks(kind: nil) }), ("task.", { .tasks(kind: $0) })]
    case .average:
      [
        ("engagement.sentiment", { _ in .engagementSentiment }),
        ("feedback.sentiment", { _ in .feedbackSentiment }), ("survey.", { .survey($0) }),
      ]
    case .count:
      [
        ("promise.broken", { _ in .brokenPromises }), ("dispute", { _ in .disputes }),
        ("engagement", { _ in .engagements(nil) }),
      ] + incidents
    }
  }

  /// What a name stands for; nil where this take does not know it.
  func source(_ name: String) -> HealthRules.Source? {
    for (known, source) in sources {
      if name == known, !known.hasSuffix(".") { return source("") }
      if known.hasSuffix("."), name.hasPrefix(known), name != known {
        return source(String(name.dropFirst(known.count)))
      }
    }
    return nil
  }

  var known: String {
    sources.map { $0.name.hasSuffix(".") ? "\($0.name)WORD" : $0.name }.joined(separator: ", ")
  }
}
