// Opportunities: what is expected of each, its stages, and how it ended. What is said last holds, so
// nothing is refused because of what was said before.

import Events

extension Reading {
  mutating func read(_ subject: Opportunity) throws(Refused) {
    let client = try client()
    switch subject.fact {
    case .opened(let opened):
      let key = opened.opportunity.key
      guard !key.isEmpty, view.opening(of: key) == nil else { throw Refused("\(key) is used") }
      let expected = PlainExpectation(
        opportunity: key,
        amount: try amount(opened.amount, given: opened.hasAmount, of: key),
        closeOn: opened.hasCloseOn ? opened.closeOn.number : nil,
        isFirst: true
      )
      say(.expected(expected), on: asked)
      let stage = opened.stage.word
      if !stage.isEmpty { say(.pursued(opportunity: key, stage: stage), on: asked) }
    case .revised(let revised):
      guard revised.hasAmount || revised.hasCloseOn else { throw Refused("nothing is revised") }
      let (key, day) = try opportunity(revised.opportunity, of: client)
      let expected = PlainExpectation(
        opportunity: key,
        amount: try amount(revised.amount, given: revised.hasAmount, of: key),
        closeOn: revised.hasCloseOn ? revised.closeOn.number : nil,
        isFirst: false
      )
      say(.expected(expected), on: day)
    case .stageMoved(let moved):
      guard !moved.stage.word.isEmpty else { throw Refused("a stage has a name") }
      let (key, day) = try opportunity(moved.opportunity, of: client)
      say(.pursued(opportunity: key, stage: moved.stage.word), on: day)
    case .won(let won):
      let (key, day) = try opportunity(won.opportunity, of: client)
      if let amount = try amount(won.amount, given: won.hasAmount, of: key) {
        let expected = PlainExpectation(opportunity: key, amount: amount, isFirst: false)
        say(.expected(expected), on: day)
      }
      say(.concluded(opportunity: key, isWon: true, reason: ""), on: day)
    case .lost(let lost):
      let (key, day) = try opportunity(lost.opportunity, of: client)
      say(.concluded(opportunity: key, isWon: false, reason: lost.reason.word), on: day)
    case nil: throw Refused("no fact")
    }
  }

  private func opportunity(
    _ reference: OpportunityReference,
    of client: String
  ) throws(Refused) -> (key: String, day: Int32) {
    guard let opening = view.opening(of: reference.key), opening.about == client else {
      throw Refused("no opportunity \(reference.key)")
    }
    return (reference.key, try asked(notBefore: opening.day))
  }

  /// An amount in the currency of the first one that was said.
  private func amount(
    _ wire: WireMoney,
    given: Bool,
    of key: String
  ) throws(Refused) -> PlainMoney? {
    guard given else { return nil }
    let amount = PlainMoney(wire)
    guard amount.minor >= 0 else { throw Refused("an amount is not negative") }
    let first = view.facts.compactMap { fact -> PlainMoney? in
      guard case .expected(let expected) = fact.what, expected.opportunity == key else {
        return nil
      }
      return expected.amount
    }.first
    guard amount.currency == first?.currency ?? amount.currency else {
      throw Refused("another currency")
    }
    return amount
  }
}

/// What an opportunity is expected to bring, and when it is to be decided; none where nobody said.
struct PlainExpectation: Equatable {
  var opportunity: String
  var amount: PlainMoney?
  var closeOn: Int32?
  var isFirst: Bool
}

extension PlainView {
  /// What opened an opportunity.
  func opening(of key: String) -> PlainFact? {
    facts.first { fact in
      if case .expected(let expected) = fact.what {
        expected.isFirst && expected.opportunity == key
      } else {
        false
      }
    }
  }
}
