// Which caps apply to a client on a day.

import Events

extension PlainHealth {
  /// The lowest cap that applies, and the records behind it; of several the first.
  var lowestCap: (cap: PlainRules.Cap, behind: [UInt64])? {
    var lowest: (cap: PlainRules.Cap, behind: [UInt64])?
    for cap in rules.caps {
      let behind = behind(cap)
      if behind.isEmpty { continue }
      if let lowest, lowest.cap.atMost <= cap.atMost { continue }
      lowest = (cap, behind)
    }
    return lowest
  }

  /// The records for which a cap applies; none where it does not.
  private func behind(_ cap: PlainRules.Cap) -> [UInt64] {
    switch cap.when {
    case .incidentOpen(let kind): open(.incident, kind).map(\.position)
    case .pastDue(let days, let amounts): pastDue(days, amounts)
    case .licenceNotActive: licencesNotActive
    case .noticeGiven: noticesGiven
    }
  }

  /// Of each currency of which there is more than nothing, and at least the amount where one is named.
  private func pastDue(_ days: Int, _ amounts: [PlainMoney]) -> [UInt64] {
    var behind: [UInt64] = []
    for currency in PlainCurrency.known {
      let least = amounts.first { $0.currency == currency.number }?.minor ?? 0
      let undisputed = undisputed(currency.number, pastDueMoreThan: Int32(days))
      let sum = undisputed.reduce(0) { $0 + $1.amount }
      if sum > 0 && sum >= least { behind += undisputed.map(\.position) }
    }
    return behind
  }

  /// What is more than so many days past due and not disputed; a dispute is about what is due first.
  private func undisputed(
    _ currency: UInt32,
    pastDueMoreThan days: Int32
  ) -> [(position: UInt64, amount: Int64)] {
    var found: [(position: UInt64, amount: Int64)] = []
    for (fact, invoice) in view.invoices
    where invoice.client == client && invoice.amount.currency == currency {
      let open = view.open(invoice).on(day)
      var disputed = view.disputed(invoice, open: open, on: day)
      var amount: Int64 = 0
      for part in view.openParts(invoice, open: open).sorted(by: { $0.on < $1.on }) {
        let covered = min(disputed, part.amount)
        disputed -= covered
        if day - part.on > days { amount += part.amount - covered }
      }
      if amount > 0 { found.append((fact.position, amount)) }
    }
    return found
  }

  /// What was said last of the licences that are not as they should be; of all of them, where there
  /// are some and none is active.
  private var licencesNotActive: [UInt64] {
    var (bad, others): ([UInt64], [UInt64]) = ([], [])
    var isAnyActive = false
    for key in Set(facts.compactMap { $0.licence?.key }) {
      let said = view.latest(by: day) { fact in
        fact.licence(key).map { (position: fact.position, status: $0.status) }
      }
      guard let said else { continue }
      let expires = view.latest(by: day) { fact in
        fact.licence(key)?.expiresOn.map { (position: fact.position, day: $0) }
      }
      let isOver = expires.map { $0.day < day } ?? false
      switch said.status {
      case .inactive, .expired, .suspended, .revoked: bad.append(said.position)
      case .active where isOver: bad += [said.position, expires?.position ?? 0]
      case .active: isAnyActive = true
      default: others.append(said.position)
      }
    }
    if !bad.isEmpty { return bad }
    return isAnyActive ? [] : others
  }

  /// Notice was given of a contract's last term, which is not over, and nothing follows.
  private var noticesGiven: [UInt64] {
    view.contracts(of: client).compactMap { contract in
      guard let term = view.terms(ofContract: contract).map(\.term).max(by: { $0.last < $1.last }),
        day <= min(term.last, view.terminated(contract) ?? term.last),
        !view.isReplaced(contract)
      else { return nil }
      return view.facts.first {
        $0.what == .noticed(contract: contract, termEnd: term.last)
      }?.position
    }
  }
}

extension PlainFact {
  fileprivate var licence: PlainLicence? {
    if case .licensed(let licence) = what { licence } else { nil }
  }

  fileprivate func licence(_ key: String) -> PlainLicence? {
    licence?.key == key ? licence : nil
  }
}
