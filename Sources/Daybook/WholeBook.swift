// Whether a book is whole: each record is looked at by itself and each table is walked once, on all cores,
// and sums over what the log gives are compared with sums over what the tables hold. It says only that
// nothing is wrong; what is wrong where something is, `Verifying` tells, record by record.
//
// Memory: all labels (8 bytes and its text for each name), 32 bytes for each name that the log gives, and
// a few ranges of records in work.

import Crypto
import Events
import Recording
import Storing

/// What the log gives, gathered from its ranges in order.
struct WholeBook {
  private let hash = RowHash()
  private var digest = SHA256()
  private var found = Verification()
  private var identities = RowSum()
  private var entries = RowSum()
  private var labels = RowSum()
  private var keys = RowSum()
  private var names: [RecordsCheck.Given] = []
  /// The last number of each kind of each client.
  private var lastNumbers: [NumberKey: UInt32] = [:]
  private var lastRecorded = Int64.min

  private init() {}

  /// What a verification says of a book that is whole; nil where anything may be wrong.
  static func verification(
    _ snapshot: Snapshot,
    _ team: borrowing Team,
    _ progress: (_ done: UInt64, _ of: UInt64) -> Void
  ) -> Verification? {
    var book = WholeBook()
    // Whatever fails is told by who looks at everything again, in order.
    return (try? book.look(snapshot, team, progress)) == true ? book.found : nil
  }

  private mutating func look(
    _ snapshot: Snapshot,
    _ team: borrowing Team,
    _ progress: (_ done: UInt64, _ of: UInt64) -> Void
  ) throws -> Bool {
    let hash = hash
    let tables = try TablesCheck.look(hash, snapshot, team)
    guard tables.isWhole, let index = tables.labels else { return false }
    let head = snapshot.head
    struct InDoubt: Error {}
    try LogRanges(head: head).each(
      team,
      { range, reading in try RecordsCheck.look(range, hash, index, reading) },
      { range, records in
        // Other threads look at the next ranges meanwhile.
        digest.update(data: records.bytes)
        guard take(records, index) else { throw InDoubt() }
        progress(range.upperBound, head)
      }
    )
    takeOutKeysGivenAnew()
    found.records = head
    found.entries = entries.count
    found.clients = tables.clients
    found.logDigest = digest.finalize().hex
    return identities == tables.identities && identities.count == Int(clamping: head)
      && entries == tables.entries && keys == tables.keys && labels == index.sum
  }

  private mutating func take(_ records: RecordsCheck.Found, _ index: LabelIndex) -> Bool {
    guard records.isWhole, records.recorded.first >= lastRecorded else { return false }
    lastRecorded = records.recorded.last
    identities.add(records.identities)
    entries.add(records.entries)
    for given in records.names { guard take(given, index) else { return false } }
    return true
  }

  /// Numbers are given without gaps, and a number that is given again keeps its label.
  private mutating func take(_ given: RecordsCheck.Given, _ index: LabelIndex) -> Bool {
    names.append(given)
    keys.add(hash(key: given.text, given.name))
    guard let kind = NameKey.Kind(code: given.kind) else { return false }
    let family = NumberKey(kind, client: given.name.client, number: 0)
    let last = lastNumbers[family, default: 0]
    guard given.name.number > last else {
      let place = index.place(given.kind, given.name.client, given.name.number)
      return place.map { index.textHash($0, given.kind) } == given.text
    }
    guard given.name.number == last + 1 else { return false }
    lastNumbers[family] = given.name.number
    let number = NumberKey(kind, client: given.name.client, number: given.name.number)
    labels.add(hash(number, given.text))
    return true
  }

  /// A key stands for what the last record gave it to.
  private mutating func takeOutKeysGivenAnew() {
    let texts = names.map(\.text).sorted()
    var again: [UInt64: Name] = [:]
    for index in texts.indices.dropFirst() where texts[index] == texts[index - 1] {
      again[texts[index]] = Name(client: 0, number: 0, position: 0)
    }
    guard !again.isEmpty else { return }
    for given in names {
      guard let before = again[given.text] else { continue }
      if before.position > 0 { keys.takeOut(hash(key: given.text, before)) }
      again[given.text] = given.name
    }
  }
}
