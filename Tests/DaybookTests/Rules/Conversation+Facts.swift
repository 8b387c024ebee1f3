// The facts that most conversations begin with.

import Events
import Support
import Testing

extension Conversation {
  /// An invoice; without a due day it is due on its own day.
  @discardableResult
  func invoice(
    _ key: String,
    _ amount: String,
    due: String? = nil,
    of client: String = "C",
    on: String,
    id: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    try given(
      Proposal.invoiceIssued(
        client: client,
        key: key,
        amount: amount,
        due: due ?? on,
        on: on,
        id: id
      ),
      sourceLocation: sourceLocation
    )
  }

  /// A receipt, and what it settles.
  @discardableResult
  func receipt(
    _ key: String,
    _ amount: String,
    to pairs: [(String, String)] = [],
    method: Method = .unspecified,
    of client: String = "C",
    on: String,
    id: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    try given(
      Proposal.receiptRecorded(
        client: client,
        key: key,
        amount: amount,
        to: pairs,
        method: method,
        on: on,
        id: id
      ),
      sourceLocation: sourceLocation
    )
  }

  /// Money of a receipt is applied to an invoice.
  @discardableResult
  func apply(
    _ receipt: String,
    to invoice: String,
    _ amount: String,
    on: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    try given(
      Proposal.receiptApplied(client: "C", key: receipt, to: [(invoice, amount)], on: on),
      sourceLocation: sourceLocation
    )
  }

  /// A credit note; with an invoice it lowers that one.
  @discardableResult
  func credit(
    _ key: String,
    _ amount: String,
    invoice: String? = nil,
    on: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    try given(
      Proposal.creditNoteIssued(client: "C", key: key, amount: amount, invoice: invoice, on: on),
      sourceLocation: sourceLocation
    )
  }

  /// Rules that are in force from a day on.
  @discardableResult
  func adopt(
    _ rules: String,
    on: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    var subject = Rules()
    subject.adopted.text = rules
    return try given(Proposal.event(.rules(subject), on: on), sourceLocation: sourceLocation)
  }
}
