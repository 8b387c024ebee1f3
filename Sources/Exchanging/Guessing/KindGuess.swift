// What the rows of a file are, guessed from the columns that it has, and why.

/// What a row means.
enum KindGuess {
  /// Invoices: whose, how much and of which day, with the days due or paid where the file has them.
  case invoices(client: String, amount: String, issued: String)
  /// Payments: whose, how much and of which day.
  case payments(client: String, amount: String, day: String)
  /// Nobody can tell; whose they are, where that is known.
  case remarks(client: String?)

  init(_ roles: RoleGuess) {
    guard let client = roles[.client] ?? roles[.clientName] else {
      self = .remarks(client: nil)
      return
    }
    guard let amount = roles[.amount], let day = roles[.issued] ?? roles[.settled] else {
      self = .remarks(client: client)
      return
    }
    guard Self.areInvoices(roles) else {
      self = .payments(client: client, amount: amount, day: day)
      return
    }
    // Days due or paid are not those on which an invoice was written.
    guard let issued = roles[.issued] else {
      self = .remarks(client: client)
      return
    }
    self = .invoices(client: client, amount: amount, issued: issued)
  }

  /// Whether something is due, or is paid on a day of its own, or is numbered as an invoice.
  private static func areInvoices(_ roles: RoleGuess) -> Bool {
    if roles.named(.due) != nil { return true }
    if roles[.invoice] == nil, roles[.payment] != nil { return false }
    if roles[.issued] != nil, roles.named(.settled) != nil { return true }
    return roles[.invoice] != nil && roles[.payment] == nil
  }

  /// Why they are taken for that.
  func why(_ roles: RoleGuess) -> String {
    func names(_ roles: [String?]) -> String {
      roles.compactMap { $0.map(YAMLText.name) }.joined(separator: ", ")
    }
    switch self {
    case .invoices:
      let why = names([roles[.invoice], roles.named(.due), roles.named(.settled)])
      return "Taken for invoices, because of the columns: \(why)."
    case .payments:
      let why = names([roles[.payment], roles[.issued] == nil ? roles[.settled] : nil])
      guard why.isEmpty else {
        return "Taken for payments, because of the columns: \(why); and because nothing is due."
      }
      return
        "Taken for payments: no column has an invoice's number, or days due or paid. If they are "
        + "invoices, make them daybook.invoice.issued."
    case .remarks:
      guard Self.areInvoices(roles), roles[.amount] != nil else {
        return "Say what a row means; `daybook events` lists what can be recorded."
      }
      return
        "They look like invoices, but no column has the day on which each was written. Say what a "
        + "row means; `daybook events` lists what can be recorded."
    }
  }

  /// The columns that no row can do without, beside what tells it from others.
  var needed: [String] {
    switch self {
    case .invoices(let client, let amount, let day), .payments(let client, let amount, let day):
      [client, day, amount]
    case .remarks(let client): [client].compactMap { $0 }
    }
  }
}
