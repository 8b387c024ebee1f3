// Texts with columns in braces, and objects and lists of them: how a map fills the fields of an
// event. What names an empty cell is left out, and so is an object or a list that nothing is left
// of.

import Bookkeeping

/// A text such as `{InvoiceAmount} USD`.
struct TextTemplate: Hashable, Sendable {
  private enum Part: Hashable {
    case literal(String)
    case column(Int)
  }

  private var parts: [Part] = []

  /// The columns that it names.
  var columns: [Int] {
    parts.compactMap { part in
      if case .column(let column) = part { column } else { nil }
    }
  }

  /// The text of a template that names no column.
  var constant: String? {
    columns.isEmpty
      ? parts.map { if case .literal(let text) = $0 { text } else { "" } }.joined() : nil
  }

  /// Reads a template; two braces stand for one.
  ///
  /// `column` finds the index of a column's name.
  init<E: Error>(_ text: String, column: (String) throws(E) -> Int, broken: E) throws(E) {
    var rest = Substring(text)
    var literal = ""
    while let character = rest.popFirst() {
      guard character == "{" || character == "}", rest.first != character else {
        if character == "{" || character == "}" { rest = rest.dropFirst() }
        literal.append(character)
        continue
      }
      guard character == "{", let end = rest.firstIndex(of: "}") else { throw broken }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      parts.append(.column(try column(String(rest[..<end]))))
      rest = rest[rest.index(after: end)...]
    }
    if !literal.isEmpty || parts.isEmpty { parts.append(.literal(literal)) }
  }

  /// The text for a row; nil where it names an empty cell.
  func text(_ row: RowValues) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .column(let column):
        guard let value = row.values[column] else { return nil }
        text += value
      }
    }
    return text
  }
}

/// A value of `data`, as a map fills it.
indirect enum DataTemplate: Hashable, Sendable {
  /// A text; numbers and truths among them are written without quotes.
  case text(TextTemplate, isQuoted: Bool)
  case object([Member])
  case list([DataTemplate])

  struct Member: Hashable, Sendable {
    var name: String
    var value: DataTemplate
  }

  /// Whether nothing of it is left for a row.
  func isEmpty(_ row: RowValues) -> Bool {
    switch self {
    case .text(let template, _): template.text(row) == nil
    case .object(let members): members.allSatisfy { $0.value.isEmpty(row) }
    case .list(let elements): elements.allSatisfy { $0.isEmpty(row) }
    }
  }

  /// Writes it for a row.
  func write(_ row: RowValues, into json: inout JSONText) {
    switch self {
    case .text(let template, let isQuoted):
      let text = template.text(row) ?? ""
      if isQuoted || !Self.isJSON(text) { json.string(text) } else { json.raw(text) }
    case .object(let members):
      json.object { json in
        for member in members where !member.value.isEmpty(row) {
          json.name(member.name)
          member.value.write(row, into: &json)
        }
      }
    case .list(let elements):
      json.array { json in
        for element in elements where !element.isEmpty(row) { element.write(row, into: &json) }
      }
    }
  }

  /// The columns that fill a path such as `applications[0].amount`, given as its steps.
  func columns(at path: ArraySlice<String>, _ row: RowValues) -> [Int] {
    switch self {
    case .text(let template, _): return template.columns
    case .object(let members):
      guard let name = path.first else { return members.flatMap { $0.value.columns(at: [], row) } }
      let member = members.first { $0.name == name }
      return member?.value.columns(at: path.dropFirst(), row) ?? []
    case .list(let elements):
      guard let step = path.first else { return elements.flatMap { $0.columns(at: [], row) } }
      let written = elements.filter { !$0.isEmpty(row) }
      guard let index = Int(step), written.indices.contains(index) else { return [] }
      return written[index].columns(at: path.dropFirst(), row)
    }
  }

  private static func isJSON(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { $0 >= 48 && $0 <= 57 }
      && (digits.first != 48 || digits.count == 1)
  }
}
