// Instalments: an invoice in parts with due days of their own, as amounts or as shares of the
// whole. The last one takes the rounding, so that the parts always make the whole.

import Events

struct Instalments {
  private let desk: Desk
  private let whole: Money
  private let own: Day

  init(_ desk: Desk, _ whole: Money, own: Day) {
    self.desk = desk
    self.whole = whole
    self.own = own
  }

  func schedule(_ instalments: [Invoice.Instalment]) throws -> [Invoice.Due] {
    let shares = instalments.filter { $0.shareBasisPoints != 0 }.count
    let amounts = instalments.filter(\.hasAmount).count
    guard shares == instalments.count && amounts == 0 || amounts == instalments.count && shares == 0
    else { throw desk.refuse("instalments", .shareAndAmount) }
    var days: [Day] = []
    for (index, instalment) in instalments.enumerated() {
      let field = "instalments[\(index)].dueOn"
      guard let due = try desk.day(instalment.dueOn, given: instalment.hasDueOn, field) else {
        throw desk.refuse(field, .missing)
      }
      if due < own { throw desk.refuse(field, .dueBeforeInvoice(due: due, invoice: own)) }
      days.append(due)
    }
    let parts = shares == 0 ? try self.amounts(instalments) : try self.shares(instalments)
    return zip(days, parts).map { day, minor in
      Invoice.Due(day, Money(minor: minor, currency: whole.currency))
    }
  }

  private func amounts(_ instalments: [Invoice.Instalment]) throws -> [Int64] {
    var sum: Int64 = 0
    var parts: [Int64] = []
    for (index, instalment) in instalments.enumerated() {
      let field = "instalments[\(index)].amount"
      let amount = try desk.positive(instalment.amount, given: true, field)
      try desk.same(amount, as: whole.currency, field)
      do { try sum.add(amount.minor) } catch { throw desk.refuse(field, error) }
      parts.append(amount.minor)
    }
    try same(sum)
    return parts
  }

  private func shares(_ instalments: [Invoice.Instalment]) throws -> [Int64] {
    let shares = instalments.map { Int64($0.shareBasisPoints) }
    let all = shares.reduce(0, +)
    guard all == 10_000 else {
      throw desk.refuse(
        "instalments",
        .partsDoNotAddUp(
          sum: "\(Money.number(all, decimals: 2)) percent",
          amount: "100.00 percent"
        )
      )
    }
    var rest = whole.minor
    return shares.enumerated().map { index, share in
      // The whole is never negative, so that this is the floor.
      let part =
        index == shares.count - 1
        ? rest : Int64(Int128(whole.minor) * Int128(share) / 10_000)
      rest -= part
      return part
    }
  }

  private func same(_ sum: Int64) throws {
    guard sum != whole.minor else { return }
    throw desk.refuse(
      "instalments",
      .partsDoNotAddUp(
        sum: Money(minor: sum, currency: whole.currency).text,
        amount: whole.text
      )
    )
  }
}
