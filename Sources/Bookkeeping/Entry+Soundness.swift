// Whether an entry that was read can be one that was written: numbers beyond their ranges are damage,
// and folding them would overflow a sum, or make an account as large as a number says.

extension Entry {
  /// Whether its days, its amount and the number of the item that it brings into being are within
  /// their ranges, where `count` entries of the client come before it.
  ///
  /// Items are numbered from 1 without gaps, so no number is greater than the rows up to it.
  /// Cost: a few comparisons; reading the ledger asks it of every row.
  package func isSound(after count: Int) -> Bool {
    guard Day(number: day) != nil else { return false }
    switch kind {
    case .withdrawn, .refers: return true
    case .dated: return Day(number: other) != nil
    case .charged, .credited, .received, .promised:
      return Int(item) <= count + 1 && Day(number: other) != nil && isAmountInRange
    case .disputed: return Int(UInt32(bitPattern: other)) <= count + 1 && isAmountInRange
    case .located, .licensed, .contacted, .begun: return Int(item) <= count + 1
    case .term:
      return Int(item) <= count + 1 && Day(number: other) != nil
        && Day(number: Int32(truncatingIfNeeded: amount)) != nil
    case .estimated: return Int(item) <= count + 1 && isAmountInRange
    case .priced, .forecast: return Day(number: other) != nil && isAmountInRange
    case .noticed, .ended, .staged, .categorized, .flagged, .overridden:
      return Day(number: other) != nil
    case .periodClosed, .periodReopened: return Day(number: other) != nil
    case .applied, .unapplied, .returned, .writtenOff, .touched, .measured, .answered, .uplifted:
      return isAmountInRange
    case .noted, .counterpart, .registered, .owned, .parented, .joined, .closed, .vacated,
      .departed, .attended, .placed, .voided, .identified, .annulled, .undisputed, .promisedFor,
      .unpromised, .opened, .coined, .adopted, .replaced, .done, .pursued, .concluded, .said,
      .overrideCleared:
      return true
    }
  }

  private var isAmountInRange: Bool { amount.magnitude <= Money.limit }
}
