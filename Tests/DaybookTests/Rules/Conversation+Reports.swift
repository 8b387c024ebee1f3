// What the reports of a conversation say, in few words: rows as columns and texts, and of the ageing
// only what is not zero, so that a test names every amount that there is.

import Bookkeeping
import Daybook
import Exchanging
import Reporting

extension Conversation {
  /// The amounts of one row of the ageing that are not zero, by column.
  func aging(
    _ asOf: String,
    of key: String = "C",
    by: String = "client",
    basis: String? = nil,
    credits: String? = nil,
    knownAt: UInt64? = nil
  ) throws -> [String: String] {
    let report = try report(
      Aging.self,
      asOf,
      knownAt: knownAt,
      choices: [.by: by, .basis: basis, .credits: credits].compactMapValues { $0 }
    )
    let row = report.texts.first { $0[by, default: ""] == key } ?? [:]
    return row.filter { column, text in
      column != by && column != "currency" && text.contains { ("1"..."9").contains($0) }
    }
  }

  /// What is open of an invoice or, negative, left of a receipt or credit note.
  func open(_ item: String, _ asOf: String, knownAt: UInt64? = nil) throws -> String {
    try self.item(item, asOf, knownAt: knownAt)["open"] ?? "0.00"
  }

  /// The row of an open item; empty where nothing is open of it.
  func item(
    _ key: String,
    _ asOf: String,
    basis: String? = nil,
    knownAt: UInt64? = nil
  ) throws -> [String: String] {
    let report = try report(
      OpenItems.self,
      asOf,
      knownAt: knownAt,
      choices: [.basis: basis].compactMapValues { $0 }
    )
    return report.texts.first { $0["item"] == key } ?? [:]
  }

  /// The row of a settled invoice; empty where it is not settled.
  func settled(_ invoice: String, _ asOf: String) throws -> [String: String] {
    try report(SettledInvoices.self, asOf).texts.first { $0["invoice"] == invoice } ?? [:]
  }

  /// The whole history of a client, row by row.
  func history(of client: String) throws -> [[String: String]] {
    try book.history(of: client).texts
  }

  /// A report.
  func report(
    _ projection: any Projection.Type,
    _ asOf: String,
    knownAt: UInt64? = nil,
    choices: [Choice.Name: String] = [:]
  ) throws -> Report {
    try book.report(
      projection,
      Asked(asOf: try day(asOf), knownAt: knownAt.map { .position($0) }, choices: choices)
    )
  }

  /// Every record as people get it.
  func exported() throws -> String {
    String(decoding: try book.exportedBytes(), as: UTF8.self)
  }
}

extension Daybook.Book {
  /// Every record as CloudEvents, one a line.
  func exportedBytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try exportEvents { bytes += $0 }
    return bytes
  }
}

extension Report {
  /// The rows as texts by column; without the cells that say nothing.
  var texts: [[String: String]] { texts(of: rows) }

  /// The totals as texts by column.
  var totalTexts: [[String: String]] { texts(of: totals) }

  private func texts(of rows: some Sequence<[Cell]>) -> [[String: String]] {
    rows.map { row in
      var texts: [String: String] = [:]
      for (column, cell) in zip(columns, row) { texts[column] = cell.asText }
      return texts
    }
  }

  /// The report as its readers get it, in both forms.
  var bytes: [UInt8] { ReportJSON.bytes(of: self) + ReportCSV.bytes(of: self) }
}

extension Cell {
  /// The value as a text; nil where nothing is known.
  fileprivate var asText: String? {
    switch self {
    case .none: nil
    case .text(let text): text
    case .number(let number): String(number)
    case .money(let money): money.number
    case .day(let day): day.text
    case .hundredths(let number): number.asHundredths
    case .flag(let flag): String(flag)
    }
  }
}
