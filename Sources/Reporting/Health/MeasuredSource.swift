// What a measure is taken of, with the codes of entries in the place of the words of the rules: they are
// looked up once, not for every client.

import Bookkeeping

/// What a measure is taken of.
enum MeasuredSource {
  /// Of which kind something has to be.
  enum Kind {
    case any
    /// Of none, where nobody used the word yet.
    case only(UInt16?)

    func includes(_ kind: UInt16) -> Bool {
      switch self {
      case .any: true
      case .only(let code): code == kind
      }
    }
  }

  /// Of one direction, as entries have it, or of all.
  case engagements(UInt8?)
  case engagementSentiment
  case feedbackSentiment
  case survey(UInt16?)
  case usage(UInt16?)
  case invoices
  case incidents(Kind)
  case tasks(Kind)
  case brokenPromises
  case disputes

  init(_ source: HealthRules.Source, _ codes: [RuleWord: UInt16]) {
    self =
      switch source {
      case .engagements(let direction): .engagements(direction?.rawValue)
      case .engagementSentiment: .engagementSentiment
      case .feedbackSentiment: .feedbackSentiment
      case .survey(let word): .survey(codes[.survey(word)])
      case .usage(let word): .usage(codes[.usage(word)])
      case .invoices: .invoices
      case .incidents(nil): .incidents(.any)
      case .incidents(let word?): .incidents(.only(codes[.incident(word)]))
      case .tasks(nil): .tasks(.any)
      case .tasks(let word?): .tasks(.only(codes[.task(word)]))
      case .brokenPromises: .brokenPromises
      case .disputes: .disputes
      }
  }
}
