// What a bench found: a figure beside that of a peer or a limit from the same run, as a line of a
// table and as JSON.

import Foundation

/// One measure.
struct Measure: Codable {
  var name: String
  var figure: Double
  var unit: String
  /// Whom it is compared with; nil where the figure stands alone.
  var peer: String?
  /// Nil where the peer is missing.
  var peerFigure: Double?
  /// The figure by the peer's.
  var ratio: Double? { peerFigure.map { figure / $0 } }
  /// What the ratio has to reach, or the figure where it stands alone; nil where nothing is demanded.
  var bar: Double?
  /// Whether a `higher` or a `lower` ratio is better.
  var better: String
  /// The least and the greatest figure.
  var spread: [Double]
  /// What the reader should know besides: at which size the peer was measured, how to install it.
  var note: String?

  /// Whether nothing speaks against it; a peer that is missing does not.
  var isMet: Bool {
    guard let bar, let reached = peer == nil ? figure : ratio else { return true }
    return better == "lower" ? reached <= bar : reached >= bar
  }

  fileprivate enum Key: String, CodingKey {
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

  /// A figure with four digits that count, however small.
  static func text(_ number: Double) -> String {
    switch abs(number) {
    case 0: "0"
    case ..<0.1: String(format: "%.3g", number)
    case ..<100: String(format: "%.3f", number)
    default: String(format: "%.0f", number)
    }
  }
}

extension Measure {
  init(from decoder: any Decoder) throws {
    let keyed = try decoder.container(keyedBy: Key.self)
    name = try keyed.decode(String.self, forKey: .name)
    figure = try keyed.decode(Double.self, forKey: .figure)
    unit = try keyed.decode(String.self, forKey: .unit)
    peer = try keyed.decodeIfPresent(String.self, forKey: .peer)
    peerFigure = try keyed.decodeIfPresent(Double.self, forKey: .peerFigure)
    bar = try keyed.decodeIfPresent(Double.self, forKey: .bar)
    better = try keyed.decode(String.self, forKey: .better)
    spread = try keyed.decode([Double].self, forKey: .spread)
    note = try keyed.decodeIfPresent(String.self, forKey: .note)
  }
}
