// hledger and ledger: what each client owes, from a journal.

extension Peers {
  /// By the time of an event that moves a balance: a charge, a payment, a credit note.
  ///
  /// What else the book holds is read by us and not counted.
  mutating func compareBalances() throws {
    let aging = try answers(.aging)
    let counts = try facts(upTo: mix.count).counts
    let moving = [FactTable.invoices, .receipts, .creditNotes].reduce(0) {
      $0 + counts[$1, default: 0]
    }
    for (program, bar) in [(PeerProgram.hledger, 1.0 / 500 as Double?), (.ledger, nil)] {
      let found = try run(program, compare: Self.compareBalances)
      try add(
        "balances per client, for an event that moves one",
        unit: "us",
        aging.timing.each(of: moving, in: 1e6),
        program,
        found,
        bar: bar
      ) { try $0.timing("balances").each(of: $0.events ?? moving, in: 1e6) }
    }
  }

  /// Compares what each client owes.
  static func compareBalances(_ peers: inout Peers, _ prefix: String) throws -> [String] {
    let ours = try peers.answers(.aging).path
    return [try PeerProgram.compare("compare_balances", ours, ["\(prefix)-balances.json"])]
  }
}
