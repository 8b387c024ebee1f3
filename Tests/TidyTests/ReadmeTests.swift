// What the README and the page of the portfolio show is what happens: their examples are run in order, in
// one folder, as on a terminal of 80 columns.

import Foundation
import Testing

@Suite struct ReadmeTests {
  static let pages = ["README.md", "Sources/Daybook/Daybook.docc/Portfolio.md"]

  @Test(arguments: pages) func `the examples give what is shown`(_ page: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("daybook-readme-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let blocks = Self.blocks(try Package.text(page))
    for block in blocks where block.mark.hasPrefix("file ") {
      try (block.lines.joined(separator: "\n") + "\n").write(
        toFile: "\(folder)/\(block.mark.dropFirst(5))",
        atomically: true,
        encoding: .utf8
      )
    }
    let examples = blocks.filter { $0.mark == "example" }
    #expect(examples.count >= 3)
    for example in examples {
      var shown: [String] = []
      for line in example.lines where line.hasPrefix("$ ") {
        shown.append(line)
        shown += try Self.run(String(line.dropFirst(2)), in: folder)
      }
      #expect(shown == example.lines)
    }
  }

  /// Blocks of code after a mark such as `<!-- example -->`.
  private static func blocks(_ text: String) -> [(mark: String, lines: [String])] {
    var blocks: [(mark: String, lines: [String])] = []
    var mark: String?
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<!-- "), line.hasSuffix(" -->") {
        mark = String(line.dropFirst(5).dropLast(4))
      } else if line.hasPrefix("```"), let found = mark {
        if isInside {
          mark = nil
        } else {
          blocks.append((found, []))
        }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].lines.append(String(line))
      }
    }
    return blocks
  }

  /// What a command writes to both outputs, line by line.
  private static func run(_ command: String, in folder: String) throws -> [String] {
    let products = Bundle.main.bundleURL.path
    let binaries = [products, CommandLine.arguments[0]].map {
      $0.hasSuffix(".xctest") ? URL(fileURLWithPath: $0).deletingLastPathComponent().path : $0
    }
    let bin = binaries.first { FileManager.default.fileExists(atPath: "\($0)/daybook") } ?? products
    let (_, output) = try Package.run([
      "bash", "-c",
      "export PATH=\(bin):$PATH; unset DAYBOOK_BOOK; export COLUMNS=112; cd '\(folder)'; { \(command); } 2>&1",
    ])
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init
    )
  }
}
