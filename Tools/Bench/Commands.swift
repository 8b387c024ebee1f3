// How long the command itself takes, from its start to its end, as somebody at a terminal waits.

import Bookkeeping
import Daybook
import Foundation

/// Measures whole processes of `daybook`.
enum Commands {
  /// Every measure of a book.
  static func measures(_ book: String, say: (String) -> Void) throws -> [Measure] {
    say("Timing the command")
    let day = Peers.day.text
    let help = try timing(["--help"])
    let client = try timing(["client", "client-1", "--book", book, "--as-of", day])
    let aging = try timing(["ar", "aging", "--by", "client", "--book", book, "--as-of", day])
    return [
      Measure(
        name: "daybook client KEY, beyond daybook --help",
        figure: (client.median - help.median) * 1_000,
        unit: "ms",
        peer: "the bar of 30 ms",
        peerFigure: 30,
        bar: 1,
        better: "lower",
        spread: client.spread.map(by: 1_000)
      ),
      Measure(
        name: "daybook ar aging --by client",
        figure: aging.median,
        unit: "s",
        peer: "the bar of 0.8 s",
        peerFigure: 0.8,
        bar: 1,
        better: "lower",
        spread: aging.spread.map(by: 1)
      ),
    ]
  }

  /// Runs the command several times, its output thrown away.
  private static func timing(_ arguments: [String]) throws -> Timing {
    let program = Bundle.main.executableURL?.deletingLastPathComponent().path ?? "."
    var timing = Timing()
    while timing.isWanting {
      try timing.take { try PeerProgram.run(["\(program)/daybook"] + arguments) }
    }
    return timing
  }
}
