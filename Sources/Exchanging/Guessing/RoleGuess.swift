// Which column holds what, guessed from the names of the columns and from how their cells are written.

/// The columns of a file by what they hold.
struct RoleGuess {
  /// What a column can hold.
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

    /// What names of such columns say; the more telling first.
    fileprivate var patterns: [Set<HeaderWord>] {
      switch self {
      case .client:
        [
          [.client, .id], [.client, .number], [.account, .id], [.account, .number], [.client],
          [.account],
        ]
      case .clientName: [[.client, .name], [.account, .name], [.name], [.client]]
      case .invoice:
        [
          [.invoice, .number], [.invoice, .id], [.invoice], [.document, .number], [.document, .id],
          [.document], [.invoice, .reference], [.number],
        ]
      case .payment:
        [[.payment, .id], [.payment, .number], [.payment], [.payment, .reference]]
      case .issued:
        [
          [.invoice, .date], [.issued, .date], [.issued], [.document, .date], [.date],
          [.value, .date], [.created, .date], [.created],
        ]
      case .due: [[.due, .date], [.due]]
      case .settled: [[.paid, .date], [.paid], [.payment, .date]]
      case .amount:
        [
          [.invoice, .amount], [.gross, .amount], [.gross], [.total, .amount], [.amount], [.total],
          [.net, .amount], [.net], [.net, .total], [.value], [.amount, .due], [.total, .due],
          [.balance, .due], [.amount, .balance], [.balance], [.amount, .payment], [.amount, .paid],
        ]
      case .currency: [[.currency]]
      case .note: [[.note]]
      }
    }

    /// What names of such columns may say besides.
    fileprivate var besides: Set<HeaderWord> {
      switch self {
      case .client, .clientName: [.client, .account]
      case .invoice: [.client, .account, .document, .id, .number]
      case .payment: [.client, .account, .id, .number]
      case .issued: [.invoice, .document, .issued, .date]
      case .due: [.invoice, .document, .payment, .net]
      case .settled: [.invoice, .document, .payment, .date]
      case .amount: [.invoice, .document, .total, .gross]
      case .currency: [.invoice, .document, .payment, .amount, .client, .account, .id]
      case .note: [.invoice, .document, .payment, .client, .account]
      }
    }

    /// Names that say so little that they may say nothing more.
    fileprivate var whole: Set<Set<HeaderWord>> {
      switch self {
      case .client: [[.account, .id], [.account, .number], [.account]]
      case .clientName: [[.name]]
      case .invoice: [[.number]]
      case .payment: [[.payment]]
      default: []
      }
    }

    fileprivate func fits(_ column: ColumnGuess) -> Bool {
      switch self {
      case .issued, .due, .settled: column.isDay
      case .amount: column.isAmount
      case .currency: column.isCurrency
      case .client, .invoice, .payment, .clientName, .note: !column.isDay
      }
    }
  }

  private var columns: [Role: String] = [:]
  /// Columns that are named as if they held it, and whose cells do not.
  private var misnamed: [Role: String] = [:]

  subscript(role: Role) -> String? { columns[role] }

  /// The columns of days and of amounts; the cells of all others are texts.
  var formed: [String] { [.issued, .due, .settled, .amount].compactMap { columns[$0] } }

  /// The column that is named as if it held days or amounts, whatever its cells hold.
  func named(_ role: Role) -> String? { columns[role] ?? misnamed[role] }

  /// What a column is named after that its cells do not hold.
  func misnamed(_ column: String) -> Role? { Role.allCases.first { misnamed[$0] == column } }

  init(_ columns: [ColumnGuess]) {
    let names = columns.map { HeaderName($0.name) }
    let forms = Role.allCases.reduce(into: [Role: [Bool]]()) { forms, role in
      forms[role] = columns.map(role.fits)
    }
    var taken = [Bool](repeating: false, count: columns.count)
    // Days that say what they are come before the day that is just a date.
    for role in [Role.due, .settled, .issued] + Role.allCases where self.columns[role] == nil {
      let fits = forms[role] ?? []
      if let found = Self.place(role, names, { !taken[$0] && fits[$0] }) {
        self.columns[role] = columns[found].name
        taken[found] = true
      }
    }
    for role in [Role.due, .settled, .issued, .amount, .currency] where self.columns[role] == nil {
      let found = Self.place(role, names) { !taken[$0] && names[$0].unknown == 0 }
      misnamed[role] = found.map { columns[$0].name }
    }
    if self.columns[.currency] == nil {
      // Whatever it is called, a column of nothing but currencies says which.
      let found = columns.indices.first { !taken[$0] && columns[$0].isAllCurrencies }
      self.columns[.currency] = found.map { columns[$0].name }
    }
  }

  /// The column whose name says the most of a role and the least of anything else.
  private static func place(
    _ role: Role,
    _ names: [HeaderName],
    _ mayBe: (Int) -> Bool
  ) -> Int? {
    let patterns = role.patterns
    let telling = patterns.reduce(Set()) { $0.union($1) }
    let candidates = names.indices.filter { place in
      mayBe(place) && !names[place].words.isDisjoint(with: telling)
    }
    for pattern in patterns {
      let found = candidates.filter { place in
        let besides = names[place].words.subtracting(pattern)
        guard pattern.isSubset(of: names[place].words), besides.isSubset(of: role.besides)
        else { return false }
        return !role.whole.contains(pattern) || (besides.isEmpty && names[place].unknown == 0)
      }
      let best = found.min { left, right in
        names[left].words.count + names[left].unknown
          < names[right].words.count + names[right].unknown
      }
      if let best { return best }
    }
    return nil
  }
}
