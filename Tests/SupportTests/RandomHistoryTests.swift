// Random histories are the same for the same seed, hold every kind of fact, and keep the invariants
// that any right book keeps.

import Events
import Support
import Testing

@Suite struct `Random histories` {
  @Test func `the same seed gives the same history`() {
    for seed in UInt64(1)...5 {
      let one = RandomHistory(seed: seed)
      let other = RandomHistory(seed: seed)
      #expect(one.steps.map(\.batch) == other.steps.map(\.batch))
      #expect(one.positions == other.positions)
    }
  }

  @Test func `the reports of a known position never change, and every sum agrees`() {
    for seed in UInt64(1)...40 {
      let history = RandomHistory(seed: seed)
      var book = PlainBook()
      var seen: [(day: Int32, known: UInt64, report: PlainReport)] = []
      for step in history.steps {
        _ = book.propose(step.batch, late: step.late, today: step.today)
        seen.append((step.today, book.last, book.aging(asOf: step.today)))
      }
      for (day, known, report) in seen {
        #expect(history.book.aging(asOf: day, knownAt: known) == report, "seed \(seed)")
      }
      for moment in history.moments(6) {
        let totals = PlainKey.allCases.map { key in
          PlainCredits.allCases.map { credits in
            total(
              history.book.aging(
                asOf: moment.asOf,
                knownAt: moment.knownAt,
                by: key,
                credits: credits
              )
            )
          }
        }
        let control = history.book.control(asOf: moment.asOf, knownAt: moment.knownAt).minor
        let open = history.book.open(asOf: moment.asOf, knownAt: moment.knownAt)
        #expect(total(open, "open") == control, "seed \(seed)")
        let settled = history.book.settled(asOf: moment.asOf, knownAt: moment.knownAt)
        let parts = ["received", "credited", "written_off"].map { total(settled, $0) }
        #expect(parts.reduce(0, +) == total(settled, "amount"), "seed \(seed)")
        #expect(totals.joined().allSatisfy { $0 == control }, "seed \(seed)")
      }
    }
  }

  /// The sum of a column over the rows in USD.
  private func total(_ report: PlainReport, _ column: String = "total") -> Int64 {
    var sum: Int64 = 0
    for (amount, currency) in zip(report.column(column), report.column("currency"))
    where currency == "USD" {
      sum += PlainMoney("\(amount) USD").minor
    }
    return sum
  }

  @Test func `together they hold every kind of fact, and about every fifth batch is refused`() {
    var coverage: [String: Int] = [:]
    var steps = 0
    for seed in UInt64(1)...200 {
      let history = RandomHistory(seed: seed)
      steps += history.steps.count
      coverage.merge(history.coverage, uniquingKeysWith: +)
    }
    let wanted = [
      "client.registered", "client.renamed", "client.owner_assigned", "client.parent_set",
      "client.closed", "location.opened", "location.closed", "engagement.logged",
      "invoice.issued", "invoice.voided", "credit_note.issued", "credit_note.applied",
      "credit_note.unapplied", "receipt.recorded", "receipt.identified", "receipt.applied",
      "receipt.unapplied", "receipt.returned", "receipt.voided", "dispute.opened",
      "dispute.resolved", "promise.made", "promise.withdrawn", "write_off.recorded",
      "period.closed", "period.reopened", "event.corrected", "contract.signed",
      "contract.amended", "contract.notice_given", "contract.renewed", "contract.terminated",
      "contract.lost", "renewal.stage_moved", "renewal.forecast_set", "renewal.risk_flagged",
      "renewal.risk_cleared", "task.opened", "task.done", "incident.opened",
      "incident.resolved", "feedback.received", "usage.measured", "survey.answered",
      "health.overridden", "health.override_cleared", "licence.recorded",
      "licence.status_changed", "contact.added", "contact.departed", "opportunity.opened",
      "opportunity.revised", "opportunity.stage_moved", "opportunity.won", "opportunity.lost",
    ]
    for type in wanted { #expect(coverage["daybook.\(type)", default: 0] >= 5, "\(type)") }
    for other in [
      "repeated", "conflict", "late", "backdated", "future", "other currency",
      "parent payment", "oldest first", "instalments", "replaced", "ramp", "contract replaced",
      "terminated in its term", "renewed early", "renewed late", "renewed after a gap",
      "nothing recurs", "contracts of two currencies", "promise for any",
      "promise for invoices", "promise with tolerance", "licence changed alone",
      "licence changed until a day", "flagged", "flag cleared", "category set",
      "forecast set", "touch with sentiment", "touch with contact", "usage of a store",
    ] {
      #expect(coverage[other, default: 0] >= 5, "\(other)")
    }
    let refused = coverage["refused", default: 0]
    #expect((steps / 10...steps / 3).contains(refused), "\(refused) of \(steps)")
  }
}
