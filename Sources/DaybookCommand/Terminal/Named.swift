// The cells of a report by the names of its columns.

import Bookkeeping
import Reporting

extension Report {
  /// The rows, each with its cells by column.
  var named: [[String: Cell]] {
    rows.map { Dictionary(zip(columns, $0)) { first, _ in first } }
  }
}

extension [String: Cell] {
  /// A cell as a table shows it; nil where nothing is known.
  func shown(_ column: String) -> String? {
    guard let cell = self[column], cell != .none else { return nil }
    return cell.shown
  }

  /// Hundredths of something.
  func hundredths(_ column: String) -> Int64? {
    guard case .hundredths(let number)? = self[column] else { return nil }
    return Int64(number)
  }

  /// An amount in minor units.
  func minor(_ column: String) -> Int64? {
    guard case .money(let money)? = self[column] else { return nil }
    return money.minor
  }
}
