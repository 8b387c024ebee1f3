// Random CloudEvents of any type, from the schema alone: every field may be there, also those that
// only the book fills in, so they read as exports do.

import Exchanging

struct RandomProposal {
  let schema = Schema.daybook
  var generator: Seeded

  init(seed: UInt64) { generator = Seeded(seed) }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...values.count - 1)]
  }

  /// One event of a type, as an export writes it.
  mutating func export(of fact: Schema.Fact, position: UInt64) -> String {
    var json = JSONText()
    json.object { json in
      json.member("specversion", "1.0")
      json.member("id", key())
      json.member("source", key())
      json.member("type", fact.type)
      if fact.subject == .required { json.member("subject", key()) }
      if chance(50) { json.member("time", time()) }
      json.member("recordedtime", time())
      let digits = String(position)
      json.member("sequence", String(repeating: "0", count: 20 - digits.count) + digits)
      json.member("effectiveon", day())
      if chance(10) { json.member("wishedon", day()) }
      if chance(10) { json.member("effectivebyrule", true) }
      if chance(50) { personal("actor", into: &json) }
      if chance(50) { personal("reason", into: &json) }
      if chance(20) { json.member("causationid", text()) }
      if chance(20) { json.member("correlationid", text()) }
      json.name("data")
      message(schema.message(of: fact), depth: 0, into: &json)
    }
    return json.text
  }

  private mutating func message(_ message: Schema.Message, depth: Int, into json: inout JSONText) {
    json.object { json in
      for field in message.fields where field.isRequired || chance(60) {
        if case .event = field.shape, depth > 0 { continue }
        json.name(field.name)
        guard field.isRepeated else {
          value(field, depth: depth, into: &json)
          continue
        }
        json.array { json in
          for _ in 0..<number(1...3) { value(field, depth: depth, into: &json) }
        }
      }
    }
  }

  private mutating func value(_ field: Schema.Field, depth: Int, into json: inout JSONText) {
    switch field.shape {
    case .money: json.string(money())
    case .day: json.string(day())
    case .instant: json.string(time())
    case .reference, .word: json.string(key())
    case .eventReference:
      json.object { json in
        if chance(50) {
          json.member("position", UInt64.random(in: 1...UInt64.max, using: &generator))
        } else {
          json.member("source", key())
          json.member("id", key())
        }
      }
    case .personal: personal(nil, into: &json)
    case .event: replacement(into: &json)
    case .message(let index): message(schema.messages[index], depth: depth + 1, into: &json)
    case .enumeration(let index): json.string(pick(schema.enumerations[index].words))
    // What is zero or empty is not written, as proto3 wants it.
    case .bool: json.raw("true")
    case .uint32: json.raw("\(number(1...Int(UInt32.max)))")
    case .uint64: json.raw("\(UInt64.random(in: 1...UInt64.max, using: &generator))")
    case .sint32: json.raw("\(pick([-1, 1]) * number(1...Int(Int32.max)))")
    case .string: json.string(text())
    case .bytes: json.string("AAEC/w==")
    }
  }

  private mutating func replacement(into json: inout JSONText) {
    let facts = schema.facts.filter { !$0.isByTheBook && $0.subject != .none }
    let fact = pick(facts)
    json.object { json in
      json.member("type", fact.type)
      json.member("subject", key())
      if chance(50) { json.member("effectiveon", day()) }
      json.name("data")
      message(schema.message(of: fact), depth: 1, into: &json)
    }
  }

  private mutating func personal(_ name: String?, into json: inout JSONText) {
    if let name { json.name(name) }
    guard chance(20) else { return json.string(text()) }
    json.object { json in
      json.name("sealed")
      json.object { json in
        for field in schema.messages.first(where: { $0.name == "Sealed" })?.fields ?? [] {
          json.name(field.name)
          value(field, depth: 9, into: &json)
        }
      }
    }
  }

  private mutating func money() -> String {
    let minor = pick([Int64.min, .max, 0, 1, -1, Int64(number(-100_000...100_000))])
    let money = pick(["USD", "JPY", "KWD", "EUR", "UYW"])
    let decimals = ["USD": 2, "EUR": 2, "JPY": 0, "KWD": 3, "UYW": 4][money] ?? 0
    let digits = String(minor.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let fraction = decimals == 0 ? "" : "." + padded.suffix(decimals)
    return "\(minor < 0 ? "-" : "")\(padded.dropLast(decimals))\(fraction) \(money)"
  }

  private mutating func day() -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      String(repeating: "0", count: width - String(value).count) + String(value)
    }
    return "\(padded(pick([1, 1600, 1969, 1970, 2026, 9999]), 4))-\(padded(number(1...12), 2))"
      + "-\(padded(number(1...28), 2))"
  }

  private mutating func time() -> String {
    day() + pick(["T00:00:00Z", "T23:59:59.999999Z", "T12:30:00.500Z", "T07:05:09Z"])
  }

  private mutating func key() -> String {
    pick(["a", "INV-1001", "é", "a b", "日本", "\u{1F600}", "\"quoted\\\"", "x/y", "{}", "null"])
      + "\(number(0...99))"
  }

  private mutating func text() -> String {
    pick(["two\nlines", "tab\t", "é e\u{301}", "\"\\/", "\u{2028}", "plain", "🇺🇸"])
  }
}
