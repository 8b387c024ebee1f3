// Conflicts: what an event says otherwise than the record that has its identity, in words that a person
// can act on.

import Bookkeeping
import Events
import Exchanging

extension OpenAccounts: KeySource {
  /// Why a proposal, in its normal form, is in conflict with a record.
  func conflict(_ proposed: Event, at position: UInt64, _ exchange: CloudEvents) throws -> Wrong {
    var recorded = try event(at: position)
    try recorded.fillIn(self)
    try recorded.normalize(restoring: true)
    recorded.forgetDecisions()
    var proposed = proposed
    proposed.forgetDecisions()
    var differences = zip(recorded.parts, proposed.parts).filter { $0.text != $1.text }
      .map { Difference(name: $0.name, there: $0.text, here: $1.text) }
    if recorded.type == proposed.type {
      differences += DataWords.differences(
        try exchange.data(recorded),
        try exchange.data(proposed)
      ).map { Difference(name: $0.name, there: $0.one, here: $0.other) }
    }
    let words = differences.isEmpty ? "its sequence, or what caused it" : differences.words
    return .conflict(position: position, differs: words)
  }
}

/// One thing that two events say otherwise.
private struct Difference {
  var name: String
  var there: String
  var here: String
}

extension [Difference] {
  /// The first few of them in words.
  fileprivate var words: String {
    let shown = prefix(3).map { difference in
      let same = zip(difference.there, difference.here).prefix { $0 == $1 }.count
      func shown(_ text: String) -> String {
        guard !text.isEmpty else { return "none" }
        // From a little before the place where they part, where that is far from the beginning.
        return Refusal.shortened(same < 30 ? text : "…\(text.dropFirst(same - 10))")
      }
      return "\(difference.name) \(shown(difference.there)) there, \(shown(difference.here)) here"
    }
    return (shown + (count > 3 ? ["and more"] : [])).joined(separator: "; ")
  }
}

extension Event {
  /// What of the envelope people look at first.
  fileprivate var parts: [(name: String, text: String)] {
    [
      ("type", type ?? ""), ("client", about.key),
      ("effectiveon", hasEffectiveOn ? Day(effectiveOn)?.text ?? "" : ""),
      ("time", hasOccurredAt ? Instant(occurredAt).text ?? "" : ""),
      ("actor", actor.clear), ("reason", reason.clear),
    ]
  }
}
