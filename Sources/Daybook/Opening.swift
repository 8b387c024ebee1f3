// The first two records of every book: what it is, and the rules it begins with.

import Bookkeeping
import Events

/// What a new book says of itself.
struct Opening {
  var zone: String
  var currency: String

  /// The records, which the book writes by itself.
  func events(recordedAt micros: Int64) -> [Event] {
    var opened = Event()
    opened.book.opened.format = Book.format
    opened.book.opened.zone = zone
    opened.book.opened.currency = currency
    opened.id = "opened"
    var adopted = Event()
    adopted.rules.adopted.text = RuleSet.defaultText
    adopted.id = "default-rules"
    return [opened, adopted].map { event in
      var event = event
      event.source = Event.ownSource
      event.effectiveOn = Day.first.wire
      event.recordedAt = Instant(micros: micros).wire
      return event
    }
  }
}
