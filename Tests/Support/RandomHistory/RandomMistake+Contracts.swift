// Mistakes about contracts and their renewals.

import Events

extension HistoryWriter {
  /// A contract that nobody may sign like this, or a stage of one that is not there.
  mutating func missigned(_ mistake: RandomMistake) -> Event? {
    var client = client()
    var key = "K-\(number())"
    var (first, last) = (today, today + 30)
    var line = Proposal.line("10.00 USD", months: 1)
    var uplift: UInt32 = 0
    var replaced: [String] = []
    var on = today
    switch mistake {
    case .unknownContract:
      return Proposal.stageMoved(
        client: client,
        key: "K-none",
        to: "engaged",
        on: text(today),
        id: id()
      )
    case .contractOfOthers:
      guard let (key, owner, _, from) = someContract(), owner != client else { return nil }
      return Proposal.riskFlagged(client: client, key: key, on: text(from), id: id())
    case .contractKeyUsed:
      guard let used = random.pick(view.terms) else { return nil }
      key = used.term.contract
    case .contractOfClosedClient:
      guard let closed = view.facts.first(where: { $0.isClosing }) else { return nil }
      client = closed.about
      on = closed.day + Int32(random.number(0...3))
    case .termBackwards: last = first - 1
    case .replacedTwice:
      guard let old = random.pick(view.contracts(of: client)) else { return nil }
      replaced = [old, old]
    case .lineOfOtherCurrency: line = Proposal.line("10 JPY", months: 1)
    case .monthsBeyond:
      line = Proposal.line("10.00 USD", months: random.chance(50) ? 0 : 121)
    case .stepBeforeDays:
      line = Proposal.line("10.00 USD", months: 1, from: text(first - 1))
    default: uplift = 100_001
    }
    first = min(first, last + 1)
    return Proposal.contractSigned(
      client: client,
      key: key,
      term: text(first),
      text(last),
      lines: [Proposal.line("5.00 USD", months: 1), line],
      uplift: uplift,
      replaces: replaced,
      on: text(on),
      id: id()
    )
  }

  mutating func misrenewed(_ mistake: RandomMistake) -> Event? {
    if mistake == .goneOnAfterEnd { return goneOn() }
    guard let (key, client, term, from) = someContract() else { return nil }
    let (on, again) = (text(max(from, today)), text(term.last + 40))
    switch mistake {
    case .beforeContract:
      return Proposal.stageMoved(
        client: client,
        key: key,
        to: "engaged",
        on: text(from - 1),
        id: id()
      )
    case .noticedTwice:
      guard view.isNoticed(term) else { return nil }
      return Proposal.noticeGiven(client: client, key: key, on: on, id: id())
    case .renewedTooEarly:
      let first = term.last - Int32(random.number(0...9))
      return Proposal.contractRenewed(
        client: client,
        key: key,
        from: text(first),
        until: again,
        on: on,
        id: id()
      )
    case .renewedByItself:
      guard !term.renewsByItself else { return nil }
      return Proposal.contractRenewed(
        client: client,
        key: key,
        until: again,
        automatic: true,
        on: on,
        id: id()
      )
    case .terminatedAfterTerm:
      return Proposal.contractTerminated(
        client: client,
        key: key,
        last: text(term.last + 1),
        on: on,
        id: id()
      )
    case .forecastOfNothing:
      return Proposal.forecastSet(client: client, key: key, on: on, id: id())
    default:
      let other = view.currency(ofLinesOf: key) == PlainCurrency.usd ? "7 JPY" : "7.00 USD"
      return Proposal.forecastSet(client: client, key: key, amount: other, on: on, id: id())
    }
  }

  /// Something that a contract does after it has ended.
  private mutating func goneOn() -> Event? {
    let ended = view.terms.filter { $0.term.isFirst && view.hasEnded($0.term.contract) }
    guard let (fact, term) = random.pick(ended) else { return nil }
    let on = text(max(fact.day, today))
    if random.chance(50) {
      return Proposal.contractLost(client: fact.about, key: term.contract, on: on, id: id())
    }
    return Proposal.contractRenewed(
      client: fact.about,
      key: term.contract,
      until: text(term.last + 900),
      on: on,
      id: id()
    )
  }
}
