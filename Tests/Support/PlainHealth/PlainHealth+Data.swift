// What a measure takes: a number with two decimals, of some records. None: the measure is missing.

import Events

/// What was taken, in hundredths.
struct PlainDatum {
  var hundredths: Int64
  /// What it was taken from, and the day of each.
  var behind: [Behind]

  struct Behind {
    var position: UInt64
    var day: Int32

    init(_ position: UInt64, _ day: Int32) {
      self.position = position
      self.day = day
    }

    init(_ fact: PlainFact) { self.init(fact.position, fact.day) }
  }

  init(_ hundredths: Int64, _ behind: [Behind]) {
    self.hundredths = hundredths
    self.behind = behind
  }

  /// A whole number of some facts.
  init(whole number: some BinaryInteger, _ facts: [PlainFact]) {
    self.init(Int64(number) * 100, facts.map { Behind($0) })
  }

  /// The days since the newest of what it was taken from; what was taken from nothing is of today.
  func age(on day: Int32) -> Int32 { day - (behind.map(\.day).max() ?? day) }
}

extension PlainHealth {
  /// What a measure takes, as long as it is not too old.
  func datum(_ measure: PlainRules.Measure) -> PlainDatum? {
    guard let datum = taken(measure) else { return nil }
    if let most = measure.staleAfterDays, datum.age(on: day) > Int32(most) { return nil }
    return datum
  }

  private func taken(_ measure: PlainRules.Measure) -> PlainDatum? {
    let names = measure.of.split(separator: ".", maxSplits: 1).map(String.init)
    let (source, word) = (names[0], names.count == 2 ? names[1] : nil)
    let days = measure.windowDays ?? 0
    switch (measure.take, source) {
    case (.daysSinceLast, _): return daysSinceLast(word)
    case (.percentOfPrevious, _): return percentOfPrevious(word, days)
    case (.amountWeightedDaysLate, _): return daysLate(days)
    case (.oldestOpenDays, "task"): return oldestOpen(.task, word)
    case (.oldestOpenDays, _): return oldestOpen(.incident, word)
    case (.average, "survey"):
      return average(days) { what in
        if case .answered(word ?? "", let score, _) = what { score } else { nil }
      }
    case (.average, "feedback"):
      return average(days) { what in
        if case .fedBack(let sentiment, _) = what { sentiment } else { nil }
      }
    case (.average, _):
      return average(days) { what in
        if case .engaged(let engagement) = what { engagement.sentiment } else { nil }
      }
    case (.count, "promise"): return brokenPromises(days)
    case (.count, "dispute"):
      return count(days) { what in if case .disputed = what { true } else { false } }
    case (.count, "engagement"):
      return count(days) { what in if case .engaged = what { true } else { false } }
    case (.count, _):
      return count(days) { what in
        guard case .begun(let begun) = what, begun.what == .incident else { return false }
        return word == nil || begun.kind == word
      }
    }
  }

  /// Days since the last touch, of a direction or any; where there was none, since the registration.
  private func daysSinceLast(_ direction: String?) -> PlainDatum? {
    var last: PlainFact?
    for fact in facts {
      guard case .engaged(let engagement) = fact.what else { continue }
      if let direction, engagement.direction.word != direction { continue }
      if let last, (last.day, last.position) > (fact.day, fact.position) { continue }
      last = fact
    }
    let registered = facts.first { if case .registered = $0.what { true } else { false } }
    guard let since = last ?? registered else { return nil }
    return PlainDatum(whole: day - since.day, [since])
  }

  /// The usage of the last days in percent of that of as many days before.
  private func percentOfPrevious(_ word: String?, _ days: Int) -> PlainDatum? {
    let used = facts(ofLast: 2 * days).filter { $0.usage(of: word) != nil }
    let last = used.filter { $0.day > day - Int32(days) }
    let previous = used.filter { $0.day <= day - Int32(days) }
    func sum(_ facts: [PlainFact]) -> Int128 {
      facts.reduce(0) { $0 + Int128($1.usage(of: word) ?? 0) }
    }
    guard sum(previous) > 0 else { return nil }
    let percent = PlainFraction(100 * 100 * sum(last), sum(previous))
    return PlainDatum(percent.rounded, used.map { .init($0) })
  }

  /// Days since the oldest began that is open; 0 where none is.
  private func oldestOpen(_ what: PlainBegun.What, _ kind: String?) -> PlainDatum {
    let open = open(what, kind)
    guard let oldest = open.min(by: { ($0.day, $0.position) < ($1.day, $1.position) }) else {
      return PlainDatum(0, [])
    }
    // It is open still, so it is of today.
    return PlainDatum(100 * Int64(day - oldest.day), [.init(oldest.position, day)])
  }

  /// What began and is not over, of a kind or any.
  func open(_ what: PlainBegun.What, _ kind: String?) -> [PlainFact] {
    facts.filter { fact in
      guard case .begun(let begun) = fact.what, begun.what == what else { return false }
      if let kind, begun.kind != kind { return false }
      return !facts.contains { $0.what == .done(what, key: begun.key) }
    }
  }

  private func average(_ days: Int, _ value: (PlainFact.What) -> Int32?) -> PlainDatum? {
    let valued = facts(ofLast: days).filter { value($0.what) != nil }
    guard !valued.isEmpty else { return nil }
    let sum = valued.reduce(Int64(0)) { $0 + Int64(value($1.what) ?? 0) }
    return PlainDatum(
      PlainFraction(100 * sum, valued.count).rounded,
      valued.map { .init($0) }
    )
  }

  private func count(_ days: Int, _ isMeant: (PlainFact.What) -> Bool) -> PlainDatum {
    let counted = facts(ofLast: days).filter { isMeant($0.what) }
    return PlainDatum(whole: counted.count, counted)
  }
}

extension PlainFact {
  /// How much of a measure it says was used.
  fileprivate func usage(of measure: String?) -> UInt64? {
    if case .measured(measure ?? "", let value, _) = what { value } else { nil }
  }
}

extension Engagement.Direction {
  /// As rules name it.
  fileprivate var word: String {
    switch self {
    case .outbound: "outbound"
    case .inbound: "inbound"
    case .twoWay: "two_way"
    case .unspecified, .UNRECOGNIZED: ""
    }
  }
}
