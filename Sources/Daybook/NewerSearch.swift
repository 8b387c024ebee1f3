// Looking for what a newer program wrote: a field or a word that this one does not know, anywhere in
// an event. Ignoring it would change what the record means.

import Foundation
import SwiftProtobuf

/// Walks a message and what it holds.
struct NewerSearch: Visitor {
  /// What was found first; nil while everything is known.
  private(set) var found: String?

  mutating func visitUnknown(bytes: Data) {
    if !bytes.isEmpty { found = found ?? "a field that this program does not know" }
  }

  mutating func visitSingularMessageField<M: Message>(value: M, fieldNumber: Int) throws {
    try value.traverse(visitor: &self)
  }

  mutating func visitSingularEnumField<E: SwiftProtobuf.Enum>(value: E, fieldNumber: Int) {
    let known = (E.self as? any CaseIterable.Type)?.allCases as? [E]
    guard let known, !known.contains(value) else { return }
    found = found ?? "a word that this program does not know"
  }

  // The rest cannot be unknown.
  mutating func visitSingularDoubleField(value: Double, fieldNumber: Int) {}
  mutating func visitSingularInt64Field(value: Int64, fieldNumber: Int) {}
  mutating func visitSingularUInt64Field(value: UInt64, fieldNumber: Int) {}
  mutating func visitSingularBoolField(value: Bool, fieldNumber: Int) {}
  mutating func visitSingularStringField(value: String, fieldNumber: Int) {}
  mutating func visitSingularBytesField(value: Data, fieldNumber: Int) {}
  mutating func visitMapField<KeyType, ValueType: MapValueType>(
    fieldType: _ProtobufMap<KeyType, ValueType>.Type,
    value: _ProtobufMap<KeyType, ValueType>.BaseType,
    fieldNumber: Int
  ) {}
  mutating func visitMapField<KeyType, ValueType: SwiftProtobuf.Enum>(
    fieldType: _ProtobufEnumMap<KeyType, ValueType>.Type,
    value: _ProtobufEnumMap<KeyType, ValueType>.BaseType,
    fieldNumber: Int
  ) where ValueType.RawValue == Int {}
  mutating func visitMapField<KeyType, ValueType>(
    fieldType: _ProtobufMessageMap<KeyType, ValueType>.Type,
    value: _ProtobufMessageMap<KeyType, ValueType>.BaseType,
    fieldNumber: Int
  ) {}
}
