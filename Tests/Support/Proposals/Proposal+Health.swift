// What the health of a client is measured by, besides its money; and who knows better.

package import Events

extension Proposal {
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

  package static func usageMeasured(
    client: String,
    measure: String,
    value: UInt64,
    days: UInt32 = 0,
    location: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Usage()
    subject.measured.measure = word(measure)
    subject.measured.value = value
    subject.measured.days = days
    if let location { subject.measured.location.key = location }
    return event(.usage(subject), client: client, on: on, id: id)
  }

  package static func surveyAnswered(
    client: String,
    survey: String,
    score: Int32,
    contact key: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Survey()
    subject.answered.survey = word(survey)
    subject.answered.score = score
    if let key { subject.answered.contact = contact(key) }
    return event(.survey(subject), client: client, on: on, id: id)
  }

  package static func feedbackReceived(
    client: String,
    theme: String? = nil,
    sentiment: Int32? = nil,
    contact key: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Feedback()
    subject.received = Feedback.Received()
    if let theme { subject.received.theme = word(theme) }
    if let sentiment { subject.received.sentiment = sentiment }
    if let key { subject.received.contact = contact(key) }
    return event(.feedback(subject), client: client, on: on, id: id)
  }

  package static func taskOpened(
    client: String,
    key: String,
    kind: String? = nil,
    due: String? = nil,
    assignee: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Events.Task()
    subject.opened.task.key = key
    if let kind { subject.opened.kind = word(kind) }
    if let due { subject.opened.dueOn = day(due) }
    if let assignee { subject.opened.assignee = word(assignee) }
    return event(.task(subject), client: client, on: on, id: id)
  }

  package static func taskDone(
    client: String,
    key: String,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Events.Task()
    subject.done.task.key = key
    return event(.task(subject), client: client, on: on, id: id)
  }

  /// The days on which it started and ended are told as instants.
  package static func incidentOpened(
    client: String,
    key: String,
    kind: String,
    started: String? = nil,
    location: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Incident()
    subject.opened.incident.key = key
    subject.opened.kind = word(kind)
    if let started { subject.opened.startedAt.micros = instant(started) }
    if let location { subject.opened.location.key = location }
    return event(.incident(subject), client: client, on: on, id: id)
  }

  package static func incidentResolved(
    client: String,
    key: String,
    ended: String? = nil,
    on: String,
    id: String = ""
  ) -> Event {
    var subject = Incident()
    subject.resolved.incident.key = key
    if let ended { subject.resolved.endedAt.micros = instant(ended) }
    return event(.incident(subject), client: client, on: on, id: id)
  }
}
