// From what is meant to the entry that says it: one line a kind, the inverse of
// `Meaning+Reading.swift`.

extension Entry {
  /// The entry that says this of a day.
  package init(position: UInt64, day: Day, _ meaning: Meaning) {
    func row(
      _ kind: Kind,
      item: UInt32 = 0,
      other: Int32 = 0,
      amount: Int64 = 0,
      code: UInt16 = 0,
      flags: UInt8 = 0
    ) -> Entry {
      Entry(
        position: position,
        kind: kind,
        day: day,
        item: item,
        other: other,
        amount: amount,
        code: code,
        flags: flags
      )
    }
    func second(_ item: UInt32) -> Int32 { Int32(bitPattern: item) }
    self =
      switch meaning {
      case .noted: row(.noted)
      case .withdrawn(let target): row(.withdrawn, amount: Int64(bitPattern: target))
      case .refers(let position, let invoice, let source):
        row(
          .refers,
          item: invoice,
          other: second(source),
          amount: Int64(bitPattern: position)
        )
      case .counterpart(let client, let item):
        row(.counterpart, item: client, other: second(item))

      case .registered(let tier, let state, let terms):
        row(
          .registered,
          item: tier,
          other: terms?.netDays ?? 0,
          code: state,
          flags: terms.map { $0.endOfMonth ? 3 : 1 } ?? 0
        )
      case .owned(let owner): row(.owned, code: owner)
      case .parented(let parent): row(.parented, item: parent)
      case .joined(let child): row(.joined, item: child)
      case .closed: row(.closed)
      case .located(let location, let state): row(.located, item: location, code: state)
      case .vacated(let location): row(.vacated, item: location)
      case .licensed(let licence, let status, let expires, let first):
        row(
          .licensed,
          item: licence,
          other: expires?.number ?? Int32.min,
          code: status,
          flags: first ? 1 : 0
        )
      case .contacted(let contact, let role, let champion, let decides):
        row(
          .contacted,
          item: contact,
          code: role,
          flags: (champion ? 1 : 0) | (decides ? 2 : 0)
        )
      case .departed(let contact): row(.departed, item: contact)
      case .touched(let kind, let direction, let minutes, let sentiment, let outcome):
        row(
          .touched,
          other: sentiment ?? 0,
          amount: minutes,
          code: kind,
          flags: direction | (sentiment == nil ? 0 : 4) | (outcome ? 8 : 0)
        )
      case .attended(let contact): row(.attended, item: contact)

      case .charged(let invoice, let amount, let due, let currency, let assumed):
        row(
          .charged,
          item: invoice,
          other: due.number,
          amount: amount,
          code: currency,
          flags: assumed ? 1 : 0
        )
      case .dated(let invoice, let own, let serviceEnd):
        row(
          .dated,
          item: invoice,
          other: own.number,
          amount: Int64(serviceEnd?.number ?? Int32.min)
        )
      case .placed(let invoice, let location):
        row(.placed, item: invoice, other: second(location))
      case .voided(let invoice): row(.voided, item: invoice)
      case .credited(let creditNote, let amount, let currency, let own):
        row(.credited, item: creditNote, other: own.number, amount: amount, code: currency)
      case .received(let receipt, let amount, let currency, let own, let rail):
        row(
          .received,
          item: receipt,
          other: own.number,
          amount: amount,
          code: currency,
          flags: rail
        )
      case .identified(let receipt): row(.identified, item: receipt)
      case .annulled(let receipt): row(.annulled, item: receipt)
      case .applied(let invoice, let source, let credit, let amount, let currency):
        row(
          .applied,
          item: invoice,
          other: second(source),
          amount: amount,
          code: currency,
          flags: credit.rawValue
        )
      case .unapplied(let invoice, let source, let credit, let amount, let currency):
        row(
          .unapplied,
          item: invoice,
          other: second(source),
          amount: amount,
          code: currency,
          flags: credit.rawValue
        )
      case .returned(let receipt, let amount, let reason):
        row(.returned, item: receipt, amount: amount, code: reason)
      case .disputed(let invoice, let dispute, let amount, let reason):
        row(.disputed, item: invoice, other: second(dispute), amount: amount, code: reason)
      case .undisputed(let dispute, let outcome):
        row(.undisputed, other: second(dispute), flags: outcome)
      case .promised(let promise, let amount, let payBy, let currency, let toleranceDays):
        row(
          .promised,
          item: promise,
          other: payBy.number,
          amount: amount,
          code: currency,
          flags: toleranceDays
        )
      case .promisedFor(let promise, let invoice):
        row(.promisedFor, item: promise, other: second(invoice))
      case .unpromised(let promise): row(.unpromised, item: promise)
      case .writtenOff(let invoice, let amount, let currency, let reason):
        row(.writtenOff, item: invoice, amount: amount, code: currency, flags: reason)

      case .term(
        let contract,
        let first,
        let last,
        let noticeDays,
        let renewsByItself,
        let isAutomatic,
        let isFirst
      ):
        row(
          .term,
          item: contract,
          other: last.number,
          amount: Int64(first.number),
          code: noticeDays,
          flags: (renewsByItself ? 1 : 0) | (isAutomatic ? 2 : 0) | (isFirst ? 4 : 0)
        )
      case .uplifted(let contract, let basisPoints):
        row(.uplifted, item: contract, amount: basisPoints)
      case .priced(let contract, let from, let amount, let currency, let months):
        row(
          .priced,
          item: contract,
          other: from.number,
          amount: amount,
          code: currency,
          flags: months
        )
      case .noticed(let contract, let termEnd, let by):
        row(.noticed, item: contract, other: termEnd.number, flags: by)
      case .ended(let contract, let last, let reason, let isLost):
        row(.ended, item: contract, other: last.number, code: reason, flags: isLost ? 1 : 0)
      case .replaced(let contract, let by): row(.replaced, item: contract, other: second(by))
      case .staged(let contract, let termEnd, let stage):
        row(.staged, item: contract, other: termEnd.number, code: stage)
      case .forecast(let contract, let termEnd, let amount, let currency):
        row(.forecast, item: contract, other: termEnd.number, amount: amount, code: currency)
      case .categorized(let contract, let termEnd, let category):
        row(.categorized, item: contract, other: termEnd.number, code: category)
      case .flagged(let contract, let termEnd, let reason, let isFlagged):
        row(
          .flagged,
          item: contract,
          other: termEnd.number,
          code: reason,
          flags: isFlagged ? 1 : 0
        )

      case .estimated(let opportunity, let closeOn, let amount, let currency, let isFirst):
        row(
          .estimated,
          item: opportunity,
          other: closeOn?.number ?? Int32.min,
          amount: amount,
          code: currency,
          flags: isFirst ? 1 : 0
        )
      case .pursued(let opportunity, let stage): row(.pursued, item: opportunity, code: stage)
      case .concluded(let opportunity, let isWon, let reason):
        row(.concluded, item: opportunity, code: reason, flags: isWon ? 1 : 0)

      case .begun(let what, let number, let due, let instant, let kind):
        row(
          .begun,
          item: number,
          other: due?.number ?? Int32.min,
          amount: instant ?? 0,
          code: kind,
          flags: what.rawValue | (instant == nil ? 0 : 4)
        )
      case .done(let what, let number, let instant):
        row(
          .done,
          item: number,
          amount: instant ?? 0,
          flags: what.rawValue | (instant == nil ? 0 : 4)
        )
      case .measured(let location, let days, let value, let measure):
        row(.measured, item: location, other: days, amount: value, code: measure)
      case .answered(let survey, let score, let contact):
        row(.answered, item: contact, amount: Int64(score), code: survey)
      case .said(let theme, let sentiment, let contact):
        row(
          .said,
          item: contact,
          other: sentiment ?? 0,
          code: theme,
          flags: sentiment == nil ? 0 : 1
        )
      case .overridden(let until, let basisPoints):
        row(.overridden, other: until.number, amount: basisPoints)
      case .overrideCleared: row(.overrideCleared)

      case .opened: row(.opened)
      case .coined(let vocabulary, let code): row(.coined, code: code, flags: vocabulary)
      case .adopted: row(.adopted)
      case .periodClosed(let through): row(.periodClosed, other: through.number)
      case .periodReopened(let through): row(.periodReopened, other: through.number)
      }
  }
}
