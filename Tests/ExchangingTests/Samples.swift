// What the tests of the exchange share: a translator, a file of their own, and the data of others.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Testing

let utc = TimeZone(secondsFromGMT: 0) ?? .current

/// The zone of the book in these tests, seven hours behind UTC all year round.
let phoenix = TimeZone(identifier: "America/Phoenix") ?? .current

let translator = CloudEvents(zone: phoenix)

/// Lends the path of a file with these bytes.
func withFile<Value>(
  _ bytes: some Sequence<UInt8>,
  _ body: (_ path: String) throws -> Value
) throws -> Value {
  let path = FileManager.default.temporaryDirectory.path + "/daybook-test-\(UUID().uuidString)"
  defer { unlink(path) }
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  return try body(path)
}

extension Tag {
  /// Reads data that nobody here wrote, from outside the package.
  @Tag static var outsideData: Self
}

/// The path of a file of outside data.
///
/// Nil where DAYBOOK_OUTSIDE_DATA=none leaves outside data out; where it is missing, the test fails.
func outsideData(_ file: String) -> String? {
  let given = ProcessInfo.processInfo.environment["DAYBOOK_OUTSIDE_DATA"]
  if given == "none" { return nil }
  let folder = given ?? (#filePath + "/../../../../shared/data")
  let path = URL(fileURLWithPath: "\(folder)/\(file)").standardized.path
  guard FileManager.default.isReadableFile(atPath: path) else {
    Issue.record("there is no \(path); set DAYBOOK_OUTSIDE_DATA to its folder, or to none")
    return nil
  }
  return path
}

/// A generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// The seed of a run: that of `DAYBOOK_SEED`, or one that it prints.
  static func seed(_ name: String) -> UInt64 {
    let given = ProcessInfo.processInfo.environment["DAYBOOK_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: 0..<1_000_000_000)
    print("\(name): DAYBOOK_SEED=\(seed)")
    return seed
  }
}

/// What is refused, or nil.
func refusal(_ body: () throws -> Void) -> Refusal? {
  do {
    try body()
    return nil
  } catch {
    return error as? Refusal
  }
}
