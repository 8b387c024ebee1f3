// Texts of somebody's file in the YAML of a proposed map.

import Bookkeeping

enum YAMLText {
  /// A text in quotes, with what nobody sees, or what breaks a line, written out.
  static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.string(text)
    var quoted = ""
    for scalar in json.text.unicodeScalars {
      guard scalar.isUnseen else {
        quoted.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return quoted
  }

  /// Remarks on a line, behind it; nothing where there are none.
  static func comment(_ remarks: [String?]) -> String {
    let remarks = remarks.compactMap { $0 }
    return remarks.isEmpty ? "" : "   # " + remarks.joined(separator: "; ")
  }

  /// The name of a column in a comment.
  static func name(_ column: String) -> String { Refusal.shortened(column) }
}
