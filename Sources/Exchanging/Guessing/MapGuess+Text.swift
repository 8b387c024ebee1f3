// The text of a proposed map, with a comment at each place that somebody has to look at.

import Bookkeeping

extension MapGuess {
  /// The map.
  package var text: String { head + columnLines + unused + derived + clients + events }

  private var head: String {
    let unread = rows.unread.saying(
      "is no row that a map could read",
      "are no rows that a map could read"
    )
    var text = """
      # Proposed from \(rows.isWhole ? "" : "the first ")\(counted(rows.count, "row")): read it, correct \
      it, and try it with --dry-run.\(unread.map { "\n# Of the file, \($0)." } ?? "")
      source: mine            # give each kind of file a source of its own

      """
    if rows.separator != UInt8(ascii: ",") {
      let letter = String(UnicodeScalar(rows.separator))
      text += "separator: \(letter == "\t" ? "tab" : quoted(letter))\n"
    }
    if let telling = entries.telling {
      let why = remarks.left.saying("has none: blank, or a total", "have none: blank, or totals")
      let rule = "{\(quoted(columns[telling].name)): {given: true}}"
      text += "when: \(rule)\(YAMLText.comment([why]))\n"
    }
    let remarks = [
      row.count > 1 ? "no column alone tells rows apart" : nil,
      remarks.repeated.saying("repeats an earlier one", "repeat earlier ones"),
    ]
    return text + "row: [\(row.map(quoted).joined(separator: ", "))]\(YAMLText.comment(remarks))\n"
  }

  private var columnLines: String {
    let lines = columns.indices.filter { used.contains(columns[$0].name) }.map(line)
    return "\ncolumns:\n\(lines.joined())"
  }

  private func line(_ place: Int) -> String {
    let column = columns[place]
    var rules: [String] = []
    var other: String?
    if roles.formed.contains(column.name) {
      switch column.form {
      case .day(let form): rules.append("day: \(quoted(form.text))")
      case .number(let form): rules.append("number: \(quoted(form.text))")
      case .text: break
      }
      other = column.otherDay.map { "or \($0): the days do not tell" }
    }
    if column.name == roles[.currency], column.hasSmallLetters { rules.append("capitals: true") }
    if isOptional(column.name) { rules.append("optional: true") }
    let comment = YAMLText.comment([other, below(place)] + remarks.remarks(place))
    return "  \(quoted(column.name)): {\(rules.joined(separator: ", "))}\(comment)\n"
  }

  /// Whether a column may be empty in a row of which events are made.
  func isOptional(_ name: String) -> Bool {
    guard !row.contains(name), !kind.needed.contains(name), name != roles[.currency] else {
      return false
    }
    return columns.firstIndex { $0.name == name }.map(entries.isOptional) ?? false
  }

  /// The columns that the map does not name.
  private var unused: String {
    let limit = 30
    let unused = columns.filter { !used.contains($0.name) }
    guard !unused.isEmpty else { return "" }
    let names = unused.prefix(limit).map { column in
      YAMLText.name(column.name) + (why(column).map { " (\($0))" } ?? "")
    }
    let more = unused.count > limit ? " and \(unused.count - limit) more" : ""
    return "  # not used: \(names.joined(separator: ", "))\(more)\n"
  }

  /// What is said of amounts below zero.
  private func below(_ place: Int) -> String? {
    guard let lines = remarks.below[place]?.saying("is below zero", "are below zero") else {
      return nil
    }
    if case .payments = kind { return lines + ": money sent back needs an event of its own" }
    return lines
  }

  /// Why a column is not used that is named as if it could be.
  private func why(_ column: ColumnGuess) -> String? {
    if column.isEmpty { return "empty" }
    switch roles.misnamed(column.name) {
    case .issued, .due, .settled: return "not read as days"
    case .amount: return "not read as numbers"
    case .currency: return "not read as currencies"
    default: return nil
    }
  }

  func quoted(_ text: String) -> String { YAMLText.quoted(text) }
}
