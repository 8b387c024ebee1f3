// Facts about the book itself. Only the book records them.

import Events

extension Book: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireBook()
    if fact == nil { throw desk.refuse("", .missing) }
    guard desk.isRestoring else { throw Refusal(field: "type", .recordedByTheBook) }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .opened: list.say(.opened)
    case .wordCoined(let fact):
      list.say(
        .coined(
          vocabulary: UInt8(truncatingIfNeeded: fact.vocabulary.rawValue),
          code: UInt16(truncatingIfNeeded: fact.code)
        )
      )
    case nil: break
    }
  }
}
