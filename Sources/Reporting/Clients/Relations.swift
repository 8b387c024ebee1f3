// What happens between the team and a client: touches, what the client says, uses, promises and
// suffers, its licences, and what somebody says of its health.

import Bookkeeping

/// A client's relations over days.
struct Relations: ~Copyable {
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
    /// The invoices that it is for; none where it is for any.
    var invoices = Chain()
    var withdrawn: Day?
  }

  struct Licence {
    var statuses = Chain()
    /// Last days, of those who told one.
    var expiries = Chain()
  }

  /// An override of the health: none where it was cleared.
  struct Override {
    var until: Day
    var score: Int64
  }

  private(set) var touches = Timeline<Touch>()
  private(set) var usage = Timeline<Number>()
  private(set) var answers = Timeline<Number>()
  /// The sentiments of feedback.
  private(set) var feedback = Timeline<Int32>()
  private(set) var tasks = Numbered<Begun>()
  private(set) var incidents = Numbered<Begun>()
  private(set) var promises = Numbered<Promise>()
  private(set) var licences = Numbered<Licence>()
  private(set) var overrides: [Setting<Override?>] = []
  /// Of licences.
  private(set) var statuses = Pool<Setting<UInt16>>()
  private(set) var expiries = Pool<Setting<Day>>()
  /// Invoices, by the promises that are for them.
  private(set) var promisedFor = Pool<UInt32>()

  /// Begins with the next client.
  mutating func begin() {
    touches.removeAll()
    usage.removeAll()
    answers.removeAll()
    feedback.removeAll()
    tasks.removeAll()
    incidents.removeAll()
    promises.removeAll()
    licences.removeAll()
    overrides.removeAll(keepingCapacity: true)
    statuses.removeAll()
    expiries.removeAll()
    promisedFor.removeAll()
  }

  /// Takes in the next entry that stands; what comes most often has methods of its own.
  mutating func take(_ entry: Entry) throws(Wrong) {
    switch entry.meaning {
    case .answered(let survey, let score, _):
      answers.append(Setting(Number(code: survey, number: Int64(score)), entry))
    case .licensed(let number, let status, let expires, _):
      if !licences.has(number) { licences.put(Licence(), at: number) }
      try licences.change(number) { licence in
        statuses.append(Setting(status, entry), to: &licence.statuses)
        if let expires { expiries.append(Setting(expires, entry), to: &licence.expiries) }
      }
    case .overridden(let until, let score):
      overrides.append(Setting(Override(until: until, score: score), entry))
    case .overrideCleared: overrides.append(Setting(nil, entry))
    default: try takePromise(entry)
    }
  }

  /// Takes in an engagement.
  mutating func touch(_ entry: Entry) {
    guard case .touched(_, let direction, _, let sentiment, _) = entry.meaning else { return }
    touches.append(Setting(Touch(direction: direction, sentiment: sentiment), entry))
  }

  /// Takes in usage.
  mutating func measure(_ entry: Entry) {
    guard case .measured(_, _, let value, let measure) = entry.meaning else { return }
    usage.append(Setting(Number(code: measure, number: value), entry))
  }

  /// Takes in feedback.
  mutating func hear(_ entry: Entry) {
    guard case .said(_, let sentiment?, _) = entry.meaning else { return }
    feedback.append(Setting(sentiment, entry))
  }

  /// Takes in that a task or an incident begins.
  mutating func start(_ entry: Entry) {
    guard case .begun(let what, let number, let due, _, let kind) = entry.meaning else { return }
    let begun = Begun(day: entry.effectiveDay, position: entry.position, kind: kind, due: due)
    if what == .task { tasks.put(begun, at: number) } else { incidents.put(begun, at: number) }
  }

  /// Takes in that one is done.
  mutating func finish(_ entry: Entry) throws(Wrong) {
    guard case .done(let what, let number, _) = entry.meaning else { return }
    let day = entry.effectiveDay
    if what == .task {
      try tasks.change(number) { $0.done = day }
    } else {
      try incidents.change(number) { $0.done = day }
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
      try promises.change(number) { promisedFor.append(invoice, to: &$0.invoices) }
    case .unpromised(let number): try promises.change(number) { $0.withdrawn = entry.effectiveDay }
    default: break
    }
  }
}
