// One event that a map makes of a row, or one client that the row mentions. It is written as the
// text of a CloudEvent and read by the one translator that there is.

import Bookkeeping
import Events

/// A template of an event.
struct MapEvent: Sendable {
  let fact: Schema.Fact
  /// The last part of the event's id, after what identifies the row or, for a client, its key.
  var id: String
  var conditions: [Condition] = []
  /// In the order of an export.
  var attributes: [(attribute: Attribute, template: TextTemplate)] = []
  var data = DataTemplate.object([])

  /// Whether an event is made of a row.
  func applies(to row: RowValues) -> Bool { conditions.allSatisfy { $0.holds(row) } }

  /// The text of an attribute for a row.
  func text(of attribute: Attribute, _ row: RowValues) -> String? {
    attributes.first { $0.attribute == attribute }?.template.text(row)
  }

  /// The key of the client that it concerns, in the form in which the book has it.
  func subject(_ row: RowValues) -> String? {
    text(of: .subject, row).map { (try? Texts.key($0)) ?? $0 }
  }

  /// The CloudEvent for a row.
  ///
  /// A day that is given stands in for the template's.
  func json(_ row: RowValues, source: String, id: String, day: Day? = nil) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member(Attribute.specversion.rawValue, "1.0")
      json.member(Attribute.id.rawValue, id)
      json.member(Attribute.source.rawValue, source)
      json.member(Attribute.type.rawValue, fact.type)
      if let day { json.member(Attribute.effectiveon.rawValue, day.text) }
      for (attribute, template) in attributes where day == nil || attribute != .effectiveon {
        guard let text = template.text(row) else { continue }
        json.member(attribute.rawValue, text)
      }
      if !data.isEmpty(row) {
        json.name(Attribute.data.rawValue)
        data.write(row, into: &json)
      }
    }
    return json.bytes
  }

  /// The columns that fill a field such as `data.applications[0].amount`.
  func columns(ofField field: String, _ row: RowValues) -> [ColumnPath] {
    let steps = field.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
    guard let first = steps.first, let attribute = Attribute(rawValue: first) else { return [] }
    if attribute == .data { return data.columns(at: steps.dropFirst(), row) }
    return attributes.first { $0.attribute == attribute }?.template.columns ?? []
  }
}
