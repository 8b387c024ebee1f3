// What the reports say of a folder that was imported, in few words.

import Bookkeeping
import Daybook
import Reporting

extension ImportedFolder {
  /// What the rows of an ageing hold that are not zero, as "client USD 1-30": "80.00".
  func aging(_ asOf: String) throws -> [String: String] {
    let report = try book.report(Aging.self, Asked(asOf: try Day(text: asOf)))
    var found: [String: String] = [:]
    for row in report.texts {
      let name = "\(row["client", default: ""]) \(row["currency", default: ""])"
      for (column, text) in row where !["client", "currency"].contains(column) {
        if text.contains(where: { "123456789".contains($0) }) { found["\(name) \(column)"] = text }
      }
    }
    return found
  }

  /// What is open of one kind, in minor units by currency.
  func open(_ kind: String, _ asOf: String) throws -> [String: Int] {
    let report = try book.report(OpenItems.self, Asked(asOf: try Day(text: asOf)))
    var sums: [String: Int] = [:]
    for row in report.texts where row["kind"] == kind {
      let digits = row["open", default: ""].filter { $0 != "." && $0 != "," }
      sums[row["currency", default: ""], default: 0] += Int(digits) ?? 0
    }
    return sums
  }

  /// The terms that end from one day to another.
  func pipeline(_ asOf: String, from: String, to: String) throws -> Report {
    var asked = Asked(asOf: try Day(text: asOf))
    asked.from = try Day(text: from)
    asked.to = try Day(text: to)
    return try book.report(Renewals.self, asked)
  }

  /// The opportunities that are open on a day, and those that were decided from a day on, by their
  /// keys.
  func opportunities(_ asOf: String, from: String? = nil) throws -> [String: [String: String]] {
    let asked = Asked(asOf: try Day(text: asOf), from: try from.map { try Day(text: $0) })
    return try book.report(Opportunities.self, asked).texts.reduce(into: [:]) { rows, row in
      rows[row["opportunity", default: ""]] = row
    }
  }
}
