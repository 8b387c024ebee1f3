// What a bench found: a figure beside that of a peer or a limit from the same run, as a line of a
// table and as JSON.

import Foundation

/// One measure.
struct Measure: Encodable {
  var name: String
  var figure: Double
  var unit: String
  /// Whom it is compared with; nil where the figure stands alone.
  var peer: String?
  /// Nil where the peer is missing.
  var peerFigure: Double?
  /// The figure by the peer's.
  var ratio: Double? { peerFigure.map { figure / $0 } }
  /// What the ratio has to reach; nil where nothing is demanded.
  var bar: Double?
  /// Whether a `higher` or a `lower` ratio is better.
  var better: String
  /// The least and the greatest figure.
  var spread: [Double]
  /// What the reader should know besides: at which size the peer was measured, how to install it.
  var note: String?

  /// Whether nothing speaks against it; a peer that is missing does not.
  var isMet: Bool {
    guard let bar, let ratio else { return true }
    return better == "lower" ? ratio <= bar : ratio >= bar
  }

  private enum Key: String, CodingKey {
    case name, figure, unit, peer, ratio, bar, better, spread, note
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
    try keyed.encodeIfPresent(note, forKey: .note)
  }

  /// The measure as a line for people.
  var line: String {
    /// Four digits that count, however small.
    func text(_ number: Double) -> String {
      String(format: abs(number) < 0.1 ? "%.4g" : "%.3f", number)
    }
    var line = "\(name): \(text(figure)) \(unit) [\(spread.map(text).joined(separator: " to "))]"
    if let peer { line += ", \(peer) \(peerFigure.map(text) ?? "missing")" }
    if let ratio { line += ": ratio \(text(ratio))" }
    if let bar { line += " (\(better == "lower" ? "at most" : "at least") \(text(bar)))" }
    if let note { line += "; \(note)" }
    return line + (isMet ? "" : "  NOT MET")
  }
}
