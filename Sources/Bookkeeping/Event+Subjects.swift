// Every subject, in the order of the schema. The compiler asks for a new one here.

import Events

extension Event {
  mutating func checkSubject(_ desk: inout Desk) throws {
    func checked<S: Subject>(_ subject: S) throws -> S {
      var subject = subject
      try subject.check(&desk)
      return subject
    }
    subject =
      switch subject {
      case .book(let subject): .book(try checked(subject))
      case .rules(let subject): .rules(try checked(subject))
      case .period(let subject): .period(try checked(subject))
      case .event(let subject): .event(try checked(subject))
      case .client(let subject): .client(try checked(subject))
      case .location(let subject): .location(try checked(subject))
      case .licence(let subject): .licence(try checked(subject))
      case .contact(let subject): .contact(try checked(subject))
      case .engagement(let subject): .engagement(try checked(subject))
      case .invoice(let subject): .invoice(try checked(subject))
      case .creditNote(let subject): .creditNote(try checked(subject))
      case .receipt(let subject): .receipt(try checked(subject))
      case .dispute(let subject): .dispute(try checked(subject))
      case .promise(let subject): .promise(try checked(subject))
      case .writeOff(let subject): .writeOff(try checked(subject))
      case .contract(let subject): .contract(try checked(subject))
      case .renewal(let subject): .renewal(try checked(subject))
      case .task(let subject): .task(try checked(subject))
      case .incident(let subject): .incident(try checked(subject))
      case .feedback(let subject): .feedback(try checked(subject))
      case .usage(let subject): .usage(try checked(subject))
      case .survey(let subject): .survey(try checked(subject))
      case .health(let subject): .health(try checked(subject))
      case .opportunity(let subject): .opportunity(try checked(subject))
      case nil: throw Refusal(field: "type", .missing)
      }
  }
}

extension Event.OneOf_Subject {
  /// What the fact means.
  func entries(into list: inout EntryList) {
    switch self {
    case .book(let subject): subject.entries(into: &list)
    case .rules(let subject): subject.entries(into: &list)
    case .period(let subject): subject.entries(into: &list)
    case .event(let subject): subject.entries(into: &list)
    case .client(let subject): subject.entries(into: &list)
    case .location(let subject): subject.entries(into: &list)
    case .licence(let subject): subject.entries(into: &list)
    case .contact(let subject): subject.entries(into: &list)
    case .engagement(let subject): subject.entries(into: &list)
    case .invoice(let subject): subject.entries(into: &list)
    case .creditNote(let subject): subject.entries(into: &list)
    case .receipt(let subject): subject.entries(into: &list)
    case .dispute(let subject): subject.entries(into: &list)
    case .promise(let subject): subject.entries(into: &list)
    case .writeOff(let subject): subject.entries(into: &list)
    case .contract(let subject): subject.entries(into: &list)
    case .renewal(let subject): subject.entries(into: &list)
    case .task(let subject): subject.entries(into: &list)
    case .incident(let subject): subject.entries(into: &list)
    case .feedback(let subject): subject.entries(into: &list)
    case .usage(let subject): subject.entries(into: &list)
    case .survey(let subject): subject.entries(into: &list)
    case .health(let subject): subject.entries(into: &list)
    case .opportunity(let subject): subject.entries(into: &list)
    }
  }
}
