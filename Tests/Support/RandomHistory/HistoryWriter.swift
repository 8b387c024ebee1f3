// What writes a random history: it looks at the plain book and proposes what fits, or what must not.

import Events

/// Makes one step after the other.
struct HistoryWriter {
  var random: SplitMix64
  var today: Int32
  /// The book as it is within the step being made.
  var book = PlainBook()
  var view = PlainView([])
  var late = false
  /// Before everything else: clients and premises stand from here on.
  let dawn: Int32
  private let otherCurrency: String?
  /// How much of it is about money, in percent; the rest is about how the clients do.
  private let money: Int
  private var lastNumber = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let days = ["2024-02-05", "2025-12-10", "2026-01-20", "2026-05-31", "2023-06-30"]
    today = PlainDay.number(random.pick(days) ?? days[0])
    dawn = today - 100
    otherCurrency = random.chance(60) ? random.pick(["JPY", "KWD", "EUR"]) : nil
    money = random.pick([85, 55, 20]) ?? 55
  }

  /// The first step: the clients, and often a group of them; and the rules, where there are some.
  ///
  /// A few clients come later than the others, some after what is said of them.
  mutating func opening(_ rules: PlainRules?) -> RandomHistory.Step {
    var batch: [Event] = []
    if let rules {
      batch.append(Proposal.rulesAdopted(rules.yaml, on: text(dawn - 500), id: id()))
    }
    var days: [Int32] = []
    for number in 1...random.number(2...5) {
      let latest = random.chance(25) ? (random.chance(30) ? 80 : 54) : 0
      days.append(dawn + Int32(random.number(0...latest)))
      batch.append(
        Proposal.clientRegistered(
          "c\(number)",
          tier: random.chance(30) ? random.pick(["mid", "small"]) : nil,
          state: random.chance(70) ? random.pick(["AZ", "CA", "NV"]) : nil,
          netDays: random.chance(50) ? UInt32(random.number(0...45)) : nil,
          endOfMonth: random.chance(20),
          on: text(days[number - 1]),
          id: id()
        )
      )
    }
    if random.chance(70) {
      let day = text(max(days[0], days[1]))
      batch.append(Proposal.parentSet("c2", parent: "c1", on: day, id: id()))
    }
    return RandomHistory.Step(batch: batch, late: false, today: today)
  }

  /// A batch of one to five; about every fifth holds a mistake.
  mutating func step(on book: PlainBook) -> RandomHistory.Step {
    self.book = book
    late = book.closedThrough != nil && random.chance(30)
    let size = random.number(1...5)
    let mistakeAt = random.chance(20) ? random.number(0...(size - 1)) : nil
    var batch: [Event] = []
    for place in 0..<size {
      view = self.book.now
      if place == mistakeAt, let mistake = mistake() {
        batch.append(mistake)
      } else if let event = fitting() {
        batch.append(event)
      }
    }
    return RandomHistory.Step(batch: batch, late: late, today: today)
  }

  /// An event that the book records.
  private mutating func fitting() -> Event? {
    for _ in 0..<12 {
      guard let event = event(of: RandomKind.pick(&random, money: money)) else { continue }
      var trial = book
      guard case .success = trial.propose([event], late: late, today: today) else { continue }
      book = trial
      return event
    }
    return nil
  }

  /// An event that the book refuses.
  private mutating func mistake() -> Event? {
    for _ in 0..<12 {
      guard let event = event(of: random.pick(RandomMistake.allCases) ?? .unknownInvoice) else {
        continue
      }
      var trial = book
      if case .failure = trial.propose([event], late: late, today: today) { return event }
    }
    return nil
  }

  // MARK: Words

  mutating func number() -> Int {
    lastNumber += 1
    return lastNumber
  }

  mutating func id() -> String { "e\(number())" }

  /// A day about today; mostly an open one.
  mutating func day() -> Int32 {
    var day = today + Int32(random.number(-45...12))
    if let closed = book.closedThrough, day <= closed, !random.chance(late ? 70 : 20) {
      day = closed + 1 + Int32(random.number(0...10))
    }
    return day
  }

  /// A day from another on; mostly soon.
  mutating func day(from day: Int32) -> Int32 {
    day + Int32(random.chance(60) ? random.number(0...3) : random.number(0...30))
  }

  mutating func currency() -> UInt32 {
    if let otherCurrency, random.chance(25) { return PlainCurrency.number(otherCurrency) }
    return PlainCurrency.usd
  }

  /// An amount; the same ones come again and again.
  mutating func amount(_ currency: UInt32? = nil) -> PlainMoney {
    let round: [Int64] = [1, 500, 10_000, 10_000, 10_000, 25_000, 100_000]
    let minor =
      random.chance(70) ? random.pick(round) ?? 1 : Int64(random.number(1...50_000))
    return PlainMoney(minor, currency ?? self.currency())
  }

  /// All of an amount or a part of it; none of nothing.
  mutating func part(of minor: Int64) -> Int64? {
    guard minor > 0 else { return nil }
    return random.chance(50) ? minor : Int64(random.number(1...Int(minor)))
  }

  mutating func client() -> String { random.pick(clients) ?? "c1" }

  var clients: [String] {
    view.facts.compactMap { fact in
      if case .registered(let client, _, _) = fact.what { client } else { nil }
    }
  }

  func text(_ day: Int32) -> String { PlainDay.text(day) }

  func text(_ minor: Int64, _ currency: UInt32) -> String {
    PlainMoney(minor, currency).text + " " + PlainCurrency.letters(currency)
  }

  func text(_ money: PlainMoney) -> String { text(money.minor, money.currency) }
}
