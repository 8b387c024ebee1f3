// Random rules: those of the house, changed in any number of places. Names are few, so that two of them
// often have the same measures, caps and stages.

import Bookkeeping
import Support

/// Changes rules at random.
struct RandomRules {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Rules that differ from others in about so many places.
  mutating func changed(_ rules: RuleSet, places: Int) -> RuleSet {
    var rules = rules
    for _ in 0..<places { change(&rules) }
    return rules
  }

  private mutating func change(_ rules: inout RuleSet) {
    switch random.number(0...3) {
    case 0: changeReceivables(&rules.receivables)
    case 1: changeHealth(&rules.health)
    case 2: changeRenewals(&rules.renewals)
    default: rules.cadenceDays[word("tier")] = random.number(1...90)
    }
  }

  private mutating func changeReceivables(_ rules: inout RuleSet.Receivables) {
    switch random.number(0...4) {
    case 0: rules.basis = random.pick(RuleSet.Basis.allCases) ?? .due
    case 1: rules.bucketDays = (1...random.number(1...4)).map { $0 * 30 }
    case 2: rules.credits = random.pick(RuleSet.Credits.allCases) ?? .separate
    case 3: rules.application = random.pick(RuleSet.Application.allCases) ?? .fifo
    default: rules.residualTolerance[840] = Int64(random.number(0...2))
    }
  }

  private mutating func changeHealth(_ rules: inout HealthRules) {
    switch random.number(0...5) {
    case 0: rules.bands[0].from = random.number(6_000...7_600)
    case 1: rules.insufficientBelow = random.number(5_999...6_001)
    case 2: changeList(&rules.measures)
    case 3: changeList(&rules.caps)
    case 4:
      if let index = random.pick(rules.measures.indices) {
        rules.measures[index].weight = random.number(19...21)
      }
    default:
      if let index = random.pick(rules.caps.indices) {
        rules.caps[index].atMost = random.number(4_900...4_902)
      }
    }
  }

  private mutating func changeRenewals(_ rules: inout RenewalRules) {
    switch random.number(0...6) {
    case 0: rules.horizonDays = random.number(179...181)
    case 1: rules.noticeDaysCounted = random.pick(RenewalRules.NoticeDays.allCases) ?? .calendar
    case 2: changeList(&rules.stages)
    case 3: rules.riskBelowHealth = random.chance(50) ? nil : random.number(4_999...5_001)
    case 4: rules.riskStages = random.pick(rules.stages).map { [$0.name] } ?? []
    default:
      guard let index = random.pick(rules.stages.indices) else { return }
      if random.chance(50) {
        rules.stages[index].likelihood = random.number(4_999...5_001)
      } else {
        rules.stages[index].category = word("category")
      }
    }
  }

  /// Removes an element, moves one, or copies one under a name that is not there.
  private mutating func changeList<Element: Renamed>(_ list: inout [Element]) {
    guard let index = random.pick(list.indices) else { return }
    switch random.number(0...2) {
    case 0: if list.count > 1 { list.remove(at: index) }
    case 1: list.insert(list.remove(at: index), at: random.number(0...list.count))
    default:
      var copy = list[index]
      copy.name = word("new")
      guard !list.contains(where: { $0.name == copy.name }) else { return }
      list.insert(copy, at: random.number(0...list.count))
    }
  }

  private mutating func word(_ kind: String) -> String { "\(kind) \(random.number(1...4))" }
}

/// What has a name that can be changed.
protocol Renamed {
  var name: String { get set }
}

extension HealthRules.Measure: Renamed {}
extension HealthRules.Cap: Renamed {}
extension RenewalRules.Stage: Renamed {}
