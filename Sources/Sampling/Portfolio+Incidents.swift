// What stopped the clients from working: tills of theirs that fail now and then, and outages of a
// state's traceability system, which hit all of its clients at once.

import Bookkeeping
import Exchanging

/// An outage of a state's traceability system.
struct Outage {
  var state: String
  var firstDay: Int
  var lastDay: Int

  /// The Sundays whose week it touches.
  var weeks: ClosedRange<Int> { firstDay...lastDay + 6 }
}

extension Portfolio {
  /// The long one of Illinois, and the one of Nevada that some tills have not come back from.
  var outages: [Outage] {
    [
      Outage(state: "IL", firstDay: Stage.day(2025, 11, 4), lastDay: Stage.day(2025, 11, 11)),
      Outage(state: "NV", firstDay: Stage.day(2026, 5, 27), lastDay: Stage.day(2026, 5, 29)),
    ]
  }

  /// Failures of a client's tills: more of them where a client is not well.
  mutating func makeFailures(_ customer: Customer) {
    var day = customer.begins + dice.roll(10...200)
    var number = 1
    while day <= customer.lastDay {
      let kind = dice.pick(["pos_sync_failure", "pos_sync_failure", "menu_outage", "label_printer"])
      let isSlow = customer.isUnwell(on: day) || dice.chance(10)
      let days = dice.roll(isSlow ? 5...21 : 0...4)
      open(customer, "\(customer.key)-incident-\(number)", kind, on: day)
      resolve(customer, "\(customer.key)-incident-\(number)", on: day + days)
      number += 1
      day += dice.roll(customer.isUnwell(on: day) ? 20...70 : 60...330)
    }
  }

  mutating func makeOutages() {
    for outage in outages {
      for client in clients where client.state == outage.state {
        guard (client.begins...client.lastDay).contains(outage.firstDay) else { continue }
        let incident = "\(client.key)-traceability-\(Stage.text(outage.firstDay).prefix(4))"
        open(client, incident, "traceability_outage", on: outage.firstDay)
        let days = dice.chance(25) ? dice.roll(4...9) : 0
        resolve(client, incident, on: outage.lastDay + days)
      }
    }
  }

  private mutating func open(
    _ customer: Customer,
    _ incident: String,
    _ kind: String,
    on day: Int
  ) {
    let minutes = dice.roll(10...59)
    stage.tell(
      "incident.opened",
      of: customer.key,
      on: day,
      id: incident,
      source: "support"
    ) { json in
      json.member("incident", incident)
      json.member("kind", kind)
      json.member("startedAt", "\(Stage.text(day))T15:\(minutes):00Z")
      json.member("location", "\(customer.key)-store")
    }
  }

  private mutating func resolve(_ customer: Customer, _ incident: String, on day: Int) {
    let minutes = dice.roll(10...59)
    stage.tell(
      "incident.resolved",
      of: customer.key,
      on: day,
      id: "\(incident)/resolved",
      source: "support"
    ) { json in
      json.member("incident", incident)
      json.member("endedAt", "\(Stage.text(day))T22:\(minutes):00Z")
    }
  }
}
