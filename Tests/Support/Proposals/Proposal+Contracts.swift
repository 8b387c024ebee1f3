// Contracts and their renewals, and overrides of a client's health.

package import Events

extension Proposal {
  /// A line that recurs.
  package static func line(
    _ amount: String,
    months: UInt32,
    from: String? = nil,
    until: String? = nil
  ) -> ContractLine {
    var line = ContractLine()
    line.kind = .recurring
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
    automatic: Bool = false,
    on: String,
    id: String = ""
  ) -> Event {
    var renewed = Contract.Renewed()
    renewed.contract.key = key
    if let first { renewed.firstDay = day(first) }
    renewed.lastDay = day(last)
    renewed.lines = lines
    renewed.automatic = automatic
    return contract(.renewed(renewed), client: client, on: on, id: id)
  }

  package static func contractTerminated(
    client: String,
    key: String,
    last: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var terminated = Contract.Terminated()
    terminated.contract.key = key
    if let last { terminated.lastDay = day(last) }
    return contract(.terminated(terminated), client: client, on: on, id: id)
  }

  package static func stageMoved(
    client: String,
    key: String,
    to stage: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Renewal()
    subject.stageMoved.contract.key = key
    subject.stageMoved.stage = word(stage)
    return event(.renewal(subject), client: client, on: on, id: id)
  }

  package static func healthOverridden(
    client: String,
    score: UInt32,
    until: String,
    reason: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Health()
    subject.overridden.scoreBasisPoints = score
    subject.overridden.until = day(until)
    var event = event(.health(subject), client: client, on: on, id: id)
    if !reason.isEmpty { event.reason.clear = reason }
    return event
  }

  package static func overrideCleared(client: String, on: String, id: String = "") -> Event {
    var subject = Health()
    subject.overrideCleared = Health.OverrideCleared()
    return event(.health(subject), client: client, on: on, id: id)
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
