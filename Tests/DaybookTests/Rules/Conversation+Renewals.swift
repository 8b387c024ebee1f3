// The contract that conversations about renewals begin with, and its row in the pipeline.

import Bookkeeping
import Support
import Testing

extension Conversation {
  /// A book with a contract of 1,000.00 a month for 2026, 5 % more from then on, 60 days of notice.
  static func signed(
    _ amount: String = "1000.00 USD",
    months: UInt32 = 1,
    until last: String = "2026-12-31",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Conversation {
    let book = try Conversation(today: "2027-12-31", sourceLocation: sourceLocation)
    try book.given(
      Proposal.contractSigned(
        client: "C",
        key: "K-1",
        term: "2026-01-01",
        last,
        lines: [Proposal.line(amount, months: months)],
        noticeDays: 60,
        uplift: 500,
        on: "2025-12-15"
      )
    )
    return book
  }

  /// The row of the contract in the pipeline from 2026 on; empty where it has none.
  func renewal(
    _ asOf: String,
    _ rules: RuleSet? = nil,
    to: String = "2028-12-31"
  ) throws -> [String: String] {
    try renewals(asOf, from: "2026-01-01", to: to, rules).texts.first { $0["contract"] == "K-1" }
      ?? [:]
  }
}
