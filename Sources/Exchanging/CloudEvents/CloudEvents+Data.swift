// What an event says, without its envelope: its data as JSON, and the same as a line for people.

import Bookkeeping
package import Events

extension CloudEvents {
  /// The data of an event in which keys are filled back in, as one JSON object.
  package func data(_ event: Event) throws(ExchangeFault) -> String {
    var json = JSONText()
    try FactWriting(schema: schema).data(of: event, into: &json)
    return json.text
  }
}

/// The data of an event in words: `invoice INV-1, amount 400.00 USD`.
package enum DataWords {
  /// How long the words may be, in characters.
  package static let limit = 200

  /// Names and values side by side, what belongs together in parentheses.
  ///
  /// The text is that of a JSON object; what is none is given back as it is.
  package static func words(ofJSON text: String, limit: Int = DataWords.limit) -> String {
    guard let object = try? JSONValue(Array(text.utf8)).object() else { return text }
    let words = words(object)
    return words.count <= limit ? words : words.prefix(limit - 1) + "…"
  }

  /// The members of two JSON objects that are not the same, with their words; what is not there has
  /// none.
  package static func differences(
    _ one: String,
    _ other: String
  ) -> [(name: String, one: String, other: String)] {
    func members(_ text: String) -> [(name: String, words: String)] {
      let object = try? JSONValue(Array(text.utf8)).object()
      return object?.members.map { (words(ofName: $0.name), words($0.value)) } ?? []
    }
    let (ours, theirs) = (members(one), members(other))
    let names = (ours + theirs).map(\.name)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      let one = ours.first { $0.name == name }?.words ?? ""
      let other = theirs.first { $0.name == name }?.words ?? ""
      return one == other ? nil : (name, one, other)
    }
  }

  private static func words(_ object: JSONObject) -> String {
    object.members.map { "\(words(ofName: $0.name)) \(words($0.value))" }.joined(separator: ", ")
  }

  private static func words(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): grouped(text)
    case .array(let elements): "[\(elements.map(words).joined(separator: ", "))]"
    case .object(let object): "(\(words(object)))"
    }
  }

  /// `netDays` as `net days`.
  private static func words(ofName name: String) -> String {
    name.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
    }
  }

  /// Money with its digits grouped; any other text as it is.
  private static func grouped(_ text: String) -> String {
    guard let money = try? Money(text: text) else { return text }
    return "\(money.number.grouped) \(text.suffix(3))"
  }
}
