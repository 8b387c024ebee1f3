// RavenStack's five files, imported into a book and held against a plain loop over them.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Reporting
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `The files of RavenStack` {
  private static let imported = Result {
    try ImportedFolder("ravenstack", "crm/ravenstack")
  }

  private typealias Rows = [[String: String]]

  private func plain(_ name: String) throws -> Rows {
    try Self.imported.get().plain("ravenstack_\(name).csv")
  }

  private func day(_ wire: WireDay) throws -> String { try #require(Day(wire)?.text) }

  @Test func `are read whole, but for usage that has the number of other usage`() throws {
    let imported = try Self.imported.get()
    var rows = 0
    for name in ["accounts", "subscriptions", "feature_usage", "support_tickets", "churn_events"] {
      rows += try plain(name).count
    }
    #expect(rows == 33_100 && imported.run.rows == rows && imported.run.leftOut == 0)
    let ids = try plain("feature_usage").map { $0["usage_id"] }
    #expect(ids.count - Set(ids).count == 21)
    #expect(imported.run.refused == ["ravenstack_feature_usage.csv, usage_id: conflict": 21])
  }

  @Test func `register every account on its first day, of its signup or of what is earlier`() throws
  {
    let imported = try Self.imported.get()
    let accounts = try plain("accounts")
    let registered = imported.events("client.registered")
    let firstDays = try plainFirstDays()
    #expect(registered.count == 500 && accounts.count == 500)
    for (event, account) in zip(registered, accounts) {
      #expect(event.about.key == account["account_id"])
      #expect(event.client.registered.name == account["account_name"])
      #expect(try day(event.effectiveOn) == firstDays[event.about.key])
    }
  }

  /// The earliest day that any of the files gives each account.
  private func plainFirstDays() throws -> [String: String] {
    var accounts: [String: String] = [:]
    for row in try plain("subscriptions") {
      accounts[row["subscription_id", default: ""]] = row["account_id"]
    }
    var first: [String: String] = [:]
    let days = [
      ("accounts", "signup_date"), ("subscriptions", "start_date"), ("feature_usage", "usage_date"),
      ("support_tickets", "submitted_at"), ("churn_events", "churn_date"),
    ]
    for (file, column) in days {
      for row in try plain(file) {
        let account = row["account_id"] ?? accounts[row["subscription_id", default: ""]] ?? ""
        let day = row[column, default: ""]
        first[account] = min(first[account] ?? day, day)
      }
    }
    return first
  }

  @Test func `make contracts of what is paid for, and notes of what is not`() throws {
    let imported = try Self.imported.get()
    let subscriptions = try plain("subscriptions")
    let paid = subscriptions.filter { $0["mrr_amount"] != "0" }
    let ended = paid.filter { $0["end_date"] != "" }
    let signed = imported.events("contract.signed")
    #expect(signed.count == 4_222 && paid.count == 4_222)
    for (event, row) in zip(signed, paid) {
      let contract = event.contract.signed
      #expect(contract.contract.key == row["subscription_id"])
      #expect(event.about.key == row["account_id"])
      #expect(try day(contract.firstDay) == row["start_date"])
      #expect(contract.renewsByItself == (row["auto_renew_flag"] == "True"))
      #expect(contract.lines.map(\.kind) == [.recurring])
      #expect(contract.lines.map(\.months) == [1])
    }
    let cents = signed.reduce(0) { $0 + ($1.contract.signed.lines.first?.amount.minor ?? 0) }
    #expect(cents == paid.reduce(0) { $0 + 100 * (Int64($1["mrr_amount"] ?? "") ?? 0) })
    #expect(cents == 1_133_874_700)
    let terminated = imported.events("contract.terminated")
    #expect(
      terminated.map(\.contract.terminated.contract.key) == ended.map { $0["subscription_id"] }
    )
    #expect(
      try terminated.map { try day($0.contract.terminated.lastDay) } == ended.map { $0["end_date"] }
    )
    let free = subscriptions.filter { $0["mrr_amount"] == "0" }
    #expect(free.allSatisfy { $0["is_trial"] == "True" })
    let notes = free.count + free.filter { $0["end_date"] != "" }.count
    #expect(imported.events("client.noted").count == notes)
  }

  @Test func `have in the pipeline what was not cancelled, at its price for a year`() throws {
    let report = try Self.imported.get()
      .pipeline("2024-12-31", from: "2025-01-01", to: "2026-12-31")
    let running = try plain("subscriptions").filter {
      $0["end_date"] == "" && $0["mrr_amount"] != "0"
    }
    #expect(report.rows.count == running.count)
    let yearly = running.reduce(into: [:]) { yearly, row in
      yearly[row["subscription_id"], default: 0] = 12 * (Int(row["mrr_amount"] ?? "") ?? 0)
    }
    for row in report.texts {
      #expect(row["arr"] == yearly[row["contract"]].map { "\($0).00" })
    }
    #expect(yearly.values.reduce(0, +) == 12 * 10_159_608)
  }

  @Test func `count usage for the client of its subscription`() throws {
    let imported = try Self.imported.get()
    var accounts: [String?: String] = [:]
    for row in try plain("subscriptions") { accounts[row["subscription_id"]] = row["account_id"] }
    var seen: Set<String?> = []
    var sums: [String: Int] = [:]
    for row in try plain("feature_usage") where seen.insert(row["usage_id"]).inserted {
      let account = try #require(accounts[row["subscription_id"]])
      sums[account, default: 0] += try #require(Int(row["usage_count"] ?? ""))
    }
    var found: [String: Int] = [:]
    for event in imported.events("usage.measured") {
      #expect(event.usage.measured.measure.word == "feature_use")
      found[event.about.key, default: 0] += Int(event.usage.measured.value)
    }
    #expect(found == sums)
    #expect(imported.events("usage.measured").count == 24_979)
  }

  @Test func `open tickets, resolve them after their hours, and keep their scores`() throws {
    let imported = try Self.imported.get()
    let tickets = try plain("support_tickets")
    let opened = imported.events("incident.opened")
    let resolved = imported.events("incident.resolved")
    #expect(opened.count == 2_000 && resolved.count == 2_000 && tickets.count == 2_000)
    for (index, ticket) in tickets.enumerated() {
      let (start, end) = (opened[index].incident.opened, resolved[index].incident.resolved)
      #expect(start.incident.key == ticket["ticket_id"])
      #expect(end.incident.key == ticket["ticket_id"])
      #expect(start.kind.word == (ticket["escalation_flag"] == "True" ? "escalation" : "ticket"))
      #expect(try day(opened[index].effectiveOn) == ticket["submitted_at"])
      let micros = end.endedAt.micros - start.startedAt.micros
      #expect(Double(micros) / 3_600_000_000 == Double(ticket["resolution_time_hours"] ?? ""))
    }
    let scores = tickets.compactMap { Double($0["satisfaction_score"] ?? "") }.map { Int32($0) }
    let answers = imported.events("survey.answered")
    #expect(answers.map(\.survey.answered.score) == scores)
    #expect(answers.allSatisfy { $0.survey.answered.survey.word == "csat" })
    #expect(scores.count == 1_175)
  }

  @Test func `keep why accounts left as feedback`() throws {
    let imported = try Self.imported.get()
    let churn = try plain("churn_events")
    let feedback = imported.events("feedback.received")
    #expect(feedback.count == 600)
    #expect(feedback.map(\.feedback.received.theme.word) == churn.map { $0["reason_code"] })
    #expect(feedback.map(\.feedback.received.text.clear) == churn.map { $0["feedback_text"] })
    #expect(try feedback.map { try day($0.effectiveOn) } == churn.map { $0["churn_date"] })
  }

  @Test func `imported again record nothing`() throws {
    let imported = try Self.imported.get()
    let head = try imported.book.head()
    let again = try imported.again()
    #expect(again.recorded.isEmpty && again.known == imported.events.count - 500)
    #expect(try imported.book.head() == head)
  }
}
