// Adopting rules, as the proposal that anybody could have written: what a CloudEvent may not hold, or
// what an export could not bring back, is refused here too.

package import Bookkeeping
package import Events

/// Rules that somebody wants to be in force.
package struct RulesAdoption: Sendable {
  /// The text of the rules.
  package var text: String
  /// From which day on; from the day of recording where nobody says.
  package var effective: Day?
  package var reason: String?
  package var actor: String?
  /// The id of the event; the book gives one where nobody does.
  package var id: String?

  /// The source of events that come from no other system.
  package static let source = "daybook-rules"
  /// How much longer the event may be when it is exported than when it is proposed.
  private static let exportRoomBytes = 1 << 10

  package init(
    text: String,
    effective: Day? = nil,
    reason: String? = nil,
    actor: String? = nil,
    id: String? = nil
  ) {
    self.text = text
    self.effective = effective
    self.reason = reason
    self.actor = actor
    self.id = id
  }

  /// The event to record.
  ///
  /// Refuses with the attribute or field that is wrong.
  package func proposal(_ exchange: CloudEvents) throws(Refusal) -> Event {
    var json = JSONText()
    json.object { json in
      json.member("specversion", "1.0")
      json.member("type", "daybook.rules.adopted")
      json.member("source", Self.source)
      let attributes = [
        ("id", id), ("effectiveon", effective?.text), ("actor", actor), ("reason", reason),
      ]
      for (name, value) in attributes {
        if let value { json.member(name, value) }
      }
      json.name("data")
      json.object { $0.member("text", text) }
    }
    let limit = JSONValue.limitBytes - Self.exportRoomBytes
    guard json.bytes.count <= limit else {
      throw Refusal(.eventTooLarge(bytes: json.bytes.count, limit: limit))
    }
    return try exchange.event(from: json.bytes, restoring: false).event
  }
}
