// What the team has to do for each client: first the onboarding, then this and that.

import Bookkeeping
import Exchanging

extension Portfolio {
  mutating func makeTasks(_ customer: Customer) {
    var day = customer.begins + 2
    var number = 1
    while day <= customer.lastDay {
      let kind =
        number == 1 ? "onboarding" : dice.pick(["training", "menu", "integration", "follow_up"])
      let days = dice.roll(10...30)
      let assignee = dice.pick(Self.owners)
      let task = "\(customer.key)-task-\(number)"
      stage.tell(
        "task.opened",
        of: customer.key,
        on: day,
        id: task,
        source: "crm"
      ) { json in
        json.member("task", task)
        json.member("kind", kind)
        json.member("dueOn", Stage.text(day + days))
        json.member("assignee", assignee)
      }
      // Most are done in time, a few months later.
      let isForgotten = dice.chance(4)
      let done = isForgotten ? day + days + 90 : day + dice.roll(2...days + 8)
      if !isForgotten || done <= customer.lastDay {
        stage.tell(
          "task.done",
          of: customer.key,
          on: done,
          id: "\(task)/done",
          source: "crm",
          actor: assignee
        ) { $0.member("task", task) }
      }
      number += 1
      day += dice.roll(30...75)
    }
  }
}
