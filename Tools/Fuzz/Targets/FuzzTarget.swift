// What reads foreign forms, each as one function of bytes that nobody chose. Whatever the bytes are,
// they are read or refused in words; what is read holds together. The fuzzer runs these by the
// million, and the tests run them over every input that ever failed.

/// A reader of a foreign form.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case events
  case map
  case rules
  case csv

  /// Reads the bytes.
  ///
  /// Throws what did not hold; what is refused, as it may be, is not thrown.
  package func check(_ bytes: [UInt8]) throws {
    switch self {
    case .events: try EventsCheck.check(bytes)
    case .map: try MapCheck.check(bytes)
    case .rules: try RulesCheck.check(bytes)
    case .csv: try CSVCheck.check(bytes)
    }
  }
}

/// What did not hold.
struct Broken: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }

  /// Throws where something does not hold.
  static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws {
    guard holds else { throw Broken(description()) }
  }
}
