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

extension ClientState {
  /// Takes the datum of a measure on a day; nil where there is none or it is stale.
  func datum(_ measure: Measurement, on day: Day, _ evidence: inout Evidence) -> Datum? {
    var found = Evidence(isWanted: evidence.isWanted)
    guard let datum = take(measure, on: day, &found) else { return nil }
    if let limit = measure.rule.staleAfterDays, day.days(since: datum.newest) > limit { return nil }
    evidence = found
    return datum
  }

  private func take(_ measure: Measurement, on day: Day, _ evidence: inout Evidence) -> Datum? {
    let window = measure.rule.windowDays ?? 1
    return switch measure.rule.take {
    case .daysSinceLast: daysSinceLast(measure.source, on: day, &evidence)
    case .percentOfPrevious: percentOfPrevious(measure.source, window, on: day, &evidence)
    case .amountWeightedDaysLate: daysLate(window, on: day, &evidence)
    case .oldestOpenDays: oldestOpen(measure.source, on: day, &evidence)
    case .average: average(measure.source, window, on: day, &evidence)
    case .count: count(measure.source, window, on: day, &evidence)
    }
  }
}
