// What is set by the last word.

import Bookkeeping

/// A state of which only the latest value counts.
struct Latest<Value> {
  private var setting: Setting<Value>?

  var value: Value? { setting?.value }

  mutating func take(_ value: Value, _ entry: Entry) {
    let next = Setting(value, entry)
    setting = setting.flatMap { Setting.latest([$0, next]) } ?? next
  }
}

/// A value that was set on a day.
struct Setting<Value> {
  var day: Day
  var position: UInt64
  var value: Value

  init(_ value: Value, _ entry: Entry) {
    day = entry.effectiveDay
    position = entry.position
    self.value = value
  }

  /// Of some settings the one that holds: the greatest (day, position).
  static func latest(_ settings: some Sequence<Setting>) -> Setting? {
    settings.max { ($0.day, $0.position) < ($1.day, $1.position) }
  }
}

/// A state over days: every value that was set, and which of them holds on a day.
struct Course<Value> {
  private(set) var settings: [Setting<Value>] = []

  mutating func take(_ value: Value, _ entry: Entry) { settings.append(Setting(value, entry)) }

  /// The setting that holds on a day.
  func on(_ day: Day) -> Setting<Value>? {
    Setting.latest(settings.lazy.filter { $0.day <= day })
  }
}
