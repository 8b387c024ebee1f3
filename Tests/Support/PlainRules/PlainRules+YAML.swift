// The rules as a rules file, so that a book can be given the same.

extension PlainRules {
  /// The file.
  ///
  /// What it does not name is as in the default rules.
  package var yaml: String {
    var lines = ["name: \(quoted(name))", "health:", "  bands:"]
    lines += bands.map { "    \(quoted($0.name)): \(hundredths($0.from))" }
    lines.append("  insufficient_below_coverage: \(hundredths(insufficientBelow))")
    lines.append("  measures:")
    for measure in measures { lines += block(pairs(measure)) }
    lines.append(caps.isEmpty ? "  caps: []" : "  caps:")
    for cap in caps { lines += block(pairs(cap)) }
    lines += [
      "renewals:",
      "  horizon_days: \(horizonDays)",
      "  notice_days_counted: \(noticeDaysCounted.rawValue)",
      "  likelihood_percent:",
    ]
    lines += stages.map { "    \(quoted($0.name)): \(hundredths($0.likelihood))" }
    lines.append("  category:")
    // In another order: it is that of the likelihoods that counts.
    lines += stages.reversed().map { "    \(quoted($0.name)): \(quoted($0.category))" }
    lines.append("  at_risk:")
    if let below = riskBelowHealth { lines.append("    health_below: \(hundredths(below))") }
    lines.append("    stages: [\(riskStages.map(quoted).joined(separator: ", "))]")
    return lines.map { $0 + "\n" }.joined()
  }

  private func pairs(_ measure: Measure) -> [(String, String)] {
    let points = measure.points.map { "[\(hundredths($0.value)), \(hundredths($0.score))]" }
    var pairs = [
      ("name", quoted(measure.name)), ("weight", "\(measure.weight)"),
      ("take", measure.take.rawValue), ("of", quoted(measure.of)),
      ("points", "[\(points.joined(separator: ", "))]"),
    ]
    if let days = measure.windowDays { pairs.append(("window_days", "\(days)")) }
    if let days = measure.staleAfterDays { pairs.append(("stale_after_days", "\(days)")) }
    if let days = measure.halfLifeDays { pairs.append(("half_life_days", "\(days)")) }
    return pairs
  }

  private func pairs(_ cap: Cap) -> [(String, String)] {
    var pairs = [("name", quoted(cap.name)), ("at_most", hundredths(cap.atMost))]
    switch cap.when {
    case .incidentOpen(let kind): pairs += [("when", "incident_open"), ("of", quoted(kind))]
    case .pastDue(let days, let amounts):
      pairs += [("when", "past_due"), ("days", "\(days)")]
      let least = amounts.map { "\(PlainCurrency.letters($0.currency)): \(quoted($0.text))" }
      if !least.isEmpty {
        pairs.append(("undisputed_at_least", "{\(least.joined(separator: ", "))}"))
      }
    case .licenceNotActive: pairs.append(("when", "licence_not_active"))
    case .noticeGiven: pairs.append(("when", "notice_given"))
    }
    return pairs
  }

  /// One element of a list.
  private func block(_ pairs: [(String, String)]) -> [String] {
    pairs.enumerated().map { index, pair in
      "    \(index == 0 ? "-" : " ") \(pair.0): \(pair.1)"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func hundredths(_ number: Int) -> String { PlainNumber.text(number) }
}
