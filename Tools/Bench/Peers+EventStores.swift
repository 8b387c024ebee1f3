// `eventsourcing` and PostgreSQL: appending events, and what a rebuild from them costs.

import Daybook

extension Peers {
  mutating func compareEventStores() throws {
    let events = mix.count
    let reports = try answers(.reports).timing
    let aging = try answers(.aging).timing
    let recorded = Timing(seconds: [recordedPerSecond])
    let batches = "events appended a second, in batches of \(Book.batchSize)"

    let sourcing = try run(.eventSourcing, compare: Self.compareBalances)
    try add(
      "all clients folded into three reports beside aggregates rebuilt, an event",
      unit: "us",
      reports.each(of: events, in: 1e6),
      .eventSourcing,
      sourcing,
      bar: 1.0 / 500
    ) { try $0.timing("rebuild").each(of: $0.events ?? events, in: 1e6) }
    try add(batches, unit: "/s", recorded, .eventSourcing, sourcing, better: "higher") {
      try $0.timing("append").rate(of: $0.events ?? events)
    }

    let postgres = try run(.postgres, compare: Self.compareBalances)
    try add(batches, unit: "/s", recorded, .postgres, postgres, better: "higher") {
      try $0.timing("append").rate(of: $0.events ?? events)
    }
    try add(
      "events appended a second, one a commit",
      unit: "/s",
      try singleCommits(),
      .postgres,
      postgres,
      better: "higher"
    ) { try $0.timing("single").rate(of: 1) }
    for (how, name) in [("a server-side cursor", "fold"), ("SQL", "sql")] {
      try add(
        "events a second folded into balances, beside \(how)",
        unit: "/s",
        aging.rate(of: events),
        .postgres,
        postgres,
        better: "higher"
      ) { try $0.timing(name).rate(of: $0.events ?? events) }
    }
  }

  /// How many events a second a new book takes in, one a commit.
  private func singleCommits() throws -> Timing {
    let scratch = try Book.create("\(folder)/single", zone: "UTC")
    let some = Mix(clients: 100)
    var timing = Timing()
    for round in 0..<5 {
      let events = some.proposals(round * 200..<(round + 1) * 200)
      try timing.take { for event in events { try scratch.record([event]) } }
    }
    return timing.rate(of: 200)
  }
}
