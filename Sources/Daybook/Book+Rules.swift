// The rules of the book: which are in force at a moment, as they were adopted, and adopting others.

package import Bookkeeping
import Events
package import Exchanging
import Reporting
import Storing

/// Rules with the record that adopted them.
package struct AdoptedRules: Sendable {
  package var rules: RuleSet
  /// The text, exactly as it was adopted.
  package var text: String
  /// Where the record is, and from which day on it puts the rules in force; nil where the rules are
  /// the default ones, because none are adopted yet.
  package var adoption: Adoption?

  /// A record that adopts rules.
  package struct Adoption: Hashable, Sendable {
    package var position: UInt64
    package var effective: Day
  }
}

extension Book {
  /// The rules in force at a moment.
  package func adoptedRules(_ asked: Asked = Asked()) throws -> AdoptedRules {
    try store.read { reader in
      let snapshot = try Snapshot(Lent(reader), kept)
      let moment = try question(asked, snapshot).moment
      guard let position = try snapshot.adoption(at: moment) else {
        return AdoptedRules(rules: try kept.rules.defaultRules(), text: RuleSet.defaultText)
      }
      return try adoptedRules(at: position, snapshot)
    }
  }

  /// Adopts rules, and tells whether that was done before under the same id.
  package func adopt(
    _ adoption: RulesAdoption
  ) throws -> (recorded: Recorded, adopted: AdoptedRules) {
    let proposal = try adoption.proposal(CloudEvents(zone: try opened().zone))
    var recorded: Recorded?
    do {
      recorded = try record([proposal]).first
    } catch var refusal as Refusal {
      // There is one event, so that nothing needs to say which is meant.
      refusal.item = nil
      throw refusal
    }
    guard let recorded else { throw BookFault.brokenRecord(position: try head()) }
    let adopted = try store.read { reader in
      try adoptedRules(at: recorded.position, Snapshot(Lent(reader), kept))
    }
    return (recorded, adopted)
  }

  private func adoptedRules(at position: UInt64, _ snapshot: Snapshot) throws -> AdoptedRules {
    let event = try snapshot.event(at: position)
    let fact = event.subject?.replacement ?? event
    guard let effective = Day(fact.effectiveOn) else {
      throw BookFault.brokenRecord(position: position)
    }
    return AdoptedRules(
      rules: try kept.rules.rules(adoptedBy: event, at: position),
      text: fact.rules.adopted.text,
      adoption: AdoptedRules.Adoption(position: position, effective: effective)
    )
  }
}
