// Every refusal, provoked through the command: what it says, how it ends, and that the book is what
// it was before.

import Bookkeeping
import Crash
import Foundation
import Testing

@Suite struct `A refusal` {
  @Test(arguments: GoldenFile.allRefusals())
  func `says what is wrong and what to do, and changes nothing`(_ golden: GoldenCase) throws {
    let folder = try Shop.copy()
    let prepared = try golden.prepare(folder)
    let before = try folder.verified()
    #expect(before.code == 0)
    let happened = try golden.run(prepared, in: folder)
    let after = try folder.verified()
    #expect(after.code == 0, "\(after.errors)")
    #expect(after.output == before.output, "the book has changed")
    guard !GoldenFile.isWriting else { return }
    #expect(happened.text == golden.text)
  }

  @Test(.enabled(if: GoldenFile.isWriting))
  func `is written anew into the golden files`() throws {
    for name in GoldenFile.refusals {
      var file = try GoldenFile(name)
      file.cases = try file.cases.map { golden in
        let folder = try Shop.copy()
        return try golden.run(golden.prepare(folder), in: folder)
      }
      try file.write()
    }
  }
}
