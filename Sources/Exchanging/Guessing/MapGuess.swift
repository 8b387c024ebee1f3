// A map proposed for somebody's file, from the names of its columns and all of its cells: a beginning
// that a person reads, corrects and keeps. What cannot be told is said beside it.

import Bookkeeping

/// Proposes a map for a CSV file.
package struct MapGuess {
  private let columns: [ColumnGuess]
  private let roles: RoleGuess
  private let separator: UInt8
  private let rows: Int
  private let row: [String]
  /// Whether the file has no more rows than were looked at.
  private let isWhole: Bool

  /// How many rows are looked at.
  private static let rowLimit = 100_000

  /// Reads a file.
  ///
  /// Refuses one without rows, or in which no columns tell one row from another.
  package init(file: SpooledFile) throws {
    let (header, separator) = try Self.header(of: file)
    self.separator = separator
    var reader = try CSVReader(file.chunks(), separator: separator)
    _ = try reader.next()
    var columns = header.map { ColumnGuess($0) }
    var rows = 0
    while rows < Self.rowLimit, let row = try reader.next() {
      if let (_, wrong) = row.wrong { throw Refusal(field: "line \(row.line)", wrong) }
      guard row.cells.count == header.count else {
        let wrong = Wrong.rowOfOtherWidth(cells: row.cells.count, columns: header.count)
        throw Refusal(field: "line \(row.line)", wrong)
      }
      rows += 1
      for index in columns.indices { columns[index].take(ColumnRule.trimmed(row.cells[index])) }
    }
    guard rows > 0 else { throw Refusal(.emptyFile) }
    self.columns = columns
    self.rows = rows
    isWhole = try rows < Self.rowLimit || reader.next() == nil
    roles = RoleGuess(columns)
    row = Self.row(columns, roles)
    guard try isTold(file) else { throw Refusal(.rowsNotTold) }
    for name in columns.map(\.name)
    where needed.contains(name) && name.contains(where: "{}".contains) {
      throw Refusal(field: Self.place(name), .bracesInColumn)
    }
  }

  /// Where a column's name stands.
  private static func place(_ column: String) -> String {
    "line 1, column \(Refusal.shortened(column))"
  }

  /// Whether the columns that are to tell one row from another do.
  private func isTold(_ file: SpooledFile) throws -> Bool {
    guard row.count > 1 else { return !row.isEmpty }
    let places = columns.indices.filter { row.contains(columns[$0].name) }
    var reader = try CSVReader(file.chunks(), separator: separator)
    _ = try reader.next()
    var seen: Set<UInt64> = []
    for _ in 0..<rows {
      guard let found = try reader.next() else { return true }
      let cells = places.map { ColumnRule.trimmed(found.cells[$0]) }
      guard seen.insert(ColumnGuess.mark(cells.joined(separator: "\n").utf8)).inserted else {
        return false
      }
    }
    return true
  }

  /// The names of the columns, and the separator that makes the most of them.
  private static func header(of file: SpooledFile) throws -> ([String], UInt8) {
    var best: ([String], UInt8)?
    var refusal: Refusal?
    for separator in Separator.bytes {
      var reader = try CSVReader(file.chunks(), separator: separator)
      guard let row = try reader.next() else { continue }
      guard !row.bytes.hasLoneReturn else { throw Refusal(field: "line 1", .loneReturns) }
      // Under the wrong separator quotes stand in the middle of cells.
      if let (_, wrong) = row.wrong {
        refusal = refusal ?? Refusal(field: "line 1", wrong)
        continue
      }
      let names = row.cells.map(ColumnRule.trimmed)
      if names.count > best?.0.count ?? 0 { best = (names, separator) }
    }
    guard let (names, separator) = best else { throw refusal ?? Refusal(.emptyFile) }
    var seen: Set<String> = []
    for name in names {
      guard !name.isEmpty else { throw Refusal(field: "line 1", .missing) }
      guard seen.insert(name).inserted else { throw Refusal(field: place(name), .repeatedField) }
    }
    return (names, separator)
  }

  /// The columns that tell one row from another: the invoice's or payment's number, else a column of
  /// which no two cells are the same and that is no client, amount or day; else all of them.
  private static func row(_ columns: [ColumnGuess], _ roles: RoleGuess) -> [String] {
    let unique = columns.filter(\.isUnique).map(\.name)
    let keys = [roles[.invoice], roles[.payment]].compactMap { $0 }.filter(unique.contains)
    let others = [RoleGuess.Role.client, .clientName, .amount, .issued, .due, .settled]
      .compactMap { roles[$0] }
    let free = unique.filter { !others.contains($0) }
    return (keys + free).first.map { [$0] } ?? columns.filter { !$0.isOptional }.map(\.name)
  }

  /// The map, with a comment at each place that somebody has to look at.
  package var text: String {
    var text = """
      # Proposed from \(isWhole ? "" : "the first ")\(counted(rows, "row")): read it, correct it, and try it with \
      --dry-run.
      source: mine            # give each kind of file a source of its own
      """
    if separator != UInt8(ascii: ",") {
      text +=
        "\nseparator: \(separator == UInt8(ascii: "\t") ? "tab" : quoted(Self.letter(separator)))"
    }
    text += "\nrow: [\(row.map(quoted).joined(separator: ", "))]"
    if row.count > 1 { text += "   # no column alone tells rows apart" }
    text += "\n\ncolumns:\n"
    let needed = needed
    for column in columns where needed.contains(column.name) { text += line(column) }
    return text + clients + events
  }

  private static func letter(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  /// The columns that the map names.
  private var needed: Set<String> {
    Set(row + RoleGuess.Role.allCases.compactMap { roles[$0] })
  }

  private func line(_ column: ColumnGuess) -> String {
    var rules: [String] = []
    let isNumber = column.name == roles[.amount]
    switch column.form {
    case .day(let form): rules.append("day: \(quoted(form))")
    case .number(let form) where isNumber: rules.append("number: \(quoted(form))")
    case .number, .text: break
    }
    if column.isOptional { rules.append("optional: true") }
    let other = column.otherDay.map { "   # or \($0): the days do not tell" } ?? ""
    return "  \(quoted(column.name)): {\(rules.joined(separator: ", "))}\(other)\n"
  }

  private var clients: String {
    guard let client = roles[.client] ?? roles[.clientName] else { return "" }
    return """

      clients:
        - key: \(quoted("{\(client)}"))
          data:
            name: \(quoted("{\(roles[.clientName] ?? client)}"))

      """
  }

  private var events: String {
    guard let client = roles[.client] ?? roles[.clientName] else {
      return """

        # No column tells whose a row is. Name one, and say what a row means; `daybook events` lists
        # what can be recorded.
        events:
          - id: noted
            type: daybook.client.noted
            subject: "WHOSE"
            data:
              text: \(quoted("{\(columns[0].name)}"))

        """
    }
    let subject = quoted("{\(client)}")
    if let invoice = roles[.invoice], let amount = roles[.amount], let issued = roles[.issued] {
      return invoices(subject, invoice, amount, issued)
    }
    if let amount = roles[.amount], let day = roles[.issued] ?? roles[.settled] {
      return receipts(subject, amount, day)
    }
    let text = roles[.note] ?? row[0]
    let day = roles[.issued].map { "\n    effectiveon: \(quoted("{\($0)}"))" } ?? ""
    return """

      events:
        - id: noted          # say what a row means; `daybook events` lists what can be recorded
          type: daybook.client.noted
          subject: \(subject)\(day)
          data:
            text: \(quoted("{\(text)}"))

      """
  }

  /// An amount with its currency; dollars where no column says.
  private func money(_ amount: String) -> String {
    guard let currency = roles[.currency] else { return "\(quoted("{\(amount)} USD"))" }
    return quoted("{\(amount)} {\(currency)}")
  }

  private func invoices(
    _ subject: String,
    _ invoice: String,
    _ amount: String,
    _ issued: String
  ) -> String {
    let due = roles[.due].map { "\n      dueOn: \(quoted("{\($0)}"))" } ?? ""
    var text = """

      events:
        - id: issued
          type: daybook.invoice.issued
          subject: \(subject)
          effectiveon: \(quoted("{\(issued)}"))
          data:
            invoice: \(quoted("{\(invoice)}"))
            amount: \(money(amount))\(due)

      """
    guard let settled = roles[.settled] else { return text }
    text += """

        - id: settled        # settled in full on that day
          when: {\(quoted(settled)): {given: true}}
          type: daybook.receipt.recorded
          subject: \(subject)
          effectiveon: \(quoted("{\(settled)}"))
          data:
            receipt: \(quoted("{\(invoice)}/settled"))
            amount: \(money(amount))
            method: specific
            applications:
              - invoice: \(quoted("{\(invoice)}"))
                amount: \(money(amount))

      """
    return text
  }

  private func receipts(_ subject: String, _ amount: String, _ day: String) -> String {
    let key = (roles[.payment].map { [$0] } ?? row).map { "{\($0)}" }.joined(separator: "/")
    return """

      events:
        - id: received
          type: daybook.receipt.recorded
          subject: \(subject)
          effectiveon: \(quoted("{\(day)}"))
          data:
            receipt: \(quoted(key))
            amount: \(money(amount))

      """
  }

  /// A text in quotes, as YAML and as JSON have it.
  private func quoted(_ text: String) -> String {
    var json = JSONText()
    json.string(text)
    return json.text
  }
}
