// `opportunities`: sales that may come.

extension PlainBook {
  /// What is open on a day, as known at a position, and what was decided between two days.
  package func opportunities(
    asOf day: Int32,
    knownAt position: UInt64,
    from: Int32? = nil,
    to: Int32? = nil
  ) -> PlainReport {
    let view = view(knownAt: position).counted(on: day)
    var rows: [(closeOn: Int32, client: String, key: String, texts: [String])] = []
    for fact in view.facts {
      guard case .expected(let opened) = fact.what, opened.isFirst else { continue }
      let key = opened.opportunity
      let last = view.lastStanding(of: key) ?? (fact.day, "open", "", "")
      if last.standing != "open" {
        guard from != nil || to != nil, last.day >= from ?? Int32.min, last.day <= to ?? day else {
          continue
        }
      }
      let amount: PlainMoney? = view.latest(by: day) { fact in
        if case .expected(let said) = fact.what, said.opportunity == key {
          said.amount
        } else {
          nil
        }
      }
      let closeOn: Int32? = view.latest(by: day) { fact in
        if case .expected(let said) = fact.what, said.opportunity == key {
          said.closeOn
        } else {
          nil
        }
      }
      let until = last.standing == "open" ? day : last.day
      let texts = [
        fact.about, key, view.owner(of: fact.about, on: day) ?? "", last.standing, last.stage,
        last.reason, PlainDay.text(last.day), PlainDay.text(fact.day),
        closeOn.map(PlainDay.text) ?? "",
        String(until - fact.day), amount.map { PlainCurrency.letters($0.currency) } ?? "",
        amount?.text ?? "",
      ]
      rows.append((closeOn ?? Int32.max, fact.about, key, texts))
    }
    rows.sort { one, other in
      if one.closeOn != other.closeOn { return one.closeOn < other.closeOn }
      if one.client != other.client { return inByteOrder(one.client, other.client) }
      return inByteOrder(one.key, other.key)
    }
    return PlainReport(
      columns: [
        "client", "opportunity", "owner", "standing", "stage", "reason", "since", "opened",
        "close_on", "days_open", "currency", "amount",
      ],
      rows: rows.map(\.texts)
    )
  }
}

extension PlainView {
  /// What was said last of how an opportunity stands, and since when.
  func lastStanding(of key: String) -> (
    day: Int32, standing: String, stage: String, reason: String
  )? {
    var best: (fact: PlainFact, said: (String, String, String))?
    for fact in facts {
      let said: (String, String, String)
      switch fact.what {
      case .pursued(key, let stage): said = ("open", stage, "")
      case .concluded(key, let isWon, let reason): said = (isWon ? "won" : "lost", "", reason)
      default: continue
      }
      if let best, (best.fact.day, best.fact.position) > (fact.day, fact.position) { continue }
      best = (fact, said)
    }
    return best.map { ($0.fact.day, $0.said.0, $0.said.1, $0.said.2) }
  }
}
