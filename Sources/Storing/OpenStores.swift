// The files that this process has open, counted. LMDB must never open a file twice in one process:
// closing one of the two would drop the locks of the other. So opening and closing happen only
// here, one at a time, and a folder is known by its device and inode, whatever path led to it.

import Glibc
import Synchronization

enum OpenStores {
  private struct Entry {
    let environment: Environment
    var count: Int
  }

  private static let entries = Mutex<[FileIdentity: Entry]>([:])

  /// Done once, before the first store is opened.
  ///
  /// Where a limit on file size (`ulimit -f`) forbids a write, the system is to refuse it with
  /// `EFBIG` instead of ending the process with a signal, so that it becomes a fault with words.
  private static let ignoresSizeLimitSignal: Void = {
    _ = signal(SIGXFSZ, SIG_IGN)
  }()

  /// Gives the open file of a folder, opening it where nobody has; give it back with `release`.
  static func borrow(
    _ directory: String,
    tables: [any AnyTable],
    create: Bool
  ) throws(StoreFault) -> Environment {
    ignoresSizeLimitSignal
    // `withLock` does not carry a typed throw through a result of its own, so the result does.
    let result = entries.withLock { entries -> Result<Environment, StoreFault> in
      do throws(StoreFault) {
        let folder = try Disk.folder(directory, create: create)
        if let entry = entries[folder] {
          try entry.environment.requireSameFiles(.opening)
          entry.environment.requireTables(tables)
          entries[folder]?.count += 1
          return .success(entry.environment)
        }
        let environment = try Environment.open(
          directory,
          folder: folder,
          tables: tables,
          create: create
        )
        entries[folder] = Entry(environment: environment, count: 1)
        return .success(environment)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Gives a file back; the last to do so closes it.
  static func release(_ environment: Environment) {
    entries.withLock { entries in
      guard var entry = entries.removeValue(forKey: environment.folder) else { return }
      entry.count -= 1
      if entry.count == 0 {
        entry.environment.close()
      } else {
        entries[environment.folder] = entry
      }
    }
  }
}
