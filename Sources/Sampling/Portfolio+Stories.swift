// Stories that are told by hand, beside what chance makes of the others: one pays ever later, one has its
// bank account closed, and the stores of a chain part ways. The page Portfolio walks through them.

import Bookkeeping
import Exchanging

extension Portfolio {
  /// A client of a story.
  private struct Hero {
    var key: String
    var name: String
    var state: String
    var owner: String
    var begins: Int
    /// What a month costs, in cents.
    var fee: Int
    var parent: String?
  }

  mutating func tellStories() {
    tellOfLatePayer()
    tellOfClosedAccount()
    tellOfChain()
  }

  /// A client with its owner, contact, licence and contract.
  private mutating func introduce(_ hero: Hero, until last: Int) {
    let key = hero.key
    register(key, hero.name, tier: "mid", state: hero.state, netDays: 30, on: hero.begins)
    stage.tell("client.owner_assigned", of: key, on: hero.begins, id: "\(key)/owner", source: "crm")
    {
      $0.member("owner", hero.owner)
    }
    stage.tell("contact.added", of: key, on: hero.begins, id: "\(key)/contact", source: "crm") {
      $0.member("contact", "\(key)-gm")
      $0.member("role", "general manager")
    }
    stage.tell("licence.recorded", of: key, on: hero.begins, id: "\(key)/licence", source: "crm") {
      $0.member("licence", "\(hero.state)-\(key)")
      $0.member("authority", "state regulator")
      $0.member("type", "retail")
      $0.member("status", "active")
    }
    if let parent = hero.parent {
      stage.tell("client.parent_set", of: key, on: hero.begins, id: "\(key)/parent", source: "crm")
      {
        $0.member("parent", parent)
      }
    }
    sign(hero, "\(key)-contract", from: hero.begins, until: last)
  }

  private mutating func sign(_ hero: Hero, _ contract: String, from first: Int, until last: Int) {
    stage.tell("contract.signed", of: hero.key, on: first, id: contract, source: "crm") { json in
      json.member("contract", contract)
      json.member("firstDay", Stage.text(first))
      json.member("lastDay", Stage.text(last))
      json.name("lines")
      json.array { json in
        json.object { json in
          json.member("product", "point of sale and menu")
          json.member("kind", "recurring")
          json.member("amount", Stage.money(hero.fee))
          json.member("months", 1)
        }
      }
      json.member("noticeDays", 60)
    }
  }

  /// The invoice of a month, on its fifth day.
  private mutating func bill(_ hero: Hero, _ month: Int) -> (key: String, day: Int) {
    let (invoice, day) = ("\(hero.key)-\(month)", Stage.firstDay(of: month) + 4)
    stage.tell("invoice.issued", of: hero.key, on: day, id: invoice, source: "billing") {
      $0.member("invoice", invoice)
      $0.member("amount", Stage.money(hero.fee))
    }
    return (invoice, day)
  }

  private mutating func pay(
    _ hero: Hero,
    _ invoice: String,
    on day: Int,
    by rail: String,
    attempt: Int = 1
  ) {
    let receipt = "\(invoice)-paid-\(attempt)"
    stage.tell("receipt.recorded", of: hero.key, on: day, id: receipt, source: "bank") { json in
      json.member("receipt", receipt)
      json.member("amount", Stage.money(hero.fee))
      json.member("rail", rail)
      json.name("applications")
      json.array { json in
        json.object { json in
          json.member("invoice", invoice)
          json.member("amount", Stage.money(hero.fee))
        }
      }
    }
  }

  private mutating func talk(
    _ hero: Hero,
    _ number: Int,
    on day: Int,
    sentiment: Int,
    _ outcome: String
  ) {
    let id = "\(hero.key)/talk/\(number)"
    stage.tell("engagement.logged", of: hero.key, on: day, id: id, source: "crm", actor: hero.owner)
    {
      $0.member("kind", "call")
      $0.member("direction", "two_way")
      $0.member("sentiment", sentiment)
      $0.member("outcome", outcome)
    }
  }

  private mutating func measure(
    _ hero: Hero,
    _ measure: String,
    _ value: Int,
    on day: Int,
    at location: String? = nil
  ) {
    let id = "\(hero.key)/\(measure)/\(Stage.text(day))"
    stage.tell("usage.measured", of: hero.key, on: day, id: id, source: "product") { json in
      json.member("measure", measure)
      json.member("value", value)
      json.member("days", 7)
      if let location { json.member("location", location) }
    }
  }

  /// The Sundays from a day on, to the last day.
  private static func sundays(from day: Int) -> StrideThrough<Int> {
    stride(from: (day + 3) / 7 * 7 + 3, through: lastDay, by: 7)
  }

  /// Every invoice is paid three days later than the one before, and two promises are broken.
  private mutating func tellOfLatePayer() {
    let hero = Hero(
      key: "late-bloom",
      name: "Late Bloom Provisioning",
      state: "AZ",
      owner: "dana",
      begins: Stage.day(2024, 7, 1),
      fee: 64_000
    )
    introduce(hero, until: Stage.day(2026, 6, 30))
    for number in 0..<23 {
      let (invoice, day) = bill(hero, Stage.month(2024, 7) + number)
      pay(hero, invoice, on: day + 30 + number * 3, by: "check")
      if number % 4 == 0 {
        talk(hero, number, on: day + 9, sentiment: number < 12 ? 1 : 0, "talked about the menu")
      }
    }
    for day in Self.sundays(from: hero.begins) { measure(hero, "orders", 410 + day % 17, on: day) }
    for (number, day) in [(1, Stage.day(2026, 2, 10)), (2, Stage.day(2026, 4, 14))] {
      let promise = "\(hero.key)-promise-\(number)"
      stage.tell("promise.made", of: hero.key, on: day, id: promise, source: "finance") {
        $0.member("promise", promise)
        $0.member("amount", Stage.money(hero.fee))
        $0.member("payBy", Stage.text(day + 2))
      }
    }
  }

  /// Two payments come back because the bank closed the account; from then on it pays in cash.
  private mutating func tellOfClosedAccount() {
    let hero = Hero(
      key: "union-street",
      name: "Union Street Collective",
      state: "MA",
      owner: "priya",
      begins: Stage.day(2025, 1, 1),
      fee: 90_000
    )
    introduce(hero, until: Stage.day(2026, 12, 31))
    let closed = Stage.day(2026, 1, 12)
    for number in 0..<17 {
      let (invoice, day) = bill(hero, Stage.month(2025, 1) + number)
      let isReturned = number == 11 || number == 12
      let rail = number < 13 ? "ach" : "cash"
      pay(hero, invoice, on: number == 11 ? closed - 4 : day + 4, by: rail)
      if isReturned {
        let receipt = "\(invoice)-paid-1"
        stage.tell(
          "receipt.returned",
          of: hero.key,
          on: number == 11 ? closed - 1 : closed,
          id: "\(receipt)/returned",
          source: "bank"
        ) {
          $0.member("receipt", receipt)
          $0.member("reason", "R02")
        }
        pay(hero, invoice, on: Stage.day(2026, 2, 20) + number, by: "cash", attempt: 2)
      }
      if number % 2 == 0 { talk(hero, number, on: day + 12, sentiment: 1, "all well") }
    }
    for day in Self.sundays(from: hero.begins) { measure(hero, "orders", 620 + day % 23, on: day) }
    let incident = "\(hero.key)-account-closed"
    stage.tell("incident.opened", of: hero.key, on: closed, id: incident, source: "finance") {
      $0.member("incident", incident)
      $0.member("kind", "bank_account_closed")
    }
    talk(hero, 99, on: closed + 3, sentiment: -1, "the bank closed their account without a word")
    stage.tell(
      "incident.resolved",
      of: hero.key,
      on: Stage.day(2026, 2, 20),
      id: "\(incident)/resolved",
      source: "finance"
    ) { $0.member("incident", incident) }
  }

  /// A group of two stores, of which one is sold; the other's edibles fall by 15 % in a week.
  private mutating func tellOfChain() {
    let (group, begins) = ("prairie-group", Stage.day(2024, 9, 1))
    register(
      group,
      "Prairie Holdings",
      tier: "enterprise",
      state: "IL",
      netDays: 30,
      on: Self.firstDay
    )
    let peoria = Hero(
      key: "prairie-peoria",
      name: "Prairie Peoria",
      state: "IL",
      owner: "sam",
      begins: begins,
      fee: 72_000,
      parent: group
    )
    let joliet = Hero(
      key: "prairie-joliet",
      name: "Prairie Joliet",
      state: "IL",
      owner: "sam",
      begins: begins,
      fee: 72_000,
      parent: group
    )
    for hero in [peoria, joliet] {
      introduce(hero, until: Stage.day(2026, 8, 31))
      for number in 0..<21 {
        let (invoice, day) = bill(hero, Stage.month(2024, 9) + number)
        if number < 20 { pay(hero, invoice, on: day + 18, by: "wire") }
        if number % 3 == 0 { talk(hero, number, on: day + 20, sentiment: 1, "business review") }
      }
    }
    part(joliet, on: Stage.day(2025, 11, 1))
    let store = "\(peoria.key)-store"
    stage.tell("location.opened", of: peoria.key, on: begins, id: store, source: "crm") {
      $0.member("location", store)
      $0.member("state", "IL")
    }
    let fall = Stage.day(2026, 5, 18)
    for day in Self.sundays(from: begins) {
      measure(joliet, "orders", 500 + day % 19, on: day)
      let edibles = day < fall ? 400 : 340
      measure(peoria, "flower", 520 + day % 13, on: day, at: store)
      measure(peoria, "edibles", edibles, on: day, at: store)
      measure(peoria, "orders", 520 + day % 13 + edibles, on: day, at: store)
    }
    talk(peoria, 99, on: fall + 8, sentiment: 0, "edibles are down 15 %: the menu hid a brand")
  }

  /// A store is sold: it leaves its group, and an owner of its own looks after it.
  private mutating func part(_ hero: Hero, on day: Int) {
    stage.tell(
      "client.parent_set",
      of: hero.key,
      on: day,
      id: "\(hero.key)/sold",
      source: "crm",
      reason: "sold to its manager"
    ) { _ in }
    stage.tell(
      "client.owner_assigned",
      of: hero.key,
      on: day,
      id: "\(hero.key)/owner/2",
      source: "crm"
    ) {
      $0.member("owner", "luis")
    }
    stage.tell("client.renamed", of: hero.key, on: day, id: "\(hero.key)/renamed", source: "crm") {
      $0.member("name", "Joliet Wellness")
    }
  }
}
