// Reading how the files of a map belong together: the rows that a row names, the rows that name it, and
// the columns that are found through them.

import Bookkeeping

extension MapReading {
  /// Reads the rows of earlier files that a row of the file at hand names.
  mutating func links(_ node: MapNode) throws(Wrong) {
    for member in try node.members("links") {
      let known = try member.value.members(
        "the link \(member.name)",
        known: ["file", "by", "optional", "may_be_missing"],
        required: ["file", "by"]
      )
      guard let fileNode = known["file"], let by = known["by"] else { continue }
      func flag(_ name: String) throws(Wrong) -> Bool {
        try known[name].map { node throws(Wrong) in try node.bool(name) } ?? false
      }
      try word(member.key, member.name)
      let earlier = files.prefix(index).map(\.name)
      let name = try fileNode.text("file")
      guard let linked = earlier.firstIndex(of: name) else {
        throw fileNode.unknown("file before this one with the name", name, earlier)
      }
      let columns = try row(by, "by", mayBeEmpty: true)
      try check(columns.count, names: linked, at: by)
      file.links.append(
        MapFile.Link(
          name: member.name,
          file: linked,
          columns: columns,
          isOptional: try flag("optional"),
          mayBeMissing: try flag("may_be_missing")
        )
      )
    }
  }

  /// Reads the rows of other files that name a row of the file at hand.
  mutating func lists(_ node: MapNode) throws(Wrong) {
    let own = index
    for member in try node.members("lists") {
      let known = try member.value.members(
        "the list \(member.name)",
        known: ["file", "by"],
        required: ["file", "by"]
      )
      guard let fileNode = known["file"], let by = known["by"] else { continue }
      try word(member.key, member.name)
      let name = try fileNode.text("file")
      guard let listed = files.firstIndex(where: { $0.name == name }), listed != own else {
        throw fileNode.unknown("other file with the name", name, files.map(\.name))
      }
      let columns = try inFile(listed) { reading throws(Wrong) in
        try reading.row(by, "by", mayBeEmpty: false)
      }
      try check(columns.count, names: own, at: by)
      file.lists.append(MapFile.RowList(name: member.name, file: listed, columns: columns))
    }
  }

  /// Reads something as if another file were at hand.
  private func inFile<Value>(
    _ index: Int,
    _ read: (MapReading) throws(Wrong) -> Value
  ) throws(Wrong) -> Value {
    var reading = self
    reading.index = index
    return try read(reading)
  }

  private func word(_ node: MapNode, _ name: String) throws(Wrong) {
    guard Self.isWord(name) else {
      throw node.wrong("the name is not a word of letters, digits, - and _")
    }
    guard !(file.links.map(\.name) + file.lists.map(\.name)).contains(name) else {
      throw node.wrong("\"\(name)\" is a link and a list")
    }
  }

  private func check(_ count: Int, names linked: Int, at node: MapNode) throws(Wrong) {
    let needed = files[linked].rowColumns.count
    guard count == needed else {
      throw node.wrong(
        "a row of \(files[linked].name) is told by \(needed) columns, and \(count) are given"
      )
    }
  }

  /// The place of a column by its name, through links where it has dots.
  func path(_ name: String, at node: MapNode) throws(Wrong) -> ColumnPath {
    if let each {
      let list = file.lists[each]
      if name.hasPrefix(list.name + ".") {
        let rest = String(name.dropFirst(list.name.utf8.count + 1))
        var path = try path(rest, inFile: list.file, shown: list.name + ".", at: node)
        path.isEach = true
        return path
      }
    }
    return try path(name, inFile: index, shown: "", at: node)
  }

  private func path(
    _ name: String,
    inFile index: Int,
    shown: String,
    at node: MapNode
  ) throws(Wrong) -> ColumnPath {
    let file = files[index]
    if let column = file.columns.firstIndex(where: { $0.name == name }) {
      return ColumnPath(column: column, names: [shown + name])
    }
    if let derived = file.derived.firstIndex(where: { $0.name == name }) {
      let column = file.columns.count + derived
      return ColumnPath(column: column, names: file.sources(of: column).map { shown + $0 })
    }
    if let link = file.links.firstIndex(where: { name.hasPrefix($0.name + ".") }) {
      let (linked, prefix) = (file.links[link].file, file.links[link].name + ".")
      let rest = String(name.dropFirst(prefix.count))
      var path = try path(rest, inFile: linked, shown: shown + prefix, at: node)
      path.links.insert(link, at: 0)
      return path
    }
    let known =
      file.columns.map(\.name) + file.derived.map(\.name) + file.links.map { "\($0.name).…" }
    throw node.unknown("column", shown + name, known.map { shown + $0 })
  }
}

extension MapFile {
  /// The columns of the file that a value is made of.
  func sources(of column: Int) -> [String] { origins(of: [column]).map { columns[$0].name } }

  /// The indexes of the columns of the file that values are made of, each once.
  func origins(of values: [Int]) -> [Int] {
    var origins: [Int] = []
    for value in values {
      let own = columns.indices.contains(value) ? [value] : derived[value - columns.count].origins
      for origin in own where !origins.contains(origin) { origins.append(origin) }
    }
    return origins
  }
}
