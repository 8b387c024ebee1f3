// Running another program to its end: with arguments, a standard input and an environment of its
// own; what it wrote and how it ended come back. Nothing of this process's environment leaks in.

import Foundation

/// A program to run.
package struct Program {
  /// The file, as a path or as a name to be found in the usual places.
  package var file: String
  package var arguments: [String]
  /// The folder in which it runs.
  package var folder: String
  package var input: [UInt8]
  package var environment: [String: String]

  package init(
    _ file: String,
    _ arguments: [String],
    in folder: String,
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) {
    self.file = file
    self.arguments = arguments
    self.folder = folder
    self.input = input
    self.environment = environment
  }

  /// How a program ended, and what it wrote.
  package struct Ended: Sendable {
    /// The exit code; nil where a signal ended it.
    package let code: Int32?
    /// The signal that ended it.
    package let signal: Int32?
    package let output: String
    package let errors: String
  }

  /// The system could not start a program.
  package struct NotStarted: Error, CustomStringConvertible {
    package let description: String

    init(_ file: String, code: Int32) {
      description = "\(file) does not start: \(String(cString: strerror(code)))"
    }
  }

  /// Runs it and waits for its end.
  @discardableResult
  package func run() throws -> Ended { try started().ended() }

  /// Starts it.
  package func started() throws -> Running {
    let files = try (0..<3).map { _ in try ScratchFile() }
    try files[0].write(input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(number))
    }
    let variables = [
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C",
    ].merging(environment) { _, new in new }
    var process: pid_t = 0
    // `env -C` goes to the folder first; the call of glibc that does so is not seen from here.
    let words = ["/usr/bin/env", "-C", folder, file] + arguments
    let code = Self.withCStrings(words) { words in
      Self.withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, "/usr/bin/env", &actions, nil, words, variables)
      }
    }
    guard code == 0 else { throw NotStarted(file, code: code) }
    return Running(process: process, output: files[1], errors: files[2])
  }

  private static func withCStrings<R>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// A program that runs.
package struct Running {
  package let process: Int32
  let output: ScratchFile
  let errors: ScratchFile

  /// Waits for its end.
  package func ended() -> Program.Ended {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return Program.Ended(
      code: signal == 0 ? (status >> 8) & 0xff : nil,
      signal: signal == 0 ? nil : signal,
      output: output.text,
      errors: errors.text
    )
  }
}

/// A file without a name, which goes when nobody has it open any more.
final class ScratchFile {
  let descriptor: Int32

  init() throws {
    var name = Array("/tmp/daybook-scratch-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Program.NotStarted("a file in /tmp", code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Writes it, to be read from its beginning.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Program.NotStarted("a file in /tmp", code: errno) }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  var text: String {
    lseek(descriptor, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }
}
