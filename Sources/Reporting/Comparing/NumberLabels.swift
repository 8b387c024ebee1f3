// Numbers in the place of names: enough to see whether two reports of one client differ.

/// Labels that nobody has to look up.
struct NumberLabels: Labels {
  func label(client: UInt32) -> String { String(client) }
  func place(client: UInt32) -> Int { Int(client) }
  func label(_ item: Item) -> String { "\(item.kind.rawValue) \(item.number)" }
  func label(owner: UInt16) -> String { String(owner) }
  func label(tier: UInt16) -> String { String(tier) }
  func label(stage: UInt16) -> String { String(stage) }
  func label(salesStage: UInt16) -> String { String(salesStage) }
  func label(incidentKind: UInt16) -> String { String(incidentKind) }
  func label(taskKind: UInt16) -> String { String(taskKind) }
  // A category that was set must not look like one of the rules.
  func label(category: UInt16) -> String { "\u{0}\(category)" }
  func label(lossReason: UInt16) -> String { "\u{0}\(lossReason)" }
}
