// The keys of a rules file, and those of the sections `receivables` and `engagement`.

extension RuleSet {
  /// What a rules file looks like.
  package static var shape: RuleShape { .mapping(Keys.all) }

  /// What the default rules say, as they are written.
  package static let standardValue: RuleValue = {
    do throws(Wrong) {
      return try RuleNode(text: defaultText).value
    } catch {
      preconditionFailure("the default rules cannot be read: \(error.what)")
    }
  }()

  enum Keys {
    static let name = RuleKey<String>(
      "name",
      .label,
      "What its author calls the rules; reports name them so.",
      .required
    )
    static let receivables = RuleKey<Receivables>(
      "receivables",
      .mapping(Receivables.Keys.all) { (section) throws(Wrong) in
        try Receivables(section, else: RuleSet.standard.receivables)
      },
      "How what is owed is aged and settled."
    )
    static let health = RuleKey<HealthRules>(
      "health",
      .mapping(HealthRules.Keys.all) { (section) throws(Wrong) in
        try HealthRules(section, else: RuleSet.standard.health)
      },
      "How the health of a client is measured."
    )
    static let renewals = RuleKey<RenewalRules>(
      "renewals",
      .mapping(RenewalRules.Keys.all) { (section) throws(Wrong) in
        try RenewalRules(section, else: RuleSet.standard.renewals)
      },
      "How the pipeline of renewals is read."
    )
    static let engagement = RuleKey<[String: Int]>(
      "engagement",
      .mapping(RuleMapping([cadence.member])) { (section) throws(Wrong) in
        try section[cadence] ?? RuleSet.standard.cadenceDays
      },
      "How often clients are to be talked to."
    )
    private static let cadence = RuleKey<[String: Int]>(
      "cadence_days",
      RuleForm.table(0...1_000, of: "tiers", .number(1...3_660)).map { (tiers, _) in
        Dictionary(uniqueKeysWithValues: tiers.map { ($0.name.value, $0.content.value) })
      },
      "After how many days without a talk a client of a tier is overdue."
    )
    static let all = RuleMapping([
      name.member, receivables.member, health.member, renewals.member, engagement.member,
    ])
  }
}

extension RuleSet.Receivables {
  enum Keys {
    static let basis = RuleKey<RuleSet.Basis>(
      "basis",
      .word,
      "The day that an item's age is counted from."
    )
    static let bucketDays = RuleKey<[Int]>(
      "buckets_days",
      .list(
        1...24,
        of: "numbers of days",
        .number(1...36_500, "a bucket does not end with a number of days"),
        isDistinct: true,
        misfit: { day, before in
          before.last.flatMap { day <= $0 ? "buckets do not ascend" : nil }
        }
      ),
      "The last days of the ageing buckets, ascending; what is older is in one more."
    )
    static let credits = RuleKey<RuleSet.Credits>(
      "credits",
      .word,
      "What a report does with receipts and credit notes that are not applied."
    )
    static let application = RuleKey<RuleSet.Application>(
      "application",
      .word,
      "How a receipt without a remittance is applied."
    )
    static let residualTolerance = RuleKey<[UInt16: Int64]>(
      "residual_tolerance",
      .amounts,
      "Up to which amount, by currency, what is left of an invoice may be written off."
    )
    static let all = RuleMapping([
      basis.member, bucketDays.member, credits.member, application.member,
      residualTolerance.member,
    ])
  }

  /// Reads the section; what is missing in it is that of other rules.
  init(_ section: RuleMembers, else standard: @autoclosure () -> Self) throws(Wrong) {
    basis = try section[Keys.basis] ?? standard().basis
    credits = try section[Keys.credits] ?? standard().credits
    application = try section[Keys.application] ?? standard().application
    bucketDays = try section[Keys.bucketDays] ?? standard().bucketDays
    residualTolerance = try section[Keys.residualTolerance] ?? standard().residualTolerance
  }
}
