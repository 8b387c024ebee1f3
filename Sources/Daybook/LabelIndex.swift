// All labels in memory, so that what a record names is found without a walk down the tree: for a pass over
// the whole log. 8 bytes a name, and its text.

import Bookkeeping
import Events
import Exchanging
import Storing

/// What every number is called.
struct LabelIndex: Sendable {
  /// The names of one kind: where those of each client begin, and where the last one's end.
  private struct Family: Sendable {
    var starts: [Int32] = []

    /// Begins the next client's names, passing over those that have none.
    mutating func begin(_ client: UInt32, at place: Int) {
      while starts.count <= Int(client) { starts.append(Int32(place)) }
    }
  }

  private var families = [Family](repeating: Family(), count: 256)
  /// Where each text begins, and where the last one ends.
  private var places: [Int] = [0]
  private var text: [UInt8] = []
  /// The sum over all labels.
  private(set) var sum = RowSum()
  /// Whether every client's items are numbered from 1 without gaps and every label is a key as it would
  /// be recorded.
  private(set) var isWhole = true
  private let hash: RowHash
  private var clientCount = 0
  private var last = NumberKey(.client, client: 0, number: 0)

  /// Walks the table of labels once, with those that are not filed yet among them.
  init(_ hash: RowHash, _ reading: borrowing some Reading & ~Copyable) throws {
    self.hash = hash
    var unfiled = try Names.unfiledLabels(reading)[...]
    try reading.scan(Names.labels) { number, label in
      while let (first, key) = unfiled.first, !(number < first) {
        unfiled.removeFirst()
        if first < number { take(first, key) }
      }
      take(number, label)
      return .next
    }
    for (number, key) in unfiled { take(number, key) }
    end(last.kind.code, places.count - 1)
  }

  private mutating func take(_ number: NumberKey, _ key: String) {
    var key = key
    key.withUTF8 { unsafe take(number, $0.span.bytes) }
  }

  /// Takes in the next label, in order of kind, client and number.
  private mutating func take(_ number: NumberKey, _ label: RawSpan) {
    let code = number.kind.code
    let count = places.count - 1
    // Clients come first, so it is known by then how many there are.
    guard code == 0 ? number.client == 0 : Int(number.client) <= clientCount else {
      isWhole = false
      return
    }
    if code == 0 { clientCount += 1 }
    if code != last.kind.code { end(last.kind.code, count) }
    if code != last.kind.code || number.client != last.client || count == 0 {
      families[Int(code)].begin(number.client, at: count)
      last.number = 0
    }
    if number.number != last.number + 1 || !Self.isKey(label) { isWhole = false }
    last = number
    unsafe label.withUnsafeBytes { unsafe text.append(contentsOf: $0) }
    places.append(text.count)
    sum.add(hash(number, hash(label, UInt64(code))))
  }

  private mutating func end(_ kind: UInt8, _ count: Int) {
    families[Int(kind)].starts.append(Int32(clamping: count))
  }

  /// Where the text of a number's label lies in `bytes`; nil where it has none.
  @inline(__always)
  func place(_ kind: UInt8, _ client: UInt32, _ number: UInt32) -> Range<Int>? {
    let client = Int(client)
    let starts = families[Int(kind)].starts
    guard client + 1 < starts.count, number > 0 else { return nil }
    let index = Int(starts[client]) + Int(number) - 1
    guard index < Int(starts[client + 1]) else { return nil }
    return places[index]..<places[index + 1]
  }

  /// Appends the text at a place.
  @inline(__always)
  func append(_ place: Range<Int>, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text[place])
  }

  /// The hash of the text at a place, of a kind.
  func textHash(_ place: Range<Int>, _ kind: UInt8) -> UInt64 {
    unsafe hash(text.span.bytes.extracting(place), UInt64(kind))
  }

  /// Whether a text is in the form in which keys are recorded.
  static func isKey(_ label: RawSpan) -> Bool {
    var isPlain = (1...Texts.keyLimitBytes).contains(label.byteCount)
    for offset in 0..<label.byteCount {
      let byte = unsafe label.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      if byte <= 0x20 || byte >= 0x7f { isPlain = false }
    }
    if isPlain { return true }
    let bytes = unsafe label.withUnsafeBytes { unsafe Array($0) }
    let text = String(decoding: bytes, as: UTF8.self)
    return (try? Texts.key(text)).map { Array($0.utf8) == bytes } ?? false
  }
}

extension LabelIndex: KeySource {
  func label(_ number: NumberKey) throws -> String {
    guard let place = place(number.kind.code, number.client, number.number) else {
      throw BookFault.noLabel(what: "\(number)")
    }
    return String(decoding: text[place], as: UTF8.self)
  }
}

extension RowHash {
  /// Of a label: its number, and the hash of its text.
  func callAsFunction(_ number: NumberKey, _ text: UInt64) -> Value {
    self(UInt64(number.kind.code), UInt64(number.client), UInt64(number.number), text)
  }

  /// Of the text of a key, and its kind.
  func callAsFunction(_ key: NameKey) -> UInt64 {
    var text = key.key
    return text.withUTF8 { unsafe self($0.span.bytes, UInt64(key.kind.code)) }
  }

  /// Of a key: the hash of its text, and what it stands for.
  func callAsFunction(key text: UInt64, _ name: Name) -> Value {
    self(text, UInt64(name.client), UInt64(name.number), name.position)
  }
}
