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
    var bytes: [UInt8] = []
    write(report, objects: objects) { bytes += $0 }
    return bytes
  }

  /// Gives a report as one object in UTF-8, with a line feed at the end, piece by piece.
  ///
  /// Cost: memory for some pieces, however many rows there are; they are made on all cores.
  package static func write<E: Error>(
    _ report: Report,
    objects: Set<String> = [],
    _ give: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    var json = JSONText()
    // Where in the text around them the rows belong.
    var place = 0
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
      json.array { json in place = json.bytes.count }
      json.name("totals")
      rows(report.totals, RowsAsObjects(report.columns), isTotal: true, into: &json)
      json.name("notes")
      strings(report.notes, into: &json)
    }
    try give(Array(json.bytes[..<place]))
    try RowPieces(report.rows, RowsAsObjects(report.columns, objects: objects)).each(give)
    try give(json.bytes[place...] + [UInt8(ascii: "\n")])
  }

  /// One row as an object on one line.
  package static func bytes(columns: [String], row: [Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    RowsAsObjects(columns).add(row, to: &bytes)
    return bytes + [UInt8(ascii: "\n")]
  }

  /// Rows of what has no moment, as one object with a line feed at the end.
  package static func bytes(columns: [String], rows: [[Cell]]) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.name("columns")
      strings(columns, into: &json)
      json.name("rows")
      self.rows(rows, RowsAsObjects(columns), into: &json)
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
      self.rows(rows, RowsAsObjects(columns), into: &json)
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

  private static func rows(
    _ rows: [[Cell]],
    _ objects: RowsAsObjects,
    isTotal: Bool = false,
    into json: inout JSONText
  ) {
    json.array { json in
      for row in rows { json.value { objects.add(row, isTotal: isTotal, to: &$0) } }
    }
  }
}
