// What happened at a client, one thing after the other. Nearly always it was written down in the order of
// its days: then whoever asks about some days need not look at all that lies before them.

import Bookkeeping

/// Settings in the order in which they were recorded.
struct Timeline<Value>: ~Copyable {
  private var settings = Reused<Setting<Value>>()
  /// No day lies before an earlier one.
  private var isInOrder = true
  private var last = Day.first

  /// Empties it, for the next client.
  mutating func removeAll() {
    settings.removeAll()
    isInOrder = true
    last = .first
  }

  /// Adds what was recorded next.
  @inline(__always)
  mutating func append(_ setting: Setting<Value>) {
    if setting.day < last { isInOrder = false }
    last = setting.day
    settings.append(setting)
  }

  /// Goes through what happened within days, the last one first.
  @inline(__always)
  func each(within days: ClosedRange<Day>, _ body: (Setting<Value>) -> Void) {
    for index in settings.indices.reversed() {
      let setting = settings[index]
      if setting.day > days.upperBound { continue }
      if setting.day >= days.lowerBound { body(setting) } else if isInOrder { return }
    }
  }

  /// What holds on a day of that of which something is true; nil where nothing does.
  @inline(__always)
  func latest(on day: Day, where isSought: (Value) -> Bool) -> Setting<Value>? {
    var latest: Setting<Value>?
    for index in settings.indices.reversed() {
      let setting = settings[index]
      guard setting.day <= day, isSought(setting.value) else { continue }
      // The greatest (day, position) holds, and of one record the last: it is met first.
      if isInOrder { return setting }
      if let found = latest, (found.day, found.position) >= (setting.day, setting.position) {
        continue
      }
      latest = setting
    }
    return latest
  }
}
