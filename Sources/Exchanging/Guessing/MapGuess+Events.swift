// The clients and events of a proposed map, and the columns that are derived for them.

extension MapGuess {
  /// What is called a client's name where a column of names is empty in some rows.
  private var derivedName: String? {
    guard let name = roles[.clientName], roles[.client] != nil, isOptional(name) else {
      return nil
    }
    return free("name or key")
  }

  /// The columns of what is owed and of what is credited, where amounts of invoices are below zero.
  private var signed: (amount: String, billed: String, credited: String)? {
    guard case .invoices(_, let amount, _) = kind,
      let place = columns.firstIndex(where: { $0.name == amount }), remarks.below[place] != nil
    else { return nil }
    return (amount, free("billed"), free("credited"))
  }

  /// A name that no column has.
  private func free(_ name: String) -> String {
    columns.contains { $0.name == name } ? free("\(name) here") : name
  }

  var derived: String {
    var lines: [String] = []
    if let derivedName, let name = roles[.clientName], let client = roles[.client] {
      lines.append("\(quoted(derivedName)): {first_of: [\(quoted(name)), \(quoted(client))]}")
    }
    if let (amount, billed, credited) = signed {
      lines.append("\(quoted(billed)): {debit: \(quoted(amount))}")
      lines.append("\(quoted(credited)): {credit: \(quoted(amount))}   # what is below zero")
    }
    return lines.isEmpty ? "" : "\nderived:\n" + lines.map { "  \($0)\n" }.joined()
  }

  var clients: String {
    guard let client = roles[.client] ?? roles[.clientName] else { return "" }
    return """

      clients:
        - key: \(quoted("{\(client)}"))
          data:
            name: \(quoted("{\(derivedName ?? roles[.clientName] ?? client)}"))

      """
  }

  var events: String {
    let events =
      switch kind {
      case .invoices(let client, let amount, let issued): invoices(client, amount, issued)
      case .payments(let client, let amount, let day): payments(client, amount, day)
      case .remarks(let client): noted(client)
      }
    return "\n# \(kind.why(roles))\nevents:\n\(events)"
  }

  private func noted(_ client: String?) -> String {
    guard let client else {
      return """
          - id: noted
            type: daybook.client.noted
            subject: "WHOSE"   # no column tells whose a row is
            data:
              text: \(quoted("{\(row[0])}"))

        """
    }
    let text = roles[.note] ?? row[0]
    let when = isOptional(text) ? "\n    when: {\(quoted(text)): {given: true}}" : ""
    let day = roles[.issued].map { "\n    effectiveon: \(quoted("{\($0)}"))" } ?? ""
    return """
        - id: noted\(when)
          type: daybook.client.noted
          subject: \(quoted("{\(client)}"))\(day)
          data:
            text: \(quoted("{\(text)}"))

      """
  }

  /// What stands in a column of amounts, with its currency, and where that is from.
  private func money(_ column: String, of amount: String) -> (value: String, comment: String) {
    switch CurrencyGuess(roles, columns.first { $0.name == amount }, house) {
    case .column(let currency): (quoted("{\(column)} {\(currency)}"), "")
    case .letters(let letters, let why):
      (quoted("{\(column)} \(letters)"), YAMLText.comment([why]))
    }
  }

  /// What numbers an invoice or a payment: its number, and what else tells rows apart.
  private var number: String {
    let names = Self.number(roles, kind).filter { used.contains($0) && !row.contains($0) } + row
    return names.map { "{\($0)}" }.joined(separator: "/")
  }

  private func invoices(_ client: String, _ amount: String, _ issued: String) -> String {
    let due = roles[.due].map { "\n      dueOn: \(quoted("{\($0)}"))" } ?? ""
    let (money, comment) = money(signed?.billed ?? amount, of: amount)
    let when = signed.map { "\n    when: \(given([$0.billed]))" } ?? ""
    let text = """
        - id: issued\(when)
          type: daybook.invoice.issued
          subject: \(quoted("{\(client)}"))
          effectiveon: \(quoted("{\(issued)}"))
          data:
            invoice: \(quoted(number))
            amount: \(money)\(comment)\(due)

      """
    return text + credits(client, amount, issued) + settlements(client, money)
  }

  private func credits(_ client: String, _ amount: String, _ issued: String) -> String {
    guard let signed else { return "" }
    return """

        - id: credited       # a credit of the client, of no invoice
          when: \(given([signed.credited]))
          type: daybook.credit_note.issued
          subject: \(quoted("{\(client)}"))
          effectiveon: \(quoted("{\(issued)}"))
          data:
            creditNote: \(quoted(number))
            amount: \(money(signed.credited, of: amount).value)

      """
  }

  private func settlements(_ client: String, _ money: String) -> String {
    guard let settled = roles[.settled] else { return "" }
    return """

        - id: settled        # settled in full on that day
          when: \(given([settled, signed?.billed].compactMap { $0 }))
          type: daybook.receipt.recorded
          subject: \(quoted("{\(client)}"))
          effectiveon: \(quoted("{\(settled)}"))
          data:
            receipt: \(quoted("\(number)/settled"))
            amount: \(money)
            method: specific
            applications:
              - invoice: \(quoted(number))
                amount: \(money)

      """
  }

  /// The condition that columns are not empty.
  private func given(_ columns: [String]) -> String {
    "{\(columns.map { "\(quoted($0)): {given: true}" }.joined(separator: ", "))}"
  }

  private func payments(_ client: String, _ amount: String, _ day: String) -> String {
    let (money, comment) = money(amount, of: amount)
    return """
        - id: received
          type: daybook.receipt.recorded
          subject: \(quoted("{\(client)}"))
          effectiveon: \(quoted("{\(day)}"))
          data:
            receipt: \(quoted(number))
            amount: \(money)\(comment)

      """
  }
}
