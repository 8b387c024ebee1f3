// Reading a map: its columns first, because everything else names them. Whatever can be known to be
// wrong before the first row is refused here, with line and column.

import Bookkeeping

/// Reads the parts of one map.
struct MapReading {
  let schema = Schema.daybook
  private(set) var columns: [ColumnRule] = []
  private var indexes: [String: Int] = [:]

  static func map(_ text: String) throws(Wrong) -> ImportMap {
    let root = try MapNode(text: text)
    let file = try root.members(
      "the map",
      known: ["source", "separator", "row", "columns", "clients", "events"],
      required: ["source", "row", "columns", "events"]
    )
    guard let source = file["source"], let row = file["row"], let columns = file["columns"],
      let events = file["events"]
    else { throw root.wrong("the map is empty") }
    var reading = MapReading()
    try reading.columns(columns)
    let sourceText = try source.text("source")
    do { _ = try Texts.key(sourceText) } catch { throw source.wrong("\(error.wrong.what)") }
    let clients = try file["clients"].map { node throws(Wrong) in try reading.clients(node) }
    return ImportMap(
      source: sourceText,
      separator: try separator(file["separator"]),
      columns: reading.columns,
      rowColumns: try reading.row(row),
      clients: clients ?? [],
      events: try reading.events(events)
    )
  }

  private static func separator(_ node: MapNode?) throws(Wrong) -> UInt8 {
    guard let node else { return UInt8(ascii: ",") }
    guard let separator = Separator.byte(ofWord: try node.text("separator")) else {
      throw node.wrong("separator is none of \",\", \";\", \"|\" and tab")
    }
    return separator
  }

  /// The index of a column that the map describes.
  func column(_ name: String, at node: MapNode) throws(Wrong) -> Int {
    guard let index = indexes[name] else {
      throw node.unknown("column", name, columns.map(\.name))
    }
    return index
  }

  /// Reads a text with columns in braces.
  func template(_ node: MapNode, _ name: String) throws(Wrong) -> TextTemplate {
    let text = try node.text(name)
    return try TextTemplate(
      text,
      column: { column throws(Wrong) in try self.column(column, at: node) },
      broken: node.wrong("a brace is not closed or not opened; two braces stand for one")
    )
  }

  private func row(_ node: MapNode) throws(Wrong) -> [Int] {
    var found: [Int] = []
    for node in node.isList ? try node.list("row") : [node] {
      let column = try column(try node.text("row"), at: node)
      guard !found.contains(column) else { throw node.wrong("the column is named twice") }
      guard !columns[column].isOptional else {
        throw node.wrong("\(columns[column].name) tells rows apart, so it is not optional")
      }
      found.append(column)
    }
    return found
  }

  private mutating func columns(_ node: MapNode) throws(Wrong) {
    for member in try node.members("columns") {
      indexes[member.name] = columns.count
      columns.append(try Self.column(member.name, member.value))
    }
    guard !columns.isEmpty else { throw node.wrong("columns names no column") }
  }

  private static func column(_ name: String, _ node: MapNode) throws(Wrong) -> ColumnRule {
    var rule = ColumnRule(name: name)
    guard !node.isEmpty else { return rule }
    let forms = ["day", "time", "number", "words"]
    let known = try node.members("the column \(name)", known: forms + ["optional"])
    if let node = known["optional"] { rule.isOptional = try node.bool("optional") }
    let given = forms.filter { known[$0] != nil }
    guard given.count <= 1 else {
      throw node.wrong("a column is one of \(forms.joined(separator: ", "))")
    }
    if let node = known["day"] { rule.form = .day(try date(node, "day")) }
    if let node = known["time"] {
      let format = try date(node, "time")
      guard format.hasTime else { throw node.wrong("the time has no hours and minutes, hh:mm") }
      rule.form = .time(format)
    }
    if let node = known["number"] {
      guard let format = NumberFormat(try node.text("number")) else {
        throw node.wrong("a number is shown as the file writes 1234 or 1234.56, such as 1,234.56")
      }
      rule.form = .number(format)
    }
    if let node = known["words"] {
      var words: [String: String] = [:]
      for member in try node.members("words") {
        words[member.name] = try member.value.text("the word for \(member.name)")
      }
      rule.form = .words(words)
    }
    return rule
  }

  private static func date(_ node: MapNode, _ name: String) throws(Wrong) -> DateFormat {
    guard let format = DateFormat(try node.text(name)) else {
      throw node.wrong(
        "a \(name) is written with YYYY, one of M, MM and MMM, and D or DD, such as M/D/YYYY"
      )
    }
    return format
  }
}
