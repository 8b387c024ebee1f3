// A client on one page, for people: who it is, how it does and why, what it owes, what is agreed, what to
// look at, and what happened, a line for each event. Readable at 80 columns.

import Bookkeeping
import Daybook
import Exchanging
import Reporting

/// Writes the page of a client.
struct ClientPage {
  private let key: String
  private let portrait: Portrait
  private let rules: RuleSet
  private let now: Reports
  private let months: [(day: Day, reports: Reports)]
  private let width: Int

  /// What is known of a client as of one day.
  private struct Reports {
    var health: Report
    var aging: Report

    /// The score in basis points.
    var score: Int64? { health.named.first?.hundredths("score") }

    /// What is owed in a currency, in minor units.
    func owed(_ currency: Cell?) -> Int64 {
      aging.named.first { $0["currency"] == currency }?.minor("total") ?? 0
    }
  }

  private let parts: Report
  private let renewals: Report
  private let today: Report

  /// How many months the bars reach back.
  private static let monthsShown = 12
  /// How wide what stands before the bars is.
  private static let indent = 10

  /// Asks for everything on the page.
  init(_ key: String, _ book: Book, _ asked: Asked, width: Int) throws {
    var asked = asked
    asked.client = key
    self.key = key
    self.width = width
    portrait = try book.portrait(of: key, asked)
    let reports = try book.reports(
      [HealthScores.self, Aging.self, HealthParts.self, Renewals.self, Today.self],
      asked
    )
    now = Reports(health: reports[0], aging: reports[1])
    (parts, renewals, today) = (reports[2], reports[3], reports[4])
    rules = try asked.rules ?? book.adoptedRules(asked).rules
    let moment = reports[0].moment
    asked.knownAt = .position(moment.position)
    let ends = Book.monthEnds(Self.monthsShown, before: moment.day)
    months = try ends.map { day in
      asked.asOf = day
      let found = try book.reports([HealthScores.self, Aging.self], asked)
      return (day, Reports(health: found[0], aging: found[1]))
    }
  }

  /// The page above the history.
  var text: String {
    let moment = now.health.moment
    var text =
      "\(Style.bold(key))  \(portrait.name.singleLine.fitted(max(1, width - key.displayWidth - 2)))\n"
      + "as of \(moment.day.text), known at \(moment.position), rules "
      + "\(now.health.rules.singleLine)\n\(who)\n\n"
    text += health
    text += owed
    text += section("Contracts", contracts)
    text += section("To look at", matters)
    return text
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n\(Style.bold(title))\n"
      + lines.flatMap { $0.wrapped(width - 2, indent: 4) }.map { "  \($0)\n" }.joined()
  }

  private var who: String {
    var words = [
      portrait.owner.isEmpty ? "nobody looks after it" : "\(portrait.owner) looks after it"
    ]
    if !portrait.state.isEmpty { words.append(portrait.state) }
    if !portrait.tier.isEmpty { words.append("tier \(portrait.tier)") }
    if !portrait.parent.isEmpty { words.append("part of \(portrait.parent)") }
    if let since = portrait.since { words.append("client since \(since.text)") }
    if let closed = portrait.closed { words.append("closed on \(closed.text)") }
    return words.joined(separator: "; ").singleLine.fitted(width)
  }

  private var health: String {
    guard let row = now.health.named.first else { return "Health    no client on this day\n" }
    let bars = Sparkline.text(months.map { $0.reports.score }, top: 10_000)
    let change = row.hundredths("change_30d").map { change in
      let text = Int128(change).asHundredths
      return (change == 0 ? "unchanged" : change > 0 ? "+\(text)" : text) + " in 30 days"
    }
    let why = HealthWords(parts, rules.health, registered: portrait.registered).lines
    let band = row.shown("band").map { Style.band($0, of: rules.health.bands) }
    let words = [row.shown("score"), band, change].compactMap { $0 }
    let first = months.first?.day.text.dropLast(3) ?? ""
    return "\(Style.bold("Health"))    \(bars)  \(words.joined(separator: "  "))\n"
      + Style.dim("          from 0 to 100, at the ends of months since \(first)\n")
      + section("Why, what costs the most first", why)
  }

  private var owed: String {
    let rows = now.aging.named
    guard !rows.isEmpty else { return "\n\(Style.bold("Owed"))      nothing\n" }
    var text = "\n"
    for row in rows {
      let owed = months.map { $0.reports.owed(row["currency"]) }
      let top = max(owed.max() ?? 0, 1)
      let bars = Sparkline.text(owed, top: top)
      let letters = row.shown("currency") ?? ""
      let total = row.minor("total") ?? 0
      let current = row.minor("current") ?? 0
      let unapplied = row.minor("unapplied") ?? 0
      let late = total - current - unapplied
      var words = [
        total < 0
          ? "\(shown(-total, row)) \(letters) in credit" : "\(shown(total, row)) \(letters)"
      ]
      if late > 0 { words.append("\(shown(late, row)) past due") }
      if unapplied < 0 { words.append("\(shown(-unapplied, row)) not applied") }
      if (row.minor("disputed") ?? 0) > 0 {
        words.append("\(row.shown("disputed") ?? "") disputed")
      }
      let rest = width - Self.indent - bars.count - 2
      text += "\(Style.bold("Owed"))      \(bars)  \(words.joined(separator: ", ").fitted(rest))\n"
    }
    return text
  }

  /// An amount of the currency of a row.
  private func shown(_ minor: Int64, _ row: [String: Cell]) -> String {
    guard case .money(let money)? = row["total"] else { return "" }
    return Cell.money(Money(minor: minor, currency: money.currency)).shown
  }

  private var contracts: [String] {
    renewals.named.map { row in
      var words = [
        "\(row.shown("contract") ?? "") until \(row.shown("term_end") ?? "")",
        "\(row.shown("arr") ?? "") \(row.shown("currency") ?? "") a year",
      ]
      if let stage = row.shown("stage") { words.append(stage) }
      if case .day(let deadline)? = row["notice_deadline"] {
        let isOver = deadline < now.health.moment.day
        words.append(isOver ? "notice was due by \(deadline.text)" : "notice by \(deadline.text)")
      }
      return words.joined(separator: ", ")
    }
  }

  private var matters: [String] {
    let words = today.named.map { MatterWords($0) }
    let width = words.map(\.matter.displayWidth).max() ?? 0
    return words.map { "\($0.matter.padded(to: width))  \($0.rest)" }
  }
}
