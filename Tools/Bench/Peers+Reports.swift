// DuckDB and SQLite: three reports, and ageing at the month ends, from typed tables.

extension Peers {
  mutating func compareReports() throws {
    // The bars are set for ten million events; what a query costs whatever its size counts too much
    // below. Of the month ends half of DuckDB's time was wanted, of SQLite's a twentieth: what was reached
    // and what bounds it stands in the decisions.
    let isFull = mix.count >= Plan.fullRun
    try compareReports(.duckDB, bar: isFull ? 0.8 : nil, monthsBar: isFull ? 0.75 : nil)
    try compareReports(.sqlite, bar: isFull ? 0.1 : nil, monthsBar: nil)
    var start = Timing()
    for _ in 0..<5 { try start.take { try ask(.nothing, "/dev/null") } }
    add("start of a process that opens the book", unit: "s", start)
  }

  private mutating func compareReports(
    _ program: PeerProgram,
    bar: Double?,
    monthsBar: Double?
  ) throws {
    let reports = try answers(.reports)
    let months = try answers(.months)
    let found = try run(program) { _, prefix in
      let theirs = ["aging", "health", "renewals"].map { "\(prefix)-\($0).json" }
      return [
        try PeerProgram.compare("compare", reports.path, theirs),
        try PeerProgram.compare("compare", months.path, ["\(prefix)-month_ends.json"]),
      ]
    }
    if let load = try found?.timing("load") { say("\(program.name) loaded in \(load.median) s") }
    try add(
      "ageing, health and renewals as JSON",
      unit: "s",
      reports.timing,
      program,
      found,
      bar: bar
    ) { try $0.timing("reports") }
    try add(
      "ageing at 24 month ends as JSON",
      unit: "s",
      months.timing,
      program,
      found,
      bar: monthsBar
    ) { try $0.timing("months") }
  }
}
