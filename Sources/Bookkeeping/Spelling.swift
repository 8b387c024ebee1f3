// What somebody may have meant: the known word nearest to the one that was written.

/// Finds the nearest known word.
package enum Spelling {
  /// The word that differs by the fewest letters, where that is few; nil where nothing is near.
  package static func nearest(to word: String, among known: [String]) -> String? {
    guard word.utf8.count <= 200 else { return nil }
    let limit = max(1, word.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in known {
      let distance = distance(Array(word.utf8), Array(candidate.utf8))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// How many letters have to be put in, taken out, changed, or changed with the next.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in left.indices {
      var next = [i + 1]
      for j in right.indices {
        let change = row[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(change, next[j] + 1, row[j + 1] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
