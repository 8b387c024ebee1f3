// What is set by the last word.

import Bookkeeping

/// A state whose latest value counts: the greatest (day, position).
struct Latest<Value> {
  private(set) var day = Day.first
  private(set) var position: UInt64 = 0
  private(set) var value: Value?

  mutating func take(_ value: Value, _ entry: Entry) {
    guard (entry.effectiveDay, entry.position) >= (day, position) else { return }
    day = entry.effectiveDay
    position = entry.position
    self.value = value
  }
}

/// A state over days: every value that was set, and which of them holds on a day.
struct Course<Value> {
  /// A value, from a day on.
  struct Setting {
    var day: Day
    var position: UInt64
    var value: Value
  }

  private(set) var settings: [Setting] = []

  mutating func take(_ value: Value, _ entry: Entry) {
    settings.append(Setting(day: entry.effectiveDay, position: entry.position, value: value))
  }

  /// The setting that holds on a day: of those not later, the greatest (day, position).
  func on(_ day: Day) -> Setting? {
    var best: Setting?
    for setting in settings where setting.day <= day {
      if let best, (best.day, best.position) > (setting.day, setting.position) { continue }
      best = setting
    }
    return best
  }
}
