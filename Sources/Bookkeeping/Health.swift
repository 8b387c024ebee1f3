// Overrides of the computed health: somebody knows better, says why, and until when.

import Events

extension Health: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .overridden(let fact):
      if !fact.hasScoreBasisPoints { throw desk.refuse("scoreBasisPoints", .missing) }
      if fact.scoreBasisPoints > 10_000 {
        throw desk.refuse("scoreBasisPoints", .beyondRange(String(fact.scoreBasisPoints)))
      }
      guard let until = try desk.day(fact.until, given: fact.hasUntil, "until") else {
        throw desk.refuse("until", .missing)
      }
      if until < desk.day { throw desk.refuse("until", .beforeItStands(until, earliest: desk.day)) }
      guard desk.hasReason else { throw Refusal(field: "reason", .reasonNeeded) }
    case .overrideCleared:
      let until = try desk.place().account.overrides.setting(on: desk.day)?.value
      guard let until, until >= desk.day else {
        throw desk.refuse("", .alreadyDone("No override holds on \(desk.day.text)"))
      }
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .overridden(let fact):
      list.say(
        .overridden(
          until: Day(unchecked: fact.until.number),
          basisPoints: Int64(fact.scoreBasisPoints)
        )
      )
    case .overrideCleared: list.say(.overrideCleared)
    case nil: break
    }
  }
}
