// Keys of YAML that are lists or mappings, which nothing here has. Where two of them are given twice
// the parser compares them, and each level of one doubles the time; so they are found before it runs.

extension PlainYAML {
  /// How many brackets may be opened on a line before one that is closed stands where a key does.
  private static let bracketLimit = 8

  /// Refuses a `?` that begins a key, and a key in brackets of many levels.
  ///
  /// Where a quote or a comment ends is the parser's business, so these are looked at as well.
  static func refuseLargeKeys(_ text: String) throws(Broken) {
    var line = KeyLine()
    var asked: Broken?
    for scalar in text.unicodeScalars {
      if line.endsQuestion(at: scalar) {
        let question = line.broken("a key is written without a question mark")
        guard !line.isIndent else { throw question }
        asked = question
      }
      let isSpace = KeyLine.isSpace(scalar)
      if !isSpace, let question = asked {
        // In brackets a question may be the end of a text, unless a list or mapping follows.
        guard !"[{!&#".unicodeScalars.contains(scalar) else { throw question }
        asked = nil
      }
      if scalar == ":", line.last == "]" || line.last == "}", line.opened > bracketLimit {
        throw line.broken("the key is not a word")
      }
      line.take(scalar)
    }
  }
}

/// What of a line of YAML was looked at.
private struct KeyLine {
  private var number = 1
  private var column = 0
  /// The last two scalars.
  private var before: (Unicode.Scalar, Unicode.Scalar) = ("\n", "\n")
  /// The last one that is no space.
  private(set) var last: Unicode.Scalar = "\n"
  /// How many brackets it opened.
  private(set) var opened = 0
  /// Whether it has nothing yet but spaces and signs that a key may follow.
  private(set) var isIndent = true

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Whether the scalar before this one is a question mark by itself.
  func endsQuestion(at scalar: Unicode.Scalar) -> Bool {
    guard before.1 == "?", Self.isSpace(scalar) else { return false }
    return Self.isSpace(before.0) || "[{,\u{feff}".unicodeScalars.contains(before.0)
  }

  /// What is wrong with what was taken last.
  func broken(_ what: String) -> PlainYAML.Broken {
    PlainYAML.Broken(line: number, column: column, what: what)
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    before = (before.1, scalar)
    column += 1
    switch scalar {
    case "\n": self = KeyLine(number: number + 1)
    case "\r", "\u{85}", "\u{2028}", "\u{2029}": isIndent = true
    case " ", "\t", "\u{feff}": break
    case "-", "?", ":": last = scalar
    default:
      if scalar == "[" || scalar == "{" { opened += 1 }
      isIndent = false
      last = scalar
    }
  }

  private init(number: Int) { self.number = number }

  init() {}
}
