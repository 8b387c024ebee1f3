// How many cells of a column are not written in each of several forms. Forms that read too few are no
// longer tried.

/// Counts what does not fit.
struct FormTally {
  private static let out = Int32.max

  private var misfits: [Int32]

  init(forms: Int) { misfits = [Int32](repeating: 0, count: forms) }

  /// Takes in a cell, the last of so many.
  mutating func take(_ filled: Int, fits: (_ form: Int) -> Bool) {
    for form in misfits.indices where misfits[form] != Self.out && !fits(form) {
      misfits[form] += 1
      if isTooMany(Int(misfits[form]), ofFirst: filled) { misfits[form] = Self.out }
    }
  }

  /// The first of the forms that read the most cells, where they read nearly all.
  func best(of filled: Int) -> Int? {
    let best = misfits.indices.min { misfits[$0] < misfits[$1] }
    return best.flatMap { filled > 0 && isFew(Int(misfits[$0]), of: filled) ? $0 : nil }
  }

  /// Whether two forms read equally many cells.
  func isEven(_ left: Int, _ right: Int) -> Bool { misfits[left] == misfits[right] }
}
