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
  case again
  case sign
  case signInstead
  case amend
  case giveNotice
  case renew
  case terminate
  case lose
  case stage
  case forecast
  case flag
  case clearFlag
  case touch
  case feedback
  case survey
  case usage
  case override
  case clearOverride
  case contact
  case leave
  case licence
  case changeLicence
  case task
  case taskDone
  case incident
  case incidentResolved
  case opportunity
  case revise
  case pursue
  case win
  case loseSale

  /// What it is about: money, or how a client does; none: both.
  private var isAboutMoney: Bool? {
    switch self {
    case .withdraw, .replace, .closePeriod, .reopenPeriod, .owner, .parent, .rename, .openLocation,
      .closeLocation, .closeClient, .again:
      nil
    default: weightOfMoney > 0
    }
  }

  private var weight: Int { max(weightOfMoney, weightOfOthers) }

  private var weightOfMoney: Int {
    switch self {
    case .invoice: 26
    case .receiptNamed, .apply: 12
    case .receiptOldestFirst, .creditNoteForInvoice, .dispute: 6
    case .receiptPlain, .applyOldestFirst, .unapply, .returnPart, .writeOff, .replace, .parent: 5
    case .promise: 5
    case .receiptForGroup, .returnWhole, .withdraw, .resolve, .closePeriod, .owner: 4
    case .receiptUnidentified, .identify, .returnNamed, .creditNote, .applyNote, .again: 3
    case .openLocation: 5
    case .unapplyNote, .voidReceipt, .voidInvoice: 3
    case .withdrawPromise, .rename, .reopenPeriod: 2
    case .closeLocation, .closeClient: 1
    default: 0
    }
  }

  private var weightOfOthers: Int {
    switch self {
    case .usage: 14
    case .sign: 12
    case .touch, .stage: 10
    case .renew: 9
    case .giveNotice: 8
    case .incident, .forecast: 7
    case .opportunity, .pursue: 5
    case .survey, .feedback: 6
    case .amend, .changeLicence, .licence: 5
    case .flag, .override, .clearOverride, .task, .incidentResolved: 4
    case .signInstead, .terminate, .contact, .taskDone, .leave: 3
    case .lose, .clearFlag, .revise, .win, .loseSale: 2
    default: 0
    }
  }

  static func pick(_ random: inout SplitMix64, money: Int) -> Self {
    func weight(_ kind: Self) -> Int {
      switch kind.isAboutMoney {
      case true: kind.weight * money
      case false: kind.weight * (100 - money) * 3 / 2
      case nil: kind.weight * 50
      }
    }
    var left = random.number(1...allCases.map(weight).reduce(0, +))
    for kind in allCases {
      left -= weight(kind)
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
    case .owner, .parent, .rename, .closeClient: aboutClient(kind)
    case .openLocation: openLocation()
    case .closeLocation: closeLocation()
    case .again: random.pick(book.records.compactMap(\.event))
    case .sign: sign()
    case .signInstead: signInstead()
    case .amend: amend()
    case .giveNotice: giveNotice()
    case .renew: renew()
    case .terminate: terminate()
    case .lose: lose()
    case .stage, .forecast, .flag, .clearFlag: aboutRenewal(kind)
    case .touch: touch()
    case .feedback: feedback()
    case .survey: survey()
    case .usage: usage()
    case .override: self.override()
    case .clearOverride: clearOverride()
    case .contact: addContact()
    case .leave: leave()
    case .licence: licence()
    case .changeLicence: changeLicence()
    case .task: openTask()
    case .taskDone: finish(.task)
    case .incident: openIncident()
    case .incidentResolved: finish(.incident)
    case .opportunity: openOpportunity()
    case .revise, .pursue, .win, .loseSale: aboutOpportunity(kind)
    }
  }
}
