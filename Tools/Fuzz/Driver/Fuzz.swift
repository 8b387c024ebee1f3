// `Tools/fuzz`: runs one target under the fuzzer.
//
//     Fuzz TARGET FOLDER FAILED [OPTIONS OF THE FUZZER]
//
// FOLDER holds what the fuzzer found so far; an input that fails is kept in FAILED.

import Foundation
import FuzzTargets

@main
enum Fuzz {
  /// The fuzzer's loop; it ends the process.
  @_silgen_name("LLVMFuzzerRunDriver")
  private static func run(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  private static let target = CommandLine.arguments.dropFirst().first.flatMap {
    FuzzTarget(rawValue: $0)
  }

  static func main() throws {
    guard let target, CommandLine.arguments.count >= 4 else {
      FileHandle.standardError.write(Data("usage: Fuzz TARGET FOLDER FAILED [OPTIONS]\n".utf8))
      exit(2)
    }
    let folder = URL(filePath: CommandLine.arguments[2])
    let seeds = folder.appending(path: "seeds")
    let found = folder.appending(path: "found")
    for folder in [seeds, found] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (index, seed) in try target.seeds().enumerated() {
      try Data(seed).write(to: seeds.appending(path: "\(index)"))
    }
    let words = try target.words().map(quoted).joined(separator: "\n")
    let dictionary = folder.appending(path: "words")
    try Data("\(words)\n".utf8).write(to: dictionary)
    let failed = FuzzFolders.failed(target)
    let options =
      ["-dict=\(dictionary.path)", "-artifact_prefix=\(CommandLine.arguments[3])/"]
      + CommandLine.arguments.dropFirst(4)
    start([CommandLine.arguments[0]] + options + [found.path, seeds.path, failed.path])
  }

  private static func start(_ arguments: [String]) -> Never {
    var count = Int32(arguments.count)
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: arguments.count + 1
    )
    for (index, argument) in arguments.enumerated() { unsafe list[index] = strdup(argument) }
    unsafe list[arguments.count] = nil
    var pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe list
    let code = unsafe run(&count, &pointer) { data, count in
      do {
        try unsafe Fuzz.target?.check(Array(UnsafeBufferPointer(start: data, count: count)))
      } catch {
        fatalError("\(error)")
      }
      return 0
    }
    exit(code)
  }

  /// A word as the fuzzer's dictionary wants it.
  private static func quoted(_ word: String) -> String {
    let bytes = word.utf8.map { byte in
      let isPlain = (0x20..<0x7f).contains(byte) && byte != 0x22 && byte != 0x5c
      let digits = String(byte, radix: 16)
      return isPlain
        ? String(Unicode.Scalar(byte)) : "\\x" + (digits.count == 1 ? "0" : "") + digits
    }
    return "\"\(bytes.joined())\""
  }
}
