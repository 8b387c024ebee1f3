// Every subject, in the order of the schema. The compiler asks for a new one here.

import Events

extension Told {
  /// Checks the fact, and says what it means: an empty list of its entries is made once it is checked.
  ///
  /// The fact is taken out and put back, so that nothing of it is copied.
  mutating func checkSubject(
    _ desk: inout Desk,
    _ list: (Desk) -> EntryList
  ) throws -> EntryList {
    func check(_ subject: inout some Subject) throws -> EntryList {
      try subject.check(&desk)
      var entries = list(desk)
      subject.entries(into: &entries)
      return entries
    }
    var whole: Event.OneOf_Subject?
    swap(&whole, &subject)
    let entries: EntryList
    switch consume whole {
    case .book(var taken)?:
      entries = try check(&taken)
      subject = .book(taken)
    case .rules(var taken)?:
      entries = try check(&taken)
      subject = .rules(taken)
    case .period(var taken)?:
      entries = try check(&taken)
      subject = .period(taken)
    case .event(var taken)?:
      entries = try check(&taken)
      subject = .event(taken)
    case .client(var taken)?:
      entries = try check(&taken)
      subject = .client(taken)
    case .location(var taken)?:
      entries = try check(&taken)
      subject = .location(taken)
    case .licence(var taken)?:
      entries = try check(&taken)
      subject = .licence(taken)
    case .contact(var taken)?:
      entries = try check(&taken)
      subject = .contact(taken)
    case .engagement(var taken)?:
      entries = try check(&taken)
      subject = .engagement(taken)
    case .invoice(var taken)?:
      entries = try check(&taken)
      subject = .invoice(taken)
    case .creditNote(var taken)?:
      entries = try check(&taken)
      subject = .creditNote(taken)
    case .receipt(var taken)?:
      entries = try check(&taken)
      subject = .receipt(taken)
    case .dispute(var taken)?:
      entries = try check(&taken)
      subject = .dispute(taken)
    case .promise(var taken)?:
      entries = try check(&taken)
      subject = .promise(taken)
    case .writeOff(var taken)?:
      entries = try check(&taken)
      subject = .writeOff(taken)
    case .contract(var taken)?:
      entries = try check(&taken)
      subject = .contract(taken)
    case .renewal(var taken)?:
      entries = try check(&taken)
      subject = .renewal(taken)
    case .task(var taken)?:
      entries = try check(&taken)
      subject = .task(taken)
    case .incident(var taken)?:
      entries = try check(&taken)
      subject = .incident(taken)
    case .feedback(var taken)?:
      entries = try check(&taken)
      subject = .feedback(taken)
    case .usage(var taken)?:
      entries = try check(&taken)
      subject = .usage(taken)
    case .survey(var taken)?:
      entries = try check(&taken)
      subject = .survey(taken)
    case .health(var taken)?:
      entries = try check(&taken)
      subject = .health(taken)
    case .opportunity(var taken)?:
      entries = try check(&taken)
      subject = .opportunity(taken)
    case nil: throw Refusal(field: "type", .missing)
    }
    return entries
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
