// The rows of a report: kept, or made each time somebody looks, from lines that take a fraction of
// their room. A report of millions of rows is written without ever having them all.

/// Rows of cells, in order.
package struct Rows: Sendable {
  private enum Storage: Sendable {
    case kept([[Cell]])
    case made(@Sendable (_ index: Int, _ cells: inout [Cell]) -> Void)
  }

  private var storage: Storage
  package private(set) var count: Int

  /// Rows that are kept.
  package init(_ rows: [[Cell]]) {
    storage = .kept(rows)
    count = rows.count
  }

  /// Rows of which each is made when it is asked for: the closure appends its cells.
  init(_ count: Int, _ make: @escaping @Sendable (_ index: Int, _ cells: inout [Cell]) -> Void) {
    storage = .made(make)
    self.count = count
  }

  /// Goes through some of the rows, in order.
  ///
  /// Cost: no memory of its own for a row.
  package func each<E: Error>(
    _ range: Range<Int>,
    _ body: ([Cell]) throws(E) -> Void
  ) throws(E) {
    switch storage {
    case .kept(let rows): for row in rows[range] { try body(row) }
    case .made(let make):
      var cells: [Cell] = []
      for index in range {
        cells.removeAll(keepingCapacity: true)
        make(index, &cells)
        try body(cells)
      }
    }
  }

  /// Adds a row that is kept.
  package mutating func append(_ row: [Cell]) {
    var rows: [[Cell]] = []
    switch storage {
    case .kept(let kept):
      storage = .kept([])
      rows = kept
    case .made: rows = Array(self)
    }
    rows.append(row)
    self = Rows(rows)
  }
}

extension Rows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> [Cell] {
    switch storage {
    case .kept(let rows): return rows[index]
    case .made(let make):
      precondition(indices.contains(index), "there is no such row")
      var cells: [Cell] = []
      make(index, &cells)
      return cells
    }
  }
}

extension Rows: Hashable {
  package static func == (left: Rows, right: Rows) -> Bool { left.elementsEqual(right) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for row in self { hasher.combine(row) }
  }
}

extension Rows: ExpressibleByArrayLiteral {
  package init(arrayLiteral rows: [Cell]...) { self.init(rows) }
}
