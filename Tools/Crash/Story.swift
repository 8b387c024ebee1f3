// What the recorded files say: the beginnings of histories, made without chance, so that every run
// has the same calls.

/// Makes files of CloudEvents.
struct Story {
  private var lines: [String] = []
  private let source: String

  init(_ source: String) { self.source = source }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The lines of each batch.
  func batches(of size: Int) -> [String] {
    stride(from: 0, to: lines.count, by: size).map { start in
      lines[start..<min(start + size, lines.count)].joined(separator: "\n") + "\n"
    }
  }

  /// Adds an event; without a client it concerns the book itself.
  mutating func add(_ type: String, _ client: Int?, _ data: String, day: String = "2026-03-02") {
    let subject = client.map { #""subject": "client-\#($0)", "# } ?? ""
    lines.append(
      #"{"specversion": "1.0", "type": "daybook.\#(type)", "source": "\#(source)", "#
        + #""id": "\#(lines.count + 1)", \#(subject)"reason": "it is so", "#
        + #""effectiveon": "\#(day)", "data": \#(data)}"#
    )
  }

  /// The registration of clients.
  static func clients(_ count: Int) -> Story {
    var story = Story("clients")
    for client in 1...count {
      story.add("client.registered", client, #"{"name": "Client \#(client)"}"#, day: "2026-01-01")
    }
    return story
  }

  /// Invoices with so many instalments each: a row an instalment.
  static func instalments(_ source: String, invoices: Int, each: Int, clients: Int) -> Story {
    var story = Story(source)
    let parts = Array(
      repeating: #"{"dueOn": "2026-04-01", "amount": "1.00 USD"}"#,
      count: each
    ).joined(separator: ", ")
    for invoice in 1...invoices {
      story.add(
        "invoice.issued",
        invoice % clients + 1,
        #"{"invoice": "\#(source)-\#(invoice)", "amount": "\#(each).00 USD", "#
          + #""instalments": [\#(parts)]}"#
      )
    }
    return story
  }

  /// How many events a day has in each round; after the last one it adopts rules.
  static let eventsEachRound = 16

  /// A day at the desk: money, what is agreed, and how the client does, then other rules.
  static func day(_ source: String, rounds: Int, clients: Int) -> Story {
    var story = Story(source)
    for round in 1...rounds {
      let client = round % clients + 1
      let key = "\(source)-\(round)"
      story.addMoney(key, client)
      story.addContract(key, client)
      story.addSigns(key, client)
    }
    story.add(
      "rules.adopted",
      nil,
      #"{"text": "name: \#(source)\nhealth:\n  insufficient_below_coverage: 50\n"}"#
    )
    return story
  }

  /// An invoice, money, a dispute with a new word, a credit, a promise.
  private mutating func addMoney(_ key: String, _ client: Int) {
    add("invoice.issued", client, #"{"invoice": "\#(key)", "amount": "100.00 USD"}"#)
    add(
      "receipt.recorded",
      client,
      #"{"receipt": "\#(key)", "amount": "60.00 USD", "#
        + #""applications": [{"invoice": "\#(key)", "amount": "50.00 USD"}]}"#
    )
    add(
      "dispute.opened",
      client,
      #"{"dispute": "\#(key)", "invoice": "\#(key)", "reason": "reason \#(key)"}"#
    )
    add(
      "credit_note.issued",
      client,
      #"{"creditNote": "\#(key)", "amount": "10.00 USD", "invoice": "\#(key)"}"#
    )
    add(
      "promise.made",
      client,
      #"{"promise": "\#(key)", "amount": "40.00 USD", "payBy": "2026-03-20", "#
        + #""invoices": ["\#(key)"], "toleranceDays": 3}"#
    )
  }

  /// A contract that is signed, on its way, and renewed.
  private mutating func addContract(_ key: String, _ client: Int) {
    add(
      "contract.signed",
      client,
      #"{"contract": "\#(key)", "firstDay": "2025-09-01", "lastDay": "2026-08-31", "#
        + #""noticeDays": 30, "upliftBasisPoints": 300, "lines": "#
        + #"[{"kind": "recurring", "amount": "100.00 USD", "months": 1}]}"#
    )
    add("renewal.stage_moved", client, #"{"contract": "\#(key)", "stage": "engaged"}"#)
    add("renewal.forecast_set", client, #"{"contract": "\#(key)", "amount": "1200.00 USD"}"#)
    add("contract.renewed", client, #"{"contract": "\#(key)", "lastDay": "2026-11-30"}"#)
  }

  /// What tells how a client does: work, failures, orders, voices, and somebody's judgement.
  private mutating func addSigns(_ key: String, _ client: Int) {
    add("engagement.logged", client, #"{"kind": "call", "direction": "two_way", "sentiment": 1}"#)
    add("task.opened", client, #"{"task": "\#(key)", "kind": "training"}"#)
    add(
      "incident.opened",
      client,
      #"{"incident": "\#(key)", "kind": "traceability_outage"}"#
    )
    add("usage.measured", client, #"{"measure": "orders", "value": 412, "days": 7}"#)
    add("feedback.received", client, #"{"theme": "theme \#(key)", "sentiment": -1}"#)
    add("survey.answered", client, #"{"survey": "nps", "score": 9}"#)
    add(
      "health.overridden",
      client,
      #"{"scoreBasisPoints": 4000, "until": "2026-07-31"}"#
    )
  }
}
