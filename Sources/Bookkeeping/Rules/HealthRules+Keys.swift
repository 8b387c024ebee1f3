// The keys of the section `health`, of its measures and of its caps.

extension HealthRules {
  enum Keys {
    static let bands = RuleKey<[Band]>(
      "bands",
      RuleForm.table(
        0...50,
        of: "bands",
        .points,
        notNamed: [insufficient],
        misnamed: { "\"\($0)\" cannot be the name of a band" }
      )
      .map(Band.all),
      "From how many points on a score is in a band; one band begins at 0."
    )
    static let insufficientBelow = RuleKey<Int>(
      "insufficient_below_coverage",
      .points,
      "With a smaller share of the weight present, in percent, the data are insufficient."
    )
    static let measures = RuleKey<[Measure]>(
      "measures",
      .list(
        1...50,
        of: "measures",
        .mapping(Measure.Keys.all) { (members) throws(Wrong) in try Measure(members) },
        isDistinct: true,
        misfit: { measure, before in
          before.index(of: measure.name).map { _ in "there are two measures \"\(measure.name)\"" }
        }
      ),
      "What is measured; the score is the average of what is there, by weight."
    )
    static let caps = RuleKey<[Cap]>(
      "caps",
      .list(
        0...50,
        of: "caps",
        .mapping(Cap.Keys.all) { (members) throws(Wrong) in try Cap(members) },
        isDistinct: true,
        misfit: { cap, before in
          before.index(of: cap.name).map { _ in "there are two caps \"\(cap.name)\"" }
        }
      ),
      "What lets a score be at most so much, whatever the measures say."
    )
    static let all = RuleMapping([
      bands.member, insufficientBelow.member, measures.member, caps.member,
    ])
  }
}

extension HealthRules.Measure {
  enum Keys {
    static let name = RuleKey<String>("name", .label, "What the measure is called.", .required)
    static let weight = RuleKey<Int>(
      "weight",
      .number(1...1_000),
      "How much it counts beside the others.",
      .required
    )
    static let take = RuleKey<HealthRules.Take>(
      "take",
      .word,
      "What is taken from the client's records.",
      .required
    )
    static let of = RuleKey<Placed<String>>(
      "of",
      RuleForm.label.placed,
      "What it is taken of; what that can be, depends on what is taken.",
      .required
    )
    static let windowDays = RuleKey<Int>(
      "window_days",
      .number(1...3_660),
      "Over how many days, up to the day that is asked about.",
      .optional
    )
    static let staleAfterDays = RuleKey<Int>(
      "stale_after_days",
      .number(1...3_660),
      "With nothing newer than so many days the measure counts as missing.",
      .optional
    )
    static let halfLifeDays = RuleKey<Int>(
      "half_life_days",
      .number(1...3_660),
      "After so many days the measure's score is half as far from 50.",
      .optional
    )
    static let points = RuleKey<[HealthRules.Point]>(
      "points",
      .list(
        1...20,
        of: "points",
        RuleForm.pair(of: "numbers, the value and the score", .hundredths, .points)
          .map { (pair, _) in HealthRules.Point(value: pair.0, score: pair.1) },
        isDistinct: true,
        misfit: { point, before in
          before.last.flatMap {
            point.value <= $0.value ? "the values of points do not ascend" : nil
          }
        }
      ),
      "Values, ascending, each with its score; between two of them the score is on a straight line.",
      .required
    )
    static let all = RuleMapping(
      [
        name.member, weight.member, take.member, of.member, windowDays.member,
        staleAfterDays.member, halfLifeDays.member, points.member,
      ],
      variants: RuleVariants(key: take.name, variants: HealthRules.Take.allCases.map(\.variant))
    )
  }
}

extension HealthRules.Cap {
  enum Keys {
    static let name = RuleKey<String>("name", .label, "What the cap is called.", .required)
    static let when = RuleKey<When>("when", .word, "While what is so, the cap applies.", .required)
    static let of = RuleKey<String>("of", .label, "The kind of the incident.", .optional)
    static let days = RuleKey<Int>(
      "days",
      .number(0...3_660),
      "More than how many days past due.",
      .optional
    )
    static let undisputedAtLeast = RuleKey<[UInt16: Int64]>(
      "undisputed_at_least",
      .amounts,
      "At least how much that is not disputed; of a currency that is not named, anything.",
      .optional
    )
    static let atMost = RuleKey<Int>(
      "at_most",
      .points,
      "How many points the score has at most.",
      .required
    )
    static let all = RuleMapping(
      [
        name.member, when.member, of.member, days.member, undisputedAtLeast.member, atMost.member,
      ],
      variants: RuleVariants(key: when.name, variants: When.allCases.map(\.variant))
    )
  }
}
