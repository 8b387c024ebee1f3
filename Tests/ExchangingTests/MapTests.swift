// Maps: what can be wrong with one is found before the first row, with line and column.

import Bookkeeping
import Exchanging
import Foundation
import Testing

/// A good map; each test below breaks one line of it.
let goodMap = """
  source: test
  row: [Number]
  columns:
    Number: {}
    Client:
    Date: {day: M/D/YYYY}
    Amount: {number: "1,234.56"}
    Kind: {words: {I: invoice, C: credit}, optional: true}
  clients:
    - key: "{Client}"
      data:
        name: "{Client}"
  events:
    - id: issued
      when: {Kind: [I, C], Amount: {is_not: "0.00", given: true}}
      type: daybook.invoice.issued
      subject: "{Client}"
      effectiveon: "{Date}"
      data:
        invoice: "{Number}"
        amount: "{Amount} USD"
        lines:
          - text: "Order {Number}"
            amount: "{Amount} USD"
        terms: {netDays: 30}
  """

@Suite struct `A map` {
  private func refused(_ text: String) -> Wrong? {
    let refusal = refusal { _ = try ImportMap(text: text) }
    #expect(refusal?.field ?? "" == "")
    return refusal?.wrong
  }

  @Test func `is read`() {
    #expect(refused(goodMap) == nil)
  }

  /// What is replaced, by what, and what is said of it.
  static let mistakes: [(old: String, new: String, line: Int, column: Int, what: String)] = [
    (
      "source: test", "sauce: test", 1, 1,
      "there is no key of the map \"sauce\"; "
        + "known are about, source, separator, row, when, columns, derived, clients, events"
    ),
    ("source: test", "source:", 1, 8, "source is empty"),
    (
      "source: test", "source: ~", 1, 9,
      "source is null; leave it out, or put the word in quotes"
    ),
    ("source: test", "source: [a]", 1, 9, "source is not a text"),
    ("source: test", "#", 2, 1, "the map has no \"source\""),
    (
      "row: [Number]", "row: [Numbr]", 2, 7,
      "there is no column \"Numbr\"; the nearest is \"Number\""
    ),
    ("row: [Number]", "row: [Number, Number]", 2, 15, "the column is named twice"),
    ("row: [Number]", "row: []", 2, 6, "row is not a list of one or more"),
    ("row: [Number]", "row: Kind", 2, 6, "Kind tells rows apart, so it is not optional"),
    (
      "row: [Number]", "row: Number\nseparator: \"::\"", 3, 12,
      "separator is none of \",\", \";\", \"|\" and tab"
    ),
    (
      "Number: {}", "Number: {date: M/D/YYYY}", 4, 12,
      "there is no key of the column Number \"date\"; known are day, time, number, minor_units_of, words, capitals, "
        + "utc, optional, may_be_missing"
    ),
    (
      "M/D/YYYY", "M/D/YY", 6, 15,
      "a day is written with YYYY, one of M, MM and MMM, and D or DD, such as M/D/YYYY"
    ),
    ("day: M/D/YYYY", "time: M/D/YYYY", 6, 16, "the time has no hours and minutes, hh:mm"),
    (
      "\"1,234.56\"", "decimal", 7, 20,
      "a number is shown as the file writes 1234 or 1234.56, such as 1,234.56"
    ),
    (
      "{number: ", "{day: M/D/YYYY, number: ", 7, 11,
      "a column is one of day, time, number, minor_units_of, words, capitals"
    ),
    ("optional: true", "optional: yes", 8, 52, "optional is neither true nor false"),
    ("key: \"{Client}\"", "actor: dana", 10, 5, "a client has no \"key\""),
    (
      "name: \"{Client}\"", "nam: \"{Client}\"", 12, 7,
      "there is no field of data \"nam\"; the nearest is \"name\""
    ),
    ("name: \"{Client}\"", "state: AZ", 12, 7, "data has no \"name\", which is required"),
    ("- id: issued", "- id: registered", 14, 9, "the id \"registered\" is kept for clients"),
    (
      "- id: issued", "- id: a/b", 14, 9,
      "an id is a plain word; what tells rows apart is put before it"
    ),
    (
      "- id: issued", "- name: issued", 14, 5,
      "there is no key of an event \"name\"; known are id, when, type, subject, "
        + "time, effectiveon, actor, reason, causationid, correlationid, data"
    ),
    ("Kind: [I, C]", "Knd: [I, C]", 15, 12, "there is no column \"Knd\"; the nearest is \"Kind\""),
    ("Kind: [I, C]", "Kind: [I, X]", 15, 22, "there is no word of Kind \"X\"; known are C, I"),
    (
      "{is_not: ", "{is_no: ", 15, 35,
      "there is no key of the condition on Amount \"is_no\"; the nearest is \"is_not\""
    ),
    (
      "invoice.issued", "invoice.isued", 16, 11,
      "there is no type \"daybook.invoice.isued\"; the nearest is \"daybook.invoice.issued\""
    ),
    (
      "daybook.invoice.issued", "daybook.book.opened", 16, 11,
      "only the book records daybook.book.opened"
    ),
    (
      "subject: \"{Client}\"", "actor: \"{Client}\"", 14, 5,
      "daybook.invoice.issued concerns a client: give its key as the subject"
    ),
    ("\"{Date}\"", "\"{Dat}\"", 18, 18, "there is no column \"Dat\"; the nearest is \"Date\""),
    ("\"{Date}\"", "2026-02-30", 18, 18, "There is no day 2026-02-30 in the calendar"),
    (
      "\"{Number}\"", "\"{Number\"", 20, 16,
      "a brace is not closed or not opened; two braces stand for one"
    ),
    (
      "\"{Number}\"", "\"Number}\"", 20, 16,
      "a brace is not closed or not opened; two braces stand for one"
    ),
    (
      "invoice: \"{Number}\"", "invoise: \"{Number}\"", 20, 7,
      "there is no field of data \"invoise\"; the nearest is \"invoice\""
    ),
    (
      "invoice: \"{Number}\"", "purchaseOrder: \"{Number}\"", 20, 7,
      "data has no \"invoice\", which is required"
    ),
    ("- text: \"Order {Number}\"", "- product: [a]", 23, 20, "product is not a text"),
    (
      "      lines:\n        -", "      lines:\n         ", 23, 11,
      "lines is a list: begin each element with -"
    ),
    (
      "terms: {netDays: 30}", "schedule: []", 25, 7,
      "there is no field of data \"schedule\"; known are invoice, amount, tax, lines, "
        + "invoiceOn, dueOn, terms, instalments, location, serviceFrom, serviceUntil, purchaseOrder"
    ),
    ("terms: {netDays: 30}", "terms: 30", 25, 14, "terms is not a mapping of names to values"),
    ("terms: {netDays: 30}", "invoice: twice", 20, 7, "the key \"invoice\" is given twice"),
    (
      "terms: {netDays: 30}", "terms: {netDays: 30", 26, 1,
      "while parsing a flow mapping, did not find expected ',' or '}'"
    ),
    (
      "terms: {netDays: 30}", "\tterms: {netDays: 30}", 25, 7,
      "while scanning for the next token, found character that cannot start any token"
    ),
  ]

  @Test(arguments: mistakes.indices) func `is refused with line and column`(_ index: Int) {
    let mistake = Self.mistakes[index]
    let text = goodMap.replacingOccurrences(of: mistake.old, with: mistake.new)
    #expect(text != goodMap, "\(mistake.old) is not in the map")
    #expect(
      refused(text) == .map(line: mistake.line, column: mistake.column, mistake.what),
      "\(mistake.new)"
    )
  }

  @Test func `is refused where it is no map at all`() {
    for text in ["", "# nothing\n", "---\n"] {
      #expect(refused(text) != nil, "\(text.debugDescription)")
    }
    #expect(
      refused("- a\n- b\n")
        == .map(line: 1, column: 1, "the map is not a mapping of names to values")
    )
    #expect(
      refused("just text")
        == .map(line: 1, column: 1, "the map is not a mapping of names to values")
    )
    let long = String(repeating: "#", count: (1 << 20) + 1)
    #expect(refused(long) == .itemTooLong(limit: 1 << 20))
  }

  @Test func `of every name that is shipped is read`() throws {
    for name in ImportMap.shippedNames {
      #expect(try ImportMap.shipped(named: name) != nil)
      #expect(ImportMap.text(ofShipped: name)?.hasPrefix("#") == true)
    }
  }

  @Test func `that is shipped is the one on the page`() throws {
    let path = #filePath + "/../../../Sources/Daybook/Daybook.docc/Maps.md"
    let url = URL(fileURLWithPath: path).standardized
    let page = try String(contentsOf: url, encoding: .utf8)
    let code = page.split(separator: "\n## The whole")[0].split(separator: "\n")
      .filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    let text = try #require(ImportMap.text(ofShipped: "late-payments"))
    let map = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(code == map)
  }
}
