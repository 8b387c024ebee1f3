// The sample portfolio: two years of forty clients, made from a seed. The same seed gives the same
// bytes. Written to the standard output as CloudEvents, in the order of days.

import Foundation

@main
enum Samples {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let seed = arguments.first.map({ UInt64($0) }) ?? 2026 else {
      FileHandle.standardError.write(Data("usage: Samples [SEED]\n".utf8))
      exit(2)
    }
    var portfolio = Portfolio(seed: seed)
    portfolio.make()
    for line in portfolio.lines { print(line) }
  }
}
