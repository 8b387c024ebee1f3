// The README's table of measures is what the kept results say.

import Foundation
import Testing

@testable import Bench

@Suite struct `The table of measures` {
  @Test func `in the README is made of the results that are kept`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let runs = try Results.kept
    #expect(Results.readme(readme, runs) == readme, "run Tools/bench --readme")
    for run in runs {
      for measure in run.measures { #expect(readme.contains("| \(measure.name) |")) }
    }
  }

  @Test func `says which bars are missed`() {
    let measure = Measure(
      name: "folded",
      figure: 3,
      unit: "s",
      peer: "a walk",
      peerFigure: 2,
      bar: 1.2,
      better: "lower",
      spread: [3, 3]
    )
    #expect(!measure.isMet)
    let results = Results(events: 200, [measure])
    #expect(
      results.markdown.contains("| folded | 3.000 s | a walk | 2.000 | 1.500 | ≤ 1.200 missed |")
    )
  }
}
