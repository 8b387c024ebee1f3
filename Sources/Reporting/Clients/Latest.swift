// A state of which only the latest value matters.

import Bookkeeping

/// The setting that holds in the end.
struct Latest<Value: Sendable>: Sendable {
  private var setting: Setting<Value>?

  var value: Value? { setting?.value }

  mutating func take(_ value: Value, _ entry: Entry) {
    let next = Setting(value, entry)
    if setting == nil { setting = next } else { setting?.take(next) }
  }
}
