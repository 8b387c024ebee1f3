// Reading the columns of a file: how their cells are written, what is made of them, and which tell one
// row from another.

import Bookkeeping

extension MapReading {
  /// Reads the columns of the file at hand.
  mutating func columns(_ members: [String: MapNode]) throws(Wrong) {
    if let node = members["columns"] { try columns(node) }
    if let node = members["derived"] { try derived(node) }
    if let node = members["row"] {
      file.rowColumns = try row(node, "row", mayBeEmpty: false)
    }
  }

  private mutating func columns(_ node: MapNode) throws(Wrong) {
    let members = try node.members("columns")
    guard !members.isEmpty else { throw node.wrong("columns names no column") }
    // The form of one may name another.
    file.columns = members.map { ColumnRule(name: $0.name) }
    file.columns = try members.map { member throws(Wrong) in
      try column(member.name, member.value)
    }
  }

  private func column(_ name: String, _ node: MapNode) throws(Wrong) -> ColumnRule {
    var rule = ColumnRule(name: name)
    guard !node.isEmpty else { return rule }
    let forms = ["day", "time", "number", "minor_units_of", "words", "capitals"]
    let known = try node.members(
      "the column \(name)",
      known: forms + ["utc", "optional", "may_be_missing"]
    )
    if let node = known["optional"] { rule.isOptional = try node.bool("optional") }
    if let node = known["may_be_missing"], try node.bool("may_be_missing") {
      (rule.isOptional, rule.mayBeMissing) = (true, true)
    }
    let isUTC = try known["utc"].map { node throws(Wrong) in try node.bool("utc") } ?? false
    if let node = known["utc"], known["time"] == nil {
      throw node.wrong("utc stands beside time, and there is none")
    }
    let given = forms.filter { known[$0] != nil }
    guard given.count <= 1 else {
      throw node.wrong("a column is one of \(forms.joined(separator: ", "))")
    }
    if let node = known["day"] { rule.form = .day(try dates(node, "day")) }
    if let node = known["time"] {
      let formats = try dates(node, "time")
      guard formats.formats.allSatisfy(\.hasTime) else {
        throw node.wrong("the time has no hours and minutes, hh:mm")
      }
      rule.form = .time(formats, isUTC: isUTC)
    }
    if let node = known["number"] {
      guard let format = NumberFormat(try node.text("number")) else {
        throw node.wrong("a number is shown as the file writes 1234 or 1234.56, such as 1,234.56")
      }
      rule.form = .number(format)
    }
    if let node = known["minor_units_of"] {
      rule.form = .minorUnits(currency: try cell(node.text("minor_units_of"), at: node))
    }
    if let node = known["words"] {
      var words: [String: String] = [:]
      for member in try node.members("words") {
        words[member.name] = try member.value.text("the word for \(member.name)")
      }
      rule.form = .words(words)
    }
    if let node = known["capitals"], try node.bool("capitals") { rule.form = .capitals }
    return rule
  }

  /// Reads one form of dates, or a list of them.
  private func dates(_ node: MapNode, _ name: String) throws(Wrong) -> DateFormats {
    var formats: [DateFormat] = []
    for node in node.isList ? try node.list(name) : [node] {
      guard let format = DateFormat(try node.text(name)) else {
        throw node.wrong(
          "a \(name) is written with YYYY, one of M, MM and MMM, and D or DD, such as M/D/YYYY"
        )
      }
      formats.append(format)
    }
    return DateFormats(formats: formats)
  }

  private mutating func derived(_ node: MapNode) throws(Wrong) {
    let columns = Set(names)
    for member in try node.members("derived") {
      // The parser has refused equal keys.
      guard !columns.contains(member.name) else {
        throw member.key.wrong("the file has a column \"\(member.name)\"")
      }
      let known = try member.value.members(
        "the column \(member.name)",
        known: ["first_of", "from", "months", "days", "debit", "credit"]
      )
      if known.count == 1, let node = known["debit"] ?? known["credit"] {
        let column = try value(node.text("a column of numbers"), at: node)
        guard isNumber(column) else { throw node.wrong("\(names[column]) holds no numbers") }
        derive(member.name, known["debit"] != nil ? .debit(column) : .credit(column), [column])
        continue
      }
      switch (known["first_of"], known["from"]) {
      case (let node?, nil) where known.count == 1:
        let columns = try row(node, "first_of", mayBeEmpty: true)
        derive(member.name, .firstOf(columns), columns)
      case (nil, let node?):
        let column = try value(node.text("from"), at: node)
        let later = DerivedColumn.Form.later(
          column,
          months: try known["months"].map { node throws(Wrong) in try node.int("months") } ?? 0,
          days: try known["days"].map { node throws(Wrong) in try node.int("days") } ?? 0
        )
        guard isDay(column) else { throw node.wrong("\(names[column]) holds no days") }
        derive(member.name, later, [column])
      default:
        throw member.value.wrong(
          "a derived column has first_of, from with months and days, debit, or credit"
        )
      }
    }
  }

  /// Adds a column that is made of others.
  private mutating func derive(_ name: String, _ form: DerivedColumn.Form, _ columns: [Int]) {
    let origins = file.origins(of: columns)
    // In place, not in a copy of the file.
    files[index].derived.append(DerivedColumn(name: name, form: form, origins: origins))
  }

  /// Whether a column holds days.
  private func isDay(_ index: Int) -> Bool {
    // What is made of days alone is a day.
    file.origins(of: [index]).allSatisfy { origin in
      if case .day = file.columns[origin].form { true } else { false }
    }
  }

  private func isNumber(_ index: Int) -> Bool {
    file.origins(of: [index]).allSatisfy { origin in
      switch file.columns[origin].form {
      case .number, .minorUnits: true
      case .text, .day, .time, .words, .capitals: false
      }
    }
  }

  /// The names of the columns and of what is derived of them.
  private var names: [String] { file.columns.map(\.name) + file.derived.map(\.name) }

  /// The index of a column that the file has.
  func cell(_ name: String, at node: MapNode) throws(Wrong) -> Int {
    guard let index = file.columns.firstIndex(where: { $0.name == name }) else {
      throw node.unknown("column", name, file.columns.map(\.name))
    }
    return index
  }

  /// The index of a column of the file or of a derived one.
  private func value(_ name: String, at node: MapNode) throws(Wrong) -> Int {
    if let index = files[index].columns.firstIndex(where: { $0.name == name }) { return index }
    guard let derived = files[index].derived.firstIndex(where: { $0.name == name }) else {
      throw node.unknown("column", name, names)
    }
    return files[index].columns.count + derived
  }

  /// Reads one column, or a list of them.
  func row(_ node: MapNode, _ what: String, mayBeEmpty: Bool) throws(Wrong) -> [Int] {
    var found: [Int] = []
    for node in node.isList ? try node.list(what) : [node] {
      let column = try value(try node.text(what), at: node)
      guard !found.contains(column) else { throw node.wrong("the column is named twice") }
      let isOptional = file.columns.indices.contains(column) && file.columns[column].isOptional
      guard mayBeEmpty || !isOptional else {
        throw node.wrong("\(names[column]) tells rows apart, so it is not optional")
      }
      found.append(column)
    }
    return found
  }
}
