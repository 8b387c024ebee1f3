// A folder for one test, with a book in it where the test wants one, and the command at hand.

import Crash
import Foundation

/// A folder that goes away with what is in it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/daybook-command-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress.unsafelyUnwrapped) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Runs `daybook` in this folder.
  @discardableResult
  func daybook(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Program.Ended {
    try Program(
      Self.command,
      arguments,
      in: path,
      input: input,
      environment: environment
    ).run()
  }

  @discardableResult
  func daybook(_ line: String, input: String = "") throws -> Program.Ended {
    try daybook(line.split(separator: " ").map(String.init), input: Array(input.utf8))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
  }

  /// How the book is: what `verify` says of it, which names its last record and its digest.
  func verified(_ book: String = "book") throws -> Program.Ended {
    try daybook("verify --book \(book) --format json")
  }

  /// The folder of what the build made.
  static let products: String = {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (path as NSString).deletingLastPathComponent
  }()

  /// The command under test, beside the tests.
  static var command: String { "\(products)/daybook" }
}
