// Reports as JSON and CSV, as the page Reports has them.

import Bookkeeping
import Exchanging
import Foundation
import Reporting
import Testing

@Suite struct `A report` {
  private func report() throws -> Report {
    var report = Report(
      name: "ar open",
      moment: Moment(day: try Day(text: "2026-05-31"), position: 18_446_744_073_709_551_615),
      rules: "default 0123456789ab",
      columns: ["client", "currency", "due", "age", "open", "due_assumed"]
    )
    let usd = UInt16(840)
    let jpy = UInt16(392)
    report.choices = ["client": "ac\"me", "by": "client"]
    report.rows = [
      [
        .text("ac\"me, \u{1}"), .text("USD"), .day(try Day(text: "2026-01-01")), .number(-3),
        .money(Money(minor: -123_456, currency: usd)), .flag(true),
      ],
      [
        .none, .text("JPY"), .none, .number(.max), .money(Money(minor: 7, currency: jpy)),
        .flag(false),
      ],
    ]
    report.totals = [
      [.none, .text("JPY"), .none, .none, .money(Money(minor: 7, currency: jpy)), .none],
      [.none, .text("USD"), .none, .none, .money(Money(minor: 5, currency: usd)), .none],
    ]
    report.notes = ["Unidentified receipts: 5.00 USD."]
    return report
  }

  @Test func `is one JSON object on a line`() throws {
    let expected = """
      {"report":"ar open","moment":{"as_of":"2026-05-31","known_at":18446744073709551615},\
      "rules":"default 0123456789ab","choices":{"by":"client","client":"ac\\"me"},\
      "columns":["client","currency","due","age","open","due_assumed"],\
      "rows":[{"client":"ac\\"me, \\u0001","currency":"USD","due":"2026-01-01","age":-3,\
      "open":"-1234.56","due_assumed":true},\
      {"client":null,"currency":"JPY","due":null,"age":9223372036854775807,"open":"7",\
      "due_assumed":false}],\
      "totals":[{"currency":"JPY","open":"7"},{"currency":"USD","open":"0.05"}],\
      "notes":["Unidentified receipts: 5.00 USD."]}

      """
    let bytes = ReportJSON.bytes(of: try report())
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }

  @Test func `is written piece by piece, whatever the number of its rows`() throws {
    var report = try report()
    let rows = (0..<5_000).map { index -> [Cell] in
      [.text("client \(index)"), .none, .none, .number(Int64(index)), .none, .flag(false)]
    }
    for count in [1, 1_023, 1_024, 1_025, 2_049, 5_000] {
      report.rows = Rows(Array(rows[..<count]))
      let objects = report.rows.map { row in
        let bytes = ReportJSON.bytes(columns: report.columns, row: row)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
      }
      let json = String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
      #expect(json.contains("\"rows\":[\(objects.joined(separator: ","))],\"totals\":["))
    }
  }

  @Test func `is a CSV of its rows`() throws {
    let expected = """
      client,currency,due,age,open,due_assumed
      "ac""me, \u{1}",USD,2026-01-01,-3,-1234.56,true
      ,JPY,,9223372036854775807,7,false

      """
    #expect(String(decoding: ReportCSV.bytes(of: try report()), as: UTF8.self) == expected)
  }

  @Test func `may have no rows`() throws {
    var report = try report()
    report.rows = []
    report.totals = []
    report.notes = []
    let json = String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
    #expect(json.hasSuffix("\"rows\":[],\"totals\":[],\"notes\":[]}\n"))
    let csv = String(decoding: ReportCSV.bytes(of: report), as: UTF8.self)
    #expect(csv == "client,currency,due,age,open,due_assumed\n")
  }
}
