// What is heard of a client: touches, feedback, surveys, usage; and overrides of its health.

import Events

extension Reading {
  mutating func read(_ subject: Engagement) throws(Refused) {
    guard case .logged(let logged) = subject.fact else { throw Refused("no fact") }
    _ = try client()
    guard logged.kind != .unspecified else { throw Refused("a touch has a kind") }
    guard logged.durationMinutes <= 1_440 else { throw Refused("more than a day") }
    var contacts: [String] = []
    for contact in logged.contacts {
      if let key = try ownContact(contact, given: true) { contacts.append(key) }
    }
    let engagement = PlainEngagement(
      direction: logged.direction,
      sentiment: try sentiment(logged.sentiment, given: logged.hasSentiment),
      contacts: contacts,
      location: try ownLocation(logged.location, given: logged.hasLocation)
    )
    say(.engaged(engagement), on: asked)
  }

  mutating func read(_ subject: Feedback) throws(Refused) {
    guard case .received(let received) = subject.fact else { throw Refused("no fact") }
    _ = try client()
    say(
      .fedBack(
        sentiment: try sentiment(received.sentiment, given: received.hasSentiment),
        contact: try ownContact(received.contact, given: received.hasContact)
      ),
      on: asked
    )
  }

  private func sentiment(_ sentiment: Int32, given: Bool) throws(Refused) -> Int32? {
    guard given else { return nil }
    guard (-2...2).contains(sentiment) else { throw Refused("sentiments go from -2 to 2") }
    return sentiment
  }

  mutating func read(_ subject: Survey) throws(Refused) {
    guard case .answered(let answered) = subject.fact else { throw Refused("no fact") }
    _ = try client()
    guard !answered.survey.word.isEmpty, answered.hasScore else {
      throw Refused("an answer is a number, to a survey")
    }
    say(
      .answered(
        survey: answered.survey.word,
        score: answered.score,
        contact: try ownContact(answered.contact, given: answered.hasContact)
      ),
      on: asked
    )
  }

  mutating func read(_ subject: Usage) throws(Refused) {
    guard case .measured(let measured) = subject.fact else { throw Refused("no fact") }
    _ = try client()
    guard !measured.measure.word.isEmpty, measured.hasValue else {
      throw Refused("usage is a number, of a measure")
    }
    guard measured.value <= 1_000_000_000_000_000, measured.days <= 366 else {
      throw Refused("too much, or of too many days")
    }
    say(
      .measured(
        measure: measured.measure.word,
        value: measured.value,
        location: try ownLocation(measured.location, given: measured.hasLocation)
      ),
      on: asked
    )
  }

  mutating func read(_ subject: Health) throws(Refused) {
    let client = try client()
    switch subject.fact {
    case .overridden(let overridden):
      guard overridden.hasScoreBasisPoints, overridden.scoreBasisPoints <= 10_000 else {
        throw Refused("a score goes from 0 to 100")
      }
      guard overridden.hasUntil, overridden.until.number >= asked else {
        throw Refused("an override ends on a day that is not before it")
      }
      guard !event.reason.clear.isEmpty else { throw Refused("an override has a reason") }
      say(
        .overridden(
          score: Int(overridden.scoreBasisPoints),
          until: overridden.until.number
        ),
        on: asked
      )
    case .overrideCleared:
      guard view.overridden(client, on: asked) != nil else { throw Refused("none holds") }
      say(.overrideCleared, on: asked)
    case nil: throw Refused("no fact")
    }
  }

  mutating func read(_ subject: Rules) throws(Refused) {
    guard case .adopted(let adopted) = subject.fact, !adopted.text.isEmpty else {
      throw Refused("no rules")
    }
    guard event.about.key.isEmpty else { throw Refused("rules are the book's") }
    say(.adopted, on: asked)
  }
}

/// A touch between the team and a client.
struct PlainEngagement: Equatable {
  var direction: Engagement.Direction
  var sentiment: Int32?
  var contacts: [String]
  var location: String?
}

extension PlainView {
  /// The score that somebody said and that holds on the day: the last word counts, through its last
  /// day.
  func overridden(_ client: String, on day: Int32) -> (score: Int, position: UInt64)? {
    typealias Said = (score: Int, until: Int32, position: UInt64)
    let last: Said?? = latest(by: day) { fact in
      guard fact.about == client else { return nil }
      return switch fact.what {
      case .overridden(let score, let until): .some((score, until, fact.position))
      case .overrideCleared: .some(nil)
      default: nil
      }
    }
    guard let (score, until, position) = last ?? nil, day <= until else { return nil }
    return (score, position)
  }
}
