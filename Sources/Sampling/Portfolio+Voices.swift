// What the clients say: unasked in feedback, asked in surveys twice a year.

import Bookkeeping
import Exchanging

extension Portfolio {
  private static let themes = [
    "menu sync", "reports", "loyalty", "support", "till speed", "labels", "price",
  ]

  mutating func makeVoices(_ customer: Customer) {
    makeFeedback(customer)
    makeAnswers(customer)
  }

  private mutating func makeFeedback(_ customer: Customer) {
    var day = customer.begins + dice.roll(20...80)
    var number = 1
    while day <= customer.lastDay {
      let theme = dice.pick(Self.themes)
      let sentiment = mood(of: customer, on: day)
      stage.tell(
        "feedback.received",
        of: customer.key,
        on: day,
        id: "\(customer.key)/feedback/\(number)",
        source: "support"
      ) { json in
        json.member("theme", theme)
        json.member("sentiment", sentiment)
        json.member("contact", "\(customer.key)-gm")
      }
      number += 1
      day += dice.roll(30...90)
    }
  }

  /// The survey goes out in April and October; most answer within two weeks.
  private mutating func makeAnswers(_ customer: Customer) {
    for month in [(2024, 10), (2025, 4), (2025, 10), (2026, 4)] {
      let day = Stage.day(month.0, month.1, 6) + dice.roll(0...14)
      let score = min(10, max(0, 7 + 2 * mood(of: customer, on: day) + dice.roll(-1...1)))
      guard dice.chance(80), (customer.begins + 3...customer.lastDay).contains(day) else {
        continue
      }
      stage.tell(
        "survey.answered",
        of: customer.key,
        on: day,
        id: "\(customer.key)/nps/\(month.0)-\(month.1)",
        source: "survey"
      ) { json in
        json.member("survey", "nps")
        json.member("score", score)
        json.member("contact", "\(customer.key)-gm")
      }
    }
  }
}
