// Reading calendars from YAML, and those that come with Daybook.

extension BusinessCalendar {
  /// The federal holidays of the United States.
  package static let usFederal = shipped("us-federal")

  private static func shipped(_ name: String) -> BusinessCalendar {
    do throws(Wrong) {
      let text = String(decoding: PackageResources.calendars_yaml, as: UTF8.self)
      guard let calendar = try all(text: text).first(where: { $0.name == name }) else {
        preconditionFailure("there is no calendar \(name)")
      }
      return calendar
    } catch {
      preconditionFailure("the calendars cannot be read: \(error.what)")
    }
  }

  /// Reads the calendars of a file; refuses with line and column.
  package static func all(text: String) throws(Wrong) -> [BusinessCalendar] {
    var calendars: [BusinessCalendar] = []
    for (key, value) in try RuleNode(text: text, name: "the calendars").pairs() {
      let name = try RuleForm.label.read(key)
      calendars.append(try BusinessCalendar(RuleMembers(value, Keys.all), name: name))
    }
    return calendars
  }

  private enum Keys {
    static let version = RuleKey<Int>(
      "version",
      .number(1...10_000),
      "Which version of the calendar it is.",
      .required
    )
    static let source = RuleKey<String>(
      "source",
      .label,
      "The law or the page that the holidays are from.",
      .required
    )
    static let verifiedOn = RuleKey<Day>(
      "verified_on",
      .day,
      "The day on which they were last compared.",
      .required
    )
    static let observed = RuleKey<Observance>(
      "observed",
      .word,
      "On which day a holiday is observed that falls on a weekend.",
      .required
    )
    static let holidays = RuleKey<[Holiday]>(
      "holidays",
      .list(
        0...100,
        of: "holidays",
        .mapping(Holiday.Keys.all) { (members) throws(Wrong) in try Holiday(members) }
      ),
      "The days on which an office is closed.",
      .required
    )
    static let all = RuleMapping([
      version.member, source.member, verifiedOn.member, observed.member, holidays.member,
    ])
  }

  private init(_ members: RuleMembers, name: String) throws(Wrong) {
    self.init(
      name: name,
      version: try members.value(Keys.version),
      source: try members.value(Keys.source),
      verifiedOn: try members.value(Keys.verifiedOn),
      observed: try members.value(Keys.observed),
      holidays: try members.value(Keys.holidays)
    )
  }
}

extension Holiday {
  fileprivate enum Keys {
    static let name = RuleKey<String>("name", .label, "What it is called.", .required)
    static let month = RuleKey<Int>("month", .number(1...12), "Its month.", .required)
    static let day = RuleKey<Int>(
      "day",
      .number(1...31),
      "The day of the month, where that is always the same.",
      .optional
    )
    static let weekday = RuleKey<Weekday>(
      "weekday",
      .word,
      "The weekday, where that is always the same.",
      .optional
    )
    static let which = RuleKey<Which>(
      "which",
      .word,
      "Which of these weekdays of the month.",
      .optional
    )
    static let since = RuleKey<Int>(
      "since",
      .number(1...9_999),
      "The first year that has it.",
      .optional
    )
    static let all = RuleMapping([
      name.member, month.member, day.member, weekday.member, which.member, since.member,
    ])
  }

  fileprivate init(_ members: RuleMembers) throws(Wrong) {
    name = try members.value(Keys.name)
    let month = try members.value(Keys.month)
    let dayOfMonth: DayOfMonth
    if let day = try members[Keys.day] {
      let longest = Day.length(ofMonth: month, year: 2_000)
      guard day <= longest else {
        throw members.refuse("month \(month) has no day \(day)")
      }
      if let node = members.node(Keys.weekday) ?? members.node(Keys.which) {
        throw node.refuse("a holiday with a day has no weekday")
      }
      dayOfMonth = .number(day)
    } else {
      dayOfMonth = .weekday(
        try members.value(Keys.weekday),
        try members.value(Keys.which)
      )
    }
    rule = Rule(month: month, day: dayOfMonth, since: try members[Keys.since])
  }
}
