// What can be taken of engagements, usage, answers, tasks and incidents.

import Bookkeeping

extension ClientState {
  /// Days since the last engagement; where there was none, since the registration.
  func daysSinceLast(
    _ source: MeasuredSource,
    on day: Day,
    _ evidence: inout Evidence
  ) -> Datum? {
    guard case .engagements(let direction) = source else { return nil }
    let last = relations.touches.latest(on: day) { touch in
      direction.map { $0 == touch.direction } ?? true
    }
    if let last {
      evidence.note(last.position)
      return Datum(whole: day.days(since: last.day), newest: last.day)
    }
    guard let registered = profile.registered, registered.day <= day else { return nil }
    evidence.note(registered.position)
    return Datum(whole: day.days(since: registered.day), newest: registered.day)
  }

  /// The usage of so many days in percent of that of as many days before.
  func percentOfPrevious(
    _ source: MeasuredSource,
    _ window: Int,
    on day: Day,
    _ evidence: inout Evidence
  ) -> Datum? {
    guard case .usage(let code?) = source, let dayBefore = day.adding(days: -window)
    else { return nil }
    let (now, before) = (day.last(window), dayBefore.last(window))
    var (current, previous) = (Int128(0), Int128(0))
    var newest: Day?
    relations.usage.each(within: before.lowerBound...day) { usage in
      guard usage.value.code == code else { return }
      if now.lowerBound <= usage.day {
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
  func oldestOpen(
    _ source: MeasuredSource,
    on day: Day,
    _ evidence: inout Evidence
  ) -> Datum? {
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
    _ source: MeasuredSource,
    _ window: Int,
    on day: Day,
    _ evidence: inout Evidence
  ) -> Datum? {
    var (sum, count) = (Int128(0), Int128(0))
    var newest: Day?
    let days = day.last(window)
    func take(_ number: Int64, _ happened: Day, _ position: UInt64) {
      sum += Int128(number)
      count += 1
      newest = max(newest ?? happened, happened)
      evidence.note(position)
    }
    switch source {
    case .engagementSentiment:
      relations.touches.each(within: days) { touch in
        if let sentiment = touch.value.sentiment {
          take(Int64(sentiment), touch.day, touch.position)
        }
      }
    case .feedbackSentiment:
      relations.feedback.each(within: days) { take(Int64($0.value), $0.day, $0.position) }
    case .survey(let code):
      guard let code else { return nil }
      relations.answers.each(within: days) { answer in
        if answer.value.code == code { take(answer.value.number, answer.day, answer.position) }
      }
    default: return nil
    }
    guard let newest else { return nil }
    return Datum(sum, of: count, newest: newest)
  }

  /// How many began in so many days.
  func count(
    _ source: MeasuredSource,
    _ window: Int,
    on day: Day,
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
      relations.touches.each(within: days) { take($0.day, $0.position) }
    case .disputes:
      receivables.invoices.each { _, invoice in
        receivables.disputes.each(invoice.disputes) { take($0.opened, $0.position) }
      }
    case .incidents, .tasks:
      forEachBegun(source) { take($0.day, $0.position) }
    case .brokenPromises: return brokenPromises(days, on: day, &evidence)
    default: return nil
    }
    return Datum(whole: count, newest: newest ?? day)
  }

  /// Goes through tasks or incidents, of one kind or all.
  private func forEachBegun(_ source: MeasuredSource, _ body: (Relations.Begun) -> Void) {
    switch source {
    case .incidents(let kind):
      relations.incidents.each { _, begun in if kind.includes(begun.kind) { body(begun) } }
    case .tasks(let kind):
      relations.tasks.each { _, begun in if kind.includes(begun.kind) { body(begun) } }
    default: break
    }
  }
}
