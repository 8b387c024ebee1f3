// The command is killed at its writes and syncs, one after the other, and its disk fills up or
// breaks: nothing that was acknowledged is lost, and no batch is there by half. `Tools/crash` tries
// every point.

import Crash
import Testing

@Suite(.serialized) struct `A recording process` {
  /// How many points are tried: spread evenly over all there are.
  private static let kills = 204
  private static let errors = 16

  private static let plan = Result { try Plan(daybook: TestFolder.command) }

  @Test func `loses nothing when it is killed at a write or a sync`() throws {
    try expect(.kill, Self.kills)
  }

  @Test(arguments: [Blow.noSpace, .broken])
  func `loses nothing when the disk fails`(_ blow: Blow) throws {
    try expect(blow, Self.errors)
  }

  private func expect(_ blow: Blow, _ count: Int) throws {
    let plan = try Self.plan.get()
    let points = plan.points(count)
    #expect(points.count == count, "there are only \(plan.points.count) points")
    let failures = Trials.run(points.map { Trial(plan, $0, blow) }, TestFolder.command)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
