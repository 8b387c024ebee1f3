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

  mutating func add(_ type: String, _ client: Int, _ data: String, day: String = "2026-03-02") {
    lines.append(
      #"{"specversion": "1.0", "type": "daybook.\#(type)", "source": "\#(source)", "#
        + #""id": "\#(lines.count + 1)", "subject": "client-\#(client)", "#
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

  /// A day at the desk: invoices, money, credits, disputes, calls and new words, four a round.
  static func day(_ source: String, rounds: Int, clients: Int) -> Story {
    var story = Story(source)
    for round in 1...rounds {
      let client = round % clients + 1
      let key = "\(source)-\(round)"
      story.add(
        "invoice.issued",
        client,
        #"{"invoice": "\#(key)", "amount": "100.00 USD"}"#
      )
      story.add(
        "receipt.recorded",
        client,
        #"{"receipt": "\#(key)", "amount": "60.00 USD", "#
          + #""applications": [{"invoice": "\#(key)", "amount": "50.00 USD"}]}"#
      )
      story.add(
        "dispute.opened",
        client,
        #"{"dispute": "\#(key)", "invoice": "\#(key)", "reason": "reason \#(key)"}"#
      )
      story.add(
        "credit_note.issued",
        client,
        #"{"creditNote": "\#(key)", "amount": "10.00 USD", "invoice": "\#(key)"}"#
      )
    }
    return story
  }
}
