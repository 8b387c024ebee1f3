// Reading a map: the columns of all its files first, because everything else names them. Whatever can
// be known to be wrong before the first row is refused here, with line and column.

import Bookkeeping

/// Reads the parts of one map.
struct MapReading {
  let schema = Schema.daybook
  /// The files that the map names, with their columns and links.
  var files: [MapFile] = []
  /// The file at hand.
  var index = 0
  /// The list whose rows fill what is read at the moment, where one does.
  var each: Int?

  /// The file at hand.
  var file: MapFile {
    get { files[index] }
    set { files[index] = newValue }
  }

  private static let fileKeys = [
    "separator", "row", "when", "columns", "derived", "links", "lists", "clients", "events",
  ]

  static func map(_ text: String) throws(Wrong) -> ImportMap {
    let root = try MapNode(text: text)
    let hasFiles = try root.members("the map").contains { $0.name == "files" }
    let own = hasFiles ? ["files"] : fileKeys.filter { $0 != "links" && $0 != "lists" }
    let members = try root.members(
      "the map",
      known: ["about", "source"] + own,
      required: hasFiles ? ["source", "files"] : ["source", "row", "columns", "events"]
    )
    guard let source = members["source"] else { throw root.wrong("the map has no \"source\"") }
    let sourceText = try source.text("source")
    do { _ = try Texts.key(sourceText) } catch { throw source.wrong("\(error.wrong.what)") }
    var reading = MapReading()
    if let node = members["files"] { try reading.files(node) } else { try reading.only(members) }
    return ImportMap(
      about: try members["about"].map { node throws(Wrong) in try node.text("about") } ?? "",
      source: sourceText,
      files: reading.files
    )
  }

  /// Reads the one file of a map, whose keys are the map's.
  private mutating func only(_ members: [String: MapNode]) throws(Wrong) {
    files = [try MapFile(separator: Self.separator(members["separator"]))]
    try columns(members)
    try meaning(members)
  }

  /// Reads the files of a map.
  private mutating func files(_ node: MapNode) throws(Wrong) {
    var all: [[String: MapNode]] = []
    for node in try node.list("files") {
      let members = try node.members(
        "a file",
        known: ["name", "file"] + Self.fileKeys,
        required: ["name", "file", "row", "columns"]
      )
      all.append(members)
      var file = MapFile(separator: try Self.separator(members["separator"]))
      file.name = try unused(members["name"], "name", \.name)
      file.fileName = try unused(members["file"], "file") { $0.fileName ?? "" }
      index = files.count
      files.append(file)
      try columns(members)
      if let node = members["links"] { try links(node) }
    }
    for (index, members) in all.enumerated() {
      self.index = index
      if let node = members["lists"] { try lists(node) }
      try meaning(members)
    }
    guard files.contains(where: \.isRecorded) else {
      throw node.wrong("no file has clients or events, so nothing would be recorded")
    }
  }

  /// A word that no file has yet.
  private func unused(
    _ node: MapNode?,
    _ what: String,
    _ of: (MapFile) -> String
  ) throws(Wrong) -> String {
    guard let node else { return "" }
    let text = try node.text(what)
    guard !files.contains(where: { of($0) == text }) else {
      throw node.wrong("two files have the \(what) \"\(text)\"")
    }
    guard what != "name" || Self.isWord(text) else {
      throw node.wrong("the name of a file is a word of letters, digits, - and _")
    }
    return text
  }

  /// Whether something can stand before a dot or a slash.
  static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }

  private static func separator(_ node: MapNode?) throws(Wrong) -> UInt8 {
    guard let node else { return UInt8(ascii: ",") }
    guard let separator = Separator.byte(ofWord: try node.text("separator")) else {
      throw node.wrong("separator is none of \",\", \";\", \"|\" and tab")
    }
    return separator
  }

  /// Reads what is made of a row.
  private mutating func meaning(_ members: [String: MapNode]) throws(Wrong) {
    if let node = members["when"] {
      file.conditions = try conditions(node, amongCells: true)
    }
    if let node = members["clients"] { file.clients = try clients(node) }
    if let node = members["events"] { file.events = try events(node) }
  }

  /// Reads a text with columns in braces.
  func template(_ node: MapNode, _ name: String) throws(Wrong) -> TextTemplate {
    let text = try node.text(name)
    return try TextTemplate(
      text,
      column: { column throws(Wrong) in try self.path(column, at: node) },
      broken: node.wrong("a brace is not closed or not opened; two braces stand for one")
    )
  }
}
