// A case of a golden file: what is given, what is run, and what it says. Golden files are read by
// people, so events are short in them:
//
//     ## overdrawn: more is applied than the invoice leaves open
//     given  invoice.issued acme 2026-05-01 {"invoice": "I-1", "amount": "10.00 USD"}
//     record receipt.recorded acme 2026-05-02 {"receipt": "R-1", ...}
//     exit 1
//     | refused: line 1: ...
//
// The first word of a heading is the case of `Wrong` that it shows. `given` is recorded before;
// `with` adds attributes to the event that follows; `line` is a line of the standard input as it
// is, where \xHH is a byte and <<N*x>> is N times x; `file` names a file of the indented lines that
// follow; `run` gives arguments, otherwise `record` is run; `-` stands for no subject or no day.

import Foundation
import Testing

/// One case.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  /// The file, and the words above the first line that are no case's.
  var name: String
  var what: String
  /// The lines of the case up to what is expected, as written.
  var script: [String] = []
  var code: Int32 = 0
  /// What is said on the standard error.
  var said: [String] = []

  var testDescription: String { "\(name): \(what)" }

  var text: String {
    (["## \(testDescription)"] + script + ["exit \(code)"]
      + said.map { $0.isEmpty ? "|" : "| \($0)" })
      .joined(separator: "\n") + "\n"
  }

  /// What a script makes.
  struct Prepared {
    var given: [[UInt8]] = []
    var input: [[UInt8]] = []
    var files: [(name: String, lines: [[UInt8]])] = []
    var arguments = ["record", "--book", "book"]
  }

  func prepared() throws -> Prepared {
    var prepared = Prepared()
    var attributes = ""
    for line in script {
      if line.hasPrefix("  ") {
        let last = prepared.files.count - 1
        prepared.files[last].lines.append(Self.bytes(String(line.dropFirst(2))))
        continue
      }
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      let rest = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      switch parts.first {
      case "given":
        prepared.given.append(
          Self.event(
            rest,
            id: "\(name == "shop" ? "s" : "g")\(prepared.given.count + 1)",
            attributes
          )
        )
        attributes = ""
      case "record":
        prepared.input.append(
          Self.event(rest, id: "r\(prepared.input.count + 1)", attributes)
        )
        attributes = ""
      case "with": attributes = rest
      case "line": prepared.input.append(Self.bytes(rest))
      case "file": prepared.files.append((rest, []))
      case "run": prepared.arguments = rest.split(separator: " ").map(String.init)
      default: throw GoldenFault(description: "\(testDescription): what is \"\(line)\"?")
      }
    }
    return prepared
  }

  /// `TYPE SUBJECT DAY DATA` as a CloudEvent.
  static func event(_ text: String, id: String, _ attributes: String) -> [UInt8] {
    let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
    var members = [
      #""specversion": "1.0""#, #""type": "daybook.\#(parts[0])""#, #""source": "test""#,
    ]
    if !attributes.contains(#""id""#) { members.append(#""id": "\#(id)""#) }
    if parts.count > 1, parts[1] != "-" { members.append(#""subject": "\#(parts[1])""#) }
    if parts.count > 2, parts[2] != "-" { members.append(#""effectiveon": "\#(parts[2])""#) }
    if !attributes.isEmpty { members.append(attributes) }
    members.append(#""data": \#(parts.count > 3 ? parts[3] : "{}")"#)
    return bytes("{\(members.joined(separator: ", "))}")
  }

  /// A text with \xHH and <<N*x>> worked out.
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let letter = rest.first {
      if rest.hasPrefix("\\x"), let byte = UInt8(rest.dropFirst(2).prefix(2), radix: 16) {
        bytes.append(byte)
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("<<"), let end = rest.range(of: ">>"),
        let star = rest.firstIndex(of: "*"),
        let count = Int(rest[rest.index(rest.startIndex, offsetBy: 2)..<star])
      {
        let unit = Self.bytes(String(rest[rest.index(after: star)..<end.lowerBound]))
        for _ in 0..<count { bytes += unit }
        rest = rest[end.upperBound...]
      } else {
        bytes += Array(String(letter).utf8)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}

/// A golden file that cannot be read.
struct GoldenFault: Error, CustomStringConvertible {
  let description: String
}
