// Forty clients of a software vendor: dispensaries and brands in five states, some of them stores of
// a group, each with its manners of paying.

package import Bookkeeping
import Exchanging

/// Makes the sample portfolio: two years of forty clients, from a seed.
package struct Portfolio {
  /// The seed of the portfolio that everybody knows.
  package static let seed: UInt64 = 2026
  /// The zone in which its clients live.
  package static let zone = "America/Phoenix"
  /// The last day on which something happens.
  package static let end = Day(unchecked: Int32(lastDay))

  /// The events, a line of JSON each, in the order of their days.
  ///
  /// The same seed gives the same bytes.
  package static func lines(seed: UInt64 = Portfolio.seed) -> [String] {
    var portfolio = Portfolio(seed: seed)
    portfolio.make()
    return portfolio.lines
  }

  static let firstDay = Stage.day(2024, 6, 1)
  static let lastDay = Stage.day(2026, 5, 31)
  static let owners = ["dana", "luis", "priya", "sam"]

  var dice: Dice
  var stage = Stage(lastDay: Self.lastDay)
  var clients: [Customer] = []

  /// What chance follows from.
  let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    dice = Dice(seed: seed)
  }

  /// Every event as a line of JSON.
  var lines: [String] { stage.lines }

  mutating func make() {
    makeGroups()
    makeClients()
    for index in clients.indices {
      var client = clients[index]
      makeContract(&client)
      clients[index] = client
      makeContacts(client)
      makeCalls(client)
      makeVoices(client)
      makeBilling(client)
      makeUsage(client)
      makeFailures(client)
      makeTasks(client)
    }
    makeOutages()
    makeOpportunities()
    makeOverrides()
    makeUnidentifiedReceipts()
    tellStories()
    closePeriods()
  }

  /// The two groups that own stores.
  static let groups = [
    ("desert-bloom", "Desert Bloom Holdings", "AZ"), ("lakeside", "Lakeside Retail Group", "IL"),
  ]

  private mutating func makeGroups() {
    for (key, name, state) in Self.groups {
      register(key, name, tier: "enterprise", state: state, netDays: 30, on: Self.firstDay)
    }
  }

  private mutating func makeClients() {
    let first = [
      "Green", "Copper", "High", "Silver", "Sage", "Canyon", "River", "North", "Sun", "Cactus",
    ]
    let second = ["Leaf", "Mesa", "Canopy", "Harvest", "Garden", "Roots", "Lantern", "Grove"]
    let states = ["AZ", "CA", "IL", "MA", "NV"]
    for (index, course) in shuffledCourses().enumerated() {
      let name = "\(first[index % first.count]) \(second[(index * 3 + index / 10) % second.count])"
      let key = "\(name.lowercased().split(separator: " ").joined(separator: "-"))-\(index + 1)"
      let group = index < 5 ? 0 : index < 9 ? 1 : nil
      let tier = index % 4 == 0 ? "enterprise" : index % 4 == 1 ? "small" : "mid"
      let fee = [30_000, 55_000, 120_000][tier == "enterprise" ? 2 : tier == "mid" ? 1 : 0]
      let begins = course == .new ? Self.lastDay - 16 : Self.firstDay + dice.roll(0...90)
      let agreement = makeAgreement(
        key,
        fee: fee + dice.roll(0...20) * 500,
        course,
        begins: begins
      )
      let customer = Customer(
        key: key,
        name: name,
        state: states[index % states.count],
        tier: tier,
        manners: Customer.Manners.all[index % Customer.Manners.all.count],
        course: course,
        begins: begins,
        unwell: badDays(course, agreement),
        parent: group.map { Self.groups[$0].0 },
        agreement: agreement
      )
      register(
        key,
        name,
        tier: tier,
        state: customer.state,
        netDays: dice.pick([15, 30, 30, 45]),
        on: customer.begins
      )
      settle(customer)
      clients.append(customer)
    }
  }

  /// The courses of all clients, in an order of chance.
  private mutating func shuffledCourses() -> [Customer.Course] {
    var courses = Customer.Course.counts.flatMap { Array(repeating: $0.course, count: $0.clients) }
    for index in courses.indices.dropFirst() { courses.swapAt(index, dice.roll(0...index)) }
    return courses
  }

  /// The days on which a client is not well: what it does and says then follows from it.
  private mutating func badDays(
    _ course: Customer.Course,
    _ agreement: Agreement
  ) -> ClosedRange<Int>? {
    func end(_ term: Int) -> Int { Stage.firstDay(of: agreement.firstMonth + 12 * term) - 1 }
    return switch course {
    case .falling: Self.lastDay - dice.roll(45...110)...Int.max
    case .leaving: Self.lastDay - dice.roll(120...200)...Int.max
    case .recovered: end(1) - 150...end(1) - 20
    case .lost: end(2) - 200...Int.max
    case .terminated: agreement.lastDay - 120...Int.max
    case .growing, .steady, .silent, .new: nil
    }
  }

  /// Where a client belongs: its account manager, group, store and licence.
  private mutating func settle(_ customer: Customer) {
    let key = customer.key
    let owner = dice.pick(Self.owners)
    stage.tell(
      "client.owner_assigned",
      of: key,
      on: customer.begins,
      id: "\(key)/owner/1",
      source: "crm"
    ) { $0.member("owner", owner) }
    if dice.chance(25) {
      let next = dice.pick(Self.owners.filter { $0 != owner })
      stage.tell(
        "client.owner_assigned",
        of: key,
        on: max(customer.begins + 5, Self.firstDay + dice.roll(300...650)),
        id: "\(key)/owner/2",
        source: "crm",
        reason: "territories were drawn anew"
      ) { $0.member("owner", next) }
    }
    if let parent = customer.parent {
      stage.tell(
        "client.parent_set",
        of: key,
        on: customer.begins,
        id: "\(key)/parent",
        source: "crm"
      ) { $0.member("parent", parent) }
    }
    open("store", of: customer, on: customer.begins)
    if let day = customer.secondStore { open("store-2", of: customer, on: day) }
    let expires = Stage.text(Self.lastDay + dice.roll(-12...500))
    stage.tell(
      "licence.recorded",
      of: key,
      on: customer.begins,
      id: "\(key)/licence",
      source: "crm"
    ) { json in
      json.member("licence", "\(customer.state)-\(key)")
      json.member("authority", "state regulator")
      json.member("type", "retail")
      json.member("status", "active")
      json.member("expiresOn", expires)
    }
  }

  private mutating func open(_ store: String, of customer: Customer, on day: Int) {
    let key = customer.key
    stage.tell("location.opened", of: key, on: day, id: "\(key)/\(store)", source: "crm") { json in
      json.member("location", "\(key)-\(store)")
      json.member("name", "\(customer.name) \(store.replacing("-", with: " "))")
      json.member("state", customer.state)
    }
  }

  mutating func register(
    _ key: String,
    _ name: String,
    tier: String,
    state: String,
    netDays: Int,
    on day: Int
  ) {
    stage.tell("client.registered", of: key, on: day, id: key, source: "crm") { json in
      json.member("name", name)
      json.member("tier", tier)
      json.member("state", state)
      json.name("terms")
      json.object { $0.member("netDays", netDays) }
    }
  }

  private mutating func makeContacts(_ customer: Customer) {
    let people = ["Kim Reyes", "Jo Abbott", "Ada Flores", "Ravi Shah", "Lee Novak", "Mia Park"]
    let person = dice.pick(people)
    stage.tell(
      "contact.added",
      of: customer.key,
      on: customer.begins + 3,
      id: "\(customer.key)/contact/1",
      source: "crm"
    ) { json in
      json.member("contact", "\(customer.key)-gm")
      json.member("name", person)
      json.member("role", "general manager")
      json.member("champion", true)
    }
  }

  /// Periods close on the tenth of the next month; the last two are open.
  private mutating func closePeriods() {
    for month in 0..<22 {
      let (year, ofYear) = (2024 + (5 + month) / 12, (5 + month) % 12 + 1)
      let (nextYear, next) = (2024 + (6 + month) / 12, (6 + month) % 12 + 1)
      let through = Stage.day(nextYear, next, 1) - 1
      stage.tell(
        "period.closed",
        of: nil,
        on: through + 10,
        id: "close/\(year)-\(ofYear)",
        source: "finance",
        actor: "finance"
      ) { $0.member("through", Stage.text(through)) }
    }
  }
}
