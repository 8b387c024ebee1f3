// The stage on which the stories are told: days, and the events that happen on them.

import Bookkeeping
import Exchanging

/// Collects events, and gives them back in the order of their days.
struct Stage {
  /// What would happen later is not told.
  let lastDay: Int
  private var events: [(day: Int, order: Int, line: String)] = []

  init(lastDay: Int) { self.lastDay = lastDay }

  /// Adds an event of a day; the hour follows from the number of events, for the looks of it.
  mutating func tell(
    _ type: String,
    of client: String?,
    on day: Int,
    id: String,
    source: String,
    actor: String? = nil,
    reason: String? = nil,
    _ data: (inout JSONText) -> Void
  ) {
    guard day <= lastDay else { return }
    var json = JSONText()
    let order = events.count
    json.object { json in
      json.member("specversion", "1.0")
      json.member("type", "daybook.\(type)")
      json.member("id", id)
      json.member("source", source)
      if let client { json.member("subject", client) }
      json.member("time", "\(Stage.text(day))T\(16 + order % 6):\(10 + order % 50):00Z")
      json.member("effectiveon", Stage.text(day))
      if let actor { json.member("actor", actor) }
      if let reason { json.member("reason", reason) }
      json.name("data")
      json.object(data)
    }
    events.append((day, order, json.text))
  }

  /// Every event as a line of JSON.
  var lines: [String] {
    events.sorted { ($0.day, $0.order) < ($1.day, $1.order) }.map(\.line)
  }

  /// The number of a month, counted from January 2020.
  static func month(_ year: Int, _ ofYear: Int) -> Int { (year - 2020) * 12 + ofYear - 1 }

  /// The number of the month that a day is in.
  static func month(of day: Int) -> Int {
    guard let day = Day(number: Int32(day)) else { return 0 }
    return month(day.date.year, day.date.month)
  }

  /// The first day of a month.
  static func firstDay(of month: Int) -> Int { day(2020 + month / 12, month % 12 + 1, 1) }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Int(Day(year: year, month: month, day: day)?.number ?? 0)
  }

  static func text(_ day: Int) -> String { Day(number: Int32(day))?.text ?? "" }

  static func money(_ cents: Int) -> String { "\(Money.number(Int64(cents), decimals: 2)) USD" }
}
