// What a row holds, once a map has read it: its cells, what is made of them, and the rows of other
// files that belong to it.

/// The cells of one row that a map names, in the order of the map's columns.
struct RowValues: Sendable {
  /// As the file has them, without spaces around them.
  var cells: [String] = []
  /// As events have them; nil where the cell is empty.
  var values: [String?] = []
  /// Where it stands.
  var origin: Origin?
  /// The row that each of the map's links leads to; nil where a link may lead nowhere and does.
  var linked: [RowValues?] = []
  /// The rows of another file that name this one, for each of the map's `rows`.
  var lists: [[RowValues]] = []
  /// That one of those rows of which something is written at the moment.
  var each: [RowValues] = []

  /// A file of the map and a line.
  struct Origin: Hashable, Sendable {
    var file: Int
    var line: Int
  }

  /// Where the rows stand that a row of a file is refused with: those that belong to it and, of one
  /// that does not stand in an earlier file, those that belong to that; each once.
  ///
  /// A row of an earlier file was refused itself where one of its own was.
  func belonging(to file: Int) -> [Origin] {
    var found: [Origin] = []
    var seen: Set<Origin> = []
    collect(file, &found, &seen)
    return found
  }

  private func collect(_ file: Int, _ found: inout [Origin], _ seen: inout Set<Origin>) {
    for row in linked.compactMap(\.self) + lists.joined() {
      guard let origin = row.origin, seen.insert(origin).inserted else { continue }
      found.append(origin)
      if origin.file >= file { row.collect(file, &found, &seen) }
    }
  }

  /// The row on which a path begins and its links lead to.
  private func row(_ path: ColumnPath) -> RowValues? {
    var row = path.isEach ? each.first : self
    for link in path.links { row = row?.linked[link] }
    return row
  }

  /// What events have; nil where the cell is empty or a link leads nowhere.
  func value(_ path: ColumnPath) -> String? {
    row(path)?.values[path.column]
  }

  /// What the file has; empty where a link leads nowhere.
  func cell(_ path: ColumnPath) -> String {
    row(path)?.cells[path.column] ?? ""
  }
}

/// Where a map finds a value: in a column of the row, of a row that it links to, or of one of the
/// rows that name it.
struct ColumnPath: Hashable, Sendable {
  /// Whether it begins at one of the rows that name the row.
  var isEach = false
  /// The links to follow from there, by their indexes.
  var links: [Int] = []
  var column: Int
  /// The columns of the files that it is made of, as the map writes them.
  var names: [String]
}
