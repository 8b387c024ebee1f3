// Objects and lists of texts with columns: how a map fills the fields of an event. What names an empty
// cell is left out, and so is an object or a list that nothing is left of.

/// A value of `data`, as a map fills it.
indirect enum DataTemplate: Hashable, Sendable {
  /// A text; numbers and truths among them are written without quotes.
  case text(TextTemplate, isQuoted: Bool)
  case object([Member])
  case list([DataTemplate])
  /// In a list: once for each row that names the row, where all of this holds for it.
  case each(list: Int, when: [Condition], DataTemplate)

  struct Member: Hashable, Sendable {
    var name: String
    var value: DataTemplate
  }

  /// Whether nothing of it is left for a row.
  func isEmpty(_ row: RowValues) -> Bool {
    switch self {
    case .text(let template, _): template.text(row) == nil
    case .object(let members): members.allSatisfy { $0.value.isEmpty(row) }
    case .list, .each: written(row).isEmpty
    }
  }

  /// Writes it for a row.
  func write(_ row: RowValues, into json: inout JSONText) {
    switch self {
    case .text(let template, let isQuoted):
      let text = template.text(row) ?? ""
      if isQuoted || !Self.isJSON(text) { json.string(text) } else { json.raw(text) }
    case .object(let members):
      json.object { json in
        for member in members where !member.value.isEmpty(row) {
          json.name(member.name)
          member.value.write(row, into: &json)
        }
      }
    case .list, .each:
      json.array { json in
        for (element, row) in written(row) { element.write(row, into: &json) }
      }
    }
  }

  /// The elements of a list that are written for a row, each with the row that fills it.
  private func written(_ row: RowValues) -> [(element: DataTemplate, row: RowValues)] {
    switch self {
    case .text, .object: isEmpty(row) ? [] : [(self, row)]
    case .list(let elements): elements.flatMap { $0.written(row) }
    case .each(let list, let conditions, let element):
      row.lists[list].flatMap { each in
        var row = row
        row.each = [each]
        return conditions.allSatisfy { $0.holds(row) } ? element.written(row) : []
      }
    }
  }

  /// The columns that fill a path such as `applications[0].amount`, given as its steps.
  func columns(at path: ArraySlice<String>, _ row: RowValues) -> [ColumnPath] {
    switch self {
    case .text(let template, _): return template.columns
    case .object(let members):
      guard let name = path.first else { return members.flatMap { $0.value.columns(at: [], row) } }
      let member = members.first { $0.name == name }
      return member?.value.columns(at: path.dropFirst(), row) ?? []
    case .list, .each:
      let written = written(row)
      guard let step = path.first else {
        return written.flatMap { $0.element.columns(at: [], $0.row) }
      }
      guard let index = Int(step), written.indices.contains(index) else { return [] }
      return written[index].element.columns(at: path.dropFirst(), written[index].row)
    }
  }

  private static func isJSON(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { $0 >= 48 && $0 <= 57 }
      && (digits.first != 48 || digits.count == 1)
  }
}
