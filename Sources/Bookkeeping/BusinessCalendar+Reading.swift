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
      calendars.append(try BusinessCalendar(value, name: try key.label()))
    }
    return calendars
  }

  private init(_ node: RuleNode, name: String) throws(Wrong) {
    let keys = ["version", "source", "verified_on", "observed", "holidays"]
    let members = try node.members(keys, required: keys)
    func member(_ name: String) throws(Wrong) -> RuleNode {
      guard let found = members[name] else { throw node.refuse("no \(name)") }
      return found
    }
    var holidays: [Holiday] = []
    for node in try member("holidays").list(0...100, of: "holidays") {
      holidays.append(try Holiday(node))
    }
    self.init(
      name: name,
      version: try member("version").number(1...10_000),
      source: try member("source").label(),
      verifiedOn: try member("verified_on").day(),
      observed: try member("observed").word(),
      holidays: holidays
    )
  }
}

extension Holiday {
  fileprivate init(_ node: RuleNode) throws(Wrong) {
    let members = try node.members(
      ["name", "month", "day", "weekday", "which", "since"],
      required: ["name", "month"]
    )
    func member(_ name: String) throws(Wrong) -> RuleNode {
      guard let found = members[name] else { throw node.refuse("the holiday has no \"\(name)\"") }
      return found
    }
    name = try member("name").label()
    let month = try member("month").number(1...12)
    let dayOfMonth: DayOfMonth
    if let day = members["day"] {
      for name in ["weekday", "which"] {
        if let node = members[name] {
          throw node.refuse("a holiday with a day knows no \"\(name)\"")
        }
      }
      dayOfMonth = .number(try day.number(1...Day.length(ofMonth: month, year: 2000)))
    } else {
      dayOfMonth = .weekday(try member("weekday").word(), try member("which").word())
    }
    let since = try members["since"]?.number(1...9_999)
    rule = Rule(month: month, day: dayOfMonth, since: since)
  }
}
