// Amounts by currency in the schema of rules: each with no more decimals than its currency has.

import Bookkeeping

extension RulesSchema {
  /// Writes what amounts by currency look like.
  static func amounts(into json: inout JSONText) {
    json.member("type", "object")
    json.name("patternProperties")
    json.object { json in
      for decimals in Set(Currency.all.map(\.decimals)).sorted() {
        let letters = Currency.all.filter { $0.decimals == decimals }.map(\.letters)
        json.name("^(\(letters.joined(separator: "|")))$")
        json.object { json in
          json.name("type")
          json.array { json in
            json.string("string")
            json.string("number")
          }
          json.member("minimum", 0)
          json.member("pattern", "^[0-9]+\(decimals == 0 ? "" : "([.][0-9]{1,\(decimals)})?")$")
        }
      }
    }
    json.member("additionalProperties", false)
  }
}
