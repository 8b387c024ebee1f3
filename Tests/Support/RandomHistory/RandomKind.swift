// The kinds of events that a random history is made of, and how often each comes.

import Events

/// Something that may happen next.
enum RandomKind: CaseIterable {
  case invoice
  case receiptNamed
  case receiptForGroup
  case receiptOldestFirst
  case receiptPlain
  case receiptUnidentified
  case identify
  case apply
  case applyOldestFirst
  case unapply
  case returnWhole
  case returnPart
  case returnNamed
  case voidReceipt
  case creditNoteForInvoice
  case creditNote
  case applyNote
  case unapplyNote
  case voidInvoice
  case dispute
  case resolve
  case promise
  case withdrawPromise
  case writeOff
  case withdraw
  case replace
  case closePeriod
  case reopenPeriod
  case owner
  case parent
  case rename
  case openLocation
  case closeLocation
  case closeClient
  case engagement
  case again

  var weight: Int {
    switch self {
    case .invoice: 26
    case .receiptNamed, .apply: 12
    case .receiptOldestFirst, .creditNoteForInvoice, .dispute: 6
    case .receiptPlain, .applyOldestFirst, .unapply, .returnPart, .writeOff, .replace, .parent: 5
    case .receiptForGroup, .returnWhole, .withdraw, .resolve, .closePeriod, .owner: 4
    case .receiptUnidentified, .identify, .returnNamed, .creditNote, .applyNote, .again: 3
    case .unapplyNote, .voidReceipt, .voidInvoice, .promise, .openLocation: 3
    case .withdrawPromise, .engagement, .rename, .reopenPeriod: 2
    case .closeLocation, .closeClient: 1
    }
  }

  static func pick(_ random: inout SplitMix64) -> Self {
    var left = random.number(1...allCases.map(\.weight).reduce(0, +))
    for kind in allCases {
      left -= kind.weight
      if left <= 0 { return kind }
    }
    return .invoice
  }
}

extension HistoryWriter {
  /// An event of the kind, where there is something it can happen to.
  mutating func event(of kind: RandomKind) -> Event? {
    switch kind {
    case .invoice: invoice()
    case .receiptNamed: receiptNamed()
    case .receiptForGroup: receiptForGroup()
    case .receiptOldestFirst: receipt(.fifo)
    case .receiptPlain: receipt(.unspecified)
    case .receiptUnidentified: receiptUnidentified()
    case .identify: identify()
    case .apply: apply()
    case .applyOldestFirst: applyOldestFirst()
    case .unapply: unapply(notes: false)
    case .returnWhole: giveBack()
    case .returnPart: giveBackPart()
    case .returnNamed: giveBackNamed()
    case .voidReceipt: voidReceipt()
    case .creditNoteForInvoice: creditNoteForInvoice()
    case .creditNote: creditNote()
    case .applyNote: applyNote()
    case .unapplyNote: unapply(notes: true)
    case .voidInvoice: voidInvoice()
    case .dispute: dispute()
    case .resolve: resolve()
    case .promise: promise()
    case .withdrawPromise: withdrawPromise()
    case .writeOff: writeOff()
    case .withdraw: correct(replacing: false)
    case .replace: correct(replacing: true)
    case .closePeriod: closePeriod()
    case .reopenPeriod: reopenPeriod()
    case .owner, .parent, .rename, .closeClient, .engagement: aboutClient(kind)
    case .openLocation: openLocation()
    case .closeLocation: closeLocation()
    case .again: random.pick(book.records.compactMap(\.event))
    }
  }
}
