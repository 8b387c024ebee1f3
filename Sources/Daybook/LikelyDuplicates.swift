// Clients that may be one and the same: of the same name, or of one that differs by a letter.

import Bookkeeping
import Foundation
import Reporting

/// Finds clients whose names are alike.
struct LikelyDuplicates {
  struct Client {
    var key: String
    var name: String
    var state: String
  }

  /// Words that say how a company is set up, not who it is.
  private static let forms: Set<String> = [
    "llc", "inc", "corp", "co", "ltd", "company", "corporation", "the", "dba", "lp", "llp",
  ]
  /// Shorter names differ by a letter too easily, and longer ones are none.
  private static let comparedLetters = 6...100

  private var clients: [(client: Client, letters: String)] = []

  mutating func add(_ client: Client) {
    let letters = Self.letters(of: client.name)
    if !letters.isEmpty { clients.append((client, letters)) }
  }

  /// The letters and digits of a name that tell who it is.
  private static func letters(of name: String) -> String {
    let folded = name.decomposedStringWithCompatibilityMapping.lowercased()
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map { word in
      // Without the marks that stood on letters.
      word.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
        .reduce(into: "") { $0.unicodeScalars.append($1) }
    }
    let telling = words.filter { !forms.contains($0) }
    return (telling.isEmpty ? words : telling).joined()
  }

  /// The pairs, and whether their names are the same: each client beside the first that it is like.
  ///
  /// Cost: in proportion to the clients and the letters of their names.
  private var pairs: [(one: Int, other: Int, isSame: Bool)] {
    var pairs: [(one: Int, other: Int, isSame: Bool)] = []
    var firsts: [String: Int] = [:]
    for (index, client) in clients.enumerated() {
      if let first = firsts[client.letters] {
        pairs.append((first, index, true))
      } else {
        firsts[client.letters] = index
      }
    }
    var variants: [String: Int] = [:]
    for (letters, index) in firsts.sorted(by: { $0.value < $1.value }) {
      var alike: Set<Int> = []
      for text in Self.variants(letters) {
        if let first = variants[text] { alike.insert(first) } else { variants[text] = index }
      }
      pairs += alike.sorted().map { ($0, index, false) }
    }
    return pairs
  }

  /// A name, and the same without each of its letters: names that differ by a letter have one of these
  /// in common.
  private static func variants(_ letters: String) -> Set<String> {
    var variants: Set<String> = [letters]
    guard comparedLetters.contains(letters.count) else { return variants }
    for index in letters.indices {
      var shorter = letters
      shorter.remove(at: index)
      variants.insert(shorter)
    }
    return variants
  }

  func report(_ question: Question) -> Report {
    var report = Report(
      name: "hygiene duplicates",
      moment: question.moment,
      rules: question.rules.title,
      columns: ["client", "name", "other", "other_name", "alike", "same_state"]
    )
    var rows: [(key: [String], cells: [Cell])] = []
    for pair in pairs {
      let both = [clients[pair.one].client, clients[pair.other].client].sorted { $0.key < $1.key }
      rows.append(
        (
          [pair.isSame ? "0" : "1", both[0].key, both[1].key],
          [
            .text(both[0].key), .text(both[0].name), .text(both[1].key), .text(both[1].name),
            .text(pair.isSame ? "same_name" : "similar_name"),
            .flag(both[0].state == both[1].state),
          ]
        )
      )
    }
    report.rows = Rows(
      rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.cells)
    )
    return report
  }
}
