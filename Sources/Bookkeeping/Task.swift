// Tasks: what the team has to do for a client.

import Events

extension Events.Task: Subject {
  mutating func check(_ desk: inout Desk) throws {
    try desk.requireClient()
    switch fact {
    case .opened(let fact):
      try desk.own(fact.task, given: fact.hasTask, "task")
      _ = try desk.day(fact.dueOn, given: fact.hasDueOn, "dueOn")
    case .done(let fact):
      try desk.own(fact.task, given: fact.hasTask, "task")
      let found = try desk.standing(
        try desk.place().account.tasks.item(fact.task.number),
        fact.task,
        "task"
      )
      if found.isDone {
        throw desk.refuse(
          "task",
          .alreadyDone("\(try desk.label(fact.task).capitalizedFirst) is done already")
        )
      }
      desk.day = try desk.day(notBefore: found.day)
    case nil: throw desk.refuse("", .missing)
    }
  }

  func entries(into list: inout EntryList) {
    switch fact {
    case .opened(let fact):
      list.say(
        .begun(
          .task,
          number: fact.task.number,
          due: fact.hasDueOn ? Day(fact.dueOn) : nil,
          at: nil,
          kind: UInt16(truncatingIfNeeded: fact.kind.code)
        )
      )
    case .done(let fact): list.say(.done(.task, number: fact.task.number, at: nil))
    case nil: break
    }
  }
}
