// Looking for what a newer program wrote: a field or a word that this one does not know, anywhere in
// an event. Ignoring it would change what the record means.

import Foundation
import SwiftProtobuf

/// Walks a message and what it holds.
struct NewerSearch: MessageWalk {
  /// What was found first; nil while everything is known.
  private(set) var found: String?

  mutating func visitUnknown(bytes: Data) {
    if !bytes.isEmpty { found = found ?? "a field that this program does not know" }
  }

  mutating func visitSingularEnumField<E: SwiftProtobuf.Enum>(value: E, fieldNumber: Int) {
    let known = (E.self as? any CaseIterable.Type)?.allCases as? [E]
    guard let known, !known.contains(value) else { return }
    found = found ?? "a word that this program does not know"
  }
}
