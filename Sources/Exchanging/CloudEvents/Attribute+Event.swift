// Which attributes an event in memory has.

package import Events

extension Attribute {
  /// The first attribute of an event that takes another's place and must not have it: that is the
  /// correction's.
  package static func misplaced(inReplacement event: Event) -> Attribute? {
    let allowed = ofReplacements(restoring: true)
    return allCases.first { !allowed.contains($0) && $0.isGiven(by: event) }
  }

  /// Whether the envelope holds an attribute.
  func isGiven(by event: Event) -> Bool {
    switch self {
    case .id: !event.id.isEmpty
    case .source: !event.source.isEmpty
    case .subject: event.hasAbout
    case .time: event.hasOccurredAt
    case .recordedtime: event.hasRecordedAt
    case .effectiveon: event.hasEffectiveOn
    case .wishedon: event.hasWishedOn
    case .effectivebyrule: event.effectiveByRule
    case .actor: event.hasActor
    case .reason: event.hasReason
    case .causationid: !event.causation.isEmpty
    case .correlationid: !event.correlation.isEmpty
    case .specversion, .type, .sequence, .datacontenttype, .data: false
    }
  }
}
