// The digest of one report, of which as little is kept as can be: where the rows of each client stand
// together, a few clients after the other are folded in the order of their keys, and what was made of
// them is forgotten before the next ones come.

import Bookkeeping
import Posting
import Reporting
import Storing

extension Folding {
  /// What a report comes to.
  struct Digested {
    var digest: String
    var rows: Int
  }

  /// How many clients are folded at once, where their rows stand together.
  private static let clientsEach = 64

  /// What came of a few clients.
  private struct Piece: Sendable {
    var columns: [String]
    var rows: Int
    var canonical: [UInt8]
  }

  /// The digest of what one projection reports of all clients.
  static func digest(
    _ asked: Asked,
    _ snapshot: Snapshot,
    _ team: borrowing Team
  ) throws -> Digested {
    let folding = Folding([asked])
    guard asked.projection.isByClient(asked.question) else {
      let report = try folding.reports(of: nil, snapshot, team)[0]
      return Digested(digest: report.digest, rows: report.rows.count)
    }
    // The book itself comes first: it has no key.
    let clients = try [0] + snapshot.readClientKeys().inOrder
    let starts = Array(stride(from: 0, to: clients.count, by: clientsEach))
    let waiting = try snapshot.waiting(team)
    let shared = snapshot.shared
    var digest: ReportDigest?
    var rows = 0
    do {
      try team.inOrder(
        starts.count,
        ahead: 2 * team.count,
        { index, reader in
          let end = min(starts[index] + clientsEach, clients.count)
          let snapshot = try Snapshot(Lent(reader), shared)
          let report = try folding.fold(clients[starts[index]..<end], waiting, snapshot)
            .report(snapshot)
          return Piece(
            columns: report.columns,
            rows: report.rows.count,
            canonical: ReportDigest.canonical(report.rows, 0..<report.rows.count)
          )
        },
        { _, piece in
          if digest == nil { digest = ReportDigest(columns: piece.columns) }
          digest?.add(piece.canonical)
          rows += piece.rows
        }
      )
    } catch let wrong as Wrong {
      throw Refusal(wrong)
    }
    return Digested(digest: digest?.text ?? "", rows: rows)
  }

  /// Folds a few clients for one projection.
  private func fold(
    _ clients: ArraySlice<UInt32>,
    _ waiting: Waiting,
    _ snapshot: Snapshot
  ) throws -> any Projection {
    var reader = StateReader(asked)
    for client in clients {
      try Ledger.read(client...client, waiting, snapshot.reading, into: &reader)
    }
    return reader.folded[0]
  }
}
