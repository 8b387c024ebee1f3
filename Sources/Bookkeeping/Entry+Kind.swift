// The vocabulary of the ledger: every kind of entry that the facts of today give. `Entries.md` has
// the whole table, with the kinds that later facts will use; a number is never used twice.

extension Entry {
  /// What an entry says.
  @usableFromInline
  package enum Kind: UInt8, CaseIterable, Sendable {
    // What any fact may say.
    case noted = 1
    case withdrawn = 2
    case refers = 3
    case counterpart = 4

    // The client.
    case registered = 10
    case owned = 11
    case parented = 12
    case joined = 13
    case closed = 14
    case located = 15
    case vacated = 16
    case licensed = 17
    case contacted = 18
    case departed = 19
    case touched = 20
    case attended = 21

    // Receivables.
    case charged = 30
    case dated = 31
    case placed = 32
    case voided = 33
    case credited = 34
    case received = 35
    case identified = 36
    case applied = 37
    case unapplied = 38
    case returned = 39
    case disputed = 40
    case undisputed = 41
    case promised = 42
    case promisedFor = 43
    case unpromised = 44
    case writtenOff = 45
    case annulled = 46

    // Contracts, renewals and opportunities.
    case term = 80
    case priced = 81
    case noticed = 82
    case ended = 83
    case staged = 84
    case forecast = 85
    case flagged = 86
    case estimated = 88
    case uplifted = 90
    case replaced = 91
    case categorized = 92
    case pursued = 93
    case concluded = 94

    // What happens at a client, and what it says.
    case begun = 100
    case done = 101
    case measured = 102
    case answered = 103
    case overridden = 104
    case overrideCleared = 106
    case said = 107

    // The book.
    case opened = 60
    case coined = 61
    case adopted = 62
    case periodClosed = 63
    case periodReopened = 64

    /// Whether it moves what is open or unapplied, so that a closed period refuses its day.
    package var movesReceivables: Bool {
      switch self {
      case .charged, .voided, .credited, .received, .identified, .annulled, .applied, .unapplied,
        .returned, .writtenOff:
        true
      default: false
      }
    }
  }
  /// The kinds by their numbers, for whoever reads many rows.
  @usableFromInline
  package struct Kinds: Sendable {
    /// One for each number that a byte can have.
    @usableFromInline let byNumber: [Kind?]

    @usableFromInline package static let all = Kinds()

    init() { byNumber = (0...UInt8.max).map { Kind(rawValue: $0) } }

    @inlinable
    package subscript(number: UInt8) -> Kind? {
      @inline(__always) get { byNumber[Int(number)] }
    }
  }
}
