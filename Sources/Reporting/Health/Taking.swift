// What can be taken of engagements, usage, answers, tasks and incidents.

import Bookkeeping

/// One client on one day.
struct Taking {
  let state: ClientState
  let day: Day
  let codes: [RuleWord: UInt16]

  private var relations: Relations { state.relations }

  /// Days since the last engagement; where there was none, since the registration.
  func daysSinceLast(_ source: HealthRules.Source, _ evidence: inout Evidence) -> Datum? {
    guard case .engagements(let direction) = source else { return nil }
    let touches = relations.touches.lazy.filter { touch in
      touch.day <= day && (direction.map { $0.rawValue == touch.value.direction } ?? true)
    }
    if let last = Setting.latest(touches) {
      evidence.note(last.position)
      return Datum(whole: day.days(since: last.day), newest: last.day)
    }
    guard let registered = state.profile.registered, registered.day <= day else { return nil }
    evidence.note(registered.position)
    return Datum(whole: day.days(since: registered.day), newest: registered.day)
  }

  /// The usage of so many days in percent of that of as many days before.
  func percentOfPrevious(
    _ source: HealthRules.Source,
    _ window: Int,
    _ evidence: inout Evidence
  ) -> Datum? {
    guard case .usage(let measure) = source, let code = codes[.usage(measure)],
      let dayBefore = day.adding(days: -window)
    else { return nil }
    let (now, before) = (day.last(window), dayBefore.last(window))
    var (current, previous) = (Int128(0), Int128(0))
    var newest: Day?
    for usage in relations.usage where usage.value.code == code {
      guard now.contains(usage.day) || before.contains(usage.day) else { continue }
      if now.contains(usage.day) {
        current += Int128(usage.value.number)
      } else {
        previous += Int128(usage.value.number)
      }
      newest = max(newest ?? usage.day, usage.day)
      evidence.note(usage.position)
    }
    guard previous > 0, let newest else { return nil }
    return Datum(current * 100, of: previous, newest: newest)
  }

  /// Days since the oldest open one began.
  func oldestOpen(_ source: HealthRules.Source, _ evidence: inout Evidence) -> Datum? {
    var oldest: Relations.Begun?
    forEachBegun(source) { begun in
      guard begun.isOpen(on: day) else { return }
      if let oldest, (oldest.day, oldest.position) < (begun.day, begun.position) { return }
      oldest = begun
    }
    guard let oldest else { return Datum(whole: 0, newest: day) }
    evidence.note(oldest.position)
    return Datum(whole: day.days(since: oldest.day), newest: day)
  }

  /// The average of what was said in so many days.
  func average(
    _ source: HealthRules.Source,
    _ window: Int,
    _ evidence: inout Evidence
  ) -> Datum? {
    var (sum, count) = (Int128(0), Int128(0))
    var newest: Day?
    let days = day.last(window)
    func take(_ number: Int64, _ happened: Day, _ position: UInt64) {
      guard days.contains(happened) else { return }
      sum += Int128(number)
      count += 1
      newest = max(newest ?? happened, happened)
      evidence.note(position)
    }
    switch source {
    case .engagementSentiment:
      for touch in relations.touches {
        if let sentiment = touch.value.sentiment {
          take(Int64(sentiment), touch.day, touch.position)
        }
      }
    case .feedbackSentiment:
      for said in relations.feedback { take(Int64(said.value), said.day, said.position) }
    case .survey(let name):
      guard let code = codes[.survey(name)] else { return nil }
      for answer in relations.answers where answer.value.code == code {
        take(answer.value.number, answer.day, answer.position)
      }
    default: return nil
    }
    guard let newest else { return nil }
    return Datum(sum, of: count, newest: newest)
  }

  /// How many began in so many days.
  func count(
    _ source: HealthRules.Source,
    _ window: Int,
    _ evidence: inout Evidence
  ) -> Datum? {
    let days = day.last(window)
    var count = 0
    var newest: Day?
    func take(_ began: Day, _ position: UInt64) {
      guard days.contains(began) else { return }
      count += 1
      newest = max(newest ?? began, began)
      evidence.note(position)
    }
    switch source {
    case .engagements:
      for touch in relations.touches { take(touch.day, touch.position) }
    case .disputes:
      for case let invoice? in state.receivables.invoices {
        for dispute in invoice.disputes { take(dispute.opened, dispute.position) }
      }
    case .incidents, .tasks:
      forEachBegun(source) { take($0.day, $0.position) }
    case .brokenPromises: return brokenPromises(days, &evidence)
    default: return nil
    }
    return Datum(whole: count, newest: newest ?? day)
  }

  /// Goes through tasks or incidents, of one kind or all.
  private func forEachBegun(_ source: HealthRules.Source, _ body: (Relations.Begun) -> Void) {
    let items: [Relations.Begun?]
    let kind: UInt16??
    switch source {
    case .incidents(let word):
      items = relations.incidents
      kind = word.map { codes[.incident($0)] }
    case .tasks(let word):
      items = relations.tasks
      kind = word.map { codes[.task($0)] }
    default: return
    }
    for case let begun? in items {
      if let kind, kind != begun.kind { continue }
      body(begun)
    }
  }
}
