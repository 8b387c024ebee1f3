// Texts with columns in braces.

import Bookkeeping

/// A text such as `{InvoiceAmount} USD`.
struct TextTemplate: Hashable, Sendable {
  private enum Part: Hashable {
    case literal(String)
    case column(ColumnPath)
  }

  private var parts: [Part] = []

  /// The columns that it names.
  var columns: [ColumnPath] {
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
  /// `column` finds the place of a column's name.
  init<E: Error>(
    _ text: String,
    column: (String) throws(E) -> ColumnPath,
    broken: E
  ) throws(E) {
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
        guard let value = row.value(column) else { return nil }
        text += value
      }
    }
    return text
  }
}
