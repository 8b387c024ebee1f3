// A client's opportunities: what is expected of each, and how far it is.

import Bookkeeping

/// A client's sales that may come.
struct Sales {
  /// How an opportunity stands.
  enum Standing: Hashable {
    /// In a stage; none where nobody said one.
    case open(stage: UInt16?)
    case won
    case lost(reason: UInt16?)
  }

  struct Opportunity {
    var opened: Day
    /// The record that opened it.
    var position: UInt64
    var amount = Latest<Money>()
    var closeOn = Latest<Day>()
    /// How it stands, with the day since when.
    var standing: Setting<Standing>
  }

  private var opportunities: [Opportunity?] = []

  /// The opportunities that were opened, with their numbers.
  var numbered: [(number: UInt32, opportunity: Opportunity)] {
    opportunities.enumerated().compactMap { index, found in
      found.map { (UInt32(index + 1), $0) }
    }
  }

  /// Begins with the next client.
  mutating func begin() { opportunities.removeAll(keepingCapacity: true) }

  /// Takes in the next entry that stands.
  mutating func take(_ entry: Entry) throws(Wrong) {
    switch entry.meaning {
    case .estimated(let number, let closeOn, let amount, let currency, let isFirst):
      if isFirst {
        let opportunity = Opportunity(
          opened: entry.effectiveDay,
          position: entry.position,
          standing: Setting(.open(stage: nil), entry)
        )
        opportunities.put(opportunity, at: number)
      }
      try opportunities.change(number) { opportunity in
        if currency != 0 {
          opportunity.amount.take(Money(minor: amount, currency: currency), entry)
        }
        if let closeOn { opportunity.closeOn.take(closeOn, entry) }
      }
    case .pursued(let number, let stage): try stand(number, .open(stage: stage), entry)
    case .concluded(let number, let isWon, let reason):
      try stand(number, isWon ? .won : .lost(reason: reason == 0 ? nil : reason), entry)
    default: break
    }
  }

  private mutating func stand(
    _ number: UInt32,
    _ standing: Standing,
    _ entry: Entry
  ) throws(Wrong) {
    try opportunities.change(number) { opportunity in
      opportunity.standing.take(Setting(standing, entry))
    }
  }
}
