// Whether a row that was read can be one that was written: numbers beyond their ranges are damage, and
// folding them would overflow a sum, or make an account as large as a number says.

extension Entry {
  /// What has to hold of the numbers of a kind of entry.
  private struct Demands: OptionSet {
    let rawValue: UInt8

    /// The day that it counts for is one; every kind that is known demands it.
    static let known = Demands(rawValue: 1)
    /// `item` is brought into being: items are numbered from 1 without gaps, so no number is greater
    /// than the rows up to it.
    static let item = Demands(rawValue: 2)
    /// The same of `other`.
    static let otherItem = Demands(rawValue: 4)
    /// `other` is a day.
    static let otherDay = Demands(rawValue: 8)
    /// `amount` is within the range of amounts.
    static let amount = Demands(rawValue: 16)
    /// `amount` is a day.
    static let amountDay = Demands(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ kind: Kind) {
      self =
        switch kind {
        case .withdrawn, .refers: .known
        case .dated: [.known, .otherDay]
        case .charged, .credited, .received, .promised: [.known, .item, .otherDay, .amount]
        case .disputed: [.known, .otherItem, .amount]
        case .located, .licensed, .contacted, .begun: [.known, .item]
        case .term: [.known, .item, .otherDay, .amountDay]
        case .estimated: [.known, .item, .amount]
        case .priced, .forecast: [.known, .otherDay, .amount]
        case .noticed, .ended, .staged, .categorized, .flagged, .overridden, .periodClosed,
          .periodReopened:
          [.known, .otherDay]
        case .applied, .unapplied, .returned, .writtenOff, .touched, .measured, .answered,
          .uplifted:
          [.known, .amount]
        case .noted, .counterpart, .registered, .owned, .parented, .joined, .closed, .vacated,
          .departed, .attended, .placed, .voided, .identified, .annulled, .undisputed,
          .promisedFor, .unpromised, .opened, .coined, .adopted, .replaced, .done, .pursued,
          .concluded, .said, .overrideCleared:
          .known
        }
    }

    /// By the number of a kind; nothing is demanded of what is not known.
    static let byKind: [Demands] = (0...UInt8.max).map { number in
      Kind(rawValue: number).map { Demands($0) } ?? []
    }
  }

  /// Whether every row of a run is an entry whose days, amounts and numbers of new items are within
  /// their ranges, where `count` entries of the client come before it.
  ///
  /// Cost: reads each row once; whoever folds the run need not doubt it any more.
  package static func areSound(_ rows: RawSpan, after count: Int) -> Bool {
    guard rows.byteCount % size == 0 else { return false }
    let demands = Demands.byKind
    var offset = 0
    var last = UInt32(clamping: count)
    while offset < rows.byteCount {
      last &+= 1
      let kind = unsafe rows.unsafeLoadUnaligned(fromByteOffset: offset + 30, as: UInt8.self)
      guard isSound(rows, at: offset, demands[Int(kind)], last) else { return false }
      offset += size
    }
    return true
  }

  @inline(__always)
  private static func isSound(
    _ rows: RawSpan,
    at offset: Int,
    _ demands: Demands,
    _ lastItem: UInt32
  ) -> Bool {
    let raw = Raw(rows, at: offset)
    // Kinds follow each other as chance has it: what is broken is added up rather than branched on.
    var broken = Demands()
    func note(_ demand: Demands, where isBroken: Bool) {
      broken.formUnion(isBroken ? demand : [])
    }
    note(.item, where: raw.item > lastItem)
    note(.otherItem, where: UInt32(bitPattern: raw.other) > lastItem)
    note(.otherDay, where: !Day.isWithin(raw.other))
    note(.amount, where: raw.amount.magnitude > Money.limit)
    note(.amountDay, where: !Day.isWithin(Int32(truncatingIfNeeded: raw.amount)))
    note(.known, where: !Day.isWithin(raw.day))
    return !demands.isEmpty && broken.isDisjoint(with: demands)
  }

  /// Whether it can have been written, where `count` entries of the client come before it.
  package func isSound(after count: Int) -> Bool {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return unsafe Self.areSound(bytes.span.bytes, after: count)
  }
}
