// Sales that may come, in random histories.

import Events

extension HistoryWriter {
  private static let stages = ["qualified", "proposal", "engaged"]

  mutating func openOpportunity() -> Event? {
    let amount = random.chance(80) ? text(amount()) : nil
    return Proposal.opportunityOpened(
      client: client(),
      key: "O-\(number())",
      amount: amount,
      closeOn: random.chance(70) ? text(today + Int32(random.number(-20...120))) : nil,
      stage: random.chance(60) ? random.pick(Self.stages) : nil,
      on: text(day()),
      id: id()
    )
  }

  /// What becomes of one of those that there are.
  mutating func aboutOpportunity(_ kind: RandomKind) -> Event? {
    let openings = view.facts.filter { fact in
      if case .expected(let expected) = fact.what { expected.isFirst } else { false }
    }
    guard let fact = random.pick(openings), case .expected(let opened) = fact.what else {
      return nil
    }
    let (client, key) = (fact.about, opened.opportunity)
    let on = text(random.chance(90) ? day(from: fact.day) : day())
    let money = amount(opened.amount?.currency)
    switch kind {
    case .revise:
      let isAmount = random.chance(60)
      let later = text(today + Int32(random.number(-10...90)))
      return Proposal.opportunityRevised(
        client: client,
        key: key,
        amount: isAmount ? text(money) : nil,
        closeOn: !isAmount || random.chance(40) ? later : nil,
        on: on,
        id: id()
      )
    case .pursue:
      let stage = random.pick(Self.stages) ?? "qualified"
      return Proposal.opportunityMoved(client: client, key: key, to: stage, on: on, id: id())
    case .win:
      let amount = random.chance(50) ? text(money) : nil
      return Proposal.opportunityWon(client: client, key: key, amount: amount, on: on, id: id())
    default:
      let reason = random.chance(50) ? random.pick(["price", "timing"]) : nil
      return Proposal.opportunityLost(client: client, key: key, reason: reason, on: on, id: id())
    }
  }
}
