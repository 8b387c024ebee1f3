// The way to a field, as the CloudEvent of the event names it.

import Events

extension FieldPath {
  /// `subject`, `actor`, `data.applications[1].invoice`, `data.replacement.data.amount`.
  var jsonPath: String { steps[...].jsonPath }
}

extension ArraySlice<FieldStep> {
  fileprivate var jsonPath: String {
    guard let first else { return "" }
    if count == 1 { return first.name == "about" ? "subject" : "\(first.name)" }
    // Subject and fact are what `type` says; the rest is the fact's.
    let rest = dropFirst(2)
    guard let field = rest.first else { return "data" }
    if field.name == "replacement", rest.count > 1 {
      return "data.replacement.\(rest.dropFirst().jsonPath)"
    }
    return rest.reduce("data") { text, step in
      text + ".\(step.name)" + (step.index.map { "[\($0)]" } ?? "")
    }
  }
}

extension StaticString {
  fileprivate static func == (left: StaticString, right: String) -> Bool { "\(left)" == right }
}
