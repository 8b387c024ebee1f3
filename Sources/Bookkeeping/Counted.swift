// Numbers of things in words: one event, two events.

/// How many of something: `1 event`, `2 events`.
package func counted(_ count: some BinaryInteger, _ thing: String) -> String {
  "\(count) \(thing)" + (count == 1 ? "" : "s")
}
