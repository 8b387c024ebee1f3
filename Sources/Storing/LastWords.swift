// What is said when LMDB finds, halfway through a damaged tree, that it cannot go on. It asserts, and
// cannot be unwound: its locks are held and its pages half changed. So this one fault is not thrown
// but written to standard error here, and the process ends as it does for every fault.

import CLMDB
import Glibc

enum LastWords {
  /// The exit code of a fault, as the program gives it.
  static let exitCode: Int32 = 3

  /// Has an environment say its last words here instead of aborting.
  ///
  /// The corresponding C function is `mdb_env_set_assert`.
  static func say(for environment: OpaquePointer) -> Int32 {
    unsafe mdb_env_set_assert(environment) { _, words in
      LastWords.write("fault: the book is damaged: ")
      if let words = unsafe words { _ = unsafe Glibc.write(STDERR_FILENO, words, strlen(words)) }
      LastWords.write("; restore it from a backup\n")
      _exit(LastWords.exitCode)
    }
  }

  /// Writes constant bytes, without an allocation.
  private static func write(_ words: StaticString) {
    _ = unsafe Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
