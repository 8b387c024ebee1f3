// Business days: Monday to Friday without the federal holidays of the United States (5 U.S.C. 6103).

/// The days on which business is done.
package enum PlainCalendar {
  /// So many business days before a day.
  package static func businessDays(_ count: Int, before day: Int32) -> Int32 {
    var found = day
    var left = count
    while left > 0 {
      found -= 1
      if isBusinessDay(found) { left -= 1 }
    }
    return found
  }

  package static func isBusinessDay(_ day: Int32) -> Bool {
    let year = PlainDay.date(day).year
    let isHoliday = (holidays(of: year) + holidays(of: year + 1)).contains(day)
    return (1...5).contains(weekday(day)) && !isHoliday
  }

  /// The days of a year's holidays on which they are kept: of one on a Saturday the Friday before, of
  /// one on a Sunday the Monday after.
  private static func holidays(of year: Int) -> [Int32] {
    var dates = [(1, 1), (7, 4), (11, 11), (12, 25)]
    if year >= 2021 { dates.append((6, 19)) }
    let fixed = dates.map { month, day in
      let date = PlainDay.number(year: year, month: month, day: day)
      return switch weekday(date) {
      case 6: date - 1
      case 0: date + 1
      default: date
      }
    }
    let lastOfMay = PlainDay.number(year: year, month: 5, day: 31)
    let movable = [
      year >= 1986 ? monday(3, of: 1, year) : nil,
      monday(3, of: 2, year),
      (lastOfMay - 6...lastOfMay).first { weekday($0) == 1 },
      monday(1, of: 9, year),
      monday(2, of: 10, year),
      nth(4, 4, of: 11, year),
    ]
    return fixed + movable.compactMap(\.self)
  }

  private static func monday(_ count: Int, of month: Int, _ year: Int) -> Int32 {
    nth(count, 1, of: month, year)
  }

  /// The first, second and so on of a weekday in a month.
  private static func nth(_ count: Int, _ weekday: Int, of month: Int, _ year: Int) -> Int32 {
    var day = PlainDay.number(year: year, month: month, day: 1)
    while self.weekday(day) != weekday { day += 1 }
    return day + Int32(7 * (count - 1))
  }

  /// 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday.
  private static func weekday(_ day: Int32) -> Int { ((Int(day) + 4) % 7 + 7) % 7 }
}
