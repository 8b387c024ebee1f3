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

  /// Does so many pieces of work, each on whichever thread is free, and gives what came of them to
  /// the calling thread in order, while the next ones are being done.
  ///
  /// No more than `ahead` are being done or wait to be taken, so that memory stays bounded. Throws what
  /// the first that failed threw, or `take`; then nothing more is begun.
  package borrowing func inOrder<R: Sendable>(
    _ pieces: Int,
    ahead: Int,
    _ work: @escaping @Sendable (_ piece: Int, borrowing Reader) throws -> R,
    _ take: (_ piece: Int, R) throws -> Void
  ) throws {
    let line = AssemblyLine<R>(pieces: pieces, ahead: ahead)
    let group = DispatchGroup()
    for lone in transactions {
      DispatchQueue.global().async(group: group) {
        line.work { piece in try work(piece, Reader(transaction: lone.transaction)) }
      }
    }
    // Readers are lent: nobody may use them any more when this returns.
    defer {
      line.stop(workers: transactions.count)
      group.wait()
    }
    for piece in 0..<pieces { try take(piece, line.next(piece).get()) }
  }
}

/// Pieces of work that are begun in order, and wait to be taken in order.
private final class AssemblyLine<R: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    var isStopped = false
    var done: [Int: Result<R, any Error>] = [:]
  }

  private let pieces: Int
  private let state = Mutex(State())
  /// How many more may be begun.
  private let places: DispatchSemaphore
  /// Rings for each piece that is done.
  private let bell = DispatchSemaphore(value: 0)

  init(pieces: Int, ahead: Int) {
    self.pieces = pieces
    places = DispatchSemaphore(value: ahead)
  }

  /// Does pieces until there are none left.
  func work(_ body: (Int) throws -> R) {
    while true {
      places.wait()
      let piece = state.withLock { state -> Int? in
        guard !state.isStopped, state.next < pieces else { return nil }
        state.next += 1
        return state.next - 1
      }
      guard let piece else { return }
      let result = Result { try body(piece) }
      state.withLock { $0.done[piece] = result }
      bell.signal()
    }
  }

  /// What came of a piece, once it is done; the next ones may be begun then.
  func next(_ piece: Int) -> Result<R, any Error> {
    while true {
      if let result = state.withLock({ $0.done.removeValue(forKey: piece) }) {
        places.signal()
        return result
      }
      bell.wait()
    }
  }

  /// Sends the workers home.
  func stop(workers: Int) {
    state.withLock { $0.isStopped = true }
    for _ in 0..<workers { places.signal() }
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
