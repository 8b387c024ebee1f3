// The book: one daybook with its ledger, on disk. Here the arms meet: a proposal is checked, written
// and posted in one transaction; a question is answered from one snapshot.

package import Bookkeeping
import Events
import Exchanging
package import Foundation
package import Posting
import Recording
import Storing
import Synchronization

/// One daybook with its ledger.
///
/// May be used from several threads and processes at once.
package final class Book: Sendable {
  let store: Store
  /// Held by the one writer of this process.
  let writing = NSLock()
  /// Who waits to record.
  let queue = RecordingQueue()
  /// The accounts in use for checking; the writer's.
  let accounts = OpenAccounts()
  private let settings: Mutex<Settings?>
  /// Why posting failed when it was last tried.
  let lastPostingFault = Mutex<(any Error)?>(nil)
  /// The present, in microseconds since 1970.
  let now: @Sendable () -> Int64

  /// What the first record says of the book.
  package struct Settings: Sendable {
    /// In which instants become days.
    package var zone: TimeZone
    /// The zone's name, as the book was given it.
    package var zoneName: String
    /// The currency of the house.
    package var currency: String
  }

  /// What was worked out before.
  let kept = Kept()
  /// When this process posts.
  let posting: PostingPolicy

  /// When this process files names.
  let filing: FilingPolicy

  private init(
    _ store: Store,
    _ posting: PostingPolicy,
    _ filing: FilingPolicy,
    now: @escaping @Sendable () -> Int64
  ) {
    self.store = store
    self.posting = posting
    self.filing = filing
    self.now = now
    settings = Mutex(nil)
  }

  /// The format that this program writes.
  static let format: UInt32 = 1

  /// Opens the book in a folder.
  ///
  /// Faults: `StoreFault` where the folder holds no book or a damaged one, ``BookFault`` where the
  /// book is empty or newer than this program.
  package static func open(
    _ path: String,
    posting: PostingPolicy = PostingPolicy(),
    filing: FilingPolicy = FilingPolicy(),
    now: @escaping @Sendable () -> Int64 = Clock.micros
  ) throws -> Book {
    let store = try Store.open(path, tables: Tables.all, create: false)
    let book = Book(store, posting, filing, now: now)
    _ = try book.opened()
    return book
  }

  /// Makes a new book in a folder: its first record, and the default rules.
  package static func create(
    _ path: String,
    zone: String = "UTC",
    currency: String = "USD",
    posting: PostingPolicy = PostingPolicy(),
    filing: FilingPolicy = FilingPolicy(),
    now: @escaping @Sendable () -> Int64 = Clock.micros
  ) throws -> Book {
    guard TimeZone(identifier: zone) != nil else { throw BookFault.unknownZone(zone) }
    guard Currency(letters: currency) != nil else {
      throw Refusal(field: "currency", .unknownCurrency(currency))
    }
    let book = try vacant(path, posting: posting, filing: filing, now: now)
    try book.begin(with: Opening(zone: zone, currency: currency).events(recordedAt: now()))
    return book
  }

  /// Opens the folder of a book, or makes it, for an export to be restored into.
  package static func vacant(
    _ path: String,
    posting: PostingPolicy = PostingPolicy(),
    filing: FilingPolicy = FilingPolicy(),
    now: @escaping @Sendable () -> Int64 = Clock.micros
  ) throws -> Book {
    Book(try Store.open(path, tables: Tables.all, create: true), posting, filing, now: now)
  }

  /// Where the book is.
  package var path: String { store.path }

  /// Whether a limit on address space lets the book grow less than it should; say so to the user.
  package var isMapReduced: Bool { store.isMapReduced }

  /// How far the book may grow, in bytes.
  package var mapSizeBytes: Int { store.mapSizeBytes }

  /// The position of the last record.
  package func head() throws -> UInt64 { try store.read { reader in try Log.head(reader) } }

  /// What the first record says.
  package func opened() throws -> Settings {
    try settings.withLock { settings in
      if let settings { return settings }
      let found = try store.read { reader in
        guard let event = try Record.event(at: 1, Lent(reader)) else {
          throw BookFault.empty(path: path)
        }
        return try Settings(event)
      }
      settings = found
      return found
    }
  }

  /// Forgets what the first record said, because it was replaced.
  func forgetSettings() { settings.withLock { $0 = nil } }

  /// The day that it is now in the book's zone.
  package func today() throws -> Day {
    try day(of: Instant(micros: now()))
  }

  func day(of instant: Instant) throws -> Day {
    guard let day = BookZone(zone: try opened().zone).day(of: instant) else {
      throw Refusal(field: "time", .dayBeyondCalendar)
    }
    return day
  }
}

extension Book.Settings {
  init(_ event: Event) throws {
    guard case .book(let book) = event.subject, case .opened(let fact)? = book.fact else {
      throw BookFault.brokenRecord(position: 1)
    }
    guard fact.format == Book.format else {
      throw BookFault.newer(position: 1, what: "format \(fact.format) of records")
    }
    guard let zone = TimeZone(identifier: fact.zone) else {
      throw BookFault.unknownZone(fact.zone)
    }
    self.init(zone: zone, zoneName: fact.zone, currency: fact.currency)
  }
}
