// A run: the names that one commit gave, as one value. Little-endian: how many (4 bytes); where each
// begins, in order of kind and key (4 bytes each); the same in order of kind, client and number; then
// the names: client (4), number (4), position (8), kind (1), length of the key (1), key.

import Storing

/// How a run is written.
enum NameRun {
  fileprivate static let headSize = 18

  /// The bytes of a run.
  static func bytes(of names: [(key: NameKey, name: Name)]) -> [UInt8] {
    var body: [UInt8] = []
    var places: [UInt32] = []
    let start = 4 + 8 * names.count
    for (key, name) in names {
      places.append(UInt32(start + body.count))
      body.put(name.client)
      body.put(name.number)
      body.put(name.position)
      body.append(key.kind.code)
      body.append(UInt8(truncatingIfNeeded: key.key.utf8.count))
      body += key.key.utf8
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(start + body.count)
    bytes.put(UInt32(names.count))
    for index in names.placesByKey() { bytes.put(places[index]) }
    for index in names.placesByNumber() { bytes.put(places[index]) }
    return bytes + body
  }
}

/// A run as it lies in the map; one that cannot be read is a fault.
extension RawSpan {
  /// How many names the run has.
  private func nameCount() throws -> Int {
    let count = byteCount < 4 ? 0 : Int(word(0))
    guard count > 0, count <= byteCount / (8 + NameRun.headSize) else {
      throw BookFault.brokenNames
    }
    return count
  }

  /// Every name, in order of kind and key.
  func forEachName(_ body: (NameKey, Name) throws -> Void) throws {
    for index in 0..<(try nameCount()) {
      let (key, name) = try name(index, byNumber: false)
      try body(key, name)
    }
  }

  /// The keys of clients, in order of their numbers: of all names these come first.
  func forEachClient(_ body: (_ number: UInt32, _ key: String) throws -> Void) throws {
    for index in 0..<(try nameCount()) {
      let (key, name) = try name(index, byNumber: true)
      guard key.kind == .client else { return }
      try body(name.number, key.key)
    }
  }

  func name(of key: NameKey) throws -> Name? {
    // The last of those of one key.
    let index = try first(byNumber: false) { found, _ in !(key < found) }
    guard index > 0 else { return nil }
    let found = try name(index - 1, byNumber: false)
    return found.0 == key ? found.1 : nil
  }

  func label(of number: NumberKey) throws -> String? {
    let index = try first(byNumber: true) { $0.number(of: $1) < number }
    guard try index < nameCount() else { return nil }
    let found = try name(index, byNumber: true)
    return found.0.number(of: found.1) == number ? found.0.key : nil
  }

  /// The greatest number of a kind and client; 0 for none.
  func lastNumber(_ kind: NameKey.Kind, client: UInt32) throws -> UInt32 {
    let end = NumberKey(kind, client: client, number: UInt32.max)
    let index = try first(byNumber: true) { $0.number(of: $1) < end }
    guard index > 0 else { return 0 }
    let (key, name) = try name(index - 1, byNumber: true)
    return key.kind == kind && name.client == client ? name.number : 0
  }

  /// The first place in an order whose name is not before what is looked for.
  private func first(byNumber: Bool, _ isBefore: (NameKey, Name) -> Bool) throws -> Int {
    var (low, high) = (0, try nameCount())
    while low < high {
      let middle = (low + high) / 2
      let (key, name) = try name(middle, byNumber: byNumber)
      if isBefore(key, name) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func name(_ index: Int, byNumber: Bool) throws -> (NameKey, Name) {
    let place = Int(word(4 + 4 * (byNumber ? try nameCount() + index : index)))
    guard place + NameRun.headSize <= byteCount else { throw BookFault.brokenNames }
    let length = unsafe Int(
      unsafeLoadUnaligned(fromByteOffset: place + 17, as: UInt8.self)
    )
    let code = unsafe unsafeLoadUnaligned(fromByteOffset: place + 16, as: UInt8.self)
    guard place + NameRun.headSize + length <= byteCount, let kind = NameKey.Kind(code: code)
    else { throw BookFault.brokenNames }
    let key = extracting(place + NameRun.headSize..<place + NameRun.headSize + length)
    let position = UInt64(word(place + 8)) | UInt64(word(place + 12)) << 32
    return (
      NameKey(kind, unsafe key.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }),
      Name(client: word(place), number: word(place + 4), position: position)
    )
  }

  private func word(_ offset: Int) -> UInt32 {
    unsafe UInt32(
      littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
    )
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ value: some FixedWidthInteger) {
    unsafe Swift.withUnsafeBytes(of: value.littleEndian) { unsafe append(contentsOf: $0) }
  }
}
