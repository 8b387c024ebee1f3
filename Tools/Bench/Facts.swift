// The events of the bench as rows of typed tables, as a peer would keep them: one table a kind of
// fact, one row an event (and one an application). Taken from the proposals themselves, so that
// peers and book are told the same; an event that no table has stops the bench. What no report reads of
// an event, such as the store of an invoice, peers need not carry.

import Bookkeeping
import Events

/// The tables, by the names of their files.
enum FactTable: String, CaseIterable {
  case clients, owners, locations, contacts, licences, contracts, renewals, stages, forecasts
  case invoices, receipts, applications
  case creditNotes = "credit_notes"
  case disputes
  case disputeEnds = "dispute_ends"
  case promises, engagements, usage, incidents
  case incidentEnds = "incident_ends"
  case tasks
  case taskEnds = "task_ends"
  case feedback, surveys

  /// The columns after `id`, `client` and `day`.
  ///
  /// Money is in cents, keys are texts.
  var columns: [String] {
    switch self {
    case .clients: ["key", "name", "tier", "state", "net_days"]
    case .owners: ["owner"]
    case .locations: ["location", "state"]
    case .contacts: ["contact", "name", "role"]
    case .licences: ["licence", "status"]
    case .contracts:
      ["contract", "first_day", "last_day", "notice_days", "uplift", "cents", "months"]
    case .renewals: ["contract", "last_day"]
    case .stages: ["contract", "stage"]
    case .forecasts: ["contract", "cents"]
    case .invoices: ["invoice", "cents"]
    case .receipts: ["receipt", "cents", "rail"]
    case .applications: ["invoice", "receipt", "cents"]
    case .creditNotes: ["credit_note", "cents", "reason"]
    case .disputes: ["dispute", "invoice", "cents", "reason"]
    case .disputeEnds: ["dispute", "outcome"]
    case .promises: ["promise", "cents", "pay_by", "tolerance_days"]
    case .engagements: ["kind", "direction", "minutes", "sentiment", "outcome"]
    case .usage: ["measure", "value", "days"]
    case .incidents: ["incident", "kind", "outcome"]
    case .incidentEnds: ["incident"]
    case .tasks: ["task", "outcome"]
    case .taskEnds: ["task"]
    case .feedback: ["sentiment", "outcome"]
    case .surveys: ["survey", "score"]
    }
  }
}

/// One cell of a row.
enum FactCell {
  case text(String)
  case whole(Int64)
  case day(Int32)

  static func word(_ value: some Any) -> FactCell { .text("\(value)") }
  static func number(_ value: some BinaryInteger) -> FactCell { .whole(Int64(value)) }
}

/// A row without its `id`, `client` and `day`.
struct FactRow {
  var table: FactTable
  var cells: [FactCell]

  init(_ table: FactTable, _ cells: FactCell...) {
    self.table = table
    self.cells = cells
  }

  /// The bench knows no table for an event of its own mix.
  struct Unknown: Error {
    var event: Event
  }

  /// The rows of an event.
  static func rows(of event: Event) throws -> [FactRow] {
    switch event.subject {
    case .client(let client): [try row(client, event)]
    case .contract(let contract): [try row(contract, event)]
    case .receipt(let receipt): rows(receipt.recorded)
    default: [try plainRow(event)]
    }
  }

  private static func row(_ client: Client, _ event: Event) throws -> FactRow {
    switch client.fact {
    case .registered(let fact):
      FactRow(
        .clients,
        .text(event.about.key),
        .text(fact.name),
        .text(fact.tier.word),
        .text(fact.state),
        .number(fact.terms.netDays)
      )
    case .ownerAssigned(let fact): FactRow(.owners, .text(fact.owner.word))
    default: throw Unknown(event: event)
    }
  }

  private static func row(_ contract: Contract, _ event: Event) throws -> FactRow {
    switch contract.fact {
    case .signed(let fact):
      FactRow(
        .contracts,
        .text(fact.contract.key),
        .day(fact.firstDay.number),
        .day(fact.lastDay.number),
        .number(fact.noticeDays),
        .number(fact.upliftBasisPoints),
        .number(fact.lines[0].amount.minor),
        .number(fact.lines[0].months)
      )
    case .renewed(let fact):
      FactRow(.renewals, .text(fact.contract.key), .day(fact.lastDay.number))
    default: throw Unknown(event: event)
    }
  }

  private static func rows(_ fact: Receipt.Recorded) -> [FactRow] {
    [FactRow(.receipts, .text(fact.receipt.key), .number(fact.amount.minor), .word(fact.rail))]
      + fact.applications.map { application in
        FactRow(
          .applications,
          .text(application.invoice.key),
          .text(fact.receipt.key),
          .number(application.amount.minor)
        )
      }
  }

  /// A fact that is one row whatever it says.
  private static func plainRow(_ event: Event) throws -> FactRow {
    switch event.subject {
    case .location(let about):
      let fact = about.opened
      return FactRow(.locations, .text(fact.location.key), .text(fact.state))
    case .contact(let about):
      let fact = about.added
      return FactRow(
        .contacts,
        .text(fact.contact.key),
        .text(fact.name.clear),
        .text(fact.role.word)
      )
    case .licence(let about):
      let fact = about.recorded
      return FactRow(.licences, .text(fact.licence.key), .word(fact.status))
    case .invoice(let about):
      let fact = about.issued
      return FactRow(.invoices, .text(fact.invoice.key), .number(fact.amount.minor))
    case .creditNote(let about):
      let fact = about.issued
      return FactRow(
        .creditNotes,
        .text(fact.creditNote.key),
        .number(fact.amount.minor),
        .text(fact.reason.word)
      )
    case .dispute(let about):
      guard case .opened(let fact) = about.fact else {
        let fact = about.resolved
        return FactRow(.disputeEnds, .text(fact.dispute.key), .word(fact.outcome))
      }
      return FactRow(
        .disputes,
        .text(fact.dispute.key),
        .text(fact.invoice.key),
        .number(fact.amount.minor),
        .text(fact.reason.word)
      )
    case .promise(let about):
      let fact = about.made
      return FactRow(
        .promises,
        .text(fact.promise.key),
        .number(fact.amount.minor),
        .day(fact.payBy.number),
        .number(fact.toleranceDays)
      )
    case .renewal(let about):
      guard case .stageMoved(let fact) = about.fact else {
        let fact = about.forecastSet
        return FactRow(.forecasts, .text(fact.contract.key), .number(fact.amount.minor))
      }
      return FactRow(.stages, .text(fact.contract.key), .text(fact.stage.word))
    default: return try touch(event)
    }
  }

  /// What happens between the team and a client.
  private static func touch(_ event: Event) throws -> FactRow {
    switch event.subject {
    case .engagement(let about):
      let fact = about.logged
      return FactRow(
        .engagements,
        .word(fact.kind),
        .word(fact.direction),
        .number(fact.durationMinutes),
        .number(fact.sentiment),
        .text(fact.outcome.clear)
      )
    case .usage(let about):
      let fact = about.measured
      return FactRow(.usage, .text(fact.measure.word), .number(fact.value), .number(fact.days))
    case .incident(let about):
      guard case .opened(let fact) = about.fact else {
        return FactRow(.incidentEnds, .text(about.resolved.incident.key))
      }
      return FactRow(
        .incidents,
        .text(fact.incident.key),
        .text(fact.kind.word),
        .text(fact.text.clear)
      )
    case .task(let about):
      guard case .opened(let fact) = about.fact else {
        return FactRow(.taskEnds, .text(about.done.task.key))
      }
      return FactRow(.tasks, .text(fact.task.key), .text(fact.text.clear))
    case .feedback(let about):
      let fact = about.received
      return FactRow(.feedback, .number(fact.sentiment), .text(fact.text.clear))
    case .survey(let about):
      let fact = about.answered
      return FactRow(.surveys, .text(fact.survey.word), .number(fact.score))
    default: throw Unknown(event: event)
    }
  }
}
