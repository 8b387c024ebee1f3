// The attributes of the envelope under their CloudEvents names, in the order of an export.

/// An attribute of an event's envelope.
package enum Attribute: String, CaseIterable, Sendable {
  case specversion
  case id
  case source
  case type
  case subject
  case time
  case recordedtime
  case sequence
  case effectiveon
  case wishedon
  case effectivebyrule
  case actor
  case reason
  case causationid
  case correlationid
  case datacontenttype
  case data

  /// Whether only the book fills it in, so that no proposal has it.
  package var isFilled: Bool {
    switch self {
    case .recordedtime, .sequence, .wishedon, .effectivebyrule: true
    case .specversion, .id, .source, .type, .subject, .time, .effectiveon, .actor, .reason,
      .causationid, .correlationid, .datacontenttype, .data:
      false
    }
  }

  /// What an event that takes another's place may have: the rest is the correction's.
  static func ofReplacements(restoring: Bool) -> [Attribute] {
    [.type, .subject, .time, .effectiveon, .data]
      + (restoring ? [.wishedon, .effectivebyrule] : [])
  }
}
