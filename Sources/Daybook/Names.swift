// Names: what people call clients, items and words, and the numbers that records hold instead.
//
// Invariants:
// - A key is unique within its kind in the whole book, for ever.
// - Numbers are dense from 1: clients in the book, items within their client, words within their
//   vocabulary.

import Bookkeeping
import Events
import Storing

/// A key as people write it, of a kind.
struct NameKey: Hashable, TableKey {
  /// What a key can name.
  enum Kind: Hashable {
    case client
    case item(ItemKind)
    case word(Vocabulary)

    /// Whether it names what a client has several of.
    var isItem: Bool { if case .item = self { true } else { false } }

    /// 0, then items from 1, then vocabularies from 101.
    var code: UInt8 {
      switch self {
      case .client: 0
      case .item(let kind): kind.rawValue
      case .word(let vocabulary): 100 + UInt8(truncatingIfNeeded: vocabulary.rawValue)
      }
    }

    init?(code: UInt8) {
      if code == 0 {
        self = .client
      } else if let kind = ItemKind(rawValue: code) {
        self = .item(kind)
      } else if code > 100, let vocabulary = Vocabulary(rawValue: Int(code) - 100) {
        self = .word(vocabulary)
      } else {
        return nil
      }
    }
  }

  let kind: Kind
  let key: String
  /// Worked out once, because a name is looked up in several places.
  private let hash: Int

  static var isInteger: Bool { false }

  init(_ kind: Kind, _ key: String) {
    self.kind = kind
    self.key = key
    var hasher = Hasher()
    hasher.combine(kind.code)
    hasher.combine(key)
    hash = hasher.finalize()
  }

  func withKeyBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 + key.utf8.count)
    bytes.append(kind.code)
    bytes += key.utf8
    return unsafe try body(bytes.span.bytes)
  }

  static func == (left: NameKey, right: NameKey) -> Bool {
    left.hash == right.hash && left.kind.code == right.kind.code && left.key == right.key
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  init?(keyBytes: RawSpan) {
    guard let bytes = [UInt8](keyBytes: keyBytes), let code = bytes.first,
      let kind = Kind(code: code)
    else { return nil }
    self.init(kind, String(decoding: bytes.dropFirst(), as: UTF8.self))
  }
}

/// What a key stands for.
///
/// Clients and words have client 0.
struct Name: Hashable, TableValue {
  var client: UInt32
  var number: UInt32
  /// The record that gave it.
  var position: UInt64

  init(client: UInt32, number: UInt32, position: UInt64) {
    self.client = client
    self.number = number
    self.position = position
  }

  func withValueBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    let words: [2 of UInt64] = [
      (UInt64(client) << 32 | UInt64(number)).littleEndian, position.littleEndian,
    ]
    return unsafe try body(words.span.bytes)
  }

  init?(valueBytes: RawSpan) {
    guard valueBytes.byteCount == 16 else { return nil }
    let word = unsafe UInt64(littleEndian: valueBytes.unsafeLoadUnaligned(as: UInt64.self))
    client = UInt32(truncatingIfNeeded: word >> 32)
    number = UInt32(truncatingIfNeeded: word)
    position = unsafe UInt64(
      littleEndian: valueBytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self)
    )
  }
}

/// A number that stands for a key.
struct NumberKey: Hashable, TableKey {
  var kind: NameKey.Kind
  var client: UInt32
  var number: UInt32

  static var isInteger: Bool { false }

  init(_ kind: NameKey.Kind, client: UInt32, number: UInt32) {
    self.kind = kind
    self.client = client
    self.number = number
  }

  func withKeyBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    var bytes: [9 of UInt8] = .init(repeating: kind.code)
    for index in 0..<4 {
      bytes[1 + index] = UInt8(truncatingIfNeeded: client >> UInt32(24 - 8 * index))
      bytes[5 + index] = UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * index))
    }
    return unsafe try body(bytes.span.bytes)
  }

  static func == (left: NumberKey, right: NumberKey) -> Bool {
    left.number == right.number && left.client == right.client
      && left.kind.code == right.kind.code
  }

  func hash(into hasher: inout Hasher) {
    // Clients are not so many that a kind's code does not fit above them.
    hasher.combine((UInt64(client) << 32 | UInt64(number)) ^ UInt64(kind.code) << 56)
  }

  init?(keyBytes: RawSpan) {
    guard keyBytes.byteCount == 9,
      let kind = NameKey.Kind(code: unsafe keyBytes.unsafeLoadUnaligned(as: UInt8.self))
    else { return nil }
    self.kind = kind
    client = unsafe UInt32(
      bigEndian: keyBytes.unsafeLoadUnaligned(fromByteOffset: 1, as: UInt32.self)
    )
    number = unsafe UInt32(
      bigEndian: keyBytes.unsafeLoadUnaligned(fromByteOffset: 5, as: UInt32.self)
    )
  }
}

extension NumberKey: CustomStringConvertible {
  /// What the number stands for: `client number 3`, `invoice number 2 of client number 3`.
  var description: String {
    switch kind {
    case .client: "client number \(number)"
    case .item(let kind): "\(kind.name) number \(number) of client number \(client)"
    case .word(let vocabulary): "word number \(number) of vocabulary \(vocabulary.rawValue)"
    }
  }
}

/// The names that are on disk.
enum Names {
  static let keys = Table<NameKey, Name>("keys")
  static let labels = Table<NumberKey, [UInt8]>("labels")
  /// The position of a commit's first record → a run of names that are in neither table yet.
  static let unfiled = Table<UInt64, [UInt8]>("unfiled")
  static let tables: [any AnyTable] = [keys, labels, unfiled]

  static func name(
    _ key: NameKey,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> Name? {
    var name = try reading.get(key, in: keys)
    try reading.scan(unfiled) { _, run in
      if let found = try run.name(of: key), found.position > name?.position ?? 0 { name = found }
      return .next
    }
    return name
  }

  static func label(
    _ number: NumberKey,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> String? {
    if let label = try reading.get(number, in: labels) {
      return String(decoding: label, as: UTF8.self)
    }
    var label: String?
    try reading.scan(unfiled) { _, run in
      label = try run.label(of: number)
      return label == nil ? .next : .stop
    }
    return label
  }

  /// Every key with what it stands for, perhaps also with what it stood for before.
  static func scan(
    _ reading: borrowing some Reading & ~Copyable,
    _ body: (NameKey, Name) throws -> Void
  ) throws {
    try reading.scan(keys) { key, bytes in
      guard let name = Name(valueBytes: bytes) else { throw BookFault.brokenNames }
      try body(key, name)
      return .next
    }
    try reading.scan(unfiled) { _, run in
      try run.forEachName(body)
      return .next
    }
  }

  /// The numbers and labels of clients, of those that have several the one that holds last.
  static func clients(
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [(number: UInt32, key: String)] {
    var found: [(number: UInt32, key: String)] = []
    try reading.scan(unfiled) { _, run in
      try run.forEachClient { number, key in found.append((number, key)) }
      return .next
    }
    // What is filed holds, whatever a run says; and the first of several runs.
    found.reverse()
    try reading.scan(labels, from: NumberKey(.client, client: 0, number: 0)) { number, bytes in
      guard number.kind == .client else { return .stop }
      found.append(
        (number.number, unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) })
      )
      return .next
    }
    return found
  }

  /// How many keys and how many labels there are.
  static func counts(
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> (keys: Int, labels: Int) {
    var (newKeys, newLabels): (Set<NameKey>, Set<NumberKey>) = ([], [])
    let transaction = Lent(reading)
    try reading.scan(unfiled) { _, run in
      try run.forEachName { key, name in
        if try transaction.get(key, in: keys) == nil { newKeys.insert(key) }
        let number = key.number(of: name)
        if try transaction.get(number, in: labels) == nil { newLabels.insert(number) }
      }
      return .next
    }
    return (
      try reading.count(keys) + newKeys.count, try reading.count(labels) + newLabels.count
    )
  }

  /// The labels of runs, in order of their numbers, perhaps among them some that are filed already.
  static func unfiledLabels(
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [(number: NumberKey, key: String)] {
    var found: [(number: NumberKey, key: String)] = []
    try reading.scan(unfiled) { _, run in
      try run.forEachName { key, name in found.append((key.number(of: name), key.key)) }
      return .next
    }
    return found.sorted { $0.number < $1.number }
  }

  /// What the keys of runs stand for, where a run says it last, and what the table says of them.
  static func unfiledKeys(
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> [(key: NameKey, name: Name, filed: Name?)] {
    var last: [NameKey: Name] = [:]
    try reading.scan(unfiled) { _, run in
      try run.forEachName { key, name in
        if name.position > last[key]?.position ?? 0 { last[key] = name }
      }
      return .next
    }
    return try last.compactMap { key, name in
      let filed = try reading.get(key, in: keys)
      return filed?.position ?? 0 < name.position ? (key, name, filed) : nil
    }
  }

  /// The greatest number in the table; 0 for none.
  static func lastNumber(
    _ kind: NameKey.Kind,
    client: UInt32,
    _ reading: borrowing some Reading & ~Copyable
  ) throws -> UInt32 {
    let last = NumberKey(kind, client: client, number: UInt32.max)
    guard let found = try reading.floorKey(last, in: labels), found.kind == kind,
      found.client == client
    else { return 0 }
    return found.number
  }

  /// Puts the names that one commit gives where they belong or, where they are many, into a run.
  static func put(
    _ names: [(key: NameKey, name: Name)],
    from position: UInt64,
    asRun: Bool,
    _ writer: borrowing Writer
  ) throws {
    guard !asRun else {
      let run = NameRun.bytes(of: names)
      return unsafe try writer.append(position, bytes: run.span.bytes, in: unfiled)
    }
    for (key, name) in names {
      try writer.put(key, name, in: keys)
      try writer.put(key.number(of: name), Array(key.key.utf8), in: labels)
    }
  }

  /// Files the name of a run under its key, unless a later record has given that key anew.
  static func file(_ key: NameKey, _ name: Name, _ writer: borrowing Writer) throws {
    if let filed = try writer.get(key, in: keys), filed.position >= name.position { return }
    try writer.put(key, name, in: keys)
  }

  /// Forgets runs whose names are filed.
  static func forgetRuns(through position: UInt64, _ writer: borrowing Writer) throws {
    while let first = try writer.firstKey(in: unfiled), first <= position {
      try writer.delete(first, in: unfiled)
    }
  }

  static func clear(_ writer: borrowing Writer) throws {
    try writer.clear(keys)
    try writer.clear(labels)
    try writer.clear(unfiled)
  }
}
