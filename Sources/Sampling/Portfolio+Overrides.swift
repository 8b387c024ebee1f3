// Where somebody knows better than the measures: the owner of one healthy client is selling.

import Bookkeeping
import Exchanging

extension Portfolio {
  mutating func makeOverrides() {
    guard let client = clients.first(where: { $0.course == .growing }) else { return }
    // A rumour first, that came to nothing; then the sale.
    override(client, "rumour", 60, on: Stage.day(2025, 6, 3), until: Stage.day(2025, 9, 30))
    stage.tell(
      "health.override_cleared",
      of: client.key,
      on: Stage.day(2025, 6, 24),
      id: "\(client.key)/override/rumour/cleared",
      source: "crm",
      actor: "dana"
    ) { _ in }
    override(client, "sale", 40, on: Stage.day(2026, 5, 12), until: Stage.day(2026, 7, 31))
  }

  private mutating func override(
    _ client: Customer,
    _ name: String,
    _ points: Int,
    on day: Int,
    until: Int
  ) {
    stage.tell(
      "health.overridden",
      of: client.key,
      on: day,
      id: "\(client.key)/override/\(name)",
      source: "crm",
      actor: "dana",
      reason: name == "sale" ? "the owner is selling the stores" : "they may sell, one hears"
    ) { json in
      json.member("scoreBasisPoints", points * 100)
      json.member("until", Stage.text(until))
    }
  }
}
