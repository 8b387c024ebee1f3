// Telling what is wrong with a book: everything is looked at in order, each record and what is derived
// from it, and whatever differs is told. Slow beside `WholeBook`, which finds out whether this is needed.

import Bookkeeping
import Crypto
import Events
import Posting
import Recording
import Storing

/// One pass over the log, then one over the ledger.
struct Verifying {
  private let snapshot: Snapshot
  private var found = Verification()
  private var hash = SHA256()
  private let rowHash = RowHash()
  private var lastRecorded = Int64.min
  private var lastNumbers: [NumberKey: UInt32] = [:]
  private var labelCount = 0
  private var keyCount = 0
  private var sums: [UInt32: RowSum] = [:]

  private init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Looks at everything in order.
  static func verification(
    _ snapshot: Snapshot,
    _ progress: (_ done: UInt64, _ of: UInt64) -> Void
  ) throws -> Verification {
    var verifying = Verifying(snapshot)
    try Log.scan(snapshot.reading) { position, bytes in
      try verifying.record(Array(copying: bytes), at: position)
      if position % 8_192 == 0 { progress(position, snapshot.head) }
      return .next
    }
    progress(snapshot.head, snapshot.head)
    return try verifying.end()
  }

  private mutating func record(_ bytes: [UInt8], at position: UInt64) throws {
    if position != found.records + 1 {
      found.find("record \(found.records + 1): missing; the next is \(position)")
    }
    found.records = position
    hash.update(data: bytes)
    let event: Event
    do {
      event = try Record.event(bytes, at: position)
    } catch {
      found.find("record \(position): \(error)")
      return
    }
    if event.recordedAt.micros < lastRecorded {
      found.find("record \(position): written before the one before it")
    }
    lastRecorded = max(lastRecorded, event.recordedAt.micros)
    do {
      try identity(of: event, at: position)
      try names(of: event, at: position)
    } catch {
      found.find("record \(position): \(error)")
    }
    for (client, entry) in event.entries(at: position).rows {
      found.entries += 1
      sums[client, default: RowSum()].add(rowHash(entry, client))
    }
  }

  /// The identity is known at this position, with the digest of what was proposed.
  private mutating func identity(of stored: Event, at position: UInt64) throws {
    var event = stored
    try event.fillIn(snapshot)
    try event.normalize(restoring: true)
    let seen = try Log.find(Identity(source: event.source, id: event.id), snapshot.reading)
    guard let seen, seen.position == position else {
      found.find(
        "record \(position): its identity is marked at \(seen.map { "\($0.position)" } ?? "no position")"
      )
      return
    }
    if event.proposalDigest().digest != seen.digest {
      found.find("record \(position): it is not what was proposed, its digest differs")
    }
  }

  private mutating func names(of event: Event, at position: UInt64) throws {
    let names = try event.names(
      at: position,
      label: { try snapshot.label($0) },
      event: { try snapshot.event(at: $0) }
    )
    for (key, name) in names {
      let last = NumberKey(key.kind, client: name.client, number: 0)
      if name.number == (lastNumbers[last] ?? 0) + 1 {
        lastNumbers[last] = name.number
        labelCount += 1
      } else if name.number > lastNumbers[last] ?? 0 {
        found.find("record \(position): number \(name.number) of \"\(key.key)\" leaves a gap")
      }
      let number = NumberKey(key.kind, client: name.client, number: name.number)
      let label = try Names.label(number, snapshot.reading)
      if label != key.key {
        found.find("record \(position): \"\(key.key)\" is labelled \"\(label ?? "")\"")
      }
      let stored = try Names.name(key, snapshot.reading)
      if stored?.position == position {
        keyCount += 1
        if stored != name { found.find("record \(position): the key \"\(key.key)\" differs") }
      } else if (stored?.position ?? 0) < position {
        found.find("record \(position): the key \"\(key.key)\" is not kept")
      }
    }
  }

  private mutating func end() throws -> Verification {
    let reading = snapshot.reading
    if found.records != snapshot.head {
      found.find("the log ends at \(found.records), not at \(snapshot.head)")
    }
    count("identities", try Log.identityCount(reading), Int(clamping: found.records))
    let names = try Names.counts(reading)
    count("labels", names.labels, labelCount)
    count("keys", names.keys, keyCount)
    var inLedger: [UInt32: RowSum] = [:]
    try Ledger.scan(snapshot.waiting(), reading) { client, entries in
      var sum = RowSum()
      var last: UInt64 = 0
      for entry in entries {
        sum.add(rowHash(entry, client))
        guard entry.kind != .withdrawn else { continue }
        if entry.position < last {
          found.find(
            "client number \(client): its rows are out of order at record \(entry.position)"
          )
        }
        last = entry.position
      }
      inLedger[client] = sum
      do {
        try EntryList.checkAll(try Account(client: client, entries), labels: snapshot)
      } catch {
        found.find("client number \(client): \((error as? Refusal)?.wrong.what ?? "\(error)")")
      }
      return .next
    }
    found.clients = sums.keys.filter { $0 != 0 }.count
    for client in Set(sums.keys).union(inLedger.keys).sorted()
    where sums[client] != inLedger[client] {
      found.find(
        "client number \(client): the ledger has \(inLedger[client]?.count ?? 0) entries that are not "
          + "the \(sums[client]?.count ?? 0) of the log; `daybook replay --from-log` posts them again"
      )
    }
    found.logDigest = hash.finalize().hex
    return found
  }

  private mutating func count(_ what: String, _ count: Int, _ expected: Int) {
    if count != expected { found.find("there are \(count) \(what), the log gives \(expected)") }
  }
}

extension SHA256Digest {
  /// The digest in hex.
  var hex: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
