// Whether a data file may be opened. LMDB reads its file through a map, and touching a page that is
// not there ends the process; so the length is compared with what the newest meta page needs first.
//
// A good file can be shorter than its last page: LMDB does not write pages that one transaction took
// at the end of the file and freed again. Such pages are in the list of free pages, so a short file
// is good exactly when that list names every page it lacks.

import Glibc

enum FileCheck {
  /// Refuses a file that is empty (unless it may be created), foreign, damaged or cut short.
  ///
  /// Other processes may commit meanwhile, so a finding counts only if nobody has.
  static func check(_ path: String, create: Bool) throws(StoreFault) {
    var before: Reading?
    for _ in 0..<readingsAtMost {
      let reading = try read(path, create: create)
      guard let unsound = reading.unsound else { return }
      if reading == before { throw fault(unsound, path) }
      before = reading
      _ = sched_yield()
    }
    throw fault(before?.unsound ?? .damaged("it keeps changing"), path)
  }

  /// Two equal readings settle it; a writer that never pauses could differ many times.
  private static let readingsAtMost = 1000

  /// What one look at the file found.
  private struct Reading: Equatable {
    let sizeBytes: Int
    let transaction: UInt64?
    let unsound: Unsound?
  }

  private static func read(_ path: String, create: Bool) throws(StoreFault) -> Reading {
    let file = try DataFile(path)
    let sizeBytes = file.sizeBytes
    if sizeBytes == 0 {
      // What a crash between making the file and writing to it leaves behind: a new book.
      let unsound = create ? nil : Unsound.foreign("it is empty")
      return Reading(sizeBytes: 0, transaction: nil, unsound: unsound)
    }
    var transaction: UInt64?
    do {
      let meta = try MetaPage.newest(file)
      transaction = meta.transaction
      try requireLength(file, meta)
      try requireRoot(meta.free, file, meta)
      try requireRoot(meta.main, file, meta)
      return Reading(sizeBytes: sizeBytes, transaction: transaction, unsound: nil)
    } catch let unsound as Unsound {
      return Reading(sizeBytes: sizeBytes, transaction: transaction, unsound: unsound)
    } catch let fault as StoreFault {
      throw fault
    } catch {
      preconditionFailure("a file check throws only what is unsound and faults")
    }
  }

  /// Every page that the file lacks must be a free one.
  private static func requireLength(_ file: borrowing DataFile, _ meta: MetaPage) throws {
    guard UInt64(file.sizeBytes) < meta.neededBytes else { return }
    let short = Unsound.short(hasBytes: file.sizeBytes, needsBytes: meta.neededBytes)
    let present = UInt64(file.sizeBytes / meta.pageSizeBytes)
    let missing = meta.lastPage - present + 1
    // The list lies in the file, 8 bytes a page: more cannot be named there.
    guard missing <= UInt64(file.sizeBytes / 8) else { throw short }
    do {
      let free = try FreeList.pages(in: file, meta: meta)
      for page in present...meta.lastPage where !free.contains(page) { throw short }
    } catch is Unsound {
      throw short
    }
  }

  /// A tree must begin on a page that is there, says its own number and can be a root.
  private static func requireRoot(
    _ root: Root,
    _ file: borrowing DataFile,
    _ meta: MetaPage
  ) throws {
    guard root.page != Root.none else { return }
    let kind = root.depth == 1 ? PageFlags.leaf : PageFlags.branch
    guard
      root.page < UInt64(file.sizeBytes / meta.pageSizeBytes),
      let head = try file.bytes(at: Int(root.page) * meta.pageSizeBytes, count: 16),
      head.uint64(0) == root.page, head.uint16(10) == kind
    else { throw Unsound.damaged("page \(root.page), where a tree begins, is not its root") }
  }

  /// Says in words what is wrong and what to do.
  private static func fault(_ unsound: Unsound, _ path: String) -> StoreFault {
    let (code, message): (StoreFault.Code, String) =
      switch unsound {
      case .foreign(let reason):
        (.notABook, "\(path) is not a book: \(reason); restore it from a backup if it was one")
      case .short(let has, let needs):
        (
          .cutShort,
          "\(path) is shorter than its newest meta page needs: \(has) of \(needs) bytes; restore "
            + "it from a backup"
        )
      case .damaged(let reason):
        (.damaged, "\(path) is damaged: \(reason); restore it from a backup")
      }
    return StoreFault(code: code, operation: "open", message: message, path: path)
  }
}
