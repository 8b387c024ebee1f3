// Facts as people write them: a type, a day, and the data as JSON.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Reporting
import Testing

extension Conversation {
  /// Records a fact; `daybook.` stands before its type.
  @discardableResult
  func say(
    _ type: String,
    of client: String? = "C",
    on: String,
    _ data: String = "{}",
    why: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    said += 1
    let subject = client.map { #""subject":"\#($0)","# } ?? ""
    let reason = why.map { #","reason":"\#($0)""# } ?? ""
    let line =
      #"{"specversion":"1.0","id":"said-\#(said)","source":"test","type":"daybook.\#(type)","#
      + #"\#(subject)"effectiveon":"\#(on)"\#(reason),"data":\#(data)}"#
    let event = try CloudEvents(zone: .gmt).event(from: Array(line.utf8), restoring: false).event
    return try given(event, sourceLocation: sourceLocation)
  }

  /// Health as of a day, under rules: a client's row by column.
  func health(
    _ asOf: String,
    of client: String = "C",
    _ rules: RuleSet? = nil,
    knownAt: UInt64? = nil
  ) throws -> [String: String] {
    try report(HealthScores.self, asOf, rules, knownAt).texts.first { $0["client"] == client }
      ?? [:]
  }

  /// The parts of a client's score that add something or take it away, by name.
  func parts(
    _ asOf: String,
    of client: String = "C",
    _ rules: RuleSet? = nil,
    _ column: String = "points"
  ) throws -> [String: String] {
    let rows = try report(HealthParts.self, asOf, rules, nil).texts
    var parts: [String: String] = [:]
    for row in rows where row["client"] == client {
      parts[row["name"] ?? row["part"] ?? ""] = row[column]
    }
    return parts
  }

  /// The rows of the pipeline.
  func renewals(
    _ asOf: String,
    from: String? = nil,
    to: String? = nil,
    _ rules: RuleSet? = nil,
    knownAt: UInt64? = nil
  ) throws -> Report {
    try book.report(
      Renewals.self,
      Asked(
        asOf: try day(asOf),
        knownAt: knownAt.map { .position($0) },
        rules: rules,
        from: try from.map { try day($0) },
        to: try to.map { try day($0) }
      )
    )
  }

  private func report(
    _ projection: any Projection.Type,
    _ asOf: String,
    _ rules: RuleSet?,
    _ known: UInt64?
  ) throws -> Report {
    try book.report(
      projection,
      Asked(asOf: try day(asOf), knownAt: known.map { .position($0) }, rules: rules)
    )
  }
}
