// What a record agrees of contracts, for corrections: terms and prices that later records build on
// without naming the record.

/// The terms that a record renews contracts by, and the prices that it amends.
struct Agreements {
  private var terms: [(contract: UInt32, last: Day)] = []
  private var prices: [(contract: UInt32, day: Day)] = []

  /// Takes them from the entries of the record.
  init(of entries: [Entry]) {
    var isTerm = false
    for entry in entries {
      switch entry.meaning {
      case .term(let contract, _, let last, _, _, _, let isFirst):
        isTerm = true
        if !isFirst { terms.append((contract, last)) }
      case .priced(let contract, _, _, _, _):
        if !isTerm { prices.append((contract, entry.effectiveDay)) }
      default: break
      }
    }
  }

  /// Whether a later entry builds on them: it follows such a term, ends it or says something of its
  /// renewal, or begins a term whose lines the prices went on into.
  func bears(_ later: Entry) -> Bool {
    guard !terms.isEmpty || !prices.isEmpty else { return false }
    switch later.meaning {
    case .term(let contract, let first, _, _, _, _, isFirst: false):
      return terms.contains { $0.contract == contract }
        || prices.contains { $0.contract == contract && $0.day < first }
    case .ended(let contract, _, _, _): return terms.contains { $0.contract == contract }
    case .noticed(let contract, let termEnd, _), .staged(let contract, let termEnd, _),
      .forecast(let contract, let termEnd, _, _), .categorized(let contract, let termEnd, _),
      .flagged(let contract, let termEnd, _, _):
      return terms.contains { $0 == (contract, termEnd) }
    default: return false
    }
  }
}
