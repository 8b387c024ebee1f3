// A record that is refused after all: the accounts that it touches are put back as they were, without
// being folded anew.

import Bookkeeping
import Events
import Testing

@Suite struct `A record that is refused` {
  private struct Labels: ItemLabels {
    func label(_ kind: ItemKind, _ client: UInt32, _ number: UInt32) -> String { "\(number)" }
  }

  private typealias Accounts = [UInt32: Account]
  private let day = Day.first

  /// Takes what a record says of client 1 and, where it is said so, of client 2.
  private func take(
    _ accounts: inout Accounts,
    _ own: [Entry.Meaning],
    of other: [Entry.Meaning] = [],
    at position: UInt64 = 20
  ) throws {
    var list = EntryList(position: position, client: 1, day: day)
    for meaning in own { list.say(meaning) }
    for meaning in other { list.say(meaning, of: 2) }
    let places = list.clients.compactMap { accounts[$0].map { AccountPlace($0) } }
    defer {
      for place in places {
        accounts[place.account.client] = place.isBroken ? nil : place.account
      }
    }
    try list.take(into: places, labels: Labels())
  }

  /// The first client owes 60.00 of 100.00, the second 50.00.
  private func accounts() throws -> Accounts {
    var accounts: Accounts = [1: Account(client: 1), 2: Account(client: 2)]
    let dated = Entry.Meaning.dated(invoice: 1, own: day, serviceEnd: nil)
    try take(&accounts, [charged(1, 100_00), dated], of: [charged(1, 50_00)], at: 10)
    try take(&accounts, [received(1, 40_00), applied(1, from: 1, 40_00)], at: 11)
    return accounts
  }

  private func charged(_ invoice: UInt32, _ amount: Int64) -> Entry.Meaning {
    .charged(invoice: invoice, amount: amount, due: day, currency: 840, assumed: false)
  }

  private func received(_ receipt: UInt32, _ amount: Int64) -> Entry.Meaning {
    .received(receipt: receipt, amount: amount, currency: 840, own: day, rail: 0)
  }

  private func applied(
    _ invoice: UInt32,
    from source: UInt32,
    _ amount: Int64,
    of credit: Entry.Credit = .receipt
  ) -> Entry.Meaning {
    .applied(invoice: invoice, source: source, of: credit, amount: amount, currency: 840)
  }

  /// Holds the accounts, with all that they hold, against those before a record that is refused.
  private func expectPutBack(
    _ own: [Entry.Meaning],
    of other: [Entry.Meaning] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var accounts = try accounts()
    let before = accounts.mapValues { "\($0)" }
    #expect(throws: Refusal.self, sourceLocation: sourceLocation) {
      try take(&accounts, own, of: other)
    }
    #expect(accounts.mapValues { "\($0)" } == before, sourceLocation: sourceLocation)
  }

  @Test func `leaves the accounts that it touches as they were`() throws {
    try expectPutBack([received(2, 70_00), applied(1, from: 2, 70_00)])
    try expectPutBack([applied(1, from: 1, 1)])
    try expectPutBack([charged(3, 5_00), received(4, 6_00), applied(3, from: 4, 6_00)])
    try expectPutBack([
      .credited(creditNote: 1, amount: 70_00, currency: 840, own: day),
      applied(1, from: 1, 70_00, of: .creditNote),
    ])
    try expectPutBack([.writtenOff(invoice: 1, amount: 61_00, currency: 840, class: 0)])
    try expectPutBack([.voided(invoice: 1)])
    try expectPutBack([.returned(receipt: 1, amount: 1, reason: 0)])
  }

  @Test func `leaves those of two clients as they were`() throws {
    try expectPutBack(
      [
        received(2, 90_00), applied(1, from: 2, 30_00), applied(0, from: 2, 60_00),
        .counterpart(client: 2, item: 1),
      ],
      of: [applied(1, from: 0, 60_00), .counterpart(client: 1, item: 2)]
    )
  }

  @Test func `leaves no account of which it changed more`() throws {
    var accounts = try accounts()
    #expect(throws: Refusal.self) {
      try take(
        &accounts,
        [
          .unapplied(invoice: 1, source: 1, of: .receipt, amount: 40_00, currency: 840),
          .refers(position: 11, invoice: 1, source: 1),
          .returned(receipt: 1, amount: 41_00, reason: 0),
        ]
      )
    }
    #expect(accounts.keys.sorted() == [2])
  }
}
