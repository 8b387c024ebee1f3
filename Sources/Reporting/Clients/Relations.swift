// What happens between the team and a client: touches, what the client says, uses, promises and
// suffers, its licences, and what somebody says of its health.

import Bookkeeping

/// A client's relations over days.
struct Relations {
  struct Touch {
    var direction: UInt8
    var sentiment: Int32?
  }

  /// A word's code with a number: usage by measure, answers by survey.
  struct Number {
    var code: UInt16
    var number: Int64
  }

  /// A task or an incident, open from its first day to the day before it is done.
  struct Begun {
    var day: Day
    var position: UInt64
    var kind: UInt16
    var due: Day?
    var done: Day?

    func isOpen(on asked: Day) -> Bool { asked.isWithin(day, until: done) }
  }

  struct Promise {
    var day: Day
    var position: UInt64
    var currency: UInt16
    /// The last day on which it can be kept.
    var last: Day
    var invoices: [UInt32] = []
    var withdrawn: Day?
  }

  struct Licence {
    var statuses: [Setting<UInt16>] = []
    /// Last days, of those who told one.
    var expiries: [Setting<Day>] = []
  }

  /// An override of the health: none where it was cleared.
  struct Override {
    var until: Day
    var score: Int64
  }

  private(set) var touches: [Setting<Touch>] = []
  private(set) var usage: [Setting<Number>] = []
  private(set) var answers: [Setting<Number>] = []
  /// The sentiments of feedback.
  private(set) var feedback: [Setting<Int32>] = []
  private(set) var tasks: [Begun?] = []
  private(set) var incidents: [Begun?] = []
  private(set) var promises: [Promise?] = []
  private(set) var licences: [Licence?] = []
  private(set) var overrides: [Setting<Override?>] = []

  /// Takes in the next entry that stands.
  mutating func take(_ entry: Entry) throws(Wrong) {
    let day = entry.effectiveDay
    switch entry.meaning {
    case .touched(_, let direction, _, let sentiment, _):
      touches.append(Setting(Touch(direction: direction, sentiment: sentiment), entry))
    case .measured(_, _, let value, let measure):
      usage.append(Setting(Number(code: measure, number: value), entry))
    case .answered(let survey, let score, _):
      answers.append(Setting(Number(code: survey, number: Int64(score)), entry))
    case .said(_, let sentiment, _):
      if let sentiment { feedback.append(Setting(sentiment, entry)) }
    case .begun(let what, let number, let due, _, let kind):
      let begun = Begun(day: day, position: entry.position, kind: kind, due: due)
      if what == .task { tasks.put(begun, at: number) } else { incidents.put(begun, at: number) }
    case .done(.task, let number, _): try tasks.change(number) { $0.done = day }
    case .done(.incident, let number, _): try incidents.change(number) { $0.done = day }
    case .licensed(let number, let status, let expires, _):
      if licences.item(number) == nil { licences.put(Licence(), at: number) }
      try licences.change(number) { licence in
        licence.statuses.append(Setting(status, entry))
        if let expires { licence.expiries.append(Setting(expires, entry)) }
      }
    case .overridden(let until, let score):
      overrides.append(Setting(Override(until: until, score: score), entry))
    case .overrideCleared: overrides.append(Setting(nil, entry))
    default: try takePromise(entry)
    }
  }

  private mutating func takePromise(_ entry: Entry) throws(Wrong) {
    switch entry.meaning {
    case .promised(let number, _, let payBy, let currency, let toleranceDays):
      promises.put(
        Promise(
          day: entry.effectiveDay,
          position: entry.position,
          currency: currency,
          last: payBy.adding(days: Int(toleranceDays)) ?? .last
        ),
        at: number
      )
    case .promisedFor(let number, let invoice):
      try promises.change(number) { $0.invoices.append(invoice) }
    case .unpromised(let number): try promises.change(number) { $0.withdrawn = entry.effectiveDay }
    default: break
    }
  }
}
