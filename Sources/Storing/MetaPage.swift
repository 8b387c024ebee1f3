// The two pages that an LMDB file starts from (`MDB_meta`, data version 1, 64-bit): which is newest,
// where its trees begin and how many pages it needs. LMDB believes them; here they are doubted.

/// What is wrong with a file, before it is said in words.
enum Unsound: Error, Equatable {
  case foreign(String)
  case short(hasBytes: Int, needsBytes: UInt64)
  case damaged(String)
}

/// One tree as a meta page names it.
struct Root: Equatable {
  /// What LMDB writes where a tree is empty.
  static let none = UInt64.max

  let page: UInt64
  let depth: Int
}

/// One meta page, read and in bounds.
struct MetaPage: Equatable {
  static let magic = 0xBEEF_C0DE
  static let dataVersion = 1
  static let lengthBytes = 152

  let pageSizeBytes: Int
  let free: Root
  let main: Root
  let lastPage: UInt64
  let transaction: UInt64

  /// How long the file must be, were every page written.
  var neededBytes: UInt64 {
    let (pages, overflowed) = lastPage.addingReportingOverflow(1)
    let (bytes, overflowedToo) = pages.multipliedReportingOverflow(by: UInt64(pageSizeBytes))
    return overflowed || overflowedToo ? .max : bytes
  }

  /// Reads meta page 0 or 1.
  init(_ page: PageBytes, number: UInt64) throws(Unsound) {
    guard
      let own = page.uint64(0), let flags = page.uint16(10), let magic = page.uint32(16),
      let version = page.uint32(20), let pageSize = page.uint32(40),
      let freeFlags = page.uint16(44), let freeDepth = page.uint16(46),
      let freeRoot = page.uint64(80), let mainFlags = page.uint16(92),
      let mainDepth = page.uint16(94), let mainRoot = page.uint64(128),
      let lastPage = page.uint64(136), let transaction = page.uint64(144)
    else { throw .foreign("it is too short") }
    guard magic == Self.magic || number == 0 else {
      throw .damaged("meta page \(number) is not marked as such")
    }
    guard magic == Self.magic else { throw .foreign("it does not start as an LMDB file does") }
    guard version == Self.dataVersion else {
      throw .foreign("it has version \(version) of LMDB's format, not \(Self.dataVersion)")
    }
    guard (512...32_768).contains(pageSize), pageSize.nonzeroBitCount == 1 else {
      throw .damaged("meta page \(number) says that a page has \(pageSize) bytes")
    }
    guard own == number, flags == PageFlags.meta else {
      throw .damaged("meta page \(number) is not marked as such")
    }
    guard freeFlags == 0x08, mainFlags == 0, transaction == 0 || transaction & 1 == number else {
      throw .damaged("meta page \(number) has flags or a number that it cannot have")
    }
    pageSizeBytes = pageSize
    free = Root(page: freeRoot, depth: freeDepth)
    main = Root(page: mainRoot, depth: mainDepth)
    self.lastPage = lastPage
    self.transaction = transaction
  }

  /// Whether the pages it names can be there.
  ///
  /// Asked of the page that is used only: where a write of the other one failed, LMDB has put its old
  /// number over roots of a commit that never was.
  private var isInBounds: Bool { lastPage >= 1 && isInBounds(free) && isInBounds(main) }

  private func isInBounds(_ root: Root) -> Bool {
    if root.page == Root.none { return root.depth == 0 }
    return root.page >= 2 && root.page <= lastPage && (1...32).contains(root.depth)
  }
}

/// The marks at the head of a page that tell what it is.
enum PageFlags {
  static let branch = 0x01
  static let leaf = 0x02
  static let overflow = 0x04
  static let meta = 0x08
}

extension MetaPage {
  /// Reads both meta pages and gives the newest; they must follow each other.
  ///
  /// Commits alternate between the two, so their numbers differ by one, or both are 0 in a new file.
  static func newest(_ file: borrowing DataFile) throws -> MetaPage {
    guard let head = try file.bytes(at: 0, count: lengthBytes) else {
      throw Unsound.foreign("it is too short")
    }
    let first = try MetaPage(head, number: 0)
    let size = first.pageSizeBytes
    guard let next = try file.bytes(at: size, count: lengthBytes), file.sizeBytes >= 2 * size else {
      throw Unsound.short(hasBytes: file.sizeBytes, needsBytes: UInt64(2 * size))
    }
    let second = try MetaPage(next, number: 1)
    let (low, high) = (
      min(first.transaction, second.transaction), max(first.transaction, second.transaction)
    )
    guard second.pageSizeBytes == size, high - low == 1 || high == 0 else {
      throw Unsound.damaged("its two meta pages do not follow each other (\(low) and \(high))")
    }
    // As LMDB chooses: the first, unless the second is newer.
    let newest = second.transaction > first.transaction ? second : first
    guard newest.isInBounds else {
      throw Unsound.damaged("its newest meta page names pages that it cannot have")
    }
    return newest
  }
}
