// A state of which only the latest value matters.

import Bookkeeping

/// The setting that holds in the end.
struct Latest<Value> {
  private var setting: Setting<Value>?

  var value: Value? { setting?.value }

  mutating func take(_ value: Value, _ entry: Entry) {
    let next = Setting(value, entry)
    setting = setting.flatMap { Setting.latest([$0, next]) } ?? next
  }
}
