// The sample portfolio on the standard output, as CloudEvents in the order of days. The same seed gives
// the same bytes.

import Foundation
import Sampling

@main
enum Samples {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let seed = arguments.first.map({ UInt64($0) }) ?? Portfolio.seed else {
      FileHandle.standardError.write(Data("usage: Samples [SEED]\n".utf8))
      exit(2)
    }
    for line in Portfolio.lines(seed: seed) { print(line) }
  }
}
