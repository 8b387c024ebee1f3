// Tables for people: columns aligned, amounts to the right with their digits grouped, totals under a
// line.

import Bookkeeping
import Reporting

/// Writes cells as an aligned table.
struct TextTable {
  private var lines: [[String]] = []
  private var isRight: [Bool]

  init(columns: [String]) {
    lines = [columns]
    isRight = Array(repeating: false, count: columns.count)
  }

  mutating func add(_ cells: [Cell]) {
    lines.append(cells.map(\.shown))
    for (index, cell) in cells.enumerated() where cell.isAmount { isRight[index] = true }
  }

  /// The table, with so many last lines set apart as totals.
  func text(totals: Int = 0) -> String {
    let widths = isRight.indices.map { column in
      lines.map { $0[column].displayWidth }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (index, cell) in cells.enumerated() {
        text += (index == 0 ? "" : "  ") + cell.padded(to: widths[index], isRight: isRight[index])
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    var all = [Style.bold(line(lines[0])), rule]
    all += lines.dropFirst().dropLast(totals).map(line)
    if totals > 0 {
      all.append(rule)
      all += lines.suffix(totals).map { Style.bold(line($0)) }
    }
    return all.joined(separator: "\n") + "\n"
  }
}

extension Cell {
  /// The cell as a table shows it.
  var shown: String {
    switch self {
    case .none: "-"
    case .text(let text): text.singleLine
    case .number(let number): String(number)
    case .money(let money): money.number.grouped
    case .day(let day): day.text
    case .hundredths(let number): number.asHundredths.grouped
    case .flag(let flag): flag ? "yes" : "no"
    }
  }

  fileprivate var isAmount: Bool {
    switch self {
    case .money, .number, .hundredths: true
    case .none, .text, .day, .flag: false
    }
  }
}

extension String {
  /// The text without line feeds and characters that nobody sees, which would break a table or a
  /// terminal.
  var singleLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          scalar.isUnseen ? " " : scalar
        }
      )
    )
  }
}

/// Emphasis, on a terminal that wants it.
enum Style {
  static func bold(_ text: String) -> String {
    Output.hasColour ? "\u{1b}[1m\(text)\u{1b}[0m" : text
  }

  static func dim(_ text: String) -> String {
    Output.hasColour ? "\u{1b}[2m\(text)\u{1b}[0m" : text
  }
}
