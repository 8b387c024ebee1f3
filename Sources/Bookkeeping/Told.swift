// What is checked of an event, out of its envelope: it lies in one place and is nobody else's, so that it is
// changed where it lies. Messages share what they hold, and copy it before it is changed.

package import Events

/// What an event tells, without the texts of its own envelope.
package struct Told: Sendable {
  /// The client that the event is about.
  package var about: ClientReference?
  /// The day that it counts for.
  package var effectiveOn: WireDay?
  /// The instant it happened.
  package var occurredAt: WireInstant?
  /// The instant it is written down.
  package var recordedAt: WireInstant?
  /// Nobody gave a day.
  package var effectiveByRule: Bool
  /// The day that was asked for, where it is another one.
  package var wishedOn: WireDay?
  /// The event says why.
  package var hasReason: Bool
  /// The fact.
  package var subject: Event.OneOf_Subject?

  /// Takes out of an event what it tells; its fact is left nowhere else.
  package init(takenFrom event: inout Event) {
    about = event.hasAbout ? event.about : nil
    effectiveOn = event.hasEffectiveOn ? event.effectiveOn : nil
    occurredAt = event.hasOccurredAt ? event.occurredAt : nil
    recordedAt = event.hasRecordedAt ? event.recordedAt : nil
    effectiveByRule = event.effectiveByRule
    wishedOn = event.hasWishedOn ? event.wishedOn : nil
    hasReason = event.hasReason
    subject = event.subject
    event.subject = nil
  }

  /// Puts what is told into the envelope that it was taken from.
  package func put(into event: inout Event) {
    if let about { event.about = about }
    if let effectiveOn { event.effectiveOn = effectiveOn }
    if let recordedAt { event.recordedAt = recordedAt }
    event.effectiveByRule = effectiveByRule
    if let wishedOn { event.wishedOn = wishedOn }
    event.subject = subject
  }
}
