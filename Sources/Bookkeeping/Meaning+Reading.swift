// From an entry to what it means: one line a kind, the inverse of `Meaning+Writing.swift`.

extension Entry {
  /// What the entry says.
  ///
  /// It is inlined into every fold, where only the branch of the kind at hand is left of it.
  @inlinable
  @inline(__always)
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
    case .promised:
      .promised(
        promise: item,
        amount: amount,
        payBy: secondDay,
        currency: code,
        toleranceDays: flags
      )
    case .promisedFor: .promisedFor(promise: item, invoice: second)
    case .unpromised: .unpromised(promise: item)
    case .writtenOff: .writtenOff(invoice: item, amount: amount, currency: code, class: flags)

    case .term:
      .term(
        contract: item,
        first: Day(unchecked: Int32(truncatingIfNeeded: amount)),
        last: secondDay,
        noticeDays: code,
        renewsByItself: flags & 1 != 0,
        isAutomatic: flags & 2 != 0,
        isFirst: flags & 4 != 0
      )
    case .uplifted: .uplifted(contract: item, basisPoints: amount)
    case .priced:
      .priced(contract: item, from: secondDay, amount: amount, currency: code, months: flags)
    case .noticed: .noticed(contract: item, termEnd: secondDay, by: flags)
    case .ended: .ended(contract: item, last: secondDay, reason: code, isLost: flags & 1 != 0)
    case .replaced: .replaced(contract: item, by: second)
    case .staged: .staged(contract: item, termEnd: secondDay, stage: code)
    case .forecast:
      .forecast(contract: item, termEnd: secondDay, amount: amount, currency: code)
    case .categorized: .categorized(contract: item, termEnd: secondDay, category: code)
    case .flagged:
      .flagged(contract: item, termEnd: secondDay, reason: code, isFlagged: flags & 1 != 0)

    case .estimated:
      .estimated(
        opportunity: item,
        closeOn: Day(number: other),
        amount: amount,
        currency: code,
        isFirst: flags & 1 != 0
      )
    case .pursued: .pursued(opportunity: item, stage: code)
    case .concluded: .concluded(opportunity: item, isWon: flags & 1 != 0, reason: code)

    case .begun:
      .begun(undertaking, number: item, due: Day(number: other), at: instant, kind: code)
    case .done: .done(undertaking, number: item, at: instant)
    case .measured: .measured(location: item, days: other, value: amount, measure: code)
    case .answered:
      .answered(survey: code, score: Int32(truncatingIfNeeded: amount), contact: item)
    case .said:
      .said(theme: code, sentiment: flags & 1 == 0 ? nil : other, contact: item)
    case .overridden: .overridden(until: secondDay, basisPoints: amount)
    case .overrideCleared: .overrideCleared

    case .opened: .opened
    case .coined: .coined(vocabulary: flags, code: code)
    case .adopted: .adopted
    case .periodClosed: .periodClosed(through: secondDay)
    case .periodReopened: .periodReopened(through: secondDay)
    }
  }

  @inlinable var second: UInt32 { UInt32(bitPattern: other) }
  @inlinable var secondDay: Day { Day(unchecked: other) }
  @inlinable var instant: Int64? { flags & 4 == 0 ? nil : amount }
  @inlinable var undertaking: Undertaking { flags & 2 == 0 ? .task : .incident }
  @inlinable var credit: Credit { flags & 1 == 0 ? .receipt : .creditNote }
}
