// Written by Tools/generate from the schema. Do not edit.

// swift-format-ignore-file

/// One field of a message on the wire.
public struct WireField: Sendable {
  /// What it holds.
  public enum Kind: UInt8, Sendable {
    case unknown = 0
    case number, bytes, numbers, enumeration, message, client, item, event, word, personal
  }

  let bits: UInt32

  /// What it holds; `unknown` where the schema has no such field.
  public var kind: Kind { Kind(rawValue: UInt8(bits & 0xf)) ?? .unknown }
  /// Whether only the book fills it in.
  public var isFilled: Bool { bits & 0x10 != 0 }
  /// Whether the fact brings the item into being.
  public var creates: Bool { bits & 0x20 != 0 }
  /// Whether there may be several.
  public var isRepeated: Bool { bits & 0x40 != 0 }
  /// Whether nothing within it is changed between proposal and record.
  public var isPlain: Bool { bits & 0x80 != 0 }
  /// The number of an item's kind or of a vocabulary.
  public var code: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }
  /// Which message it holds, or which enum.
  public var target: Int { Int(bits >> 16) }
}

/// The schema as the bytes of a record follow it.
public enum WireSchema {
  /// The message `Event`.
  public static let event = 109
  /// The field `effective_on` of an event.
  public static let effectiveOn: UInt64 = 2
  /// The fields that make an event unique.
  public static let id: UInt64 = 5
  public static let source: UInt64 = 6
  /// The first of the fields that hold what an event says, which are the last ones.
  public static let firstSubject: UInt64 = 16
  /// The fields of a reference.
  public static let key: UInt64 = 1
  public static let client: UInt64 = 2
  public static let number: UInt64 = 3
  /// The fields of a word.
  public static let word: UInt64 = 1
  public static let code: UInt64 = 2
  /// The field of a reference to an event that the book fills in.
  public static let position: UInt64 = 3
  /// The field of a text about a person that is in clear.
  public static let clear: UInt64 = 1

  /// A field of a message by its number.
  @inline(__always)
  public static func field(_ number: UInt64, of message: Int) -> WireField {
    let start = Int(starts[message])
    guard number < UInt64(Int(starts[message + 1]) - start) else { return WireField(bits: 0) }
    return WireField(bits: fields[start + Int(number)])
  }

  /// Whether an enum has a value.
  public static func has(_ value: UInt64, enumeration: Int) -> Bool {
    value < 64 && values[enumeration] >> value & 1 == 1
  }

  /// For each enum the values that it has, as bits.
  private static let values: [UInt64] = [
    0x3ffff,  // .daybook.Vocabulary
    0x7,  // .daybook.Method
    0x7,  // .daybook.Contract.Party
    0x1f,  // .daybook.ContractLine.Kind
    0x1ff,  // .daybook.Receipt.Rail
    0xf,  // .daybook.Dispute.Outcome
    0xff,  // .daybook.Engagement.Kind
    0xf,  // .daybook.Engagement.Direction
    0xff,  // .daybook.Licence.Status
    0x1f,  // .daybook.WriteOff.Class

  ]

  /// For each message where its fields begin, and where the last ones end.
  private static let starts: [UInt16] = [
    0,
    4,
    8,
    12,
    16,
    20,
    24,
    28,
    32,
    36,
    40,
    44,
    48,
    52,
    56,
    59,
    62,
    66,
    69,
    72,
    76,
    81,
    88,
    94,
    97,
    99,
    101,
    102,
    104,
    107,
    115,
    117,
    120,
    122,
    124,
    131,
    140,
    143,
    147,
    157,
    161,
    165,
    173,
    180,
    187,
    196,
    201,
    206,
    211,
    218,
    220,
    224,
    229,
    233,
    239,
    242,
    247,
    250,
    256,
    259,
    261,
    270,
    272,
    274,
    277,
    279,
    281,
    284,
    290,
    292,
    295,
    303,
    307,
    310,
    325,
    329,
    333,
    336,
    338,
    341,
    348,
    350,
    352,
    356,
    361,
    365,
    370,
    374,
    377,
    380,
    386,
    389,
    392,
    398,
    402,
    404,
    409,
    411,
    416,
    418,
    423,
    426,
    429,
    430,
    436,
    442,
    446,
    449,
    452,
    455,
    495,
    497,
    501,

  ]

  /// The fields of each message, from number 0.
  private static let fields: [UInt32] = [
    // .daybook.ClientReference
    0, 0x2, 0, 0x1,
    // .daybook.LocationReference
    0, 0x2, 0x1, 0x1,
    // .daybook.LicenceReference
    0, 0x2, 0x1, 0x1,
    // .daybook.ContactReference
    0, 0x2, 0x1, 0x1,
    // .daybook.InvoiceReference
    0, 0x2, 0x1, 0x1,
    // .daybook.CreditNoteReference
    0, 0x2, 0x1, 0x1,
    // .daybook.ReceiptReference
    0, 0x2, 0x1, 0x1,
    // .daybook.DisputeReference
    0, 0x2, 0x1, 0x1,
    // .daybook.PromiseReference
    0, 0x2, 0x1, 0x1,
    // .daybook.ContractReference
    0, 0x2, 0x1, 0x1,
    // .daybook.TaskReference
    0, 0x2, 0x1, 0x1,
    // .daybook.IncidentReference
    0, 0x2, 0x1, 0x1,
    // .daybook.OpportunityReference
    0, 0x2, 0x1, 0x1,
    // .daybook.EventReference
    0, 0x2, 0x2, 0x1,
    // .daybook.Word
    0, 0x2, 0x1,
    // .daybook.Personal
    0, 0x2, 0x100085,
    // .daybook.Sealed
    0, 0x1, 0x2, 0x2,
    // .daybook.Terms
    0, 0x1, 0x1,
    // .daybook.Book
    0, 0x130085, 0x140005,
    // .daybook.Book.Opened
    0, 0x1, 0x2, 0x2,
    // .daybook.Book.WordCoined
    0, 0x4, 0x1, 0x2, 0xf000a,
    // .daybook.Client
    0, 0x160005, 0x170085, 0x180005, 0x190005, 0x1a0085, 0x1b0005,
    // .daybook.Client.Registered
    0, 0x2, 0x2, 0xe0109, 0x2, 0x110085,
    // .daybook.Client.Renamed
    0, 0x2, 0x2,
    // .daybook.Client.OwnerAssigned
    0, 0xe0209,
    // .daybook.Client.ParentSet
    0, 0x6,
    // .daybook.Client.Closed
    0,
    // .daybook.Client.Noted
    0, 0xf000a,
    // .daybook.Contact
    0, 0x1d0005, 0x1e0005,
    // .daybook.Contact.Added
    0, 0x30327, 0xf000a, 0xe0309, 0xf000a, 0xf000a, 0x1, 0x1,
    // .daybook.Contact.Departed
    0, 0x30307,
    // .daybook.Money
    0, 0x1, 0x1,
    // .daybook.Day
    0, 0x1,
    // .daybook.Instant
    0, 0x1,
    // .daybook.Contract
    0, 0x230005, 0x240005, 0x250005, 0x260005, 0x270005, 0x280005,
    // .daybook.Contract.Signed
    0, 0x90927, 0x200085, 0x200085, 0x290045, 0x1, 0x1, 0x1, 0x90947,
    // .daybook.Contract.Amended
    0, 0x90907, 0x290045,
    // .daybook.Contract.NoticeGiven
    0, 0x90907, 0x20004, 0x200095,
    // .daybook.Contract.Renewed
    0, 0x90907, 0x200085, 0x200085, 0x290045, 0x1, 0x1, 0x1, 0x1, 0x2a0015,
    // .daybook.Contract.Terminated
    0, 0x90907, 0x200085, 0xe0809,
    // .daybook.Contract.Lost
    0, 0x90907, 0xe0809, 0x200095,
    // .daybook.ContractLine
    0, 0x2, 0xf000a, 0x30004, 0x1f0085, 0x1, 0x200085, 0x200085,
    // .daybook.ContractTerm
    0, 0x200085, 0x200085, 0x290045, 0x1, 0x1, 0x1,
    // .daybook.Receipt
    0, 0x2c0005, 0x2d0005, 0x2e0005, 0x2f0005, 0x300005, 0x310005,
    // .daybook.Receipt.Recorded
    0, 0x60627, 0x1f0085, 0x40004, 0xf000a, 0x2, 0x320045, 0x10004, 0x320055,
    // .daybook.Receipt.Identified
    0, 0x60607, 0x60617, 0x1f0095, 0x200095,
    // .daybook.Receipt.Applied
    0, 0x60607, 0x320045, 0x10004, 0x320055,
    // .daybook.Receipt.Unapplied
    0, 0x60607, 0x40407, 0x1f0085, 0x330055,
    // .daybook.Receipt.Returned
    0, 0x60607, 0x1f0085, 0xe0609, 0x320045, 0x330055, 0x1f0095,
    // .daybook.Receipt.Voided
    0, 0x60607,
    // .daybook.Application
    0, 0x40407, 0x1f0085, 0x200095,
    // .daybook.Undone
    0, 0x40407, 0x1f0085, 0x200085, 0x1,
    // .daybook.CreditNote
    0, 0x350005, 0x360005, 0x370005,
    // .daybook.CreditNote.Issued
    0, 0x50527, 0x1f0085, 0x40407, 0xe0509, 0x320055,
    // .daybook.CreditNote.Applied
    0, 0x50507, 0x320045,
    // .daybook.CreditNote.Unapplied
    0, 0x50507, 0x40407, 0x1f0085, 0x330055,
    // .daybook.Dispute
    0, 0x390005, 0x3a0005,
    // .daybook.Dispute.Opened
    0, 0x70727, 0x40407, 0x1f0085, 0xe0709, 0x1f0095,
    // .daybook.Dispute.Resolved
    0, 0x70707, 0x50004,
    // .daybook.Engagement
    0, 0x3c0005,
    // .daybook.Engagement.Logged
    0, 0x60004, 0x70004, 0x30347, 0x10107, 0x1, 0x1, 0xf000a, 0xf000a,
    // .daybook.Rules
    0, 0x3e0085,
    // .daybook.Rules.Adopted
    0, 0x2,
    // .daybook.Period
    0, 0x400085, 0x410085,
    // .daybook.Period.Closed
    0, 0x200085,
    // .daybook.Period.Reopened
    0, 0x200085,
    // .daybook.Location
    0, 0x430005, 0x440005,
    // .daybook.Location.Opened
    0, 0x10127, 0x2, 0x2, 0x2, 0xf000a,
    // .daybook.Location.Closed
    0, 0x10107,
    // .daybook.Licence
    0, 0x460005, 0x470005,
    // .daybook.Licence.Recorded
    0, 0x20227, 0x2, 0xe0409, 0x80004, 0x200085, 0x200085, 0x10107,
    // .daybook.Licence.StatusChanged
    0, 0x20207, 0x80004, 0x200085,
    // .daybook.Invoice
    0, 0x490005, 0x4d0005,
    // .daybook.Invoice.Issued
    0, 0x40427, 0x1f0085, 0x1f0085, 0x4a0045, 0x200085, 0x200085, 0x110085, 0x4b00c5, 0x10107, 0x200085, 0x200085, 0x2, 0x4c00d5, 0x11,
    // .daybook.Invoice.Line
    0, 0xf000a, 0x1f0085, 0x2,
    // .daybook.Invoice.Instalment
    0, 0x200085, 0x1f0085, 0x1,
    // .daybook.Invoice.Due
    0, 0x200085, 0x1f0085,
    // .daybook.Invoice.Voided
    0, 0x40407,
    // .daybook.Promise
    0, 0x4f0005, 0x500005,
    // .daybook.Promise.Made
    0, 0x80827, 0x1f0085, 0x200085, 0x40447, 0x30307, 0x1,
    // .daybook.Promise.Withdrawn
    0, 0x80807,
    // .daybook.WriteOff
    0, 0x520005,
    // .daybook.WriteOff.Recorded
    0, 0x40407, 0x1f0085, 0x90004,
    // .daybook.Renewal
    0, 0x540005, 0x550005, 0x560005, 0x570005,
    // .daybook.Renewal.StageMoved
    0, 0x90907, 0xe0909, 0x200095,
    // .daybook.Renewal.ForecastSet
    0, 0x90907, 0x1f0085, 0xe0a09, 0x200095,
    // .daybook.Renewal.RiskFlagged
    0, 0x90907, 0xe0b09, 0x200095,
    // .daybook.Renewal.RiskCleared
    0, 0x90907, 0x200095,
    // .daybook.Task
    0, 0x590005, 0x5a0005,
    // .daybook.Task.Opened
    0, 0xa0a27, 0xe0c09, 0xf000a, 0x200085, 0xe0209,
    // .daybook.Task.Done
    0, 0xa0a07, 0xf000a,
    // .daybook.Incident
    0, 0x5c0005, 0x5d0005,
    // .daybook.Incident.Opened
    0, 0xb0b27, 0xe0d09, 0x210085, 0x10107, 0xf000a,
    // .daybook.Incident.Resolved
    0, 0xb0b07, 0x210085, 0xf000a,
    // .daybook.Feedback
    0, 0x5f0005,
    // .daybook.Feedback.Received
    0, 0xe0e09, 0x1, 0x30307, 0xf000a,
    // .daybook.Usage
    0, 0x610005,
    // .daybook.Usage.Measured
    0, 0xe0f09, 0x1, 0x1, 0x10107,
    // .daybook.Survey
    0, 0x630005,
    // .daybook.Survey.Answered
    0, 0xe1009, 0x1, 0x30307, 0xf000a,
    // .daybook.Health
    0, 0x650085, 0x660085,
    // .daybook.Health.Overridden
    0, 0x1, 0x200085,
    // .daybook.Health.OverrideCleared
    0,
    // .daybook.Opportunity
    0, 0x680005, 0x690005, 0x6a0005, 0x6b0005, 0x6c0005,
    // .daybook.Opportunity.Opened
    0, 0xc0c27, 0x2, 0x1f0085, 0x200085, 0xe1109,
    // .daybook.Opportunity.Revised
    0, 0xc0c07, 0x1f0085, 0x200085,
    // .daybook.Opportunity.StageMoved
    0, 0xc0c07, 0xe1109,
    // .daybook.Opportunity.Won
    0, 0xc0c07, 0x1f0085,
    // .daybook.Opportunity.Lost
    0, 0xc0c07, 0xe0809,
    // .daybook.Event
    0, 0x6, 0x200085, 0x210085, 0x210095, 0x2, 0x2, 0xf000a, 0xf000a, 0x2, 0x2, 0x11, 0x200095, 0, 0, 0, 0x120005, 0x3d0085, 0x3f0085, 0x6e0005, 0x150005, 0x420005, 0x450005, 0x1c0005, 0x3b0005, 0x480005, 0x340005, 0x2b0005, 0x380005, 0x4e0005, 0x510005, 0x220005, 0x530005, 0x580005, 0x5b0005, 0x5e0005, 0x600005, 0x620005, 0x640085, 0x670005,
    // .daybook.Correction
    0, 0x6f0005,
    // .daybook.Correction.Corrected
    0, 0xd0008, 0x6d0005, 0x13,

  ]
}
