// The rows of files that belong together: those that other rows name, and those that name others. Only
// the columns of the map are kept of them, and only so many bytes.

import Bookkeeping

/// The rows of an import's files that rows of other files need.
struct BelongingRows {
  /// A row and where it stands.
  private struct Kept {
    var line: Int
    /// What it holds; nil where it cannot be read.
    var values: RowValues?
  }

  /// How much is kept: the cells, and so much more for each row.
  static let limitBytes = 256 << 20
  private static let bytesPerRow = 512

  /// Rows by what tells them from others, for each file of the map that something links to.
  private var rows: [Int: [String: Kept]] = [:]
  /// The rows that name a row, by what tells that one from others, for each list.
  private var lists: [ListKey: [String: [Kept]]] = [:]
  /// The rows there are of the files that have lists.
  private var listed: [Int: Set<String>] = [:]
  /// The rows that the map leaves out, by what tells them from others.
  private var leftOut: [Int: Set<String>] = [:]
  /// The rows that were refused when they were to be recorded.
  private var refused: Set<RowValues.Origin> = []
  private let forms: [MapFile]
  /// What people call the files.
  private let names: [String]
  /// The files that there are.
  private let given: Set<Int>
  private var bytes = 0

  private struct ListKey: Hashable {
    /// The file whose rows are named.
    var file: Int
    /// Its list.
    var list: Int
  }

  /// Makes a place for rows of files, of which some are given.
  init(_ forms: [MapFile], names: [String], given: Set<Int>) {
    self.forms = forms
    self.names = names
    self.given = given
  }

  /// Whether rows of a file belong to others, or others to them.
  func needs(_ file: Int) -> Bool {
    !forms[file].lists.isEmpty
      || forms.contains { form in
        form.links.contains { $0.file == file } || form.lists.contains { $0.file == file }
      }
  }

  /// Keeps a row as far as others need it.
  mutating func keep(_ row: CSVRow, of table: CSVTable) throws(Refusal) {
    let file = table.index
    var kept = Kept(line: row.line)
    do throws(RowRefusal) {
      kept.values = try table.values(row, self)
      kept.values?.origin = RowValues.Origin(file: file, line: row.line)
      if kept.values == nil {
        if let left = table.readable(row) {
          leftOut[file, default: []].insert(forms[file].identity(left))
        }
        return
      }
    } catch {}
    // What tells a bad row from others may be good.
    guard let readable = kept.values ?? table.readable(row) else { return }
    bytes += readable.cells.reduce(Self.bytesPerRow) { $0 + $1.utf8.count }
    guard bytes <= Self.limitBytes else {
      throw Refusal(.linkedRowsTooLong(limit: Self.limitBytes))
    }
    let identity = forms[file].identity(readable)
    if forms.contains(where: { $0.links.contains { $0.file == file } }),
      rows[file]?[identity] == nil
    {
      rows[file, default: [:]][identity] = kept
    }
    if !forms[file].lists.isEmpty { listed[file, default: []].insert(identity) }
    for (owner, form) in forms.enumerated() {
      for (index, list) in form.lists.enumerated() where list.file == file {
        let key = MapFile.identity(readable, list.columns)
        lists[ListKey(file: owner, list: index), default: [:]][key, default: []].append(kept)
      }
    }
  }

  /// Learns that a row was refused when it was to be recorded.
  mutating func refuse(_ file: Int, line: Int) {
    refused.insert(RowValues.Origin(file: file, line: line))
  }

  /// Adds the rows that belong to a row; says whether it belongs to one that the map leaves out, so that
  /// it is left out too.
  ///
  /// Refuses a row that names one that is not there, or to which a bad one belongs.
  func add(to values: inout RowValues, of file: Int, line: Int) throws(RowRefusal) -> Bool {
    for link in forms[file].links {
      if isLeftOut(values, link.columns, link.file) { return true }
      values.linked.append(try linked(values, link, forms[file], line: line))
    }
    for (owner, other) in forms.enumerated() {
      for list in other.lists where list.file == file {
        if isLeftOut(values, list.columns, owner) { return true }
      }
    }
    try addLists(to: &values, of: file, line: line)
    if !refused.isEmpty, let origin = values.belonging(to: file).first(where: refused.contains) {
      let place = "\(names[origin.file]), line \(origin.line)"
      throw RowRefusal(line: line, columns: [], refusal: Refusal(.badRowBelongs(place: place)))
    }
    return false
  }

  /// Whether a row is left out, and no other that goes by the same is there, as of one whose older
  /// versions are left out.
  private func isLeftOut(_ values: RowValues, _ columns: [Int], _ file: Int) -> Bool {
    let key = MapFile.identity(values, columns)
    guard leftOut[file]?.contains(key) == true else { return false }
    return rows[file]?[key] == nil && listed[file]?.contains(key) != true
  }

  private func addLists(to values: inout RowValues, of file: Int, line: Int) throws(RowRefusal) {
    let identity = forms[file].identity(values)
    for (index, list) in forms[file].lists.enumerated() {
      var rows: [RowValues] = []
      for kept in lists[ListKey(file: file, list: index)]?[identity] ?? [] {
        guard let values = kept.values else {
          let wrong = Wrong.badRowBelongs(place: place(kept, list.file))
          throw RowRefusal(line: line, columns: [], refusal: Refusal(wrong))
        }
        rows.append(values)
      }
      values.lists.append(rows)
    }
  }

  private func linked(
    _ values: RowValues,
    _ link: MapFile.Link,
    _ form: MapFile,
    line: Int
  ) throws(RowRefusal) -> RowValues? {
    let key = MapFile.identity(values, link.columns)
    let isEmpty = link.columns.allSatisfy { values.values[$0] == nil }
    let columns = link.columns.flatMap { form.sources(of: $0) }
    guard !isEmpty, let kept = rows[link.file]?[key] else {
      let mayBeNowhere = isEmpty ? link.isOptional : link.mayBeMissing || !given.contains(link.file)
      guard !mayBeNowhere else { return nil }
      let wrong =
        isEmpty ? Wrong.missing : .noSuchRow(Refusal.shortened(key), file: names[link.file])
      throw RowRefusal(line: line, columns: columns, refusal: Refusal(wrong))
    }
    guard let row = kept.values else {
      let wrong = Wrong.badRowBelongs(place: place(kept, link.file))
      throw RowRefusal(line: line, columns: columns, refusal: Refusal(wrong))
    }
    return row
  }

  private func place(_ kept: Kept, _ file: Int) -> String { "\(names[file]), line \(kept.line)" }

  /// Refuses a row that belongs to one that is not there, and one that is there for others and tells
  /// them what another told before.
  func check(_ values: RowValues, file: Int, line: Int) throws(RowRefusal) {
    let first = rows[file]?[forms[file].identity(values)]
    if !forms[file].isRecorded, let first, first.line != line {
      throw RowRefusal(
        line: line,
        columns: forms[file].rowColumns.flatMap { forms[file].sources(of: $0) },
        refusal: Refusal(.repeatedRow(line: first.line))
      )
    }
    for (owner, form) in forms.enumerated() {
      for list in form.lists where list.file == file {
        let key = MapFile.identity(values, list.columns)
        guard listed[owner]?.contains(key) != true else { continue }
        throw RowRefusal(
          line: line,
          columns: list.columns.flatMap { forms[file].sources(of: $0) },
          refusal: Refusal(.noSuchRow(Refusal.shortened(key), file: names[owner]))
        )
      }
    }
  }
}
