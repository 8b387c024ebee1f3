// Contracts: signed, amended, renewed, and how they end.

package import Events

extension Proposal {
  /// A line, which recurs unless it is said to be of another kind.
  package static func line(
    _ amount: String,
    months: UInt32,
    from: String? = nil,
    until: String? = nil,
    kind: ContractLine.Kind = .recurring
  ) -> ContractLine {
    var line = ContractLine()
    line.kind = kind
    line.amount = money(amount)
    line.months = months
    if let from { line.fromDay = day(from) }
    if let until { line.untilDay = day(until) }
    return line
  }

  package static func contractSigned(
    client: String,
    key: String,
    term first: String,
    _ last: String,
    lines: [ContractLine],
    noticeDays: UInt32 = 0,
    uplift: UInt32 = 0,
    renewsByItself: Bool = false,
    replaces: [String] = [],
    on: String,
    id: String = ""
  ) -> Event {
    var signed = Contract.Signed()
    signed.contract.key = key
    signed.firstDay = day(first)
    signed.lastDay = day(last)
    signed.lines = lines
    signed.noticeDays = noticeDays
    signed.upliftBasisPoints = uplift
    signed.renewsByItself = renewsByItself
    signed.replaces = replaces.map { key in
      var reference = ContractReference()
      reference.key = key
      return reference
    }
    return contract(.signed(signed), client: client, on: on, id: id)
  }

  package static func contractAmended(
    client: String,
    key: String,
    lines: [ContractLine],
    on: String,
    id: String = ""
  ) -> Event {
    var amended = Contract.Amended()
    amended.contract.key = key
    amended.lines = lines
    return contract(.amended(amended), client: client, on: on, id: id)
  }

  package static func contractRenewed(
    client: String,
    key: String,
    from first: String? = nil,
    until last: String,
    lines: [ContractLine] = [],
    uplift: UInt32? = nil,
    noticeDays: UInt32? = nil,
    renewsByItself: Bool? = nil,
    automatic: Bool = false,
    on: String,
    id: String = ""
  ) -> Event {
    var renewed = Contract.Renewed()
    renewed.contract.key = key
    if let first { renewed.firstDay = day(first) }
    renewed.lastDay = day(last)
    renewed.lines = lines
    if let uplift { renewed.upliftBasisPoints = uplift }
    if let noticeDays { renewed.noticeDays = noticeDays }
    if let renewsByItself { renewed.renewsByItself = renewsByItself }
    renewed.automatic = automatic
    return contract(.renewed(renewed), client: client, on: on, id: id)
  }

  package static func contractTerminated(
    client: String,
    key: String,
    last: String? = nil,
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var terminated = Contract.Terminated()
    terminated.contract.key = key
    if let reason { terminated.reason = word(reason) }
    if let last { terminated.lastDay = day(last) }
    return contract(.terminated(terminated), client: client, on: on, id: id)
  }

  package static func contractLost(
    client: String,
    key: String,
    reason: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var lost = Contract.Lost()
    lost.contract.key = key
    if let reason { lost.reason = word(reason) }
    return contract(.lost(lost), client: client, on: on, id: id)
  }

  package static func noticeGiven(
    client: String,
    key: String,
    by party: Contract.Party = .client,
    on: String,
    id: String = ""
  ) -> Event {
    var given = Contract.NoticeGiven()
    given.contract.key = key
    given.by = party
    return contract(.noticeGiven(given), client: client, on: on, id: id)
  }

  private static func contract(
    _ fact: Contract.OneOf_Fact,
    client: String,
    on: String,
    id: String
  ) -> Event {
    var subject = Contract()
    subject.fact = fact
    return event(.contract(subject), client: client, on: on, id: id)
  }
}
