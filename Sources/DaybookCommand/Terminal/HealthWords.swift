// Why a score is what it is, in words for people who know the client and not the rules.

import Bookkeeping
import Reporting

/// The parts of a client's score in words, what costs the most first.
struct HealthWords {
  private let rules: HealthRules
  private let parts: [[String: Cell]]
  /// The record that registered the client: days since it are days of nothing.
  private let registered: UInt64?

  /// Takes the rows of `health --why` of one client.
  init(_ parts: Report, _ rules: HealthRules, registered: UInt64?) {
    self.rules = rules
    self.parts = parts.named
    self.registered = registered
  }

  /// A line a part: what it is, what it gives of what it could, and why.
  var lines: [String] {
    let measures = parts.filter { $0["part"] == .text("measure") }
    let present = measures.filter { $0["datum"] != Cell.none }
    let weight = present.reduce(Int64(0)) { $0 + self.weight($1) }
    var lines: [(lost: Int64, text: String)] = []
    for measure in measures {
      let name = (measure.shown("name") ?? "").fitted(12).padded(to: 12)
      guard measure["datum"] != Cell.none, weight > 0 else {
        lines.append((.min, "\(name)      -            nothing known; the others count for it"))
        continue
      }
      let points = measure.hundredths("points") ?? 0
      // What is left over in rounding may be given to this one.
      let best = max(points, (self.weight(measure) * 20_000 + weight) / (2 * weight))
      let share = "\(hundredths(points)) of \(hundredths(best))"
      let text = "\(name)  \(share)  \(words(of: measure))"
      lines.append((best - points, text))
    }
    for part in parts {
      guard let number = part.hundredths("points"), number != 0 else { continue }
      let points = hundredths(number)
      if part["part"] == .text("cap") {
        let name = part.shown("name") ?? ""
        let cap = rules.caps.first { $0.name == name }.map { $0.atMost } ?? 0
        let text = "cap           \(points)           \(name): at most \(cap / 100)"
        lines.append((-number, text))
      }
      if part["part"] == .text("override") {
        let text = "override      \(points)           somebody knows better than the measures"
        lines.append((-number, text))
      }
    }
    return lines.sorted { $0.lost > $1.lost }.map(\.text)
  }

  private func weight(_ measure: [String: Cell]) -> Int64 {
    if case .number(let weight)? = measure["weight"] { weight } else { 0 }
  }

  private func hundredths(_ number: Int64) -> String {
    Int128(number).asHundredths.padded(to: 6, isRight: true)
  }

  /// What was taken, in words.
  private func words(of part: [String: Cell]) -> String {
    guard let name = part.shown("name"),
      let measure = rules.measures.first(where: { $0.name == name }),
      let datum = part.shown("datum")
    else { return "" }
    let number = datum.hasSuffix(".00") ? String(datum.dropLast(3)) : datum
    let of = Self.words(of: measure.of)
    return switch measure.take {
    case .daysSinceLast:
      part.shown("records") == registered.map(String.init)
        ? "no \(of) in \(counted(number, "day")) as a client"
        : "\(counted(number, "day")) since the last \(of)"
    case .percentOfPrevious: "\(number) % of \(of) of the \(measure.windowDays ?? 0) days before"
    case .amountWeightedDaysLate:
      number == "0"
        ? "no invoice late" : "invoices \(counted(number, "day")) late on average"
    case .oldestOpenDays:
      datum == "0.00" ? "no \(of) open" : "\(of) open for \(counted(number, "day"))"
    case .average: "\(of) \(number) on average"
    case .count: "\(counted(number, of)) in \(measure.windowDays ?? 0) days"
    }
  }

  private func counted(_ number: String, _ what: String) -> String {
    number == "1" ? "1 \(what)" : "\(number) \(what)s"
  }

  private static func words(of source: HealthRules.Source) -> String {
    switch source {
    case .engagements(.twoWay): "two-way talk"
    case .engagements(.inbound): "word from the client"
    case .engagements(.outbound): "word to the client"
    case .engagements(nil): "engagement"
    case .engagementSentiment: "mood of talks"
    case .feedbackSentiment: "mood of feedback"
    case .survey(let survey): "answer to \(survey)"
    case .usage(let measure): "the \(measure)"
    case .invoices: "invoices"
    case .incidents(let kind): kind.map { "\($0) incident" } ?? "incident"
    case .tasks(let kind): kind.map { "\($0) task" } ?? "task"
    case .brokenPromises: "broken promise"
    case .disputes: "dispute"
    }
  }
}
