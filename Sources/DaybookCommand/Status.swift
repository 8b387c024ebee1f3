// How the command ends: one number for scripts, one message for people.

import ArgumentParser
import Bookkeeping

/// The exit codes.
enum Status: Int32 {
  case fine = 0
  /// The book refused something, or what was compared differs.
  case refused = 1
  /// The arguments are wrong.
  case usage = 2
  /// The machine could not.
  case fault = 3

  /// What an error means.
  init(_ error: any Error) {
    switch error {
    case is Refusal, is Wrong, is Refused: self = .refused
    case let code as ExitCode where code == .success: self = .fine
    default:
      let code = DaybookCommand.exitCode(for: error)
      if code == .success {
        self = .fine
      } else if code == .validationFailure {
        self = .usage
      } else {
        self = .fault
      }
    }
  }

  /// What is said of an error; nil where everything was said.
  static func message(of error: any Error) -> String? {
    switch error {
    case let refusal as Refusal: refusal.description
    case let wrong as Wrong: Refusal(wrong).description
    case let refused as Refused: refused.message
    default: "\(error)"
    }
  }
}

/// Something was refused, and the command says it in its own words.
struct Refused: Error {
  /// What to say; nil where everything was said.
  var message: String?
}
