// A refusal: why the book will not record a proposal. It has one shape everywhere: which item,
// which field, what is wrong, what to do. A person can act on it; a fault is for the operator.

/// Why a proposal is not recorded.
package struct Refusal: Error, Hashable, Sendable {
  /// Which proposal of the batch, from 0; nil where the matter is not one proposal's.
  package var item: Int?
  /// The field as JSON names it, such as `data.applications[1].invoice`; empty for the whole.
  package var field: String
  /// What is wrong with it.
  package var wrong: Wrong

  /// Makes a refusal of a field of a proposal.
  package init(item: Int? = nil, field: String = "", _ wrong: Wrong) {
    self.item = item
    self.field = field
    self.wrong = wrong
  }

  /// The field, what is wrong and what to do, without the item.
  package var message: String {
    (field.isEmpty ? "" : "\(field): ") + wrong.sentences
  }
}

extension Refusal: CustomStringConvertible {
  /// The refusal with its item, counted from 1 as people count.
  package var description: String {
    (item.map { "event \($0 + 1): " } ?? "") + message
  }
}
