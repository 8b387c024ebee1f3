// The words that rules name, as the codes that entries hold.

import Bookkeeping
import Events
import Exchanging

extension Snapshot {
  /// The codes of the words that rules name; what nobody used yet has none.
  func codes(of words: Set<RuleWord>) throws -> [RuleWord: UInt16] {
    try kept.codes.value(WordsAsked(commit: reading.commit, words: words)) { try look(up: words) }
  }

  private func look(up words: Set<RuleWord>) throws -> [RuleWord: UInt16] {
    var codes: [RuleWord: UInt16] = [:]
    for word in words {
      let (vocabulary, text): (Vocabulary, String) =
        switch word {
        case .stage(let text): (.renewalStage, text)
        case .usage(let text): (.measure, text)
        case .survey(let text): (.survey, text)
        case .incident(let text): (.incidentKind, text)
        case .task(let text): (.taskKind, text)
        }
      // What cannot be a word was never recorded as one.
      guard let key = try? Texts.key(text) else { continue }
      let name = try Names.name(NameKey(.word(vocabulary), key), reading)
      codes[word] = name.map { UInt16(truncatingIfNeeded: $0.number) }
    }
    return codes
  }
}
