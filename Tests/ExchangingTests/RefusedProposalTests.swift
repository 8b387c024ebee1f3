// What is no proposal is refused, with the field as the JSON names it.

import Bookkeeping
import Events
import Exchanging
import Testing

@Suite struct `A proposal` {
  /// A good one, in parts.
  private func proposal(
    type: String = "daybook.invoice.issued",
    data: String? = nil,
    more: String = ""
  ) -> String {
    let data = data ?? #"{"invoice":"INV-1","amount":"10.00 USD","dueOn":"2026-06-30"}"#
    return """
      {"specversion":"1.0","id":"1","source":"s","type":"\(type)","subject":"acme"\(more),\
      "data":\(data)}
      """
  }

  private func refused(_ text: String, restoring: Bool = false) -> Refusal? {
    refused(Array(text.utf8), restoring: restoring)
  }

  private func refused(_ bytes: [UInt8], restoring: Bool = false) -> Refusal? {
    refusal { _ = try translator.event(from: bytes, restoring: restoring) }
  }

  /// Refused with a field, and a case of which only the name is looked at.
  private func expect(
    _ text: String,
    _ field: String,
    _ wrong: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let refusal = refused(text)
    #expect(refusal?.field == field, sourceLocation: location)
    let name = refusal.map { "\($0.wrong)".prefix { $0 != "(" } } ?? "recorded"
    #expect(name == wrong, "\(String(describing: refusal))", sourceLocation: location)
  }

  @Test func `is taken as it is`() throws {
    #expect(refused(proposal()) == nil)
    #expect(refused(proposal(more: #","time":null,"actor":"Dana \uD83D\uDE00""#)) == nil)
  }

  @Test func `is one JSON object in UTF-8`() {
    #expect(refused([0x22, 0xff, 0x22])?.wrong == .notUTF8)
    #expect(refused([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])?.wrong == .notUTF8)
    // A surrogate, and a slash in two bytes.
    #expect(refused([0x22, 0xed, 0xa0, 0x80, 0x22])?.wrong == .notUTF8)
    #expect(refused([0x22, 0xc0, 0xaf, 0x22])?.wrong == .notUTF8)
    for text in ["[]", "1", "\"a\"", "null", "true"] {
      #expect(refused(text)?.wrong == .notAnObject, "\(text)")
    }
    for text in [
      "", " ", "{", "}", "{]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{\"a\":01}",
      "{\"a\":1}{}", "{\"a\":1} x", "nul", "{\"a\":NaN}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}",
      "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":[1,]}", "{a:1}",
      "{\"a\":1//\n}", "{\"a\":\"\\ud800\"}", "\u{feff}{}", "{\"a\":\"\\ud800x\"}",
      "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800\\u0041\"}", "-", "{\"a\":-}", "{\"a\":1e}", "\"",
      "{\"a\"", "{\"a\":\u{0}1}",
    ] {
      guard case .brokenJSON = refused(text)?.wrong else {
        Issue.record("\(text.debugDescription): \(String(describing: refused(text)))")
        continue
      }
    }
  }

  @Test func `is neither too long nor too deep`() {
    let limit = 1 << 20
    let padding = String(repeating: " ", count: limit - proposal().utf8.count)
    #expect(refused(proposal() + padding) == nil)
    #expect(
      refused(proposal() + padding + " ")?.wrong == .itemTooLong(limit: limit)
    )
    let deep = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    expect(proposal(more: ",\"actor\":\(deep)"), "actor", "wrongType")
    for open in ["[", "{\"a\":"] {
      let deeper = String(repeating: open, count: 200_000)
      #expect(refused("{\"data\":\(deeper)")?.wrong == .tooDeep(limit: 64))
    }
  }

  @Test func `has the attributes of a CloudEvent`() {
    expect(#"{"id":"1","source":"s","type":"daybook.period.closed"}"#, "specversion", "missing")
    expect(#"{"specversion":"1.0","source":"s"}"#, "type", "missing")
    expect(#"{"specversion":"1.0","type":"daybook.invoice.issued"}"#, "source", "missing")
    expect(#"{"specversion":"1.1","source":"s","type":"t"}"#, "specversion", "notOneDotZero")
    expect(#"{"specversion":1.0,"source":"s","type":"t"}"#, "specversion", "notOneDotZero")
    expect(proposal(more: #","effectivon":"2026-01-01""#), "effectivon", "unknownField")
    expect(proposal(more: #","colour":"blue""#), "colour", "notACloudEvent")
    expect(
      proposal(more: #","recordedtime":"2026-01-01T00:00:00Z""#),
      "recordedtime",
      "filledByTheBook"
    )
    expect(proposal(more: #","sequence":"00000000000000000001""#), "sequence", "filledByTheBook")
    expect(proposal(more: #","datacontenttype":"text/plain""#), "datacontenttype", "unknownWord")
    expect(proposal(more: #","time":"2026-01-01""#), "time", "notAnInstant")
    expect(proposal(more: #","time":"2026-02-29T00:00:00Z""#), "time", "noSuchDay")
    expect(proposal(more: #","time":1767225600"#), "time", "wrongType")
    expect(proposal(more: #","effectiveon":"2026-02-30""#), "effectiveon", "noSuchDay")
    expect(proposal(more: #","effectiveon":"1.2.2026""#), "effectiveon", "notADay")
    expect(proposal(more: #","effectiveon":20260101"#), "effectiveon", "wrongType")
    expect(proposal(more: #","actor":{"name":"Dana"}"#), "actor.name", "unknownField")
    expect(proposal(more: #","actor":{"sealed":{}}"#), "actor.sealed", "filledByTheBook")
    expect(proposal(more: #","actor":"a\u0007b""#), "actor", "controlCharacters")
  }

  @Test func `is of a type that there is`() {
    #expect(
      refused(proposal(type: "daybook.invoice.isued"))
        == Refusal(
          field: "type",
          .unknownType("daybook.invoice.isued", nearest: "daybook.invoice.issued")
        )
    )
    #expect(
      refused(proposal(type: "com.example.other"))
        == Refusal(field: "type", .unknownType("com.example.other", nearest: nil))
    )
    expect(proposal(type: "daybook.book.opened", data: "{}"), "type", "recordedByTheBook")
  }

  @Test func `has a subject where it concerns a client`() {
    let line =
      #"{"specversion":"1.0","source":"s","type":"daybook.invoice.voided","data":{"invoice":"I"}}"#
    expect(line, "subject", "noSubject")
    expect(
      proposal(type: "daybook.period.closed", data: #"{"through":"2026-01-31"}"#),
      "subject",
      "hasSubject"
    )
  }

  @Test func `has keys and ids of up to 200 bytes in normal form`() throws {
    let long = String(repeating: "é", count: 100)
    for name in ["invoice"] {
      let data = { (key: String) in "{\"\(name)\":\"\(key)\",\"amount\":\"1.00 USD\"}" }
      #expect(refused(proposal(data: data(long))) == nil)
      #expect(
        refused(proposal(data: data(long + "x")))
          == Refusal(field: "data.invoice", .tooLong(bytes: 201, limit: 200))
      )
      expect(proposal(data: data("a\\nb")), "data.invoice", "controlCharacters")
      expect(proposal(data: data("a\\u0085b")), "data.invoice", "controlCharacters")
      expect(proposal(data: data("")), "data.invoice", "missing")
      let decomposed = try translator.event(
        from: Array(proposal(data: data("e\u{301}")).utf8),
        restoring: false
      )
      #expect(Array(decomposed.event.invoice.issued.invoice.key.utf8) == [0xc3, 0xa9])
    }
  }

  @Test func `has data as the schema has it`() {
    func data(_ text: String) -> String { proposal(data: text) }
    expect(data("[]"), "data", "wrongType")
    expect(data(#"{"invoice":"I","ammount":"1.00 USD"}"#), "data.ammount", "unknownField")
    #expect(
      refused(data(#"{"invoice":"I","ammount":"1.00 USD"}"#))?.wrong
        == .unknownField(nearest: "amount")
    )
    #expect(
      refused(data(#"{"invoice":"I","due_on":"2026-01-01"}"#))?.wrong
        == .unknownField(nearest: "dueOn")
    )
    expect(data(#"{"invoice":7}"#), "data.invoice", "wrongType")
    expect(data(#"{"invoice":["I"]}"#), "data.invoice", "wrongType")
    expect(data(#"{"invoice":{"key":"I"}}"#), "data.invoice", "wrongType")
    expect(data(#"{"invoice":"I","lines":{"amount":"1.00 USD"}}"#), "data.lines", "wrongType")
    expect(data(#"{"invoice":"I","lines":["a"]}"#), "data.lines[0]", "wrongType")
    expect(
      data(#"{"lines":[{"amount":"1.00 USD"},{"amount":1}]}"#),
      "data.lines[1].amount",
      "wrongType"
    )
    expect(data(#"{"invoice":"I","schedule":[]}"#), "data.schedule", "filledByTheBook")
    expect(data(#"{"invoice":"I","invoice":"J"}"#), "data.invoice", "repeatedField")
    expect(data(#"{"invoice":"I","invoice":"I"}"#), "data.invoice", "repeatedField")
    expect(
      data(#"{"lines":[{"amount":"1.00 USD","amount":"2.00 USD"}]}"#),
      "data.lines[0].amount",
      "repeatedField"
    )
    expect(data(#"{"terms":{"netDays":1.5}}"#), "data.terms.netDays", "wrongType")
    expect(data(#"{"terms":{"netDays":"30"}}"#), "data.terms.netDays", "wrongType")
    expect(data(#"{"terms":{"netDays":true}}"#), "data.terms.netDays", "wrongType")
    expect(data(#"{"terms":{"netDays":-1}}"#), "data.terms.netDays", "beyondRange")
    expect(data(#"{"terms":{"netDays":4294967296}}"#), "data.terms.netDays", "beyondRange")
    expect(data(#"{"terms":{"netDays":1e400}}"#), "data.terms.netDays", "wrongType")
    expect(data(#"{"terms":{"netDays":30.0}}"#), "data.terms.netDays", "wrongType")
    expect(
      data(#"{"terms":{"netDays":18446744073709551616}}"#),
      "data.terms.netDays",
      "beyondRange"
    )
    expect(
      proposal(type: "daybook.receipt.recorded", data: #"{"receipt":"R","rail":"ahc"}"#),
      "data.rail",
      "unknownWord"
    )
  }

  @Test func `has money to the cent of its currency`() {
    for (text, wrong) in [
      ("1.000 USD", "tooManyDecimals"), ("1.5 JPY", "tooManyDecimals"), ("1.00", "notMoney"),
      ("1.00 usd", "unknownCurrency"), ("1.00 ZZZ", "unknownCurrency"), ("1,00 USD", "notMoney"),
      ("1 000 USD", "notMoney"), ("+1 USD", "notMoney"), (". USD", "notMoney"),
      ("1. USD", "notMoney"),
      ("USD 1", "unknownCurrency"), ("", "notMoney"), ("1e2 USD", "notMoney"),
      ("92233720368547758.08 USD", "beyondRange"), ("-92233720368547758.09 USD", "beyondRange"),
      ("9999999999999999999999 JPY", "beyondRange"), ("１.00 USD", "notMoney"),
    ] {
      expect(proposal(data: "{\"amount\":\"\(text)\"}"), "data.amount", wrong)
    }
    expect(proposal(data: #"{"amount":12.5}"#), "data.amount", "wrongType")
    for text in ["92233720368547758.07 USD", "-92233720368547758.08 USD", "0 USD", "7 JPY"] {
      #expect(
        refused(proposal(data: "{\"invoice\":\"I\",\"amount\":\"\(text)\"}")) == nil,
        "\(text)"
      )
    }
  }

  @Test func `names another event in one way`() {
    func corrected(_ target: String) -> String {
      proposal(type: "daybook.event.corrected", data: "{\"target\":\(target)}")
    }
    #expect(refused(corrected(#"{"source":"s","id":"1"}"#)) == nil)
    expect(corrected(#"{"source":"s"}"#), "data.target.id", "missing")
    expect(corrected("{}"), "data.target.source", "missing")
    expect(corrected(#"{"position":0}"#), "data.target.position", "beyondRange")
    expect(corrected(#"{"position":-1}"#), "data.target.position", "beyondRange")
    expect(corrected(#"{"position":1,"id":"1"}"#), "data.target", "oneOnly")
    expect(corrected(#"{"event":1}"#), "data.target.event", "unknownField")
    expect(corrected("7"), "data.target", "wrongType")
  }

  @Test func `may hold a replacement with what is its own`() {
    func corrected(_ replacement: String) -> String {
      proposal(
        type: "daybook.event.corrected",
        data: "{\"target\":{\"position\":1},\"replacement\":\(replacement)}"
      )
    }
    #expect(
      refused(
        corrected(
          #"{"type":"daybook.invoice.voided","subject":"acme","data":{"invoice":"I"}}"#
        )
      ) == nil
    )
    expect(corrected(#"{"data":{}}"#), "data.replacement.type", "missing")
    expect(
      corrected(#"{"type":"daybook.invoice.voided","subject":"a","id":"1"}"#),
      "data.replacement.id",
      "replacementOutOfPlace"
    )
    expect(
      corrected(#"{"type":"daybook.invoice.voided","subject":"a","data":{"invoice":1}}"#),
      "data.replacement.data.invoice",
      "wrongType"
    )
  }
}
