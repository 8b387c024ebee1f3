// Small functions that make proposals, as a person would write them: keys, days like 2026-05-31 and
// amounts like 100.00 USD.

package import Events

/// Makes proposals.
package enum Proposal {
  /// The source of every proposal that tests make.
  package static let source = "test"

  /// An event of a client, or of the book itself, on a day; without a day the book finds it.
  package static func event(
    _ subject: Event.OneOf_Subject,
    client: String? = nil,
    on: String? = nil,
    at: String? = nil,
    id: String? = nil
  ) -> Event {
    var event = Event()
    event.subject = subject
    if let client { event.about.key = client }
    if let on { event.effectiveOn = day(on) }
    if let at { event.occurredAt.micros = instant(at) }
    event.source = source
    event.id = id ?? ""
    return event
  }

  static func day(_ text: String) -> WireDay {
    var day = WireDay()
    day.number = PlainDay.number(text)
    return day
  }

  static func money(_ text: String) -> WireMoney { PlainMoney(text).wire }

  static func word(_ text: String) -> Word {
    var word = Word()
    word.word = text
    return word
  }

  /// An instant of the day that is the same day from Hawaii to Moscow.
  static func instant(_ text: String) -> Int64 {
    (Int64(PlainDay.number(text)) * 24 + 18) * 3_600_000_000
  }

  static func applications(_ pairs: [(String, String)]) -> [Application] {
    pairs.map { invoice, amount in
      var application = Application()
      application.invoice.key = invoice
      application.amount = money(amount)
      return application
    }
  }
}
