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

  /// How many letters have to be put in, taken out or changed.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let change = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
