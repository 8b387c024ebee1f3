// From an entry to what it means: one line a kind, the inverse of `Meaning+Writing.swift`.

extension Entry {
  /// What the entry says.
  package var meaning: Meaning {
    switch kind {
    case .noted: .noted
    case .withdrawn: .withdrawn(target: UInt64(bitPattern: amount))
    case .refers:
      .refers(position: UInt64(bitPattern: amount), invoice: item, source: second)
    case .counterpart: .counterpart(client: item, item: second)

    case .registered:
      .registered(
        tier: item,
        state: code,
        terms: flags & 1 == 0 ? nil : Terms(netDays: other, endOfMonth: flags & 2 != 0)
      )
    case .owned: .owned(owner: code)
    case .parented: .parented(parent: item)
    case .joined: .joined(child: item)
    case .closed: .closed
    case .located: .located(location: item, state: code)
    case .vacated: .vacated(location: item)
    case .licensed:
      .licensed(licence: item, status: code, expires: Day(number: other), first: flags & 1 != 0)
    case .contacted:
      .contacted(
        contact: item,
        role: code,
        champion: flags & 1 != 0,
        decides: flags & 2 != 0
      )
    case .departed: .departed(contact: item)
    case .touched:
      .touched(
        kind: code,
        direction: flags & 3,
        minutes: amount,
        sentiment: flags & 4 == 0 ? nil : other,
        outcome: flags & 8 != 0
      )
    case .attended: .attended(contact: item)

    case .charged:
      .charged(
        invoice: item,
        amount: amount,
        due: secondDay,
        currency: code,
        assumed: flags & 1 != 0
      )
    case .dated:
      .dated(
        invoice: item,
        own: secondDay,
        serviceEnd: Day(number: Int32(truncatingIfNeeded: amount))
      )
    case .placed: .placed(invoice: item, location: second)
    case .voided: .voided(invoice: item)
    case .credited:
      .credited(creditNote: item, amount: amount, currency: code, own: secondDay)
    case .received:
      .received(receipt: item, amount: amount, currency: code, own: secondDay, rail: flags)
    case .identified: .identified(receipt: item)
    case .annulled: .annulled(receipt: item)
    case .applied:
      .applied(invoice: item, source: second, of: credit, amount: amount, currency: code)
    case .unapplied:
      .unapplied(invoice: item, source: second, of: credit, amount: amount, currency: code)
    case .returned: .returned(receipt: item, amount: amount, reason: code)
    case .disputed: .disputed(invoice: item, dispute: second, amount: amount, reason: code)
    case .undisputed: .undisputed(dispute: second, outcome: flags)
    case .promised: .promised(promise: item, amount: amount, payBy: secondDay, currency: code)
    case .promisedFor: .promisedFor(promise: item, invoice: second)
    case .unpromised: .unpromised(promise: item)
    case .writtenOff: .writtenOff(invoice: item, amount: amount, currency: code, class: flags)

    case .opened: .opened
    case .coined: .coined(vocabulary: flags, code: code)
    case .adopted: .adopted
    case .periodClosed: .periodClosed(through: secondDay)
    case .periodReopened: .periodReopened(through: secondDay)
    }
  }

  private var second: UInt32 { UInt32(bitPattern: other) }
  private var secondDay: Day { Day(unchecked: other) }
  private var credit: Credit { flags & 1 == 0 ? .receipt : .creditNote }
}
