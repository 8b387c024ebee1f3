// A plain book that tests tell a story to, one proposal after the other.

import Events
import Support
import Testing

/// A plain book with one client `C`, and what its reports say in few words.
struct Story {
  var book = PlainBook()
  let today = PlainDay.number("2026-12-31")

  init(netDays: UInt32? = nil, state: String? = nil) {
    record(
      Proposal.clientRegistered("C", state: state, netDays: netDays, on: "2026-01-01")
    )
  }

  /// Records what must be recorded; gives its position.
  @discardableResult
  mutating func record(
    _ event: Event,
    late: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UInt64 {
    switch book.propose([event], late: late, today: today) {
    case .success(let positions):
      return positions[0]
    case .failure(let rejection):
      Issue.record("refused: \(rejection.why)", sourceLocation: sourceLocation)
      return 0
    }
  }

  /// Whether the book refuses it, and stays as it was.
  func refuses(_ event: Event, late: Bool = false) -> Bool {
    var trial = book
    guard case .failure(let rejection) = trial.propose([event], late: late, today: today)
    else { return false }
    return rejection.kind == .refused && trial.last == book.last
  }

  /// Issues an invoice to `C`.
  mutating func invoice(
    _ key: String,
    _ amount: String,
    due: String? = nil,
    on: String
  ) {
    record(
      Proposal.invoiceIssued(client: "C", key: key, amount: amount, due: due ?? on, on: on)
    )
  }

  /// Records a receipt of `C`.
  mutating func receipt(
    _ key: String,
    _ amount: String,
    to pairs: [(String, String)] = [],
    method: Method = .unspecified,
    on: String
  ) {
    record(
      Proposal.receiptRecorded(
        client: "C",
        key: key,
        amount: amount,
        to: pairs,
        method: method,
        on: on
      )
    )
  }

  /// The only row of the ageing of `C`, without its name and currency; empty where there is none.
  func aging(
    _ day: String,
    knownAt: UInt64? = nil,
    basis: PlainBasis = .due,
    credits: PlainCredits = .separate
  ) -> [String] {
    let report = book.aging(
      asOf: PlainDay.number(day),
      knownAt: knownAt,
      basis: basis,
      credits: credits
    )
    return report.rows.first { $0[0] == "C" }.map { Array($0.dropFirst(2)) } ?? []
  }

  /// What is open of an invoice, or not applied of a receipt or credit note.
  func open(_ key: String, _ day: String, knownAt: UInt64? = nil) -> String {
    item(key, day, "open", knownAt: knownAt) ?? "0.00"
  }

  /// A column of an open item; none where it is not open.
  func item(
    _ key: String,
    _ day: String,
    _ column: String,
    basis: PlainBasis = .due,
    knownAt: UInt64? = nil
  ) -> String? {
    let report = book.open(asOf: PlainDay.number(day), knownAt: knownAt, basis: basis)
    guard let row = report.column("item").firstIndex(of: key) else { return nil }
    return report.column(column)[row]
  }

  func control(_ day: String, knownAt: UInt64? = nil) -> String {
    book.control(asOf: PlainDay.number(day), knownAt: knownAt).text
  }

  // MARK: Health and renewals

  /// A column of the health of `C`; none where it is not listed.
  func health(
    _ day: String,
    _ column: String,
    knownAt: UInt64? = nil,
    rules: PlainRules = .standard
  ) -> String? {
    let report = book.health(asOf: PlainDay.number(day), knownAt: knownAt, rules: rules)
    return report.column("client").firstIndex(of: "C").map { report.column(column)[$0] }
  }

  /// A column of the parts of the score of `C`, each with its name or what it is.
  func parts(
    _ day: String,
    _ column: String,
    rules: PlainRules = .standard
  ) -> [String] {
    let report = book.healthParts(asOf: PlainDay.number(day), rules: rules, client: "C")
    return (0..<report.rows.count).map { row in
      let name = report.column("name")[row]
      let part = name.isEmpty ? report.column("part")[row] : name
      return "\(part) \(report.column(column)[row])"
    }
  }

  /// The datum of one measure; none where it is missing.
  func datum(_ day: String, _ measure: PlainRules.Measure) -> String? {
    var rules = PlainRules.standard
    rules.measures = [measure]
    let report = book.healthParts(asOf: PlainDay.number(day), rules: rules, client: "C")
    guard let datum = report.column("datum").first, !datum.isEmpty else { return nil }
    return datum
  }

  /// Some columns of the rows of the pipeline.
  func renewals(
    _ day: String,
    _ columns: String...,
    rules: PlainRules = .standard,
    from: String? = nil,
    to: String? = nil,
    knownAt: UInt64? = nil
  ) -> [[String]] {
    let report = book.renewals(
      asOf: PlainDay.number(day),
      knownAt: knownAt,
      rules: rules,
      from: from.map(PlainDay.number),
      to: to.map(PlainDay.number)
    )
    return (0..<report.rows.count).map { row in columns.map { report.column($0)[row] } }
  }

  /// Signs a contract of `C` for 100.00 USD a month.
  @discardableResult
  mutating func sign(
    _ key: String,
    _ first: String = "2026-01-01",
    _ last: String = "2026-12-31",
    lines: [ContractLine] = [Proposal.line("100.00 USD", months: 1)],
    noticeDays: UInt32 = 0,
    uplift: UInt32 = 0,
    renewsByItself: Bool = false,
    replaces: [String] = [],
    on: String = "2025-12-15"
  ) -> UInt64 {
    record(
      Proposal.contractSigned(
        client: "C",
        key: key,
        term: first,
        last,
        lines: lines,
        noticeDays: noticeDays,
        uplift: uplift,
        renewsByItself: renewsByItself,
        replaces: replaces,
        on: on
      )
    )
  }

  /// Records that `C` answered a survey.
  mutating func answer(_ survey: String, _ score: Int32, on: String) {
    record(Proposal.surveyAnswered(client: "C", survey: survey, score: score, on: on))
  }
}
