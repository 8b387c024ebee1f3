// Watching a program's writes and syncs with strace, and stopping or failing it at one of them.

/// One of a program's writes or syncs: the n-th call of its kind, from 1.
package struct Call: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  package let number: Int

  package var description: String { "\(name) \(number)" }
}

/// What happens at a call.
package enum Blow: String, Sendable {
  /// The process is killed before the call is done.
  case kill
  /// The call fails: the disk is full.
  case noSpace = "ENOSPC"
  /// The call fails: the disk is broken.
  case broken = "EIO"

  fileprivate var injection: String { self == .kill ? "signal=KILL" : "error=\(rawValue)" }
}

/// Runs programs under strace.
package enum Strace {
  /// Every call that brings bytes to a file or to the disk.
  ///
  /// Debian's LMDB says `writev` where it could say `pwritev`.
  private static let calls = [
    "pwrite64", "pwritev", "pwritev2", "write", "writev", "fdatasync", "fsync", "ftruncate",
    "msync", "sync_file_range",
  ]

  /// A machine without strace.
  package struct Missing: Error, CustomStringConvertible {
    package let description = "there is no strace; install the package strace"
  }

  /// Every call of a program that runs undisturbed, in order.
  package static func calls(of program: Program) throws -> [Call] {
    let set = calls.joined(separator: ",")
    let log = "\(program.folder)/calls.strace"
    let ended = try run(program, ["-y", "-o", log, "-e", "trace=\(set)"])
    guard ended.code == 0 else {
      throw CrashFault("\(program.arguments.joined(separator: " ")): \(ended.errors)")
    }
    var counts: [String: Int] = [:]
    return try text(of: log).split(separator: "\n").compactMap { line in
      // "1234  pwrite64(…": the process, as many spaces as its column leaves, then the call.
      let call = line.drop { $0 != " " }.drop { $0 == " " }
      let name = String(call.prefix { $0 != "(" })
      guard calls.contains(name) else { return nil }
      counts[name, default: 0] += 1
      // Threads that wake each other bring nothing to a file.
      guard !line.contains("anon_inode:") else { return nil }
      return Call(name: name, number: counts[name] ?? 0)
    }
  }

  /// Runs a program that meets a blow at a call.
  package static func strike(_ program: Program, _ blow: Blow, at call: Call) throws
    -> Program.Ended
  {
    try run(
      program,
      [
        "-o", "/dev/null", "-e", "trace=\(call.name)",
        "-e", "inject=\(call.name):\(blow.injection):when=\(call.number)",
      ]
    )
  }

  private static func run(_ program: Program, _ options: [String]) throws -> Program.Ended {
    var traced = program
    traced.file = "strace"
    traced.arguments = ["-f", "-qq"] + options + ["--", program.file] + program.arguments
    let ended = try traced.run()
    if ended.code == 127 { throw Missing() }
    return ended
  }
}
