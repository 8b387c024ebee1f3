// Every subject, in the order of the schema. The compiler asks for a new one here.

import Events

extension Told {
  /// The fact is taken out and put back, so that nothing of it is copied.
  mutating func checkSubject(_ desk: inout Desk) throws {
    var whole: Event.OneOf_Subject?
    swap(&whole, &subject)
    switch consume whole {
    case .book(var taken)?:
      try taken.check(&desk)
      subject = .book(taken)
    case .rules(var taken)?:
      try taken.check(&desk)
      subject = .rules(taken)
    case .period(var taken)?:
      try taken.check(&desk)
      subject = .period(taken)
    case .event(var taken)?:
      try taken.check(&desk)
      subject = .event(taken)
    case .client(var taken)?:
      try taken.check(&desk)
      subject = .client(taken)
    case .location(var taken)?:
      try taken.check(&desk)
      subject = .location(taken)
    case .licence(var taken)?:
      try taken.check(&desk)
      subject = .licence(taken)
    case .contact(var taken)?:
      try taken.check(&desk)
      subject = .contact(taken)
    case .engagement(var taken)?:
      try taken.check(&desk)
      subject = .engagement(taken)
    case .invoice(var taken)?:
      try taken.check(&desk)
      subject = .invoice(taken)
    case .creditNote(var taken)?:
      try taken.check(&desk)
      subject = .creditNote(taken)
    case .receipt(var taken)?:
      try taken.check(&desk)
      subject = .receipt(taken)
    case .dispute(var taken)?:
      try taken.check(&desk)
      subject = .dispute(taken)
    case .promise(var taken)?:
      try taken.check(&desk)
      subject = .promise(taken)
    case .writeOff(var taken)?:
      try taken.check(&desk)
      subject = .writeOff(taken)
    case .contract(var taken)?:
      try taken.check(&desk)
      subject = .contract(taken)
    case .renewal(var taken)?:
      try taken.check(&desk)
      subject = .renewal(taken)
    case .task(var taken)?:
      try taken.check(&desk)
      subject = .task(taken)
    case .incident(var taken)?:
      try taken.check(&desk)
      subject = .incident(taken)
    case .feedback(var taken)?:
      try taken.check(&desk)
      subject = .feedback(taken)
    case .usage(var taken)?:
      try taken.check(&desk)
      subject = .usage(taken)
    case .survey(var taken)?:
      try taken.check(&desk)
      subject = .survey(taken)
    case .health(var taken)?:
      try taken.check(&desk)
      subject = .health(taken)
    case .opportunity(var taken)?:
      try taken.check(&desk)
      subject = .opportunity(taken)
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
