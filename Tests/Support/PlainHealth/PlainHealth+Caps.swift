// Which caps apply to a client on a day.

import Events

extension PlainHealth {
  /// The lowest cap that applies; of several the first.
  var lowestCap: PlainRules.Cap? {
    var lowest: PlainRules.Cap?
    for cap in rules.caps where applies(cap) {
      if let lowest, lowest.atMost <= cap.atMost { continue }
      lowest = cap
    }
    return lowest
  }

  func applies(_ cap: PlainRules.Cap) -> Bool {
    switch cap.when {
    case .incidentOpen(let kind): !open(.incident, kind).isEmpty
    case .pastDue(let days, let amounts): isPastDue(days, amounts)
    case .licenceNotActive: isLicenceNotActive
    case .noticeGiven: isNoticeGiven
    }
  }

  /// Of one currency: more than nothing, and at least the amount where one is named.
  private func isPastDue(_ days: Int, _ amounts: [PlainMoney]) -> Bool {
    PlainCurrency.known.contains { currency in
      let least = amounts.first { $0.currency == currency.number }?.minor ?? 0
      let undisputed = undisputed(currency.number, pastDueMoreThan: Int32(days))
      return undisputed > 0 && undisputed >= least
    }
  }

  /// What is more than so many days past due and not disputed; a dispute is about what is due first.
  private func undisputed(_ currency: UInt32, pastDueMoreThan days: Int32) -> Int64 {
    var sum: Int64 = 0
    for (_, invoice) in view.invoices
    where invoice.client == client && invoice.amount.currency == currency {
      let open = view.open(invoice).on(day)
      var disputed = view.disputed(invoice, open: open, on: day)
      for part in view.openParts(invoice, open: open).sorted(by: { $0.on < $1.on }) {
        let covered = min(disputed, part.amount)
        disputed -= covered
        if day - part.on > days { sum += part.amount - covered }
      }
    }
    return sum
  }

  /// One of the licences is not as it should be, or there are some and none is active.
  private var isLicenceNotActive: Bool {
    let licences = Set(facts.compactMap { $0.licence?.key })
    let states = licences.map { key in
      (
        status: view.latest(by: day) { $0.licence(key)?.status },
        expiresOn: view.latest(by: day) { $0.licence(key)?.expiresOn }
      )
    }
    let isOneBad = states.contains { state in
      switch state.status {
      case .inactive, .expired, .suspended, .revoked: true
      default: state.expiresOn.map { $0 < day } ?? false
      }
    }
    return isOneBad || !states.isEmpty && !states.contains { $0.status == .active }
  }

  /// Notice was given of a contract's last term, which is not over, and nothing follows.
  private var isNoticeGiven: Bool {
    view.contracts(of: client).contains { contract in
      guard let term = view.terms(ofContract: contract).map(\.term).max(by: { $0.last < $1.last }),
        day <= min(term.last, view.terminated(contract) ?? term.last),
        !view.isReplaced(contract)
      else { return false }
      return view.isNoticed(term)
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
