// Closing and reopening periods: in order, and never before they are over.

import Events

extension Period: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireBook()
    let place = try desk.place()
    switch fact {
    case .closed(let fact):
      guard let through = try desk.day(fact.through, given: fact.hasThrough, "through") else {
        throw desk.refuse("through", .missing)
      }
      if let closed = place.closedThrough, through <= closed {
        throw desk.refuse("through", .periodOutOfOrder(through: closed))
      }
      let today = min(desk.day, desk.arrival.recordedOn ?? desk.day)
      if through > today {
        throw desk.refuse("through", .periodInFuture(through: through, today: today))
      }
    case .reopened(let fact):
      guard let through = try desk.day(fact.through, given: fact.hasThrough, "through") else {
        throw desk.refuse("through", .missing)
      }
      guard let closed = place.closedThrough else {
        throw desk.refuse("through", .noClosedPeriod)
      }
      if through != closed { throw desk.refuse("through", .notLastPeriod(through: closed)) }
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .closed(let fact):
      list.say(.periodClosed(through: Day(unchecked: fact.through.number)))
    case .reopened(let fact):
      list.say(.periodReopened(through: Day(unchecked: fact.through.number)))
    case nil: break
    }
  }
}
