// Which events a client of the bench has, and on which days: 200 in two years, of the kinds that the
// sample portfolio has most of, in about its proportions and with about its 1.3 entries a record. What
// happens in which order follows from numbers alone, so that every run is the same.

/// What happens at a client.
enum Step: UInt8 {
  case registered, owned, located, contacted, licensed, signed
  case invoiced, paid, paidRest, credited, disputed, settledDispute, promised
  case called, mailed, measured, opened, resolved, task, done, feedback, survey
  case staged, forecast, renewed
}

/// One step of one client.
struct Planned: Comparable {
  var day: Int32
  var client: UInt32
  /// Its place among the steps of the client.
  var order: UInt16
  var step: Step
  /// Which of its kind.
  var number: UInt16

  static func < (left: Planned, right: Planned) -> Bool {
    (left.day, left.turn, left.order) < (right.day, right.turn, right.order)
  }

  /// When in a day the client has its turn: no two have the same, and neighbours are far apart.
  private var turn: UInt32 { client &* 0x9E37_79B1 }
}

/// The steps of a client.
struct Plan {
  /// 2024-06-01.
  static let firstDay: Int32 = 19_875
  static let days: Int32 = 730
  static let eventsEach = 200
  /// How many events a run has for which every bar is set.
  static let fullRun = 10_000_000
  /// How many invoices a client has; all but the last are paid.
  static let invoices = 14

  private let client: UInt32
  private var steps: [Planned] = []

  /// The steps of a client, in order of their days.
  static func steps(of client: UInt32) -> [Planned] {
    var plan = Plan(client: client)
    for step in [Step.registered, .owned, .located, .contacted, .licensed, .signed] {
      plan.add(step, on: 0)
    }
    plan.addTouches()
    plan.addMoney()
    plan.addCare()
    // Renewed for a second term, which is in the pipeline on the last day.
    plan.add(.renewed, on: 350)
    for number in 0..<4 { plan.add(.staged, on: 600 + number * 30, number) }
    plan.add(.forecast, on: 710)
    return plan.steps.sorted()
  }

  private init(client: UInt32) { self.client = client }

  private mutating func addTouches() {
    for number in 0..<93 { add(.measured, on: number * Int(Self.days) / 93 + 3, number) }
    for number in 0..<13 { add(.called, on: number * 55 + chance(number, 40), number) }
    for number in 0..<12 { add(.mailed, on: number * 60 + chance(number + 50, 50), number) }
    for number in 0..<8 { add(.feedback, on: 60 + number * 85, number) }
    for number in 0..<2 { add(.survey, on: 170 + number * 350, number) }
  }

  private mutating func addMoney() {
    // Late by habit: from three days early to a month late.
    let habit = chance(1, 35) - 3
    for number in 0..<Self.invoices {
      let day = number * 52 + 1
      add(.invoiced, on: day, number)
      guard number < Self.invoices - 1 else { continue }
      let paid = day + 30 + habit + chance(number, 10)
      add(.paid, on: paid, number)
      if Self.isPaidTwice(number) { add(.paidRest, on: paid + 14, number) }
    }
    add(.credited, on: 200)
    add(.disputed, on: 115)
    add(.settledDispute, on: 165)
    add(.disputed, on: 690, 1)
    for number in 0..<2 { add(.promised, on: 120 + number * 300 + chance(number, 40), number) }
  }

  /// Whether an invoice is paid in two parts.
  static func isPaidTwice(_ invoice: Int) -> Bool { invoice == 3 || invoice == 9 }

  private mutating func addCare() {
    for number in 0..<3 {
      let day = 100 + number * 230 + chance(number, 50)
      add(.opened, on: day, number)
      // One client in eight still has its last incident on the last day.
      if number == 2, client % 8 == 0 {
        add(.measured, on: Int(Self.days), 93)
      } else {
        add(.resolved, on: day + 1 + chance(number, 9), number)
      }
    }
    for number in 0..<10 {
      add(.task, on: 20 + number * 70, number)
      if number < 9 { add(.done, on: 30 + number * 70 + chance(number, 50), number) }
    }
  }

  private mutating func add(_ step: Step, on day: Int, _ number: Int = 0) {
    steps.append(
      Planned(
        day: Self.firstDay + min(max(Int32(day), 0), Self.days),
        client: client,
        order: UInt16(steps.count),
        step: step,
        number: UInt16(number)
      )
    )
  }

  /// A number that looks like chance and is none.
  private func chance(_ salt: Int, _ below: Int) -> Int {
    var mixed = UInt64(client) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(salt) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 30)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed >> 33) % UInt64(below))
  }
}
