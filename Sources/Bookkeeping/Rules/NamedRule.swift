// Lists whose elements are known by their names: one element, or the order alone, is taken over from
// another list, whatever else differs between the two.

/// An element of a list of rules, which has no other of its name.
protocol NamedRule: Hashable, Sendable {
  var name: String { get }
}

extension HealthRules.Measure: NamedRule {}
extension HealthRules.Cap: NamedRule {}
extension RenewalRules.Stage: NamedRule {}

extension Array where Element: NamedRule {
  func index(of name: String) -> Int? { firstIndex { $0.name == name } }

  /// The names of this list, then those that only the other has.
  func names(and other: [Element]) -> [String] {
    map(\.name) + other.map(\.name).filter { index(of: $0) == nil }
  }

  /// Takes over an element: added, removed or changed.
  mutating func take(_ name: String, from other: [Element]) {
    if let index = index(of: name), let source = other.index(of: name) {
      self[index] = other[source]
    } else {
      takePresence(of: name, from: other)
    }
  }

  /// Adds an element that only the other list has, or removes one that it has not.
  mutating func takePresence(of name: String, from other: [Element]) {
    switch (index(of: name), other.index(of: name)) {
    case (let index?, nil): remove(at: index)
    case (nil, let source?):
      // Behind the nearest of those that stand before it in the other list.
      let before = other[..<source].last { index(of: $0.name) != nil }
      insert(other[source], at: before.flatMap { index(of: $0.name) }.map { $0 + 1 } ?? 0)
    case (nil, nil), (_?, _?): break
    }
  }

  /// Takes over the order of those that both lists have; the others stay where they are.
  mutating func takeOrder(of other: [Element]) {
    let shared = indices.filter { other.index(of: self[$0].name) != nil }
    let ordered = other.compactMap { element in index(of: element.name).map { self[$0] } }
    for (index, element) in zip(shared, ordered) { self[index] = element }
  }
}
