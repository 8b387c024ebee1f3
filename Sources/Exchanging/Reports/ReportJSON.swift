// A report as JSON: one object on one line, in the shape that the page Reports describes. Amounts
// are decimal strings, so that no reader's floating point touches them.

import Bookkeeping
package import Reporting

/// Writes reports as JSON.
package enum ReportJSON {
  /// A report as one object in UTF-8, with a line feed at the end.
  package static func bytes(of report: Report) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("report", report.name)
      json.name("moment")
      json.object { json in
        json.member("as_of", report.moment.day.text)
        json.member("known_at", report.moment.position)
      }
      json.member("rules", report.rules)
      json.name("columns")
      strings(report.columns, into: &json)
      json.name("rows")
      json.array { json in
        for row in report.rows { object(row, report.columns, isTotal: false, into: &json) }
      }
      json.name("totals")
      json.array { json in
        for line in report.totals { object(line, report.columns, isTotal: true, into: &json) }
      }
      json.name("notes")
      strings(report.notes, into: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// One row as an object on one line.
  package static func bytes(columns: [String], row: [Cell]) -> [UInt8] {
    var json = JSONText()
    object(row, columns, isTotal: false, into: &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func strings(_ strings: [String], into json: inout JSONText) {
    json.array { json in
      for string in strings { json.string(string) }
    }
  }

  /// Writes a row as an object; a line of totals has no members for columns that are not summed.
  private static func object(
    _ cells: [Cell],
    _ columns: [String],
    isTotal: Bool,
    into json: inout JSONText
  ) {
    json.object { json in
      for (column, cell) in zip(columns, cells) where !(isTotal && cell == .none) {
        json.name(column)
        switch cell {
        case .none: json.raw("null")
        case .text(let text): json.string(text)
        case .number(let number): json.raw(String(number))
        case .money(let money): json.string(money.number)
        case .day(let day): json.string(day.text)
        case .flag(let flag): json.raw(flag ? "true" : "false")
        }
      }
    }
  }
}
