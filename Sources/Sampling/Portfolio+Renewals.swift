// How each term comes to its end: renewed in stages, by itself, early or late, or not at all.

import Bookkeeping
import Exchanging

extension Portfolio {
  /// The stages on the way to a renewal, and so many days before the end.
  private static let stages = [
    ("identified", 120), ("engaged", 95), ("proposed", 65), ("verbal", 35), ("signed", 15),
  ]

  /// Brings a term to its end; whether another one follows within the sample.
  mutating func makeRenewal(
    _ customer: inout Customer,
    of term: ClosedRange<Int>,
    _ number: Int
  ) -> Bool {
    let end = term.upperBound
    switch customer.course {
    case .leaving where end > Self.lastDay:
      giveNotice(customer, of: end, number)
      return false
    case .lost where number == 2:
      giveNotice(customer, of: end, number)
      lose(&customer, on: end)
      return false
    case .recovered where customer.isUnwell(on: end - 90):
      giveNotice(customer, of: end, number)
    default: break
    }
    if customer.agreement.renewsByItself {
      let day = end - customer.agreement.noticeDays + 1
      guard day <= Self.lastDay else { return false }
      renew(&customer, after: end, on: max(day, customer.begins + 1), number, isAutomatic: true)
      return true
    }
    return moveStages(&customer, of: end, number)
  }

  /// From stage to stage; whether the last one is reached within the sample.
  private mutating func moveStages(
    _ customer: inout Customer,
    of end: Int,
    _ number: Int
  ) -> Bool {
    // Some are early, some are late.
    let shift = dice.chance(15) ? 60 : dice.chance(10) ? -25 : dice.roll(-5...5)
    let owner = dice.pick(Self.owners)
    for (name, before) in Self.stages {
      let day = max(end - before - shift, customer.begins + 1)
      // Who is not well does not answer a proposal.
      if customer.course == .falling, end > Self.lastDay, name == "proposed" { return false }
      move(customer, to: name, on: day, number, owner)
      if name == "engaged" { flag(customer, on: day + 5, number) }
      if name == "proposed", dice.chance(60) { setForecast(customer, on: day + 2, number) }
      if name == "signed" {
        guard day <= Self.lastDay else { return false }
        renew(&customer, after: end, on: day, number, isAutomatic: false)
      }
    }
    return true
  }

  private mutating func move(
    _ customer: Customer,
    to name: String,
    on day: Int,
    _ number: Int,
    _ owner: String
  ) {
    stage.tell(
      "renewal.stage_moved",
      of: customer.key,
      on: day,
      id: "\(customer.agreement.contract)/\(number)/\(name)",
      source: "crm",
      actor: owner
    ) { json in
      json.member("contract", customer.agreement.contract)
      json.member("stage", name)
    }
  }

  private mutating func flag(_ customer: Customer, on day: Int, _ number: Int) {
    let id = "\(customer.agreement.contract)/\(number)"
    guard customer.isUnwell(on: day) || dice.chance(8) else { return }
    let reason = dice.pick(["usage falls", "champion left", "price"])
    stage.tell(
      "renewal.risk_flagged",
      of: customer.key,
      on: day,
      id: "\(id)/flagged",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("contract", customer.agreement.contract)
      json.member("reason", reason)
    }
    guard !customer.isUnwell(on: day + 40) else { return }
    stage.tell(
      "renewal.risk_cleared",
      of: customer.key,
      on: day + 40,
      id: "\(id)/cleared",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { $0.member("contract", customer.agreement.contract) }
  }

  private mutating func setForecast(_ customer: Customer, on day: Int, _ number: Int) {
    let agreement = customer.agreement
    let year = agreement.annual(agreement.uplifted(agreement.cents(on: day)))
    let cents = year * dice.roll(85...105) / 10_000 * 100
    let category = dice.pick(["best_case", "best_case", "commit"])
    stage.tell(
      "renewal.forecast_set",
      of: customer.key,
      on: day,
      id: "\(agreement.contract)/\(number)/forecast",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("contract", agreement.contract)
      json.member("amount", Stage.money(cents))
      if category == "commit" { json.member("category", category) }
    }
  }

  /// Another year; by itself at the same price, else with the uplift.
  private mutating func renew(
    _ customer: inout Customer,
    after end: Int,
    on day: Int,
    _ number: Int,
    isAutomatic: Bool
  ) {
    let agreement = customer.agreement
    let next = Stage.month(of: end) + 1
    let before = agreement.cents(on: end)
    let cents = isAutomatic ? before : agreement.uplifted(before)
    stage.tell(
      "contract.renewed",
      of: customer.key,
      on: day,
      id: "\(agreement.contract)/\(number)/renewed",
      source: "crm"
    ) { json in
      json.member("contract", agreement.contract)
      json.member("lastDay", Stage.text(Stage.firstDay(of: next + 12) - 1))
      if isAutomatic {
        json.member("automatic", true)
      } else {
        agreement.lines(&json, cents)
      }
    }
    customer.agreement.termMonths = 12
    customer.agreement.steps.append(Agreement.Step(from: end + 1, cents: cents))
  }

  private mutating func giveNotice(_ customer: Customer, of end: Int, _ number: Int) {
    let agreement = customer.agreement
    let day = min(end - agreement.noticeDays - dice.roll(2...20), Self.lastDay - dice.roll(4...24))
    stage.tell(
      "contract.notice_given",
      of: customer.key,
      on: day,
      id: "\(agreement.contract)/\(number)/notice",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("contract", agreement.contract)
      json.member("by", "client")
    }
    move(customer, to: "churn_notice", on: day, number, dice.pick(Self.owners))
  }

  private mutating func lose(_ customer: inout Customer, on end: Int) {
    let reason = dice.pick(["price", "another vendor", "missing features"])
    stage.tell(
      "contract.lost",
      of: customer.key,
      on: end - 12,
      id: "\(customer.agreement.contract)/lost",
      source: "crm",
      actor: dice.pick(Self.owners)
    ) { json in
      json.member("contract", customer.agreement.contract)
      json.member("reason", reason)
    }
    move(customer, to: "lost", on: end - 13, 2, dice.pick(Self.owners))
    customer.agreement.lastDay = end
    close(customer)
  }
}
