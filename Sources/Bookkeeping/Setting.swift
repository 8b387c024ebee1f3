// What is set by the last word: a value, from a day on, until a later one.

/// A value that was set on a day.
///
/// It can be inlined, because every fold of a client runs through it.
@usableFromInline
package struct Setting<Value> {
  @usableFromInline package var day: Day
  @usableFromInline package var position: UInt64
  @usableFromInline package var value: Value

  @inlinable
  package init(day: Day, position: UInt64, value: Value) {
    self.day = day
    self.position = position
    self.value = value
  }

  /// What an entry sets.
  @inlinable
  package init(_ value: Value, _ entry: Entry) {
    self.init(day: entry.effectiveDay, position: entry.position, value: value)
  }

  /// Takes what was said after it: the greatest (day, position) holds, and of one record the last.
  @inlinable
  package mutating func take(_ later: Setting) {
    if (later.day, later.position) >= (day, position) { self = later }
  }

  /// Of some settings the one that holds.
  @inlinable
  package static func latest(_ settings: some Sequence<Setting>) -> Setting? {
    var latest: Setting?
    for setting in settings {
      if latest == nil { latest = setting } else { latest?.take(setting) }
    }
    return latest
  }
}

extension Setting: Sendable where Value: Sendable {}

extension Sequence {
  /// The setting that holds on a day.
  @inlinable
  package func setting<Value>(on day: Day) -> Setting<Value>? where Element == Setting<Value> {
    var latest: Setting<Value>?
    for setting in self where setting.day <= day {
      if latest == nil { latest = setting } else { latest?.take(setting) }
    }
    return latest
  }
}
