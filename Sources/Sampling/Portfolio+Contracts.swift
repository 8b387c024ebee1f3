// A contract for each client that its invoices follow: signed, amended and, term by term, renewed.

import Bookkeeping
import Exchanging

extension Portfolio {
  /// What a client agrees to; its first month follows from what is to become of the client.
  mutating func makeAgreement(
    _ key: String,
    fee: Int,
    _ course: Customer.Course,
    begins: Int
  ) -> Agreement {
    let months = dice.pick([1, 1, 1, 1, 1, 1, 1, 3, 3, 12])
    let around = Stage.month(of: begins)
    let first =
      switch course {
      // Terms of a year that end soon after the sample.
      case .falling, .leaving: Stage.month(2024, dice.roll(7...9))
      // The second of two terms of a year ends within the sample.
      case .lost: Stage.month(2023, 12) + dice.roll(0...3)
      case .new: around + 1
      default: around + dice.roll(-8...2)
      }
    let isYearly = [.falling, .leaving, .lost, .recovered].contains(course)
    return Agreement(
      contract: "\(key)-contract",
      months: months,
      termMonths: isYearly ? 12 : dice.pick([12, 12, 12, 12, 12, months == 12 ? 36 : 30, 36]),
      firstMonth: first,
      upliftBasisPoints: dice.pick([0, 300, 300, 500, 700]),
      noticeDays: dice.pick([30, 60, 60, 90]),
      renewsByItself: isYearly ? false : dice.chance(35),
      steps: [Agreement.Step(from: 0, cents: fee * months)],
      lastDay: course == .terminated ? Self.lastDay - dice.roll(70...250) : .max
    )
  }

  /// The contract from its signing on; what is agreed later is written into the client's agreement.
  mutating func makeContract(_ customer: inout Customer) {
    sign(&customer)
    var first = customer.agreement.firstMonth
    var number = 1
    while true {
      let next = first + customer.agreement.termMonths
      let days = Stage.firstDay(of: first)...Stage.firstDay(of: next) - 1
      if dice.chance(30) { amend(&customer, months: first..<next, number) }
      if days.contains(customer.agreement.lastDay) {
        customer.agreement.lastDay = max(customer.agreement.lastDay, days.lowerBound + 60)
        return terminate(customer)
      }
      guard makeRenewal(&customer, of: days, number) else { return }
      first = next
      number += 1
    }
  }

  private mutating func sign(_ customer: inout Customer) {
    let agreement = customer.agreement
    let first = Stage.firstDay(of: agreement.firstMonth)
    let last = Stage.firstDay(of: agreement.firstMonth + agreement.termMonths) - 1
    let cents = agreement.cents(on: first)
    // Who grows pays less in the first year of a long term.
    let isRamp = customer.course == .growing && agreement.termMonths > 12
    let full = Agreement.Step(from: Stage.firstDay(of: agreement.firstMonth + 12), cents: cents)
    let reduced = cents * 3 / 4
    stage.tell(
      "contract.signed",
      of: customer.key,
      on: customer.begins,
      id: "\(agreement.contract)/signed",
      source: "crm"
    ) { json in
      json.member("contract", agreement.contract)
      json.member("firstDay", Stage.text(first))
      json.member("lastDay", Stage.text(last))
      if isRamp {
        agreement.ramp(&json, reduced, then: full)
      } else {
        agreement.lines(&json, cents)
      }
      json.member("upliftBasisPoints", agreement.upliftBasisPoints)
      json.member("noticeDays", agreement.noticeDays)
      if agreement.renewsByItself { json.member("renewsByItself", true) }
    }
    if isRamp { customer.agreement.steps = [Agreement.Step(from: 0, cents: reduced), full] }
  }

  /// Another price in the middle of a term, at once or in two steps.
  private mutating func amend(_ customer: inout Customer, months: Range<Int>, _ term: Int) {
    let agreement = customer.agreement
    let middle = months.lowerBound + months.count / 2 / agreement.months * agreement.months
    let day = Stage.firstDay(of: middle)
    // A ramp of the signing is not amended.
    guard middle > months.lowerBound, customer.begins < day, day < customer.lastDay - 30,
      agreement.steps.allSatisfy({ $0.from < day })
    else { return }
    let before = agreement.cents(on: day)
    let after =
      (customer.isUnwell(on: day) ? before * 85 : before * dice.roll(108...130)) / 10_000 * 100
    let later = Agreement.Step(from: Stage.firstDay(of: middle + 3), cents: after)
    let isRamp = agreement.months <= 3 && months.contains(middle + 4) && dice.chance(40)
    let half = (before + after) / 20_000 * 10_000
    let reason = after < before ? "a discount to stay" : "another store"
    stage.tell(
      "contract.amended",
      of: customer.key,
      on: day,
      id: "\(agreement.contract)/amended/\(term)",
      source: "crm",
      reason: reason
    ) { json in
      json.member("contract", agreement.contract)
      if isRamp {
        agreement.ramp(&json, half, then: later)
      } else {
        agreement.lines(&json, after)
      }
    }
    customer.agreement.steps.append(Agreement.Step(from: day, cents: isRamp ? half : after))
    if isRamp { customer.agreement.steps.append(later) }
  }

  private mutating func terminate(_ customer: Customer) {
    let last = customer.agreement.lastDay
    let reason = dice.pick(["closing", "sold", "does not pay"])
    stage.tell(
      "contract.terminated",
      of: customer.key,
      on: last - 30,
      id: "\(customer.agreement.contract)/terminated",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("contract", customer.agreement.contract)
      json.member("lastDay", Stage.text(last))
      json.member("reason", reason)
    }
    close(customer)
  }

  /// Who has no contract any more is closed some weeks later.
  mutating func close(_ customer: Customer) {
    stage.tell(
      "client.closed",
      of: customer.key,
      on: customer.agreement.lastDay + 45,
      id: "\(customer.key)/closed",
      source: "crm"
    ) { _ in }
  }
}
