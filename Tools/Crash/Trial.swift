// One blow at one call, and what has to hold after it: the book is whole, what was acknowledged is
// there, no batch is there by half, and the same command again completes the book, so that it is
// the one that nobody disturbed.

import Foundation

/// A blow at a point.
package struct Trial: Sendable {
  package let step: Step
  package let call: Call
  package let blow: Blow

  package init(_ plan: Plan, _ point: Point, _ blow: Blow) {
    step = plan.steps[point.step]
    call = point.call
    self.blow = blow
  }

  /// What a trial found.
  enum Found {
    /// All holds; where the head stood after the blow.
    case held(head: UInt64)
    case failed(String)
  }

  /// Strikes, and looks.
  func run(_ command: String) -> Found {
    do {
      return .held(head: try attempt(command))
    } catch {
      return .failed("\(name): \(error)")
    }
  }

  var name: String { "\(step.name), \(call), \(blow)" }

  private func attempt(_ command: String) throws -> UInt64 {
    let folder = try WorkFolder()
    try folder.take(step.before)
    let desk = Desk(command: command, folder: folder.path)
    let ended = try Strace.strike(desk.program(step.arguments), blow, at: call)
    let head = try head(desk)
    try expectEnd(ended, head)
    guard step.heads.contains(head) else {
      throw CrashFault("the head stands at \(head), inside a batch; \(step.heads.sorted())")
    }
    // Everything is on disk before anything is acknowledged.
    guard call.name != "write" || blow != .kill || head == step.heads.max() else {
      throw CrashFault("the head stands at \(head), and more was to be acknowledged")
    }
    let again = try desk.program(step.arguments).run()
    // A book that was made already is not made again.
    let isMade = step.makesBook && head > 0 && step.arguments.first == "init"
    guard again.code == (isMade ? 3 : 0) else {
      throw CrashFault("the same again ended with \(again.end): \(again.errors)")
    }
    let after = try desk.exported(first: step.kept.records)
    guard after.records == step.after.records, after.digest == step.after.digest else {
      throw CrashFault("the book is not the undisturbed one: \(after), \(step.after)")
    }
    guard after.reports == step.after.reports else {
      throw CrashFault("the reports are not the undisturbed ones: \(after), \(step.after)")
    }
    guard step.makesBook || after.prefix == step.kept.prefix else {
      throw CrashFault("what was acknowledged is not as it was")
    }
    // Where nothing was left to record, the book was looked at already.
    if head != step.heads.max() { _ = try desk.verifiedHead() }
    return head
  }

  /// A kill kills; an error is a fault that is said or, where everything was recorded and only
  /// posting failed, a note, unless the next commit posted it.
  private func expectEnd(_ ended: Program.Ended, _ head: UInt64) throws {
    switch blow {
    case .kill:
      guard ended.signal == 9 || ended.code == 128 + 9 else {
        throw CrashFault("it was not killed, but ended with \(ended.end): \(ended.errors)")
      }
    case .noSpace, .broken:
      let isFault = ended.code == 3 && ended.errors.hasPrefix("fault: ")
      let isPostedLater =
        ended.code == 0 && (ended.errors.isEmpty || ended.errors.hasPrefix("note: "))
      guard isFault || (isPostedLater && head == step.heads.max()) else {
        throw CrashFault("it ended with \(ended.end): \(ended.errors)")
      }
    }
  }

  /// Where the head stands in a book that is whole; 0 where there is none yet.
  private func head(_ desk: Desk) throws -> UInt64 {
    do {
      return try desk.verifiedHead()
    } catch let fault as CrashFault {
      let nothing = [
        "there is no book at", "has no records", "it is empty", "holds nothing yet",
      ]
      let isNone = nothing.contains {
        fault.description.contains($0)
      }
      guard step.makesBook, isNone else { throw fault }
      return 0
    }
  }
}

/// Many trials, as many at once as there are processors.
package enum Trials {
  /// Runs them; what does not hold comes back.
  package static func run(_ trials: [Trial], _ command: String) -> [String] {
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: trials.count) { index in
      results.take(index, trials[index].run(command))
    }
    return results.failures(trials)
  }
}

/// What trials found, gathered from several threads.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [Int: Trial.Found] = [:]

  func take(_ index: Int, _ result: Trial.Found) { lock.withLock { found[index] = result } }

  /// What did not hold by itself, and where a later kill left less than an earlier one: a batch that
  /// was on disk was lost.
  ///
  /// After an error the process may go on, so that says nothing there.
  func failures(_ trials: [Trial]) -> [String] {
    var failures: [String] = []
    var heads: [String: UInt64] = [:]
    for index in trials.indices {
      let trial = trials[index]
      switch found[index] {
      case .failed(let failure)?: failures.append(failure)
      case .held(let head)?:
        if trial.blow == .kill, head < heads[trial.step.name] ?? 0 {
          failures.append("\(trial.name): the head stands at \(head), behind an earlier blow's")
        }
        heads[trial.step.name] = max(head, heads[trial.step.name] ?? 0)
      case nil: failures.append("\(trial.name): it was not tried")
      }
    }
    return failures
  }
}
