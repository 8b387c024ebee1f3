// A fresh process that answers a question of a book again and again, writing the answers as JSON to
// /dev/null, and prints its seconds: `Bench answer QUESTION BOOK FILE DAY…`. What it takes to start
// is not in them. In the end it writes the answers once more, to the file, for whoever compares
// them.

import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting

/// What a process is asked.
enum Answering: String, CaseIterable {
  /// Nothing: what it takes to start and to open the book.
  case nothing
  /// Ageing, health and renewals as of the last of the days.
  case reports
  /// Ageing by client as of the last of the days.
  case aging
  /// Ageing by client as of each of the days.
  case months

  /// The answers, one report after the other.
  func reports(_ book: Book, _ days: [Day]) throws -> [Report] {
    let asked = Asked(asOf: days.last)
    return switch self {
    case .nothing: []
    case .reports: try book.reports([Aging.self, HealthScores.self, Renewals.self], asked)
    case .aging: [try book.report(Aging.self, asked)]
    case .months: try Self.monthEnds(book, days)
    }
  }

  /// Ageing as of each of several days.
  static func monthEnds(_ book: Book, _ days: [Day]) throws -> [Report] {
    try book.reports(days.map { (Aging.self, Asked(asOf: $0)) })
  }

  /// What such a process prints.
  struct Seconds: Codable {
    var seconds: [Double]
  }

  /// Answers, where the arguments ask for it; says whether they do.
  static func isAnswered(_ arguments: [String]) throws -> Bool {
    guard arguments.count >= 5, arguments[0] == "answer",
      let question = Answering(rawValue: arguments[1])
    else { return false }
    let book = try Book.open(arguments[2])
    let days = try arguments[4...].map { try Day(text: $0) }
    func write(to path: String) throws {
      // Opened, never made: to make a file that is there is to replace it, even where it is a
      // device.
      guard let file = FileHandle(forWritingAtPath: path) else {
        throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path])
      }
      for report in try question.reports(book, days) {
        try ReportJSON.write(report) { bytes in try file.write(contentsOf: bytes) }
      }
      try file.close()
    }
    var timing = Timing()
    while timing.isWanting { try timing.take { try write(to: "/dev/null") } }
    try write(to: arguments[3])
    let found = try JSONEncoder().encode(Seconds(seconds: timing.seconds))
    FileHandle.standardOutput.write(found)
    return true
  }
}
