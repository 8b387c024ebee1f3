// Questions that reading rules asks of their YAML. Every answer that is not as it should be is refused
// with line and column, and the nearest right word where there is one.

import Yams

/// One value of a rules file, and what it is called in refusals.
struct RuleNode {
  private let node: Node
  let name: String
  /// Whether it is the whole file, whose name is a plural.
  private let isRoot: Bool

  /// Reads a text.
  init(text: String, name: String = "the rules") throws(Wrong) {
    do throws(PlainYAML.Broken) {
      node = try PlainYAML.compose(text)
    } catch {
      throw .rules(line: error.line, column: error.column, error.what)
    }
    self.name = name
    isRoot = true
  }

  private init(_ node: Node, _ name: String) {
    self.node = node
    self.name = name
    isRoot = false
  }

  /// What is wrong with it.
  func refuse(_ what: String) -> Wrong {
    .rules(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, what)
  }

  /// What is wrong where it has no value of a key.
  func lacks(_ key: String) -> String {
    isRoot ? "\(name) have no \(key)" : "\(name) has no \"\(key)\""
  }

  /// The text of a value without further structure; empty where it has some.
  var text: String { node.scalar?.string ?? "" }

  /// The value as refusals quote it.
  private var quoted: String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar, .alias: "\"\(text)\""
    }
  }

  /// The members of a mapping by name, each of them known and given once.
  func members(_ known: [String]) throws(Wrong) -> [String: RuleNode] {
    var found: [String: RuleNode] = [:]
    for (key, value) in try pairs() {
      guard known.contains(key.text) else {
        let near = Spelling.nearest(to: key.text, among: known).map { "; did you mean \"\($0)\"?" }
        throw key.refuse("there is no key \"\(key.text)\" in \(name)\(near ?? "")")
      }
      found[key.text] = RuleNode(value.node, key.text)
    }
    return found
  }

  /// The members of a mapping in order, each given once.
  func pairs() throws(Wrong) -> [(key: RuleNode, value: RuleNode)] {
    guard let mapping = node.mapping else { throw refuse("\(name) is not a mapping") }
    var found: [(key: RuleNode, value: RuleNode)] = []
    var seen: Set<String> = []
    for (key, value) in mapping {
      let key = RuleNode(key, name)
      guard seen.insert(key.text).inserted else {
        throw key.refuse("the key \"\(key.text)\" is given twice")
      }
      found.append((key, RuleNode(value, "\(key.text) of \(name)")))
    }
    return found
  }

  /// The members of a mapping of so many, in order.
  func pairs(
    _ count: ClosedRange<Int>,
    of what: String
  ) throws(Wrong) -> [(key: RuleNode, value: RuleNode)] {
    let found = try pairs()
    guard count.contains(found.count) else {
      throw refuse(
        "\(name) is not a mapping of \(count.lowerBound) to \(count.upperBound) \(what)"
      )
    }
    return found
  }

  /// The elements of a list of so many.
  func list(_ count: ClosedRange<Int>, of what: String) throws(Wrong) -> [RuleNode] {
    guard let nodes = node.sequence, count.contains(nodes.count) else {
      let few = count.count == 1 ? "" : "\(count.lowerBound) to "
      throw refuse("\(name) is not a list of \(few)\(count.upperBound) \(what)")
    }
    return nodes.map { RuleNode($0, name) }
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable & CaseIterable>() throws(Wrong) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      let all = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw refuse("\(quoted) is not one of \(all)")
    }
    return word
  }

  /// Amounts by currency, none of them negative, in minor units.
  func amounts() throws(Wrong) -> [UInt16: Int64] {
    guard node.mapping != nil else {
      throw refuse("\(name) is not a mapping of currencies to amounts")
    }
    var found: [UInt16: Int64] = [:]
    for (key, value) in try pairs() {
      guard let currency = Currency(letters: key.text) else {
        throw key.refuse("\"\(key.text)\" is not a currency of ISO 4217")
      }
      let minor = try? Money.minor(
        of: value.text,
        decimals: currency.decimals,
        currency.letters
      )
      guard let minor, minor >= 0 else {
        throw value.refuse("\(value.quoted) is not an amount of \(currency.letters)")
      }
      found[currency.number] = minor
    }
    return found
  }

  /// A name of one line.
  func label(limitBytes: Int) throws(Wrong) -> String {
    guard text.first?.isWhitespace == false, text.last?.isWhitespace == false,
      text.utf8.count <= limitBytes,
      !text.unicodeScalars.contains(where: \.isUnseen)
    else { throw refuse("\(name) is not a name of at most \(limitBytes) bytes") }
    return text
  }

  /// A whole number within a range; `what` says what something else is not.
  func number(_ range: ClosedRange<Int>, _ what: String? = nil) throws(Wrong) -> Int {
    guard let number = Int(text), range.contains(number) else {
      let what = what ?? "\(name) is not a whole number"
      throw refuse("\(what) from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number with up to two decimals, in hundredths; a refusal may say the range.
  func hundredths(_ range: ClosedRange<Int>, saysRange: Bool) throws(Wrong) -> Int {
    guard let found = try? Money.minor(of: text, decimals: 2, name), range.contains(Int(found))
    else {
      let range = "from \(range.lowerBound / 100) to \(range.upperBound / 100) "
      throw refuse(
        "\(quoted) is not a number \(saysRange ? range : "")with at most two decimals"
      )
    }
    return Int(found)
  }

  /// A day.
  func day() throws(Wrong) -> Day {
    guard let day = try? Day(text: text) else {
      throw refuse("\(quoted) is not a day such as 2026-05-31")
    }
    return day
  }

  /// What is wrong with a word that is none of those known.
  func unknown(_ word: String, among known: [String], _ what: String) -> Wrong {
    let near = Spelling.nearest(to: word, among: known).map { "; did you mean \"\($0)\"?" }
    return refuse("there is no \(what) \"\(word)\"\(near ?? "")")
  }
}

extension RuleNode {
  /// The value as it is written, without places.
  var value: RuleValue {
    switch node {
    case .scalar(let scalar): .text(scalar.string)
    case .sequence(let nodes): .list(nodes.map { RuleNode($0, name).value })
    case .mapping(let members):
      .mapping(
        members.map { key, value in
          RuleValue.Member(
            name: RuleNode(key, name).text,
            value: RuleNode(value, name).value
          )
        }
      )
    case .alias: .text("")
    }
  }
}
