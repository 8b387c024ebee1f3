// What is said of nearly all, where a few do not count: one day that there is not, a row of totals.

/// Whether so many of all are few: three, or one in twenty, and never more than one in three.
func isFew(_ count: Int, of all: Int) -> Bool {
  count <= max(3, all / 20) && count * 3 <= all
}

/// Whether so many of those that were seen so far are too many for being few in the end.
///
/// The first hundred are let pass, because nobody knows yet how many there will be.
func isTooMany(_ count: Int, ofFirst seen: Int) -> Bool { count > 100 + seen / 20 }
