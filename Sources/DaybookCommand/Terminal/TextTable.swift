// Tables for people: columns aligned, amounts to the right with their digits grouped, totals under a
// line.

import Bookkeeping
import Reporting

/// Writes cells as an aligned table, in the width that there is.
struct TextTable {
  private let names: [String]
  private var lines: [[String]] = []
  private var isRight: [Bool]

  init(columns: [String]) {
    names = columns
    isRight = Array(repeating: false, count: columns.count)
  }

  mutating func add(_ cells: [Cell]) {
    lines.append(cells.map(\.shown))
    for (index, cell) in cells.enumerated() where cell.isAmount { isRight[index] = true }
  }

  /// The table, with so many last lines set apart as totals.
  ///
  /// Where it is too wide, one thing after the other is tried: texts that are the same in every row are
  /// told above it, names of columns take two lines, columns move together. What is too wide even so
  /// goes on in a second line of each row; nothing is cut off.
  func text(totals: Int = 0, width: Int = Output.width) -> String {
    var layout = Layout(names.map { [$0] }, lines, Array(names.indices))
    guard layout.width > width else { return text(layout, totals: totals) }
    let same = columnsOfOneText(totals: totals)
    layout = Layout(layout.heads, lines, names.indices.filter { !same.contains($0) })
    let flat = layout
    if layout.width > width, layout.columns.contains(where: { names[$0].contains("_") }) {
      layout = Layout(names.map(Self.twoLines), lines, layout.columns)
    }
    if layout.width > width { layout.gap = 1 }
    if layout.width > width {
      layout = flat
      layout.wrap(width)
    }
    return told(same, width: width) + text(layout, totals: totals)
  }

  /// What is the same in every row, in lines of a width.
  private func told(_ columns: [Int], width: Int) -> String {
    guard !columns.isEmpty else { return "" }
    var lines = ["In every row:"]
    for (place, column) in columns.enumerated() {
      let end = place == columns.count - 1 ? "" : ","
      let words = "\(names[column]) \(self.lines[0][column])\(end)"
      if lines[lines.count - 1].displayWidth + 1 + words.displayWidth > width {
        lines.append("  \(words)")
      } else {
        lines[lines.count - 1] += " \(words)"
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The columns, but for those of amounts and where there are totals the first, that have one text in
  /// every row.
  private func columnsOfOneText(totals: Int) -> [Int] {
    let rows = lines.dropLast(totals)
    guard rows.count > 1 else { return [] }
    return names.indices.dropFirst(totals > 0 ? 1 : 0).filter { column in
      !isRight[column] && rows.allSatisfy { $0[column] == lines[0][column] }
        && lines.suffix(totals).allSatisfy { ["", lines[0][column]].contains($0[column]) }
    }
  }

  /// A name in two lines, broken where they are shortest: "notice" over "deadline".
  private static func twoLines(_ name: String) -> [String] {
    let words = name.split(separator: "_").map(String.init)
    let breaks = words.indices.dropFirst().map { index in
      [words[..<index].joined(separator: "_"), words[index...].joined(separator: "_")]
    }
    func longest(_ lines: [String]) -> Int { lines.map(\.displayWidth).max() ?? 0 }
    return breaks.min { longest($0) < longest($1) } ?? ["", name]
  }

  private func text(_ layout: Layout, totals: Int) -> String {
    func line(_ cell: (Int) -> String) -> [String] {
      layout.parts.enumerated().compactMap { index, columns in
        var text = index == 0 ? "" : Layout.indent
        for column in columns {
          text += column == columns.first ? "" : String(repeating: " ", count: layout.gap)
          text += cell(column).padded(to: layout.widths[column], isRight: isRight[column])
        }
        while text.last == " " { text.removeLast() }
        return index > 0 && text.isEmpty ? nil : text
      }
    }
    let rule =
      layout.parts.count == 1
      ? line { String(repeating: "-", count: layout.widths[$0]) }
      : [String(repeating: "-", count: layout.width)]
    let heads = (0..<(layout.heads.first?.count ?? 0)).flatMap { level in
      line { layout.heads[$0][level] }
    }
    var all = heads.map(Style.bold) + rule
    all += lines.dropLast(totals).flatMap { cells in line { cells[$0] } }
    if totals > 0 {
      all += rule
      all += lines.suffix(totals).flatMap { cells in line { cells[$0] }.map(Style.bold) }
    }
    return all.joined(separator: "\n") + "\n"
  }
}

/// Where the columns of a table stand.
private struct Layout {
  /// What stands before what goes on in another line.
  static let indent = "    "

  /// The names of all columns, each in as many lines.
  let heads: [[String]]
  /// The columns that are shown.
  var columns: [Int] { parts.flatMap { $0 } }
  /// The width of every column.
  let widths: [Int]
  /// The columns of each line that a row takes.
  private(set) var parts: [[Int]]
  /// How many spaces stand between columns.
  var gap = 2

  init(_ heads: [[String]], _ lines: [[String]], _ columns: [Int]) {
    self.heads = heads
    widths = heads.indices.map { column in
      (heads[column] + lines.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    parts = [columns]
  }

  /// How wide the lines of a row are.
  var width: Int {
    parts.enumerated().map { index, columns in
      (index == 0 ? 0 : Self.indent.count) + gap * max(0, columns.count - 1)
        + columns.reduce(0) { $0 + widths[$1] }
    }.max() ?? 0
  }

  /// Breaks rows into lines of a width.
  mutating func wrap(_ width: Int) {
    let columns = columns
    parts = [[]]
    var used = 0
    for column in columns {
      let isFirst = parts[parts.count - 1].isEmpty
      if !isFirst, used + gap + widths[column] > width {
        parts.append([column])
        used = Self.indent.count + widths[column]
      } else {
        parts[parts.count - 1].append(column)
        used += (isFirst ? 0 : gap) + widths[column]
      }
    }
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

  /// The name of a band of health: the best one green, the worst red, those between yellow.
  static func band(_ name: String, of bands: [HealthRules.Band]) -> String {
    guard Output.hasColour, let place = bands.firstIndex(where: { $0.name == name }) else {
      return name
    }
    let colour = place == 0 ? 32 : place == bands.count - 1 ? 31 : 33
    return "\u{1b}[\(colour)m\(name)\u{1b}[0m"
  }

  static func dim(_ text: String) -> String {
    Output.hasColour ? "\u{1b}[2m\(text)\u{1b}[0m" : text
  }
}
