// What a record says, in the plain book's own words. A record says one thing or several. Whatever
// the book decided when it recorded (what a receipt settled, what a return undid) is a fact here.

/// One thing that a record says.
package struct PlainFact: Equatable {
  /// The record that says it.
  var position: UInt64
  /// The day it counts from.
  var day: Int32
  /// The client it is said of; empty for the book itself.
  var about: String
  var what: What

  enum What: Equatable {
    case registered(client: String, state: String, terms: PlainTerms?)
    case owned(client: String, owner: String)
    case belongs(client: String, parent: String?)
    case clientClosed(client: String)
    case located(location: String, client: String, state: String)
    case locationClosed(location: String)
    case charged(PlainInvoice)
    case invoiceVoided(invoice: String)
    case received(PlainReceipt)
    case identified(receipt: String, client: String, amount: Int64)
    case receiptVoided(receipt: String, unidentified: Bool)
    case credited(PlainCreditNote)
    case applied(PlainApplication)
    case undone(application: PlainApplication.ID, amount: Int64)
    case returned(receipt: String, amount: Int64, unidentified: Bool)
    case writtenOff(invoice: String, amount: Int64)
    case disputed(dispute: String, invoice: String, amount: Int64)
    case resolved(dispute: String)
    case promised(PlainPromise)
    case promiseWithdrawn(promise: String)
    case contacted(contact: String)
    case departed(contact: String)
    /// The first word of a licence and each later one: how it stands, and perhaps until when.
    case licensed(PlainLicence)
    case engaged(PlainEngagement)
    case fedBack(sentiment: Int32?, contact: String?)
    case measured(measure: String, value: UInt64, location: String?)
    case answered(survey: String, score: Int32, contact: String?)
    case begun(PlainBegun)
    case done(PlainBegun.What, key: String)
    case overridden(score: Int, until: Int32)
    case overrideCleared
    case term(PlainTerm)
    case amended(contract: String, lines: [PlainLine])
    case noticed(contract: String, termEnd: Int32)
    case terminated(contract: String, last: Int32)
    case lost(contract: String, termEnd: Int32)
    case replaced(contract: String, by: String)
    case staged(contract: String, termEnd: Int32, stage: String)
    case forecast(contract: String, termEnd: Int32, amount: PlainMoney)
    case categorized(contract: String, termEnd: Int32, category: String)
    case flagged(contract: String, termEnd: Int32, isFlagged: Bool)
    /// An opportunity is opened, or something else is expected of it.
    case expected(PlainExpectation)
    case pursued(opportunity: String, stage: String)
    case concluded(opportunity: String, isWon: Bool, reason: String)
    /// Rules are in force from the day on; reports here are given the rules they follow.
    case adopted
    /// What no report shows.
    case noted(client: String)
  }

  /// Whether money that clients owe moves by it (rule 19).
  ///
  /// Disputes and promises move none.
  var movesReceivables: Bool {
    switch what {
    case .charged, .invoiceVoided, .received, .identified, .receiptVoided, .credited, .applied,
      .undone, .returned, .writtenOff:
      true
    default: false
    }
  }
}

/// When invoices fall due, counted from their date.
struct PlainTerms: Equatable {
  var netDays: Int32
  var endOfMonth: Bool

  /// The due day of an invoice of a date (rule 9).
  func due(from dated: Int32) -> Int32 {
    let day = dated + netDays
    return endOfMonth ? PlainDay.monthEnd(day) : day
  }
}

struct PlainInvoice: Equatable {
  var key: String
  var client: String
  var amount: PlainMoney
  /// The date on the document.
  var dated: Int32
  /// What is due when, the earliest first.
  var schedule: [Due]
  var dueAssumed: Bool
  var location: String?
  var serviceUntil: Int32?

  struct Due: Equatable {
    var on: Int32
    var amount: Int64
  }
}

struct PlainReceipt: Equatable {
  var key: String
  /// None while nobody knows who paid.
  var client: String?
  var amount: PlainMoney
  var dated: Int32
}

struct PlainCreditNote: Equatable {
  var key: String
  var client: String
  var amount: PlainMoney
  var dated: Int32
}

/// Something that can settle invoices.
enum PlainCredit: Hashable {
  case receipt(String)
  case creditNote(String)

  var key: String {
    switch self {
    case .receipt(let key), .creditNote(let key): key
    }
  }
}

/// A part of a receipt or credit note that settles a part of an invoice.
struct PlainApplication: Equatable {
  /// The record that made it, and which of the record's applications it is.
  struct ID: Hashable {
    var position: UInt64
    var index: Int
  }

  var id: ID
  var credit: PlainCredit
  var invoice: String
  var amount: Int64
}
