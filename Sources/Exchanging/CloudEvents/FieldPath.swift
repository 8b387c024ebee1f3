// Where in the JSON a refusal points. Paths are put together on the way out, so that reading what is
// right costs nothing for them; and no refusal repeats more of a text than a person wants to read.

import Bookkeeping

extension Refusal {
  /// The same refusal, seen from the object that has the field as its member `name`.
  func inside(_ name: String) -> Refusal {
    var refusal = self
    if field.isEmpty {
      refusal.field = name
    } else {
      refusal.field = field.hasPrefix("[") ? name + field : "\(name).\(field)"
    }
    return refusal
  }

  /// The same refusal, seen from the array that has the value as one of its elements.
  func inside(element index: Int) -> Refusal { inside("[\(index)]") }

  /// A refusal of a member that the schema does not have.
  static func unknownField(_ name: String, of names: some Sequence<String>) -> Refusal {
    Refusal(field: shortened(name), .unknownField(nearest: nearest(to: name, of: names)))
  }

  /// The beginning of a text that may be long.
  static func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : text.prefix(40) + "…"
  }
}

/// The name most like another one, where they differ in less than a third of it; capitals and
/// underscores do not count.
package func nearest(to name: String, of names: some Sequence<String>) -> String? {
  guard name.utf8.count <= 80 else { return nil }
  let wanted = plain(name)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let found = distance(wanted, plain(candidate))
    if found < best?.distance ?? (max(wanted.count, 3) / 3 + 1) { best = (candidate, found) }
  }
  return best?.name
}

private func plain(_ name: String) -> [UInt8] {
  name.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    .map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
}

/// How many letters must be put in, taken out or changed to make one name of the other.
private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let changed = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
