// Which column holds what, guessed from the names of the columns and from how their cells are written.

/// The columns of a file by what they hold.
struct RoleGuess {
  /// What a column can hold, with the words that people head it with; the more telling first.
  enum Role: CaseIterable {
    case client
    case clientName
    case invoice
    case payment
    case issued
    case due
    case settled
    case amount
    case currency
    case note

    var words: [[String]] {
      switch self {
      case .client:
        [
          ["customer", "id"], ["client", "id"], ["account", "id"], ["company", "id"], ["customer"],
          ["client"], ["dispensary"], ["company"], ["account"], ["organization"], ["payer"],
        ]
      case .clientName:
        [
          ["customer", "name"], ["client", "name"], ["company", "name"], ["account", "name"],
          ["display", "name"], ["name"],
        ]
      case .invoice:
        [
          ["invoice", "number"], ["invoice", "no"], ["invoice", "id"], ["invoice"],
          ["doc", "number"],
        ]
      case .payment:
        [
          ["payment", "id"], ["receipt", "number"], ["payment"], ["receipt"], ["check", "number"],
        ]
      case .issued:
        [
          ["invoice", "date"], ["issued"], ["transaction", "date"], ["date"], ["created"], ["day"],
        ]
      case .due: [["due", "date"], ["due", "on"], ["due"]]
      case .settled:
        [["settled"], ["paid", "date"], ["payment", "date"], ["paid", "on"], ["cleared"]]
      case .amount:
        [["invoice", "amount"], ["total", "amount"], ["amount"], ["total"], ["value"]]
      case .currency: [["currency"], ["ccy"]]
      case .note: [["note"], ["comment"], ["description"], ["memo"], ["subject"], ["text"]]
      }
    }

    func fits(_ column: ColumnGuess) -> Bool {
      switch self {
      case .issued, .due, .settled: column.isDay
      case .amount: column.isAmount
      case .client, .invoice, .payment, .clientName, .currency, .note: !column.isDay
      }
    }
  }

  private var columns: [Role: String] = [:]

  subscript(role: Role) -> String? { columns[role] }

  init(_ columns: [ColumnGuess]) {
    var taken: Set<String> = []
    // Days that say what they are come before the day that is just a date.
    for role in [Role.due, .settled, .issued] + Role.allCases where self.columns[role] == nil {
      let free = columns.filter { !taken.contains($0.name) && role.fits($0) }
      let found = role.words.lazy.compactMap { words in
        free.first { Set(words).isSubset(of: Self.words(of: $0.name)) }
      }.first
      guard let found else { continue }
      self.columns[role] = found.name
      taken.insert(found.name)
    }
  }

  /// The words of a name such as `InvoiceDate`, `invoice_date` or `Invoice Date`.
  static func words(of name: String) -> Set<String> {
    var words: [String] = [""]
    var wasSmall = false
    for character in name {
      let isPart = character.isLetter || character.isNumber
      if !isPart || (character.isUppercase && wasSmall) { words.append("") }
      if isPart { words[words.count - 1].append(contentsOf: character.lowercased()) }
      wasSmall = character.isLowercase || character.isNumber
    }
    return Set(words.filter { !$0.isEmpty })
  }
}
