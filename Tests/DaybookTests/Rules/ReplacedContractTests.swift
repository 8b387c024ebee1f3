// Domain (ix) 33: contracts in the place of others, and what of them counts for which. Each test is named
// after its rule.

import Events
import Reporting
import Support
import Testing

@Suite struct `Contracts in the place of others` {
  @Test func `ix 33: one contract in the place of several is shared by what was due`() throws {
    let book = try Conversation(today: "2027-12-31")
    for (key, amount) in [("K-1", "100.00 USD"), ("K-2", "100.00 USD"), ("K-3", "200.01 USD")] {
      try book.given(contract(key, amount, "2026"))
    }
    try book.given(contract("K-4", "150.00 USD", "2027", replaces: ["K-1", "K-2", "K-3"]))
    // 150.00 × 100 / 400.01 = 37.499…, twice, and 75.0018…: floored 37.49, 37.49 and 75.00, and two
    // cents over for the greatest remainders, the first two.
    let forecasts = try book.renewals("2026-12-31", from: "2026-12-31", to: "2026-12-31").texts
      .map { $0["forecast"] }
    #expect(forecasts == ["37.50", "37.50", "75.00"])
  }

  @Test func `ix 33: what is left over goes by the largest remainder, not by the order`() throws {
    let book = try Conversation(today: "2027-12-31")
    for (key, amount) in [("K-1", "300.00 USD"), ("K-2", "0.02 USD"), ("K-3", "99.99 USD")] {
      try book.given(contract(key, amount, "2026"))
    }
    try book.given(contract("K-4", "1.00 USD", "2027", replaces: ["K-1", "K-2", "K-3"]))
    // Of 100 cents 74.99…, 0.004… and 24.99…: one cent over each for the first and the last.
    let forecasts = try book.renewals("2026-12-31", from: "2026-12-31", to: "2026-12-31").texts
      .map { $0["forecast"] }
    #expect(forecasts == ["0.75", "0.00", "0.25"])
  }

  @Test func `ix 33: what takes the place of one contract counts together`() throws {
    let book = try Conversation(today: "2027-12-31")
    try book.given(contract("K-1", "100.00 USD", "2026"))
    try book.given(contract("K-2", "60.00 USD", "2027", replaces: ["K-1"]))
    try book.given(contract("K-3", "30.00 USD", "2027", replaces: ["K-1"]))
    #expect(
      try book.renewals("2026-12-31", from: "2026-12-31", to: "2026-12-31").notes
        == ["Renewed so far: 90.00 of 100.00 USD due, 90.00 %."]
    )
  }

  /// A contract for a year, paid once.
  private func contract(
    _ key: String,
    _ amount: String,
    _ year: String,
    replaces: [String] = []
  ) -> Event {
    Proposal.contractSigned(
      client: "C",
      key: key,
      term: "\(year)-01-01",
      "\(year)-12-31",
      lines: [Proposal.line(amount, months: 12)],
      replaces: replaces,
      on: "2026-01-01"
    )
  }
}
