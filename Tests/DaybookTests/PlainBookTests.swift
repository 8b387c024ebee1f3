// The book agrees with the plain book. DAYBOOK_HISTORIES says how many histories (default 1,000),
// DAYBOOK_SEED with which seed they begin.

import Foundation
import Testing

@Suite struct PlainBookTests {
  @Test func `the book agrees with the plain book over random histories`() async throws {
    let environment = ProcessInfo.processInfo.environment
    let count = UInt64(environment["DAYBOOK_HISTORIES"] ?? "") ?? 1_000
    let first =
      UInt64(environment["DAYBOOK_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("histories \(count) from DAYBOOK_SEED=\(first)")
    // Two at a time, one for each core that the tests may count on.
    let halves = try await withThrowingTaskGroup(of: Tally.self) { group in
      for part in 0..<2 as Range<UInt64> {
        group.addTask { Self.agree(stride(from: first + part, to: first + count, by: 2)) }
      }
      return try await group.reduce(into: [Tally]()) { $0.append($1) }
    }
    for difference in halves.flatMap(\.differences) { Issue.record("\(difference)") }
    let coverage = halves.reduce(into: [String: Int]()) { sum, half in
      sum.merge(half.coverage, uniquingKeysWith: +)
    }
    guard count >= 500 else { return }
    for kind in PlainCoverage.demanded {
      #expect(coverage[kind, default: 0] > 0, "no history had: \(kind)")
    }
  }
}

extension PlainBookTests {
  /// What came of some histories.
  struct Tally: Sendable {
    var coverage: [String: Int] = [:]
    var differences: [String] = []
  }

  static func agree(_ seeds: StrideTo<UInt64>) -> Tally {
    var tally = Tally()
    // A few differences tell what is wrong.
    for seed in seeds where tally.differences.count < 5 {
      let agreement = PlainAgreement(seed: seed)
      do {
        try agreement.check()
      } catch {
        tally.differences.append("DAYBOOK_SEED=\(seed) DAYBOOK_HISTORIES=1: \(error)")
      }
      tally.coverage.merge(agreement.coverage, uniquingKeysWith: +)
    }
    return tally
  }
}

/// What the histories have to hold, so that agreeing means something.
enum PlainCoverage {
  static let demanded = [
    "backdated", "future", "late", "other currency", "parent payment", "instalments",
    "oldest first", "refused", "conflict", "repeated", "daybook.event.corrected",
    "daybook.receipt.returned", "daybook.receipt.identified", "daybook.receipt.unapplied",
    "daybook.receipt.voided", "daybook.invoice.voided", "daybook.credit_note.issued",
    "daybook.credit_note.applied", "daybook.credit_note.unapplied", "daybook.dispute.opened",
    "daybook.dispute.resolved", "daybook.promise.made", "daybook.promise.withdrawn",
    "daybook.write_off.recorded", "daybook.period.closed", "daybook.period.reopened",
    "daybook.contract.signed", "daybook.contract.amended", "daybook.contract.notice_given",
    "daybook.contract.renewed", "daybook.contract.terminated", "daybook.contract.lost",
    "daybook.renewal.stage_moved", "daybook.renewal.forecast_set",
    "daybook.renewal.risk_flagged", "daybook.renewal.risk_cleared", "daybook.task.opened",
    "daybook.task.done", "daybook.incident.opened", "daybook.incident.resolved",
    "daybook.feedback.received", "daybook.usage.measured", "daybook.survey.answered",
    "daybook.health.overridden", "daybook.health.override_cleared", "daybook.licence.recorded",
    "daybook.licence.status_changed", "daybook.contact.added", "daybook.contact.departed",
    "daybook.engagement.logged", "daybook.opportunity.opened", "daybook.opportunity.revised",
    "daybook.opportunity.stage_moved", "daybook.opportunity.won", "daybook.opportunity.lost",
    "ramp", "contract replaced", "terminated in its term",
    "renewed early", "renewed late", "renewed after a gap", "nothing recurs",
    "contracts of two currencies", "promise for any", "promise for invoices",
    "promise with tolerance", "licence changed alone", "licence changed until a day", "flagged",
    "flag cleared", "category set", "forecast set", "touch with sentiment",
    "touch with contact", "usage of a store",
  ]
}
