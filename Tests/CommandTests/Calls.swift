// Events of the client acme, as many as one likes: calls alone, or a mix of everything that an
// account tells. Each is valid whatever another process records between them.

/// Calls with the client acme, as many as one likes.
enum Calls {
  static func lines(_ numbers: Range<Int>, source: String = "calls") -> String {
    numbers.map { number in
      line(number, source, "engagement.logged", #"{"kind": "call"}"#)
    }.joined()
  }

  /// A mix of facts: what one needs stands before it in the same file, under a key of the file.
  static func mix(_ numbers: Range<Int>, source: String = "calls") -> String {
    numbers.map { number in
      // A round begins with what the rest of it names.
      let key = "\(source)-\(number - (number - 1) % rounds)"
      let (type, data) = fact((number - 1) % rounds, key)
      return line(number, source, type, data)
    }.joined()
  }

  /// How many facts a round of the mix has.
  private static let rounds = 14

  private static func fact(_ step: Int, _ key: String) -> (type: String, data: String) {
    switch step {
    case 0:
      (
        "contract.signed",
        #"{"contract": "\#(key)", "firstDay": "2026-06-01", "lastDay": "2027-05-31", "#
          + #""lines": [{"kind": "recurring", "amount": "100.00 USD", "months": 1}]}"#
      )
    case 1: ("task.opened", #"{"task": "\#(key)", "kind": "training"}"#)
    case 2: ("incident.opened", #"{"incident": "\#(key)", "kind": "traceability_outage"}"#)
    case 3: ("renewal.stage_moved", #"{"contract": "\#(key)", "stage": "engaged"}"#)
    case 4: ("usage.measured", #"{"measure": "orders", "value": 412, "days": 7}"#)
    case 5: ("feedback.received", #"{"theme": "menu sync", "sentiment": -1}"#)
    case 6: ("survey.answered", #"{"survey": "nps", "score": 9}"#)
    case 7: ("invoice.issued", #"{"invoice": "\#(key)", "amount": "10.00 USD"}"#)
    case 8:
      (
        "promise.made",
        #"{"promise": "\#(key)", "amount": "10.00 USD", "payBy": "2026-06-20", "#
          + #""invoices": ["\#(key)"], "toleranceDays": 3}"#
      )
    case 9: ("health.overridden", #"{"scoreBasisPoints": 4000, "until": "2026-07-31"}"#)
    case 10: ("task.done", #"{"task": "\#(key)"}"#)
    case 11: ("incident.resolved", #"{"incident": "\#(key)"}"#)
    case 12: ("contract.renewed", #"{"contract": "\#(key)", "lastDay": "2028-05-31"}"#)
    default: ("engagement.logged", #"{"kind": "call", "direction": "two_way", "sentiment": 1}"#)
    }
  }

  private static func line(
    _ number: Int,
    _ source: String,
    _ type: String,
    _ data: String
  ) -> String {
    let reason = type == "health.overridden" ? #""reason": "they sell", "# : ""
    return """
      {"specversion": "1.0", "type": "daybook.\(type)", "source": "\(source)", \
      "id": "\(number)", "subject": "acme", "effectiveon": "2026-06-01", \
      \(reason)"data": \(data)}

      """
  }
}
