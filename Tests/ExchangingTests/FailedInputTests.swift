// Every input that ever failed, under `Failed`, and inputs that were made to fail. What the fuzzer
// finds, `Tools/fuzz` puts there; what it begins with is broken here by the thousand.

import Bookkeeping
import Exchanging
import FuzzTargets
import Testing

@Suite struct `An input that failed once` {
  @Test(arguments: FuzzTarget.allCases)
  func `is read or refused, and holds together`(_ target: FuzzTarget) throws {
    let inputs = try FuzzFolders.files(in: FuzzFolders.failed(target))
    #expect(!inputs.isEmpty)
    for input in inputs { try target.check(input) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `may be broken further, and so may one that is good`(_ target: FuzzTarget) throws {
    var generator = Seeded(Seeded.seed("Mutated \(target)"))
    let inputs = try target.seeds() + FuzzFolders.files(in: FuzzFolders.failed(target))
    for round in 0..<2_000 {
      var bytes = inputs[round % inputs.count]
      Mutation.mutate(&bytes, &generator)
      do {
        try target.check(bytes)
      } catch {
        Issue.record("\(error) for \(bytes.prefix(2_000))")
        return
      }
    }
  }

  @Test func `is found by beginning with good ones`() throws {
    for seed in try FuzzTarget.events.seeds() where seed.first == UInt8(ascii: "{") {
      #expect(throws: Never.self) { try translator.event(from: seed, restoring: true) }
    }
    for seed in try FuzzTarget.map.seeds() {
      #expect(throws: Never.self) { try ImportMap(text: String(decoding: seed, as: UTF8.self)) }
    }
    for seed in try FuzzTarget.rules.seeds() {
      #expect(throws: Never.self) { try RuleSet(text: String(decoding: seed, as: UTF8.self)) }
    }
    for seed in try FuzzTarget.csv.seeds() { try FuzzTarget.csv.check(seed) }
  }
}
