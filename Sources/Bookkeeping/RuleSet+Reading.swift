// Reading the sections `receivables` and `engagement`.

extension RuleSet.Receivables {
  /// Reads the section; what is missing in it is that of other rules.
  init(_ node: RuleNode, else standard: @autoclosure () -> Self) throws(Wrong) {
    let section = try node.members([
      "basis", "buckets_days", "credits", "application", "residual_tolerance",
    ])
    basis = try section["basis"].read(else: standard().basis) { (node) throws(Wrong) in
      try node.word()
    }
    credits = try section["credits"].read(else: standard().credits) { (node) throws(Wrong) in
      try node.word()
    }
    application = try section["application"].read(else: standard().application) {
      (node) throws(Wrong) in try node.word()
    }
    bucketDays = try section["buckets_days"].read(else: standard().bucketDays) {
      (node) throws(Wrong) in try Self.buckets(node)
    }
    residualTolerance = try section["residual_tolerance"]
      .read(else: standard().residualTolerance) { (node) throws(Wrong) in try node.amounts() }
  }

  private static func buckets(_ node: RuleNode) throws(Wrong) -> [Int] {
    var days: [Int] = []
    for node in try node.list(1...24, of: "numbers of days") {
      guard let day = Int(node.text), (1...36_500).contains(day) else {
        throw node.refuse("a bucket does not end with a number of days from 1 to 36500")
      }
      if let last = days.last, day <= last { throw node.refuse("buckets do not ascend") }
      days.append(day)
    }
    return days
  }
}

extension RuleSet {
  /// The cadence of each tier; nil where the section names none.
  static func cadence(_ node: RuleNode) throws(Wrong) -> [String: Int]? {
    guard let tiers = try node.members(["cadence_days"])["cadence_days"] else { return nil }
    var found: [String: Int] = [:]
    for (key, value) in try tiers.pairs() {
      found[try key.label()] = try value.number(1...3_660)
    }
    return found
  }
}
