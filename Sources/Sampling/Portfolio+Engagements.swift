// Calls and visits: how often, who began them, and how the client felt.

import Bookkeeping
import Exchanging

extension Portfolio {
  /// Calls and visits, more of them with large clients.
  mutating func makeCalls(_ customer: Customer) {
    var day = customer.begins + dice.roll(5...20)
    var number = 1
    while day <= customer.lastDay {
      makeCall(customer, number, on: day)
      number += 1
      day += dice.roll(customer.tier == "enterprise" ? 8...20 : 12...36)
    }
  }

  private mutating func makeCall(_ customer: Customer, _ number: Int, on day: Int) {
    let kind = dice.pick(["call", "call", "call", "email", "meeting", "visit", "business_review"])
    // Who is not well does not answer: the team writes and calls in vain.
    let isOneWay = kind == "email" || (customer.isUnwell(on: day) && dice.chance(70))
    let direction = !isOneWay ? "two_way" : dice.chance(70) ? "outbound" : "inbound"
    let sentiment = mood(of: customer, on: day)
    stage.tell(
      "engagement.logged",
      of: customer.key,
      on: day,
      id: "\(customer.key)/call/\(number)",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("kind", isOneWay && kind != "call" ? "email" : kind)
      json.member("direction", direction)
      json.member("durationMinutes", isOneWay ? 5 : 10 + number % 5 * 10)
      if direction != "outbound" { json.member("sentiment", sentiment) }
      json.name("contacts")
      json.array { $0.string("\(customer.key)-gm") }
    }
  }

  /// How a client feels on a day, from -2 to 2.
  mutating func mood(of customer: Customer, on day: Int) -> Int {
    if customer.isUnwell(on: day) { return dice.roll(-2...0) }
    return customer.course == .growing ? dice.roll(0...2) : dice.roll(-1...2)
  }
}
