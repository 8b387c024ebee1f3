// What a bench found: a figure beside that of a peer or a limit from the same run, as a line of a table
// and as JSON.

import Foundation

/// One measure.
struct Measure: Encodable {
  var name: String
  var figure: Double
  var unit: String
  var peer: String
  var peerFigure: Double
  /// The figure by the peer's.
  var ratio: Double { figure / peerFigure }
  /// What the ratio has to reach; nil where nothing is demanded.
  var bar: Double?
  /// Whether a `higher` or a `lower` ratio is better.
  var better: String
  /// The least and the greatest figure.
  var spread: [Double]

  var isMet: Bool {
    guard let bar else { return true }
    return better == "lower" ? ratio <= bar : ratio >= bar
  }

  private enum Key: String, CodingKey {
    case name, figure, unit, peer, ratio, bar, better, spread
    case peerFigure = "peer_figure"
  }

  func encode(to encoder: any Encoder) throws {
    var keyed = encoder.container(keyedBy: Key.self)
    try keyed.encode(name, forKey: .name)
    try keyed.encode(figure, forKey: .figure)
    try keyed.encode(unit, forKey: .unit)
    try keyed.encode(peer, forKey: .peer)
    try keyed.encode(peerFigure, forKey: .peerFigure)
    try keyed.encode(ratio, forKey: .ratio)
    try keyed.encode(bar, forKey: .bar)
    try keyed.encode(better, forKey: .better)
    try keyed.encode(spread, forKey: .spread)
  }

  /// The measure as a line for people.
  var line: String {
    func text(_ number: Double) -> String { String(format: "%.3f", number) }
    let demand = bar.map { " (\(better == "lower" ? "at most" : "at least") \(text($0)))" } ?? ""
    return """
      \(name): \(text(figure)) \(unit) [\(spread.map(text).joined(separator: " to "))], \
      \(peer) \(text(peerFigure)): ratio \(text(ratio))\(demand)\(isMet ? "" : "  NOT MET")
      """
  }
}
