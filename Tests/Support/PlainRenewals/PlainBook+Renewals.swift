// `renewals`: the pipeline.

extension PlainBook {
  /// The terms that end between two days, as of a day, as known at a position (by default at the
  /// last); without the days from the day on as far as the rules look.
  package func renewals(
    asOf day: Int32,
    knownAt position: UInt64? = nil,
    rules: PlainRules,
    from: Int32? = nil,
    to: Int32? = nil
  ) -> PlainReport {
    let known = view(knownAt: position ?? last)
    let view = known.counted(on: day)
    var renewals: [PlainRenewal] = []
    for (fact, term) in view.terms where view.begins(term) {
      let end = view.end(of: term)
      guard from ?? day <= end, end <= to ?? (from ?? day) + Int32(rules.horizonDays),
        let currency = view.currency(of: term.contract)
      else { continue }
      renewals.append(
        PlainRenewal(
          term: term,
          client: fact.about,
          end: end,
          currency: currency,
          isClient: known.isClient(fact.about, on: day),
          view: view,
          day: day,
          rules: rules
        )
      )
    }
    renewals.sort { one, other in
      if one.end != other.end { return one.end < other.end }
      if one.client != other.client { return inByteOrder(one.client, other.client) }
      return inByteOrder(one.term.contract, other.term.contract)
    }
    return PlainReport(
      columns: [
        "client", "contract", "owner", "term_end", "notice_deadline", "stage", "category",
        "currency", "arr", "target", "forecast", "at_risk",
      ],
      rows: renewals.map(\.texts),
      notes: Self.renewedSoFar(renewals)
    )
  }

  /// What was due and what of it is renewed, a line a currency.
  private static func renewedSoFar(_ renewals: [PlainRenewal]) -> [String] {
    var notes: [String] = []
    for currency in PlainCurrency.known.sorted(by: { $0.letters < $1.letters }) {
      let own = renewals.filter { $0.currency == currency.number }
      let due = own.reduce(Int64(0)) { $0 + $1.due.rounded }
      let renewed = own.reduce(Int64(0)) { $0 + min($1.due.rounded, $1.new ?? 0) }
      guard due > 0 else { continue }
      let percent = PlainFraction(Int128(renewed) * 10_000, Int128(due)).rounded
      notes.append(
        "Renewed so far: \(PlainMoney(renewed, currency.number).text) of "
          + "\(PlainMoney(due, currency.number).text) \(currency.letters) due, "
          + "\(PlainNumber.text(percent)) %."
      )
    }
    return notes
  }
}

extension PlainRenewal {
  fileprivate var texts: [String] {
    func money(_ minor: Int64) -> String { PlainMoney(minor, currency).text }
    return [
      client, term.contract, view.owner(of: client, on: day) ?? "", PlainDay.text(end),
      noticeDeadline.map(PlainDay.text) ?? "", stage ?? "", category ?? "",
      PlainCurrency.letters(currency), money(due.rounded), money(target.rounded),
      forecast.map(money) ?? "", money(isAtRisk ? due.rounded : 0),
    ]
  }
}
