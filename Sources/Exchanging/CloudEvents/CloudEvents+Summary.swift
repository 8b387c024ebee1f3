// What an event says, in a line for people: its data as JSON writes it, without the punctuation.

package import Events

extension CloudEvents {
  /// How long a summary may be, in characters.
  package static let summaryLimit = 200

  /// The data of an event in which keys are filled back in: `invoice INV-1, amount 400.00 USD`.
  package func summary(_ event: Event) throws(ExchangeFault) -> String {
    var json: [UInt8] = []
    try write(event, position: 0, into: &json)
    let marker = Array("\"data\":{".utf8)
    guard let start = json.indices.first(where: { json[$0...].starts(with: marker) }) else {
      return ""
    }
    // Without the braces of the data and of the event.
    let text = Self.plain(json[(start + marker.count)...].dropLast(2))
    return text.count <= Self.summaryLimit ? text : text.prefix(Self.summaryLimit - 1) + "…"
  }

  /// JSON without quotes: names and values side by side, what belongs together in parentheses.
  private static func plain(_ json: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var inString = false
    var escaped = false
    for byte in json {
      // Room for the characters of the limit, whatever their bytes.
      guard text.count <= 4 * summaryLimit else { break }
      if escaped {
        escaped = false
        text.append(
          byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? byte : UInt8(ascii: " ")
        )
        continue
      }
      switch byte {
      case UInt8(ascii: "\\") where inString: escaped = true
      case UInt8(ascii: "\""): inString.toggle()
      case _ where inString: text.append(byte)
      case UInt8(ascii: ":"): text.append(UInt8(ascii: " "))
      case UInt8(ascii: ","): text += ", ".utf8
      case UInt8(ascii: "{"): text.append(UInt8(ascii: "("))
      case UInt8(ascii: "}"): text.append(UInt8(ascii: ")"))
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
