// A report as JSON: one object on one line, in the shape that the page Reports describes. Amounts
// are decimal strings, so that no reader's floating point touches them.

package import Bookkeeping
package import Reporting

/// Writes reports as JSON.
package enum ReportJSON {
  /// A report as one object in UTF-8, with a line feed at the end.
  ///
  /// The texts of the columns in `objects` are JSON already, and are written as what they are.
  package static func bytes(of report: Report, objects: Set<String> = []) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("report", report.name)
      moment(report.moment, into: &json)
      json.member("rules", report.rules)
      json.name("choices")
      json.object { json in
        for (name, choice) in report.choices.inOrder { json.member(name, choice) }
      }
      json.name("columns")
      strings(report.columns, into: &json)
      json.name("rows")
      json.array { json in
        let columns = Columns(report.columns, objects: objects)
        report.rows.each(0..<report.rows.count) { object($0, columns, into: &json) }
      }
      json.name("totals")
      json.array { json in
        let columns = Columns(report.columns)
        for line in report.totals { object(line, columns, isTotal: true, into: &json) }
      }
      json.name("notes")
      strings(report.notes, into: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// One row as an object on one line.
  package static func bytes(columns: [String], row: [Cell]) -> [UInt8] {
    var json = JSONText()
    object(row, Columns(columns), into: &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Rows of what has no moment, as one object with a line feed at the end.
  package static func bytes(columns: [String], rows: [[Cell]]) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.name("columns")
      strings(columns, into: &json)
      json.name("rows")
      json.array { json in
        let columns = Columns(columns)
        for row in rows { object(row, columns, into: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Rows at a moment, of what is no report, as one object with a line feed at the end.
  package static func bytes(
    of name: String,
    _ moment: Moment,
    columns: [String],
    rows: [[Cell]]
  ) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("report", name)
      self.moment(moment, into: &json)
      json.name("columns")
      strings(columns, into: &json)
      json.name("rows")
      json.array { json in
        let columns = Columns(columns)
        for row in rows { object(row, columns, into: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func moment(_ moment: Moment, into json: inout JSONText) {
    json.name("moment")
    json.object { json in
      json.member("as_of", moment.day.text)
      json.member("known_at", moment.position)
    }
  }

  private static func strings(_ strings: [String], into json: inout JSONText) {
    json.array { json in
      for string in strings { json.string(string) }
    }
  }

  /// The columns of rows that are written one after the other.
  private struct Columns {
    /// In order: what each is called, and whether its texts are JSON already.
    let all: [(name: JSONText.Name, isObject: Bool)]

    init(_ columns: [String], objects: Set<String> = []) {
      all = columns.map { (JSONText.Name($0), objects.contains($0)) }
    }
  }

  /// Writes a row as an object; a line of totals has no members for columns that are not summed.
  private static func object(
    _ cells: [Cell],
    _ columns: Columns,
    isTotal: Bool = false,
    into json: inout JSONText
  ) {
    json.object { json in
      for (column, cell) in zip(columns.all, cells) {
        if isTotal, case .none = cell { continue }
        json.name(column.name)
        switch cell {
        case .none: json.raw("null")
        case .text(let text) where column.isObject: json.raw(text)
        case .text(let text): json.string(text)
        case .number(let number): json.raw(String(number))
        case .money(let money): json.string(money.number)
        case .day(let day): json.string(day.text)
        case .hundredths(let number): json.string(number.asHundredths)
        case .flag(let flag): json.raw(flag ? "true" : "false")
        }
      }
    }
  }
}
