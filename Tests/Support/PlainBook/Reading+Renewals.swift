// Renewals: what is said of how the next term is coming along. It concerns the term that was the
// contract's last one on its day.

import Events

extension Reading {
  mutating func read(_ subject: Renewal) throws(Refused) {
    _ = try client()
    switch subject.fact {
    case .stageMoved(let moved):
      guard !moved.stage.word.isEmpty else { throw Refused("a stage has a name") }
      let (contract, end, day) = try renewal(of: moved.contract)
      say(.staged(contract: contract, termEnd: end, stage: moved.stage.word), on: day)
    case .forecastSet(let set):
      guard set.hasAmount || set.hasCategory else { throw Refused("a forecast of nothing") }
      let (contract, end, day) = try renewal(of: set.contract)
      if set.hasAmount {
        let amount = PlainMoney(set.amount)
        guard amount.minor >= 0 else { throw Refused("a forecast is not negative") }
        guard amount.currency == view.currency(ofLinesOf: contract) ?? amount.currency else {
          throw Refused("another currency")
        }
        say(.forecast(contract: contract, termEnd: end, amount: amount), on: day)
      }
      if set.hasCategory {
        say(
          .categorized(contract: contract, termEnd: end, category: set.category.word),
          on: day
        )
      }
    case .riskFlagged(let flagged):
      let (contract, end, day) = try renewal(of: flagged.contract)
      say(.flagged(contract: contract, termEnd: end, isFlagged: true), on: day)
    case .riskCleared(let cleared):
      let (contract, end, day) = try renewal(of: cleared.contract)
      say(.flagged(contract: contract, termEnd: end, isFlagged: false), on: day)
    case nil: throw Refused("no fact")
    }
  }

  private func renewal(
    of reference: ContractReference
  ) throws(Refused) -> (contract: String, termEnd: Int32, day: Int32) {
    let (signed, _) = try goingOn(reference, mayHaveEnded: true)
    let day = try asked(notBefore: signed.day)
    return (reference.key, lastTerm(of: reference.key, on: day), day)
  }
}
