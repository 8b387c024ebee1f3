// Several readers of one commit, so that several threads can read the same state at once.

import CLMDB
import Dispatch
import Synchronization

/// Readers of one commit, valid only inside the closure of ``Store/read(threads:_:)``.
@safe package struct Team: ~Copyable {
  private let transactions: [Lone]

  /// A reading transaction that one thread after the other may use, never two at once.
  private struct Lone: @unchecked Sendable {
    let transaction: Transaction
  }

  fileprivate init(_ transactions: [Transaction]) {
    self.transactions = transactions.map(Lone.init)
  }

  /// How many readers there are.
  package var count: Int { transactions.count }

  /// Runs a body once with each reader, on as many threads as there are cores; the results in order.
  ///
  /// Throws what the first of those that failed threw.
  package borrowing func each<R: Sendable>(
    _ body: @Sendable (_ index: Int, borrowing Reader) throws -> R
  ) throws -> [R] {
    let transactions = transactions
    let results = Mutex<[Result<R, any Error>?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: transactions.count) { index in
      let result = Result { try body(index, Reader(transaction: transactions[index].transaction)) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}

extension Store {
  /// How often readers are begun anew where somebody commits meanwhile.
  private static let attempts = 1_000

  /// Lends one commit to the caller, and to so many readers besides for threads of their own.
  ///
  /// Where others commit so fast that no two readers see the same, there is one besides.
  ///
  /// The corresponding C functions are `mdb_txn_begin` with `MDB_RDONLY` and `mdb_txn_id`.
  package func read<R>(
    threads: Int,
    _ body: (borrowing Reader, borrowing Team) throws -> R
  ) throws -> R {
    var begun: [Transaction] = []
    defer { for transaction in begun { transaction.abort() } }
    for attempt in 1...Self.attempts {
      let isLast = attempt == Self.attempts
      for transaction in begun { transaction.abort() }
      begun = []
      for _ in 0...(isLast ? 1 : max(1, threads)) {
        begun.append(try Transaction(reading: environment))
      }
      if Set(begun.map(\.commitNumber)).count == 1 { break }
      // Two that differ even now: the caller's is older, and is shared by one thread after the other.
      if isLast { begun = [begun[0]] }
    }
    let team = Team(begun.count > 1 ? Array(begun.dropFirst()) : begun)
    return try body(Reader(transaction: begun[0]), team)
  }
}
