// What is said of renewals in random histories.

import Events

extension HistoryWriter {
  mutating func aboutRenewal(_ kind: RandomKind) -> Event? {
    guard let (key, client, _, from) = someContract() else { return nil }
    let on = text(max(from, day()))
    switch kind {
    case .stage:
      // The rules may name all of these or some, and never the last one.
      let stages = PlainRules.stageNames + ["trial", "unheard"]
      let stage = random.pick(stages) ?? "engaged"
      return Proposal.stageMoved(client: client, key: key, to: stage, on: on, id: id())
    case .forecast:
      let isAmount = random.chance(70)
      let currency = view.currency(ofLinesOf: key) ?? PlainCurrency.usd
      let amount = random.chance(10) ? PlainMoney(0, currency) : amount(currency)
      return Proposal.forecastSet(
        client: client,
        key: key,
        amount: isAmount ? text(amount) : nil,
        category: !isAmount || random.chance(40)
          ? random.pick(PlainRules.categories + ["upside"]) : nil,
        on: on,
        id: id()
      )
    case .flag:
      let reason = random.chance(50) ? random.pick(["champion left", "price"]) : nil
      return Proposal.riskFlagged(client: client, key: key, reason: reason, on: on, id: id())
    default:
      return Proposal.riskCleared(client: client, key: key, on: on, id: id())
    }
  }
}
