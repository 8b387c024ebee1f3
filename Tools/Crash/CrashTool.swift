// Kills the recording process at each of its writes and syncs, and looks at what is left. Then the
// same with a full disk and a broken one, instead of a kill.
//
//     Crash DAYBOOK [POINTS]
//
// tries every point, or so many, spread evenly. Exit code 1 where anything did not hold.

import Foundation

@main
struct CrashTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let command = arguments.first else {
      say("usage: Crash DAYBOOK [POINTS]")
      exit(2)
    }
    let plan = try Plan(daybook: command)
    for step in plan.steps {
      let kinds = Dictionary(grouping: step.calls, by: \.name).sorted { $0.key < $1.key }
      let counts = kinds.map { "\($0.value.count) \($0.key)" }.joined(separator: ", ")
      say("\(step.name): \(step.calls.count) points: \(counts)")
    }
    let points = plan.points(arguments.dropFirst().first.flatMap { Int($0) } ?? Int.max)
    var failures: [String] = []
    for blow in [Blow.kill, .noSpace, .broken] {
      let start = Date()
      let found = Trials.run(points.map { Trial(plan, $0, blow) }, command)
      let seconds = Int(Date().timeIntervalSince(start))
      say(
        "\(blow): \(points.count) of \(plan.points.count) points, \(points.count - found.count) held, "
          + "\(found.count) did not, \(seconds) s"
      )
      for failure in found { say("  \(failure)") }
      failures += found
    }
    exit(failures.isEmpty ? 0 : 1)
  }

  /// Says a line at once, whoever listens.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
