// The data of an event, as JSON and in words for people.

import Events
import Exchanging
import Testing

@Suite struct `The data of an event` {
  @Test func `is written as JSON, without the envelope`() throws {
    var event = Event()
    event.source = "\"data\":{"
    event.invoice.issued.invoice.key = "INV-1"
    event.invoice.issued.amount.minor = 40_000
    event.invoice.issued.amount.currency = 840
    #expect(
      try CloudEvents(zone: utc).data(event) == #"{"invoice":"INV-1","amount":"400.00 USD"}"#
    )
  }

  /// Records are looked through before they get here, so no command brings this about.
  @Test func `that is newer than this program is a fault`() {
    var event = Event()
    event.writeOff.recorded.class = .UNRECOGNIZED(99)
    let fault = #expect(throws: ExchangeFault.self) { try CloudEvents(zone: utc).data(event) }
    #expect(
      fault?.description == """
        The book is newer than this program: it holds a value 99 of WriteOff.Class. Use the \
        program that wrote it.
        """
    )
  }

  @Test(arguments: [
    (#"{"invoice":"INV-1","amount":"400.00 USD"}"#, "invoice INV-1, amount 400.00 USD"),
    (#"{"terms":{"netDays":30},"final":true}"#, "terms (net days 30), final true"),
    (#"{"amount":"-1234567.50 USD"}"#, "amount -1,234,567.50 USD"),
    (#"{"parts":[{"amount":"1.00 USD"},{"amount":"2"}]}"#, "parts [(amount 1.00 USD), (amount 2)]"),
    (#"{"name":"a \"b\" \\ \u00e9\ud83d\ude42, {x}"}"#, "name a \"b\" \\ é🙂, {x}"),
    ("{}", ""),
    ("no object", "no object"),
  ])
  func `is shown in words`(_ json: String, _ words: String) {
    #expect(DataWords.words(ofJSON: json) == words)
  }

  @Test func `is shortened for people`() {
    let words = DataWords.words(ofJSON: #"{"text":"\#(String(repeating: "é", count: 300))"}"#)
    #expect(words.count == DataWords.limit && words.hasSuffix("é…"))
  }

  @Test func `is told apart member by member`() {
    let found = DataWords.differences(
      #"{"invoice":"A","amount":"1.00 USD","dueOn":"2026-01-01"}"#,
      #"{"invoice":"A","amount":"2.00 USD","lines":[{"text":"x"}]}"#
    )
    #expect(found.map(\.name) == ["amount", "due on", "lines"])
    #expect(found.map(\.one) == ["1.00 USD", "2026-01-01", ""])
    #expect(found.map(\.other) == ["2.00 USD", "", "[(text x)]"])
  }
}
