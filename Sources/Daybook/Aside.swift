// Work that another core may do meanwhile: whoever needs it does it where nobody has begun, so nothing
// waits for a core that is busy.

import Dispatch
import Foundation
import Synchronization

/// What a piece of work gives, done once: aside, or by the one who asks for it.
final class Aside<Value: Sendable>: Sendable {
  private enum State {
    case waiting(@Sendable () -> Value)
    case begun
    case done(Value)
    case taken
  }

  private let state: Mutex<State>
  /// Given once the work is done that somebody else had begun.
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Value) { state = Mutex(.waiting(work)) }

  /// Does the work, where nobody has begun.
  func run() {
    guard let work = begin() else { return }
    let value = work()
    state.withLock { $0 = .done(value) }
    isDone.signal()
  }

  /// What the work gives.
  func value() -> Value {
    run()
    wait()
    return state.withLock { state in
      guard case .done(let value) = state else { preconditionFailure("it was taken before") }
      return value
    }
  }

  /// What the work gives, for the one who takes it; nobody else has it then.
  func take() -> Value {
    run()
    wait()
    return state.withLock { state in
      defer { state = .taken }
      guard case .done(let value) = state else { preconditionFailure("it was taken before") }
      return value
    }
  }

  /// Nobody needs it any more.
  func forget() { state.withLock { if case .waiting = $0 { $0 = .taken } } }

  private func begin() -> (@Sendable () -> Value)? {
    state.withLock { state in
      guard case .waiting(let work) = state else { return nil }
      state = .begun
      return work
    }
  }

  private func wait() {
    isDone.wait()
    isDone.signal()
  }
}

extension Aside {
  /// Has the other cores begin with pieces of work, the first ones first.
  static func begin(_ pieces: [Aside<Value>]) {
    let others = min(ProcessInfo.processInfo.activeProcessorCount - 1, pieces.count)
    for _ in 0..<max(0, others) {
      DispatchQueue.global(qos: .userInitiated).async { for piece in pieces { piece.run() } }
    }
  }
}
