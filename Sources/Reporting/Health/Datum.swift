// What a measure takes from a client: one number in hundredths, and how old it is.

import Bookkeeping

/// What was taken.
struct Datum {
  /// In hundredths.
  var value: Int128
  /// The day of the newest thing that it was taken from; the day asked about, where nothing was.
  var newest: Day

  /// A number of days or of things.
  init(whole: Int, newest: Day) {
    value = Int128(whole) * 100
    self.newest = newest
  }

  init(hundredths: Int128, newest: Day) {
    value = hundredths
    self.newest = newest
  }

  /// A part of something, rounded once to hundredths, half away from zero.
  init(_ part: Int128, of whole: Int128, newest: Day) {
    value = (part * 100).divided(by: whole)
    self.newest = newest
  }
}

extension HealthRules.Measure {
  /// Takes the datum on a day; nil where there is none or it is stale.
  func datum(
    _ state: ClientState,
    on day: Day,
    _ codes: [RuleWord: UInt16],
    _ evidence: inout Evidence
  ) -> Datum? {
    var found = Evidence(isWanted: evidence.isWanted)
    guard let datum = take(Taking(state: state, day: day, codes: codes), &found) else {
      return nil
    }
    if let staleAfterDays, day.days(since: datum.newest) > staleAfterDays { return nil }
    evidence = found
    return datum
  }

  private func take(_ taking: Taking, _ evidence: inout Evidence) -> Datum? {
    let window = windowDays ?? 1
    return switch take {
    case .daysSinceLast: taking.daysSinceLast(of, &evidence)
    case .percentOfPrevious: taking.percentOfPrevious(of, window, &evidence)
    case .amountWeightedDaysLate: taking.daysLate(window, &evidence)
    case .oldestOpenDays: taking.oldestOpen(of, &evidence)
    case .average: taking.average(of, window, &evidence)
    case .count: taking.count(of, window, &evidence)
    }
  }
}
