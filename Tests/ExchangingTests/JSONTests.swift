// JSON by RFC 8259, with Foundation's parser as a second opinion.

import Bookkeeping
import Foundation
import Testing

@testable import Exchanging

@Suite struct `A JSON text` {
  /// Writes a value as Foundation would have it, so that the two can be compared.
  private func plain(_ value: JSONValue) -> NSObject {
    switch value {
    case .null: NSNull()
    case .bool(let flag): NSNumber(value: flag)
    case .number(let digits):
      Int64(digits).map { NSNumber(value: $0) } ?? NSNumber(value: Double(digits) ?? .nan)
    case .string(let text): text as NSString
    case .array(let elements): elements.map(plain) as NSArray
    case .object(let object):
      Dictionary(uniqueKeysWithValues: object.members.map { ($0.name, plain($0.value)) })
        as NSDictionary
    }
  }

  private func foundation(_ bytes: [UInt8]) -> NSObject? {
    let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    return value as? NSObject
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1", "-12.5", "1e3", "1E-3", "0.5e+2", "\"\"", "[]", "{}",
    " [ 1 , [ ] , { \"a\" : null } ] ", "\"\\u00e9\\u65e5\\ud83d\\ude00\\u0000\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"é日😀\u{7f}\u{2028}\"", "{\"b\":1,\"a\":{\"b\":2}}",
    "\"\\uD83D\\uDE00x\"",
  ])
  func `is read as Foundation reads it`(_ text: String) throws {
    let bytes = Array(text.utf8)
    #expect(plain(try JSONValue(bytes)) == foundation(bytes))
  }

  @Test func `keeps its numbers and the order of its members`() throws {
    let text = #"{"b":18446744073709551616,"a":[0.10,-1E+9],"":{"z":true,"y":null}}"#
    var json = JSONText()
    json.value(try JSONValue(Array(text.utf8)))
    #expect(json.text == text)
  }

  @Test func `is refused with the path of a member that is there twice`() {
    for (text, path) in [
      (#"{"a":1,"a":1}"#, "a"), (#"{"a":{"b":[0,{"c":1,"d":2,"c":3}]}}"#, "a.b[1].c"),
      (#"[{"a":1},{"a":1,"\u0061":2}]"#, "[1].a"),
    ] {
      #expect(
        refusal { _ = try JSONValue(Array(text.utf8)) } == Refusal(field: path, .repeatedField)
      )
    }
    let many = (0..<100).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(refusal { _ = try JSONValue(Array("{\(many)}".utf8)) } == nil)
    for name in ["k3", "k15", "k16", "k99"] {
      #expect(
        refusal { _ = try JSONValue(Array("{\(many),\"\(name)\":0}".utf8)) }
          == Refusal(field: name, .repeatedField)
      )
    }
  }

  @Test func `with very many members is read in time`() throws {
    let many = (0..<80_000).map { "\"\(String($0, radix: 36))\":0" }.joined(separator: ",")
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try JSONValue(Array("{\(many)}".utf8)) }
    #expect(time < .seconds(20))
  }

  @Test func `broken at random is refused wherever Foundation refuses it`() throws {
    var generator = Seeded(Seeded.seed("Mutated JSON"))
    let texts = [
      #"{"a":[1,-2.5e3,"x\n\u00e9",true,null],"b":{"c":{}}}"#,
      #"["😀",{"k":"\ud83d\ude00"},[[[]]],0,-0.1]"#,
    ].map { Array($0.utf8) }
    let letters = Array("{}[],:\"\\ eE+-.0123u/ntf".utf8) + [0, 0x0a, 0x80, 0xff]
    var read = 0
    for _ in 0..<20_000 {
      var bytes = texts.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        let letter = letters.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[at] = letter
        case 1: bytes.insert(letter, at: at)
        default: bytes.remove(at: at)
        }
      }
      guard let value = try? JSONValue(bytes) else { continue }
      read += 1
      let second = foundation(bytes)
      #expect(second != nil && plain(value) == second, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 1000)
  }
}
