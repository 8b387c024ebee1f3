// The book agrees with the plain book. DAYBOOK_HISTORIES says how many histories (default 1,000),
// DAYBOOK_SEED with which seed they begin.

import Foundation
import Testing

@Suite struct PlainBookTests {
  @Test func `the book agrees with the plain book over random histories`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = UInt64(environment["DAYBOOK_HISTORIES"] ?? "") ?? 1_000
    let first = UInt64(environment["DAYBOOK_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("histories \(count) from DAYBOOK_SEED=\(first)")
    var coverage: [String: Int] = [:]
    var differing = 0
    for seed in first..<first + count {
      let agreement = PlainAgreement(seed: seed)
      do {
        try agreement.check()
      } catch {
        Issue.record("DAYBOOK_SEED=\(seed) DAYBOOK_HISTORIES=1: \(error)")
        differing += 1
        // A few tell what is wrong.
        if differing == 10 { return }
      }
      coverage.merge(agreement.coverage, uniquingKeysWith: +)
    }
    guard count >= 500 else { return }
    for kind in PlainCoverage.demanded {
      #expect(coverage[kind, default: 0] > 0, "no history had: \(kind)")
    }
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
  ]
}
