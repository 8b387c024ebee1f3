// Every table of a book, on one page. Only `log` is the truth; the rest is derived from it.
//
//     log       position → record                                   Recording
//     ids       source, id → position, digest of the proposal       Recording
//     keys      kind, key → client, number, position                Daybook
//     labels    kind, client, number → key                          Daybook
//     unfiled   position → names that wait to be filed              Daybook
//     ledger    client, position, part → up to 127 entries           Posting
//     unposted  position → entries by client                        Posting
//     posted    how far posting has come                            Posting

import Posting
import Recording
import Storing

enum Tables {
  static let all: [any AnyTable] = Log.tables + Ledger.tables + Names.tables
}

/// A loan to read that can be kept for as long as the transaction lasts.
struct Lent: Reading {
  let transaction: Transaction

  init(_ reading: borrowing some Reading & ~Copyable) { transaction = reading.transaction }

  /// Which commit it is of: no two that differ have the same number.
  var commit: Int { transaction.commitNumber }
}
