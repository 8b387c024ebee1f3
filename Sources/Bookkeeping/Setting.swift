// What is set by the last word: a value, from a day on, until a later one.

/// A value that was set on a day.
package struct Setting<Value> {
  package var day: Day
  package var position: UInt64
  package var value: Value

  package init(day: Day, position: UInt64, value: Value) {
    self.day = day
    self.position = position
    self.value = value
  }

  /// What an entry sets.
  package init(_ value: Value, _ entry: Entry) {
    self.init(day: entry.effectiveDay, position: entry.position, value: value)
  }

  /// Of some settings the one that holds: the greatest (day, position), and of one record the last.
  package static func latest(_ settings: some Sequence<Setting>) -> Setting? {
    var best: Setting?
    for setting in settings {
      if let best, (best.day, best.position) > (setting.day, setting.position) { continue }
      best = setting
    }
    return best
  }
}

extension Setting: Sendable where Value: Sendable {}

extension Array {
  /// The setting that holds on a day.
  package func setting<Value>(on day: Day) -> Setting<Value>? where Element == Setting<Value> {
    Setting.latest(lazy.filter { $0.day <= day })
  }
}
