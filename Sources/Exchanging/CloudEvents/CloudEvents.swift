// The translator between CloudEvents 1.0 in JSON and events: one form outside, one inside, both
// ways. What is exported and restored is the same event, byte for byte. Driven by the schema; it
// names no fact.

package import Foundation

/// Translates between CloudEvents and events.
package struct CloudEvents: Sendable {
  let schema = Schema.daybook
  let zone: BookZone

  /// Makes a translator for a book; a time without a zone is meant in the book's.
  package init(zone: TimeZone) { self.zone = BookZone(zone: zone) }
}
