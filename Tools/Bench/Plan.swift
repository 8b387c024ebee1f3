// Which events a client of the bench has, and on which days: 200 in two years, of the kinds that the
// sample portfolio has, in about its proportions. What happens in which order follows from numbers alone,
// so that every run is the same.

/// What happens at a client.
enum Step: UInt8 {
  case registered, owned, licensed, signed
  case invoiced, paid, credited, disputed, settledDispute, promised
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
enum Plan {
  /// 2024-06-01.
  static let firstDay: Int32 = 19_875
  static let days: Int32 = 730
  static let eventsEach = 200

  /// The steps of a client, in order of their days.
  static func steps(of client: UInt32) -> [Planned] {
    var steps: [Planned] = []
    func plan(_ step: Step, _ day: Int32, _ number: Int = 0) {
      steps.append(
        Planned(
          day: firstDay + min(max(day, 0), days),
          client: client,
          order: UInt16(steps.count),
          step: step,
          number: UInt16(number)
        )
      )
    }
    /// A number that looks like chance and is none.
    func chance(_ salt: Int, _ below: Int) -> Int {
      var mixed = UInt64(client) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(salt) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 30)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed >> 33) % UInt64(below))
    }
    for step in [Step.registered, .owned, .licensed, .signed] { plan(step, 0) }
    // Late by habit: from three days early to a month late.
    let habit = chance(1, 35) - 3
    for month in 0..<24 {
      let day = Int32(month * 30 + 1)
      plan(.invoiced, day, month)
      if month < 23 { plan(.paid, day + 30 + Int32(habit + chance(month, 10)), month) }
    }
    for number in 0..<2 {
      plan(.credited, Int32(200 + number * 250), number)
      plan(.disputed, Int32(150 + number * 300), number)
    }
    plan(.settledDispute, 400)
    for number in 0..<3 { plan(.promised, Int32(120 + number * 180 + chance(number, 40)), number) }
    for number in 0..<20 {
      plan(.called, Int32(number * 36 + chance(number, 30)), number)
      plan(.mailed, Int32(number * 36 + chance(number + 50, 30)), number)
    }
    for number in 0..<76 { plan(.measured, Int32(number * 9 + 7), number) }
    for number in 0..<4 {
      let day = Int32(100 + number * 160 + chance(number, 50))
      plan(.opened, day, number)
      // One client in eight still has its last incident on the last day.
      if number == 3, client % 8 == 0 {
        plan(.measured, days, 76)
      } else {
        plan(.resolved, day + 1 + Int32(chance(number, 9)), number)
      }
    }
    for number in 0..<3 {
      plan(.task, Int32(90 + number * 200), number)
      plan(.done, Int32(100 + number * 200 + chance(number, 60)), number)
      plan(.feedback, Int32(60 + number * 220), number)
    }
    for number in 0..<2 { plan(.survey, Int32(170 + number * 350), number) }
    // Renewed for a second term, which is in the pipeline on the last day.
    plan(.renewed, 350)
    for number in 0..<4 { plan(.staged, Int32(600 + number * 30), number) }
    plan(.forecast, 710)
    return steps.sorted()
  }
}
