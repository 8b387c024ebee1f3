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
  }

  /// The demands of a kind as bounds of the numbers of its rows: kinds follow each other as chance has it,
  /// so rows are compared with numbers, and nothing is branched on.
  private struct Bounds {
    /// All bits where the kind is not known.
    let unknown: UInt32
    /// `item` may be so much, or the number of the row where that is more.
    let item: UInt32
    /// `other` may lie so far after `otherFirst`, or up to the number of the row where it is an item.
    let other: UInt32
    let otherFirst: UInt32
    let otherIsItem: UInt32
    /// `amount` may lie so far after `amountFirst`.
    let amount: UInt64
    let amountFirst: UInt64
    let isAmountDay: Bool

    private static let day = UInt32(bitPattern: Day.last.number &- Day.first.number)

    init(_ demands: Demands) {
      unknown = demands.isEmpty ? UInt32.max : 0
      item = demands.contains(.item) ? 0 : UInt32.max
      let isDay = demands.contains(.otherDay)
      otherIsItem = demands.contains(.otherItem) ? UInt32.max : 0
      otherFirst = isDay ? UInt32(bitPattern: Day.first.number) : 0
      other = isDay ? Self.day : demands.contains(.otherItem) ? 0 : UInt32.max
      let isAmount = demands.contains(.amount)
      amount = isAmount ? UInt64(Money.limit) * 2 : UInt64.max
      amountFirst = isAmount ? UInt64(bitPattern: -Int64(Money.limit)) : 0
      isAmountDay = demands.contains(.amountDay)
    }

    /// By the number of a kind; nothing is sound of what is not known.
    static let byKind: [Bounds] = (0...UInt8.max).map { number in
      Bounds(Kind(rawValue: number).map { Demands($0) } ?? [])
    }

    /// More than 0 where a row is not sound; `last` is its number.
    @inline(__always)
    func broken(_ raw: Raw, _ last: UInt32) -> UInt32 {
      var broken = unknown
      func note(_ isBroken: Bool) { broken |= isBroken ? 1 : 0 }
      note(UInt32(bitPattern: raw.day &- Day.first.number) > Self.day)
      note(raw.item > item | last)
      note(UInt32(bitPattern: raw.other) &- otherFirst > other | last & otherIsItem)
      note(UInt64(bitPattern: raw.amount) &- amountFirst > amount)
      if isAmountDay { note(!Day.isWithin(Int32(truncatingIfNeeded: raw.amount))) }
      return broken
    }
  }

  /// Whether every row of a run is an entry whose days, amounts and numbers of new items are within
  /// their ranges, where `count` entries of the client come before it.
  ///
  /// Cost: reads each row once; whoever folds the run need not doubt it any more.
  package static func areSound(_ rows: RawSpan, after count: Int) -> Bool {
    guard rows.byteCount % size == 0 else { return false }
    return unsafe Bounds.byKind.withUnsafeBufferPointer { bounds in
      var broken: UInt32 = 0
      var last = UInt32(clamping: count)
      for offset in stride(from: 0, to: rows.byteCount, by: size) {
        last &+= 1
        let raw = Raw(rows, at: offset)
        // There is one for each number that a byte can have.
        broken |= unsafe bounds[Int(raw.kind)].broken(raw, last)
      }
      return broken == 0
    }
  }

  /// Whether it can have been written, where `count` entries of the client come before it.
  package func isSound(after count: Int) -> Bool {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return unsafe Self.areSound(bytes.span.bytes, after: count)
  }
}
