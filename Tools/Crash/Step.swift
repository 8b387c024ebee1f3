// One process that writes into a book, and what is known of it: the book before, where the head may
// stand if it dies, and what an undisturbed run leaves.

import Foundation

/// A process to be disturbed.
package struct Step: Sendable {
  package let name: String
  /// The arguments of `daybook`, for a folder that has the book and its inputs.
  let arguments: [String]
  /// The folder before.
  let before: String
  /// What was acknowledged before.
  let kept: Exported
  /// Where the last record may stand when the process has died: nowhere else.
  let heads: Set<UInt64>
  /// What an undisturbed run leaves.
  let after: Exported
  /// The calls of an undisturbed run, in order.
  package let calls: [Call]
  /// Whether the step makes the book, so that there may be none when it dies.
  let makesBook: Bool
}

/// What a book holds, as its export says it.
struct Exported: Equatable, Sendable {
  /// How many records there are.
  var records: UInt64
  /// SHA-256 of the export without the times of recording.
  var digest: String
  /// SHA-256 of the lines that were asked for, with the times of recording.
  var prefix: String
  /// The digests of the reports as of one day, by their names.
  var reports: [String: String]

  static let none = Exported(records: 0, digest: "", prefix: "", reports: [:])
}

/// The command `daybook` in a folder.
struct Desk {
  let command: String
  let folder: String

  func program(_ arguments: [String], input: String = "") -> Program {
    Program(command, arguments, in: folder, input: Array(input.utf8))
  }

  /// Runs it; anything but exit code 0 is a fault.
  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> Program.Ended {
    let ended = try program(arguments, input: input).run()
    guard ended.code == 0 else {
      throw CrashFault(
        "daybook \(arguments.joined(separator: " ")) ended with \(ended.end): \(ended.errors)"
      )
    }
    return ended
  }

  /// What the book holds, with the digest of its first lines as they are.
  func exported(first lines: UInt64) throws -> Exported {
    let script = """
      set -e -o pipefail
      '\(command)' export events --book book > export
      wc -l < export
      sed -E 's/"recordedtime": ?"[^"]*"//' export | sha256sum
      head -n \(lines) export | sha256sum
      rm export
      """
    let ended = try Program("bash", ["-c", script], in: folder).run()
    let words = ended.output.split(whereSeparator: \.isWhitespace).filter { $0 != "-" }
    guard ended.code == 0, words.count == 3, let records = UInt64(words[0]) else {
      throw CrashFault("the export failed: \(ended.errors)")
    }
    return Exported(
      records: records,
      digest: String(words[1]),
      prefix: String(words[2]),
      reports: try reports()
    )
  }

  /// What the reports say on a day of their own, so that no run meets another's midnight.
  private func reports() throws -> [String: String] {
    let ended = try run([
      "replay", "--as-of", "2026-06-30", "--book", "book", "--format", "csv",
    ])
    let rows = ended.output.split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").map(String.init) }
    let digests = Dictionary(rows.map { ($0[0], $0[$0.count - 1]) }) { first, _ in first }
    for name in ["ar aging", "health", "renewals"] where digests[name] == nil {
      throw CrashFault("replay says nothing of \(name): \(ended.output)")
    }
    return digests
  }

  /// The position of the last record, of a book that `verify` finds whole.
  func verifiedHead() throws -> UInt64 { try verified("records") }

  /// A number that `verify` gives of a book that it finds whole.
  func verified(_ name: String) throws -> UInt64 {
    let ended = try run(["verify", "--book", "book", "--format", "json"])
    let pattern = try Regex("\"\(name)\": ?([0-9]+)", as: (Substring, Substring).self)
    guard let found = ended.output.firstMatch(of: pattern), let number = UInt64(found.output.1)
    else { throw CrashFault("verify says nothing of \(name): \(ended.output)") }
    return number
  }
}

extension Program.Ended {
  /// How it ended, in words.
  package var end: String {
    code.map { "exit code \($0)" } ?? "signal \(signal ?? 0)"
  }
}

/// A folder that goes away with what is in it.
package final class WorkFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/daybook-crash-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CrashFault("no folder can be made in /tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies everything that a folder has.
  func take(_ folder: String) throws {
    let ended = try Program("cp", ["-r", "\(folder)/.", path], in: "/").run()
    guard ended.code == 0 else { throw CrashFault("no copy of \(folder): \(ended.errors)") }
  }
}
