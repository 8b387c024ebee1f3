// Golden files: read into cases, run, and written anew where somebody asks for it with
// DAYBOOK_GOLDEN=write. What is written then is to be read by a person before it is kept.

import Crash
import Foundation
import Testing

/// A golden file.
struct GoldenFile: Sendable {
  let path: String
  /// What stands above the first case.
  var head: [String] = []
  var cases: [GoldenCase] = []

  /// Whether golden files are written anew.
  static let isWriting = ProcessInfo.processInfo.environment["DAYBOOK_GOLDEN"] == "write"

  /// The folder of golden files.
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    .path

  init(_ name: String) throws {
    path = "\(Self.folder)/\(name).txt"
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      try take(String(line))
    }
  }

  private mutating func take(_ line: String) throws {
    let last = cases.count - 1
    if line.hasPrefix("## ") {
      let parts = line.dropFirst(3).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw GoldenFault(description: "\(path): \(line)") }
      cases.append(
        GoldenCase(name: String(parts[0]), what: parts[1].trimmingCharacters(in: .whitespaces))
      )
    } else if last < 0 {
      head.append(line)
    } else if line.hasPrefix("exit ") {
      cases[last].code = Int32(line.dropFirst(5)) ?? -1
    } else if line.hasPrefix("|") {
      cases[last].said.append(String(line.dropFirst(2)))
    } else if !line.isEmpty {
      cases[last].script.append(line)
    }
  }

  func write() throws {
    let text = head.joined(separator: "\n") + "\n" + cases.map(\.text).joined(separator: "\n")
    try text.replacing("\n\n\n", with: "\n\n").write(
      toFile: path,
      atomically: true,
      encoding: .utf8
    )
  }

  /// The files whose cases are run against the shop.
  static let refusals = [
    "form", "fields", "references", "bookkeeping", "corrections", "files", "linked", "usage",
  ]

  static func allRefusals() -> [GoldenCase] {
    refusals.flatMap { name in (try? GoldenFile(name).cases) ?? [] }
  }
}

/// The book that every case begins with, made once.
enum Shop {
  private static let made: Result<TestFolder, any Error> = Result {
    let folder = try TestFolder()
    let shop = try GoldenCase.shop().prepared()
    #expect(try folder.daybook("init book --zone UTC --currency USD").code == 0)
    let input = shop.given.flatMap { $0 + [UInt8(ascii: "\n")] }
    let ended = try folder.daybook(["record", "--book", "book"], input: input)
    #expect(ended.code == 0, "the shop is not recorded: \(ended.errors)")
    return folder
  }

  /// A folder with a shop of its own.
  static func copy() throws -> TestFolder {
    let folder = try TestFolder()
    try FileManager.default.copyItem(atPath: made.get()("book"), toPath: folder("book"))
    return folder
  }
}

extension GoldenCase {
  fileprivate static func shop() throws -> GoldenCase {
    guard let shop = try GoldenFile("shop").cases.first else {
      throw GoldenFault(description: "shop.txt has no case")
    }
    return shop
  }

  /// Records what is given, and makes the files.
  func prepare(_ folder: TestFolder) throws -> Prepared {
    let prepared = try prepared()
    for (name, lines) in prepared.files {
      try folder.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: name)
    }
    if !prepared.given.isEmpty {
      let input = prepared.given.flatMap { $0 + [UInt8(ascii: "\n")] }
      let ended = try folder.daybook(["record", "--book", "book"], input: input)
      #expect(ended.code == 0, "\(testDescription): what is given is refused: \(ended.errors)")
    }
    return prepared
  }

  /// The case as it happens.
  func run(_ prepared: Prepared, in folder: TestFolder) throws -> GoldenCase {
    let input = prepared.input.flatMap { $0 + [UInt8(ascii: "\n")] }
    let ended = try folder.daybook(prepared.arguments, input: input)
    var happened = self
    happened.code = ended.code ?? -(ended.signal ?? 0)
    happened.said = ended.errors.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).replacing(folder.path, with: "FOLDER") }
    if happened.said.last == "" { happened.said.removeLast() }
    return happened
  }
}
