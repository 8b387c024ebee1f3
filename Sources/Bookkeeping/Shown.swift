// Texts on somebody's screen. Of those of others, what a terminal obeys, what breaks a line and what
// nobody can see is written out, so that a file cannot speak for the command; of numbers, digits are
// grouped.

extension Unicode.Scalar {
  /// Whether a terminal obeys it, or nobody sees it: controls, line ends, direction marks.
  ///
  /// The two joiners are letters of some scripts and of many emoji; they change nothing around them.
  package var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200c && value != 0x200d
    default: false
    }
  }
}

extension String {
  /// The text with what is unseen written out, as `\u{1B}`.
  package var shown: String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isUnseen {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// "1234567.00" as "1,234,567.00".
  package var grouped: String {
    let sign = hasPrefix("-") ? "-" : ""
    let parts = dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first else { return self }
    var groups = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { groups.append(",") }
      groups.append(digit)
    }
    return sign + groups + parts.dropFirst().map { "." + $0 }.joined()
  }
}
