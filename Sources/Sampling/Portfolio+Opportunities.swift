// Sales that may come: a second store for those who grow, and what became of each.

import Bookkeeping
import Exchanging

extension Portfolio {
  /// A deal for every third client or so: won where it opens a second store, lost or still open elsewhere.
  mutating func makeOpportunities() {
    // Of chances of their own, so that nothing else of the portfolio depends on them.
    var dice = Dice(seed: seed ^ 0x5a1e5)
    for (index, customer) in clients.enumerated()
    where index % 3 == 0 || customer.secondStore != nil {
      let decided = customer.secondStore ?? customer.begins + dice.roll(400...760)
      let opened = decided - dice.roll(70...110)
      guard opened > customer.begins, decided <= customer.lastDay || decided > Self.lastDay else {
        continue
      }
      let isWon = customer.secondStore != nil
      tellOpening(
        customer,
        on: opened,
        closing: decided,
        amount: 300_000 + dice.roll(0...40) * 25_000
      )
      let stages = ["qualified", "proposal", "negotiation"]
      for (place, stage) in stages.enumerated() {
        move(customer, "stage_moved", on: opened + 5 + place * dice.roll(15...25), id: stage) {
          $0.member("stage", stage)
        }
      }
      if isWon {
        move(customer, "won", on: decided, id: "won") { _ in }
      } else {
        let reason = dice.pick(["price", "another vendor", "no budget"])
        move(customer, "lost", on: decided, id: "lost") { $0.member("reason", reason) }
      }
    }
  }

  private mutating func tellOpening(
    _ customer: Customer,
    on day: Int,
    closing: Int,
    amount: Int
  ) {
    move(customer, "opened", on: day, id: "opened") { json in
      json.member("name", customer.secondStore != nil ? "second store" : "online ordering")
      json.member("amount", Stage.money(amount))
      json.member("closeOn", Stage.text(closing))
    }
  }

  private mutating func move(
    _ customer: Customer,
    _ what: String,
    on day: Int,
    id: String,
    _ data: (inout JSONText) -> Void
  ) {
    let opportunity = "\(customer.key)-deal"
    stage.tell(
      "opportunity.\(what)",
      of: customer.key,
      on: day,
      id: "\(opportunity)/\(id)",
      source: "crm"
    ) { json in
      json.member("opportunity", opportunity)
      data(&json)
    }
  }
}
