// Short lists that share memory: what belongs to the items of one client lies in one array, and each
// item knows where its own begins. The next client uses the array again.

import Bookkeeping

/// Where a list begins and ends in a pool.
struct Chain {
  // There are no more places than entries of one client.
  fileprivate var first: Int32 = -1
  fileprivate var last: Int32 = -1

  var isEmpty: Bool { first < 0 }
}

/// The elements of many short lists.
struct Pool<Element>: ~Copyable {
  private struct Link {
    var element: Element
    var next: Int32
  }

  private var links = Reused<Link>()

  /// Empties every list; chains from before are of no use any more.
  mutating func removeAll() { links.removeAll() }

  /// The last element of a list.
  func last(_ chain: Chain) -> Element? { chain.isEmpty ? nil : links[Int(chain.last)].element }

  /// Adds an element at the end of a list.
  mutating func append(_ element: Element, to chain: inout Chain) {
    let place = Int32(links.count)
    links.append(Link(element: element, next: -1))
    if chain.isEmpty { chain.first = place } else { links[Int(chain.last)].next = place }
    chain.last = place
  }

  /// Adds an element to a list before the first one that comes after it.
  @inline(__always)
  mutating func insert(
    _ element: Element,
    into chain: inout Chain,
    before comesAfter: (Element) -> Bool
  ) {
    guard !chain.isEmpty, comesAfter(links[Int(chain.last)].element) else {
      return append(element, to: &chain)
    }
    var (before, place) = (Int32(-1), chain.first)
    while !comesAfter(links[Int(place)].element) {
      (before, place) = (place, links[Int(place)].next)
    }
    let new = Int32(links.count)
    links.append(Link(element: element, next: place))
    if before < 0 { chain.first = new } else { links[Int(before)].next = new }
  }

  /// Changes the last element of a list that has one.
  @inline(__always)
  mutating func changeLast(_ chain: Chain, _ body: (inout Element) -> Void) {
    body(&links[Int(chain.last)].element)
  }

  /// Changes the first element of a list of which something is true; whether there is one.
  @inline(__always)
  mutating func change<Failure: Error>(
    _ chain: Chain,
    where isSought: (Element) -> Bool,
    _ body: (inout Element) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var place = chain.first
    while place >= 0 {
      if isSought(links[Int(place)].element) {
        try body(&links[Int(place)].element)
        return true
      }
      place = links[Int(place)].next
    }
    return false
  }

  /// The setting of a list that holds on a day.
  func setting<Value>(_ chain: Chain, on day: Day) -> Setting<Value>?
  where Element == Setting<Value> {
    var latest: Setting<Value>?
    each(chain) { setting in
      guard setting.day <= day else { return }
      if latest == nil { latest = setting } else { latest?.take(setting) }
    }
    return latest
  }

  /// Goes through a list.
  @inline(__always)
  func each<Failure: Error>(
    _ chain: Chain,
    _ body: (Element) throws(Failure) -> Void
  ) throws(Failure) {
    var place = chain.first
    while place >= 0 {
      try body(links[Int(place)].element)
      place = links[Int(place)].next
    }
  }
}

extension Pool<Balance.Change> {
  /// Goes through the changes of a balance up to a day; they lie in order of days.
  @inline(__always)
  func eachThrough(_ day: Day, _ chain: Chain, _ body: (Balance.Change) -> Void) {
    var place = chain.first
    while place >= 0, links[Int(place)].element.day <= day {
      body(links[Int(place)].element)
      place = links[Int(place)].next
    }
  }
}
