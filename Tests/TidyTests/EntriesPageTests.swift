// The page of entries says what the code does.

import Bookkeeping
import Testing

@Suite struct EntriesPageTests {
  static let page = "Sources/Daybook/Daybook.docc/Entries.md"

  @Test func `the specimen on the page is the entry that the page describes`() throws {
    let line = try Package.text(Self.page).split(separator: "\n").first { line in
      line.hasPrefix("    07")
    }
    let digits = try #require(line).compactMap(\.hexDigitValue)
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
    try #require(bytes.count == Entry.size)
    let due = try #require(Day(year: 2026, month: 5, day: 31))
    let day = try #require(Day(year: 2026, month: 5, day: 1))
    let entry = Entry(
      position: 7,
      day: day,
      .charged(invoice: 3, amount: 120_000, due: due, currency: 840, assumed: false)
    )
    var written: [UInt8] = []
    entry.write(to: &written)
    #expect(written == bytes)
    let read = unsafe Entry(written.span.bytes, at: 0)
    #expect(read == entry)
  }

  @Test func `the page has every kind under its number, and no number twice`() throws {
    var numbers: [String: UInt8] = [:]
    var used: Set<UInt8> = []
    for line in try Package.text(Self.page).split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count > 3 else { continue }
      let words = cells.map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard let number = UInt8(words[1]), !words[2].isEmpty, words[2].first?.isLetter == true else {
        continue
      }
      // Rows of the layout begin with an offset and a field in quotes.
      #expect(used.insert(number).inserted, "\(number) twice")
      numbers[words[2]] = number
    }
    for kind in Entry.Kind.allCases { #expect(numbers["\(kind)"] == kind.rawValue, "\(kind)") }
  }
}
