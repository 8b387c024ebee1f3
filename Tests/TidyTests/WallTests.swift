// The walls between the rooms: every import is one that the room may have.

import Foundation
import Testing

@Suite struct WallTests {
  /// What each room may import; the same table is in the design, moved where Decisions.md says so.
  static let walls: [String: Set<String>] = [
    "Storing": ["CLMDB", "Dispatch", "Foundation", "Synchronization", "Glibc"],
    "Recording": ["Storing", "Crypto"],
    "Bookkeeping": ["Events", "Crypto", "Yams"],
    "Posting": ["Storing", "Bookkeeping"],
    "Reporting": ["Bookkeeping", "Crypto", "Synchronization"],
    "Exchanging": [
      "Events", "Bookkeeping", "Reporting", "Dispatch", "Foundation", "Synchronization",
      "SwiftProtobuf", "Yams",
    ],
    "Daybook": [
      "Storing", "Recording", "Events", "Bookkeeping", "Posting", "Reporting", "Exchanging",
      "Dispatch", "Foundation", "SwiftProtobuf", "Crypto", "Synchronization",
    ],
    "Sampling": ["Bookkeeping", "Exchanging"],
    "DaybookCommand": [
      "Daybook", "Reporting", "Exchanging", "Bookkeeping", "Sampling", "Foundation",
      "ArgumentParser", "Dispatch",
    ],
  ]

  @Test(arguments: walls.keys.sorted())
  func `a room imports only what it may know`(room: String) throws {
    let files = try Package.swiftFiles(below: "Sources/\(room)")
    #expect(!files.isEmpty)
    for file in files {
      for line in try Package.text(file).split(separator: "\n") where line.first != " " {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index < 2, words.count > index + 1 else {
          continue
        }
        let name = String(words[index + 1])
        #expect(Self.walls[room]?.contains(name) == true, "\(file) imports \(name)")
      }
    }
  }

  @Test func `every room is in the table, and every hand-written target`() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: "\(Package.root)/Sources")
    #expect(Set(rooms) == Set(Self.walls.keys).union(["CLMDB"]))
  }

  @Test func `YAML is composed in one file, and its nodes are read in two others`() throws {
    let files = try Package.swiftFiles(below: "Sources")
      .filter { try Package.text($0).contains("import Yams") }.sorted()
    let composer = "Sources/Bookkeeping/Rules/PlainYAML.swift"
    #expect(
      files == [
        composer, "Sources/Bookkeeping/Rules/RuleNode.swift",
        "Sources/Exchanging/Maps/MapNode.swift",
      ]
    )
    for file in files where file != composer {
      #expect(try !Package.text(file).contains(/compose\(yaml|Parser\(/), "\(file) composes YAML")
    }
  }

  @Test func `the top level holds what the design says`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Package.root)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }.sorted()
    #expect(names == ["Events", "Package.swift", "README.md", "Sources", "Tests", "Tools"])
  }

  @Test func `nothing is left to do in the code`() throws {
    let words = ["TO" + "DO", "FIX" + "ME"]
    for folder in ["Sources", "Tests", "Tools"] {
      for file in try Package.swiftFiles(below: folder) {
        let text = try Package.text(file)
        for word in words { #expect(!text.contains(word), "\(file) says \(word)") }
      }
    }
  }
}
