// Ctrl-C during long work: the line of progress is taken away, it is said what holds, and the process ends
// with the code that shells expect. Nothing is half done: what was not committed never was.

import Dispatch
import Foundation

/// What happens at Ctrl-C while something is done.
struct Interruption {
  /// The exit code of a process that SIGINT ended, as shells give it.
  private static let code: Int32 = 130

  private let source: any DispatchSourceSignal

  /// At Ctrl-C from here on says this and ends the process.
  init(saying message: String) {
    // The source hears of a signal only where it does not end the process first.
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      Progress.clear()
      Output.complain(message)
      // Not `exit`: threads are at work in the map, which must stay where it is.
      _exit(Self.code)
    }
    source.resume()
  }

  /// From here on Ctrl-C ends the process as always.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
