// Where in the JSON a refusal points. Paths are put together on the way out, so that reading what
// is right costs nothing for them; and no refusal repeats more of a text than a person wants to
// read.

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

  /// The beginning of a text that may be long, as it may be shown to people.
  package static func shortened(_ text: String) -> String {
    (text.utf8.count <= 80 ? text : text.prefix(40) + "…").shown
  }
}

/// The name most like another one, where they differ in less than a third of it; capitals and
/// underscores do not count.
package func nearest(to name: String, of names: some Sequence<String>) -> String? {
  // A name of one letter is near to every other.
  guard name.utf8.count > 1 else { return nil }
  var plainNames: [String] = []
  var originals: [String: String] = [:]
  for candidate in names {
    let plain = plain(candidate)
    if originals.updateValue(originals[plain] ?? candidate, forKey: plain) == nil {
      plainNames.append(plain)
    }
  }
  return Spelling.nearest(to: plain(name), among: plainNames).flatMap { originals[$0] }
}

private func plain(_ name: String) -> String {
  name.filter { $0 != "_" && $0 != "-" }.lowercased()
}
