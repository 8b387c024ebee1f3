// Terms of payment: when an invoice falls due, counted from its date. Due days are never rolled to
// business days.

import Events

extension Terms {
  func check(_ desk: Desk, _ field: String) throws {
    if netDays > 3650 { throw desk.refuse("\(field).netDays", .beyondRange(String(netDays))) }
  }

  var entry: Entry.Terms { Entry.Terms(netDays: Int32(netDays), endOfMonth: endOfMonth) }
}

extension Entry.Terms {
  /// The due day of an invoice of a day; nil beyond the calendar.
  package func due(from day: Day) -> Day? {
    let due = day.adding(days: Int(netDays))
    return endOfMonth ? due?.endOfMonth : due
  }
}
