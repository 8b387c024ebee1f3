// hledger and ledger: what each client owes, from a journal.

extension Peers {
  /// What was reached for an event that moves a balance; half of it was wanted.
  private static let movingBar = 1.0 / 250

  /// Asks what each client owes, and measures it for an event in two ways.
  ///
  /// By what each reads: we the whole book, they a journal of what moves a balance. And by what moves one, a
  /// charge, a payment or a credit note: then what else the book holds is read by us and not counted.
  mutating func compareBalances() throws {
    let aging = try answers(.aging)
    let counts = try facts(upTo: mix.count).counts
    let moving = [FactTable.invoices, .receipts, .creditNotes].reduce(0) {
      $0 + counts[$1, default: 0]
    }
    for (program, isBar) in [(PeerProgram.hledger, true), (.ledger, false)] {
      let found = try run(program, compare: Self.compareBalances)
      for (what, count, bar) in [
        ("read", mix.count, 1.0 / 500), ("that moves one", moving, Self.movingBar),
      ] {
        try add(
          "balances per client, for an event \(what)",
          unit: "us",
          aging.timing.each(of: count, in: 1e6),
          program,
          found,
          bar: isBar ? bar : nil
        ) { try $0.timing("balances").each(of: $0.events ?? moving, in: 1e6) }
      }
    }
  }

  /// Compares what each client owes.
  static func compareBalances(_ peers: inout Peers, _ prefix: String) throws -> [String] {
    let ours = try peers.answers(.aging).path
    return [try PeerProgram.compare("compare_balances", ours, ["\(prefix)-balances.json"])]
  }
}
