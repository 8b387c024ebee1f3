// Walks the list of free pages (LMDB's table 0) in a file that LMDB has not opened. Every page must
// lie in the file, say its own number and be met once; else the file is damaged. A record of the
// list is a count and then as many page numbers. A page is free once, so no list is longer than the
// file has pages, whatever its records say.

struct FreeList {
  /// Collects the pages that the list names.
  ///
  /// Cost: reads every page of the list once; one bit of memory for every page up to the last.
  static func pages(in file: borrowing DataFile, meta: MetaPage) throws -> PageSet {
    var walk = FreeList(lastPage: meta.lastPage, pageSizeBytes: meta.pageSizeBytes)
    guard meta.free.page != Root.none else { return walk.found }
    var ahead = [(page: meta.free.page, depth: meta.free.depth)]
    while let (page, depth) = ahead.popLast() {
      for below in try walk.visit(page, depth: depth, in: file) {
        ahead.append((below, depth - 1))
      }
    }
    return walk.found
  }

  private let lastPage: UInt64
  private let pageSizeBytes: Int
  private var found: PageSet
  private var visited: Set<UInt64> = []

  private init(lastPage: UInt64, pageSizeBytes: Int) {
    self.lastPage = lastPage
    self.pageSizeBytes = pageSizeBytes
    found = PageSet(upTo: lastPage)
  }

  /// Reads one page of the tree, and gives those below it.
  private mutating func visit(
    _ number: UInt64,
    depth: Int,
    in file: borrowing DataFile
  ) throws -> [UInt64] {
    try visitOnce(number)
    let page = try whole(number, in: file)
    let kind = depth == 1 ? PageFlags.leaf : PageFlags.branch
    guard page.uint64(0) == number, page.uint16(10) == kind, let lower = page.uint16(12),
      lower >= 16, lower <= pageSizeBytes, lower % 2 == 0
    else { throw Unsound.damaged("page \(number) is not of the list of free pages") }
    var below: [UInt64] = []
    for pointer in stride(from: 16, to: lower, by: 2) {
      guard let node = page.uint16(pointer), let low = page.uint16(node),
        let high = page.uint16(node + 2), let flags = page.uint16(node + 4),
        let keySize = page.uint16(node + 6)
      else { throw Unsound.damaged("page \(number) ends within a node") }
      if depth > 1 {
        below.append(UInt64(low) | UInt64(high) << 16 | UInt64(flags) << 32)
      } else {
        let start = node + 8 + keySize
        try collect(page, start, low | high << 16, isElsewhere: flags & 1 == 1, in: file)
      }
    }
    return below
  }

  /// Reads one record: on the leaf itself, or on pages of its own.
  private mutating func collect(
    _ leaf: PageBytes,
    _ start: Int,
    _ size: Int,
    isElsewhere: Bool,
    in file: borrowing DataFile
  ) throws {
    var (page, start) = (leaf, start)
    var elsewhere: UInt64?
    if isElsewhere {
      guard let number = leaf.uint64(start) else {
        throw Unsound.damaged("a record of the list of free pages ends within a page number")
      }
      try visitOnce(number)
      page = try whole(number, in: file, count: 16 + 8)
      guard page.uint64(0) == number, page.uint16(10) == PageFlags.overflow else {
        throw Unsound.damaged("page \(number) is not of the list of free pages")
      }
      elsewhere = number
      start = 16
    }
    guard let count = page.uint64(start), count < UInt64(size / 8) else {
      throw Unsound.damaged("a record of the list of free pages is longer than its bytes")
    }
    guard count <= lastPage + 1 - UInt64(found.count) else {
      throw Unsound.damaged("the list of free pages names more pages than there are")
    }
    // Only now is the length believed, and only as far as the file has pages to name.
    if let elsewhere { page = try whole(elsewhere, in: file, count: 16 + 8 + 8 * Int(count)) }
    for index in 0..<Int(count) {
      guard let number = page.uint64(start + 8 + 8 * index) else {
        throw Unsound.damaged("a record of the list of free pages ends within a page number")
      }
      guard number >= 2, number <= lastPage, found.insert(number) else {
        throw Unsound.damaged("the list of free pages names page \(number) twice or wrongly")
      }
    }
  }

  /// Refuses a page of the list that was read before.
  private mutating func visitOnce(_ number: UInt64) throws {
    guard visited.insert(number).inserted else {
      throw Unsound.damaged("page \(number) is twice in the list of free pages")
    }
  }

  /// Reads a page, or as many bytes from its start as asked for.
  private func whole(
    _ number: UInt64,
    in file: borrowing DataFile,
    count: Int? = nil
  ) throws -> PageBytes {
    guard number >= 2, number < UInt64(file.sizeBytes / pageSizeBytes),
      let bytes = try file.bytes(at: Int(number) * pageSizeBytes, count: count ?? pageSizeBytes)
    else { throw Unsound.damaged("page \(number) of the list of free pages is not in the file") }
    return bytes
  }
}
