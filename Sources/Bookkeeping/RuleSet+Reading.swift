// Reading rules from YAML: every key is known or refused, with line and column. The sections that
// projections of health and renewals read are kept as they are until those projections ask.

import Yams

extension RuleSet {
  /// Sections of a rules file, in the order of the default file.
  private static let sections = ["name", "receivables", "health", "renewals", "engagement"]
  private static let receivables = [
    "basis", "buckets_days", "credits", "application", "residual_tolerance",
  ]

  mutating func read(_ text: String) throws(Wrong) {
    let root: Node
    do throws(PlainYAML.Broken) {
      root = try PlainYAML.compose(text)
    } catch {
      throw .rules(line: error.line, column: error.column, error.what)
    }
    let file = try Self.mapping(root, "the rules", Self.sections)
    guard let name = file["name"]?.scalar?.string, !name.isEmpty else {
      throw Self.refuse(root, "the rules have no name")
    }
    guard name.utf8.count <= 80, name.unicodeScalars.allSatisfy({ $0.value >= 32 }) else {
      throw Self.refuse(root, "the name is longer than 80 bytes or has control characters")
    }
    self.name = name
    guard let receivables = file["receivables"] else { return }
    let section = try Self.mapping(receivables, "receivables", Self.receivables)
    if let node = section["basis"] { basis = try Self.word(node) }
    if let node = section["credits"] { credits = try Self.word(node) }
    if let node = section["application"] { application = try Self.word(node) }
    if let node = section["buckets_days"] { bucketDays = try Self.buckets(node) }
    if let node = section["residual_tolerance"] { residualTolerance = try Self.tolerance(node) }
  }

  /// The values of a mapping by key, each key known and given once.
  private static func mapping(
    _ node: Node,
    _ name: String,
    _ known: [String]
  ) throws(Wrong) -> [String: Node] {
    guard let mapping = node.mapping else { throw refuse(node, "\(name) is not a mapping") }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      guard let word = key.scalar?.string else { throw refuse(key, "the key is not a word") }
      guard known.contains(word) else {
        let nearest = Spelling.nearest(to: word, among: known).map { "; did you mean \"\($0)\"?" }
        throw refuse(key, "there is no key \"\(word)\" in \(name)\(nearest ?? "")")
      }
      guard found.updateValue(value, forKey: word) == nil else {
        throw refuse(key, "the key \"\(word)\" is given twice")
      }
    }
    return found
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node
  ) throws(Wrong) -> Word where Word.RawValue == String {
    let text = node.scalar?.string ?? ""
    guard let word = Word(rawValue: text) else {
      let all = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw refuse(node, "\"\(text)\" is not one of \(all)")
    }
    return word
  }

  private static func buckets(_ node: Node) throws(Wrong) -> [Int] {
    guard let nodes = node.sequence, (1...24).contains(nodes.count) else {
      throw refuse(node, "buckets_days is not a list of 1 to 24 numbers of days")
    }
    var days: [Int] = []
    for node in nodes {
      guard let day = node.scalar.flatMap({ Int($0.string) }), (1...36_500).contains(day) else {
        throw refuse(node, "a bucket does not end with a number of days from 1 to 36500")
      }
      if let last = days.last, day <= last { throw refuse(node, "buckets do not ascend") }
      days.append(day)
    }
    return days
  }

  private static func tolerance(_ node: Node) throws(Wrong) -> [UInt16: Int64] {
    guard let mapping = node.mapping else {
      throw refuse(node, "residual_tolerance is not a mapping of currencies to amounts")
    }
    var found: [UInt16: Int64] = [:]
    for (key, value) in mapping {
      guard let currency = key.scalar.flatMap({ Currency(letters: $0.string) }) else {
        throw refuse(key, "\"\(key.scalar?.string ?? "")\" is not a currency of ISO 4217")
      }
      let text = value.scalar?.string ?? ""
      let minor = try? Money.minor(of: text, decimals: currency.decimals, currency.letters)
      guard let minor, minor >= 0 else {
        throw refuse(value, "\"\(text)\" is not an amount of \(currency.letters)")
      }
      found[currency.number] = minor
    }
    return found
  }

  private static func refuse(_ node: Node, _ what: String) -> Wrong {
    .rules(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, what)
  }
}
