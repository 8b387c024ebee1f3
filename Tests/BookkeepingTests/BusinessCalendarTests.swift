// Business days: what the calendar of the federal holidays says of known days. The days are those that
// the Office of Personnel Management publishes for each year.

import Bookkeeping
import Testing

@Suite struct `A business day` {
  private let calendar = BusinessCalendar.usFederal

  private func day(_ text: String) throws -> Day { try Day(text: text) }

  @Test func `is known with its source, and when that was last looked at`() throws {
    #expect(calendar.name == "us-federal")
    #expect(calendar.version == 1)
    #expect(calendar.source == "5 U.S.C. 6103")
    #expect(try calendar.verifiedOn == day("2026-11-23"))
    #expect(calendar.holidays.count == 11)
  }

  static let published = [
    2021: [
      "01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11", "11-25",
      "12-24", "12-31",
    ],
    2026: [
      "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "10-12", "11-11", "11-26",
      "12-25",
    ],
    2027: [
      "01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11", "11-25",
      "12-24", "12-31",
    ],
    2028: [
      "01-17", "02-21", "05-29", "06-19", "07-04", "09-04", "10-09", "11-10", "11-23", "12-25",
    ],
  ]

  @Test(arguments: published.keys.sorted())
  func `is from Monday to Friday without the days off that are published`(year: Int) throws {
    var found: [String] = []
    var day = try day("\(year)-01-01")
    while day.date.year == year {
      if !calendar.isBusinessDay(day), !day.weekday.isWeekend {
        found.append(String(day.text.dropFirst(5)))
      }
      day = try #require(day.adding(days: 1))
    }
    #expect(found == Self.published[year])
  }

  @Test func `is what a holiday was before its first year`() throws {
    #expect(try calendar.isBusinessDay(day("2020-06-19")))
    #expect(try calendar.isBusinessDay(day("1985-01-21")))
    #expect(try !calendar.isBusinessDay(day("1986-01-20")))
  }

  @Test func `ten of them before 2026-12-31 is 2026-12-16, as rule 34 says`() throws {
    #expect(try calendar.day(10, businessDaysBefore: day("2026-12-31")) == day("2026-12-16"))
  }

  @Test func `is counted from any day, and none of them is that day itself`() throws {
    #expect(try calendar.day(0, businessDaysBefore: day("2026-07-04")) == day("2026-07-04"))
    #expect(try calendar.day(1, businessDaysBefore: day("2026-07-06")) == day("2026-07-02"))
    #expect(try calendar.day(1, businessDaysBefore: day("2028-01-03")) == day("2027-12-30"))
    #expect(calendar.day(1, businessDaysBefore: Day.first) == nil)
    #expect(calendar.day(-1, businessDaysBefore: Day.last) == nil)
  }

  @Test func `is counted as one after the other is`() throws {
    var day = try day("2027-01-04")
    let first = day
    for count in 1...520 {
      repeat { day = try #require(day.adding(days: -1)) } while !calendar.isBusinessDay(day)
      #expect(calendar.day(count, businessDaysBefore: first) == day)
    }
  }

  @Test func `has the weekday that everybody knows`() throws {
    #expect(Day.first.weekday == .monday)
    #expect(try day("1969-12-31").weekday == .wednesday)
    #expect(try day("2026-11-23").weekday == .monday)
    #expect(Day.last.weekday == .friday)
  }
}

@Suite struct `A file of calendars` {
  private let start = "office: {version: 1, source: ours, verified_on: 2026-11-23, "

  @Test func `may leave holidays on the weekend that they fall on`() throws {
    let text = start + "observed: own_day, holidays: [{name: New Year, month: 1, day: 1}]}"
    let office = try #require(try BusinessCalendar.all(text: text).first)
    #expect(office.name == "office")
    #expect(try office.isBusinessDay(Day(text: "2027-12-31")))
    #expect(try !office.isBusinessDay(Day(text: "2027-01-01")))
  }

  static let mistakes: [(end: String, what: String)] = [
    ("holidays: []}", #"office of the calendars has no "observed""#),
    (
      "observed: later, holidays: []}", #""later" is not one of nearest_weekday, own_day"#
    ),
    (
      "observed: own_day, holidays: [{name: x, month: 2, day: 30}]}",
      "month 2 has no day 30"
    ),
    (
      "observed: own_day, holidays: [{name: x, month: 2, day: 3, which: last}]}",
      "a holiday with a day has no weekday"
    ),
    (
      "observed: own_day, holidays: [{name: x, month: 2, weekday: friday}]}",
      #"holidays has no "which""#
    ),
  ]

  @Test(arguments: mistakes.indices)
  func `with a mistake is refused`(index: Int) {
    let mistake = Self.mistakes[index]
    do throws(Wrong) {
      _ = try BusinessCalendar.all(text: start + mistake.end)
      Issue.record("accepted: \(mistake.end)")
    } catch {
      guard case .rules(1, _, let what) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(what == mistake.what)
    }
  }
}
