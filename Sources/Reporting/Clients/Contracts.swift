// A client's contracts over days: their terms, what is paid in each, and how the next one is coming
// along.

import Bookkeeping

/// What a client has agreed to, up to the day of a moment.
struct Contracts {
  /// One term of a contract.
  struct Term {
    var position: UInt64
    /// The day from which it is agreed.
    var agreed: Day
    var first: Day
    var last: Day
    var noticeDays: Int
    var upliftBasisPoints: Int64 = 0
  }

  /// That from a day on so much more is paid every so many months.
  struct Price {
    /// The day from which what its record says of prices holds, in the place of what earlier ones say.
    var holds: Day
    var position: UInt64
    var from: Day
    var amount: Int64
    var months: UInt8
  }

  /// Something that was said of the renewal of one term.
  struct Said<Value> {
    var termEnd: Day
    var setting: Setting<Value>
  }

  struct Contract {
    var number: UInt32
    var position: UInt64
    var currency: UInt16?
    var terms = ShortList<Term>()
    var prices = ShortList<Price>()
    var notices = ShortList<Said<Void>>()
    /// The last day in force, and from which day on that is known.
    var ended: (last: Day, day: Day)?
    /// The contracts that take the place of this one, and from which day on.
    var replacements = ShortList<(number: UInt32, day: Day)>()
    var stages = ShortList<Said<UInt16>>()
    var forecasts = ShortList<Said<Int64>>()
    var categories = ShortList<Said<UInt16>>()
    var flags = ShortList<Said<Bool>>()
  }

  private(set) var items: [Contract?] = []

  /// The contracts, in the order of their numbers.
  var all: some Sequence<Contract> { items.lazy.compactMap { $0 } }

  /// Begins with the next client.
  mutating func begin() { items.removeAll(keepingCapacity: true) }

  /// Takes in the next entry that stands; refuses what no account could have recorded.
  mutating func take(_ entry: Entry) throws(Wrong) {
    let position = entry.position
    switch entry.meaning {
    case .term(let number, let first, let last, let noticeDays, _, _, let isFirst):
      let term = Term(
        position: position,
        agreed: entry.effectiveDay,
        first: first,
        last: last,
        noticeDays: Int(noticeDays)
      )
      if isFirst {
        var contract = Contract(number: number, position: position)
        contract.terms.append(term)
        items.put(contract, at: number)
      } else {
        try items.change(number) { contract in contract.terms.append(term) }
      }
    case .uplifted(let number, let basisPoints):
      try items.change(number) { contract in
        guard !contract.terms.isEmpty else { return }
        contract.terms[contract.terms.count - 1].upliftBasisPoints = basisPoints
      }
    case .priced(let number, let from, let amount, let currency, let months):
      try items.change(number) { contract in
        contract.currency = currency
        contract.price(from, amount, months, entry)
      }
    case .ended(let number, let last, _, _):
      try items.change(number) { contract in contract.ended = (last, entry.effectiveDay) }
    case .replaced(let number, let by):
      try items.change(number) { contract in
        contract.replacements.append((by, entry.effectiveDay))
      }
    default: try takeRenewal(entry)
    }
  }

  private mutating func takeRenewal(_ entry: Entry) throws(Wrong) {
    func said<Value>(_ value: Value, _ termEnd: Day) -> Said<Value> {
      Said(termEnd: termEnd, setting: Setting(value, entry))
    }
    switch entry.meaning {
    case .noticed(let number, let termEnd, _):
      try items.change(number) { contract in contract.notices.append(said((), termEnd)) }
    case .staged(let number, let termEnd, let stage):
      try items.change(number) { contract in contract.stages.say(said(stage, termEnd)) }
    case .forecast(let number, let termEnd, let amount, _):
      try items.change(number) { contract in contract.forecasts.say(said(amount, termEnd)) }
    case .categorized(let number, let termEnd, let category):
      try items.change(number) { contract in contract.categories.say(said(category, termEnd)) }
    case .flagged(let number, let termEnd, _, let isFlagged):
      try items.change(number) { contract in contract.flags.say(said(isFlagged, termEnd)) }
    default: break
    }
  }
}

extension Contracts.Contract {
  fileprivate mutating func price(_ from: Day, _ amount: Int64, _ months: UInt8, _ entry: Entry) {
    var holds: Day
    if let last = prices.last, last.position == entry.position {
      holds = last.holds
    } else {
      guard let first = terms.first, let term = terms.last else { return }
      holds = entry.pricesHoldFrom(
        term: term.position == entry.position ? term.first : nil,
        contractBegins: first.first
      )
    }
    prices.append(
      Contracts.Price(
        holds: holds,
        position: entry.position,
        from: from,
        amount: amount,
        months: months
      )
    )
  }

  /// The record whose prices hold on a day; nil where none does.
  private func pricing(on day: Day) -> UInt64? {
    var latest: (holds: Day, position: UInt64)?
    for price in prices where price.holds <= day {
      if let latest, (price.holds, price.position) < latest { continue }
      latest = (price.holds, price.position)
    }
    return latest?.position
  }

  /// The last day of a term in force, as agreed by a day; nil where the contract ended before it.
  func lastDay(of term: Contracts.Term, by day: Day) -> Day? {
    guard let ended, ended.day <= day, ended.last < term.last else { return term.last }
    return ended.last >= term.first ? ended.last : nil
  }

  /// Whether the contract ended in a term: terminated or lost, not renewed.
  func ended(in term: Contracts.Term) -> Bool {
    ended.map { (term.first...term.last).contains($0.last) } ?? false
  }

  /// What recurs on a day, in a year, exactly.
  func annual(on day: Day) throws(Wrong) -> Fraction {
    let isInForce = terms.contains { $0.first <= day && day <= $0.last }
    guard isInForce, ended.map({ day <= $0.last }) ?? true,
      let position = pricing(on: day)
    else { return Fraction() }
    var sum = Fraction()
    for row in prices where row.position == position && row.from <= day && row.months > 0 {
      try sum.add(Int128(row.amount) * 12, over: Int128(row.months))
    }
    return sum
  }

  /// The record that gave notice of the last term agreed by a day; nil where none did, or the term is
  /// over, renewed or replaced.
  func notice(on day: Day) -> UInt64? {
    if replacements.contains(where: { $0.day <= day }) { return nil }
    guard !notices.isEmpty else { return nil }
    var latest: Contracts.Term?
    for term in terms where term.agreed <= day {
      if let latest, term.last <= latest.last { continue }
      latest = term
    }
    guard let term = latest, let last = lastDay(of: term, by: day), day <= last else { return nil }
    return notices.first { $0.termEnd == term.last && $0.setting.day <= day }?.setting.position
  }
}

extension ShortList {
  /// Takes what was said of a term: the last word alone is kept.
  fileprivate mutating func say<Value>(_ said: Contracts.Said<Value>)
  where Element == Contracts.Said<Value> {
    guard let index = firstIndex(where: { $0.termEnd == said.termEnd }) else { return append(said) }
    self[index].setting.take(said.setting)
  }

  /// What was said last of a term.
  func lastSaid<Value>(of termEnd: Day) -> Value? where Element == Contracts.Said<Value> {
    for said in self where said.termEnd == termEnd { return said.setting.value }
    return nil
  }
}
