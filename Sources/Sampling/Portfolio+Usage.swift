// Orders, week by week: they grow, have their seasons, and fall where a client declines.

import Bookkeeping
import Exchanging

extension Portfolio {
  /// What a week of each month has, in hundredths: a good April, a good November, a slow summer.
  private static let seasons = [94, 96, 99, 106, 100, 98, 95, 94, 97, 100, 106, 105]

  /// The orders of each week, told on its Sunday.
  mutating func makeUsage(_ customer: Customer) {
    guard customer.course != .silent else { return }
    let base: ClosedRange<Int> =
      customer.tier == "enterprise" ? 900...2500 : customer.tier == "mid" ? 300...800 : 80...250
    let rate = weeklyChange(customer)
    // In thousandths of an order, so that small changes add up.
    var level = dice.roll(base) * 1000
    var number = 1
    // 1970-01-04 was a Sunday.
    var day = (customer.begins + 3) / 7 * 7 + 3
    while day <= customer.lastDay {
      let isBack = customer.course == .recovered && day > customer.unwell?.upperBound ?? day
      level += level * (customer.isUnwell(on: day) ? rate.unwell : rate.well) / 1000
      // Who came back comes back fast, for a quarter of a year.
      if isBack, day < (customer.unwell?.upperBound ?? 0) + 90 { level += level * 60 / 1000 }
      let season = Self.seasons[Stage.month(of: day) % 12]
      let orders = level / 1000 * season / 100 * dice.roll(960...1040) / 1000
      tellOrders(customer, orders, number, on: day)
      number += 1
      day += 7
    }
  }

  /// By how many thousandths a client's orders change from week to week.
  private mutating func weeklyChange(_ customer: Customer) -> (well: Int, unwell: Int) {
    let well = customer.course == .growing ? dice.roll(4...9) : dice.roll(-1...3)
    return (well, customer.course == .falling ? -dice.roll(60...140) : -dice.roll(30...60))
  }

  private mutating func tellOrders(
    _ customer: Customer,
    _ orders: Int,
    _ number: Int,
    on day: Int
  ) {
    let isOut = outages.contains { $0.state == customer.state && $0.weeks.contains(day) }
    let all = isOut ? orders * 7 / 10 : orders
    // A third of them is that of the second store, where there is one.
    let ofSecond = customer.secondStore.map { day > $0 ? all / 3 : 0 } ?? 0
    let stores = [("", all - ofSecond)] + (ofSecond > 0 ? [("-2", ofSecond)] : [])
    for (suffix, orders) in stores {
      stage.tell(
        "usage.measured",
        of: customer.key,
        on: day,
        id: "\(customer.key)/orders\(suffix)/\(number)",
        source: "product"
      ) { json in
        json.member("measure", "orders")
        json.member("value", orders)
        json.member("days", 7)
        json.member("location", "\(customer.key)-store\(suffix)")
      }
    }
  }
}
