// Reading how a map fills the fields of a fact. The fields are those of the schema; what only the book
// fills in, no map can.

import Bookkeeping

extension MapReading {
  /// Reads the fields of a message; keys `besides` are not among them.
  func object(
    _ node: MapNode,
    _ message: Schema.Message,
    _ name: String,
    besides: [String] = []
  ) throws(Wrong) -> DataTemplate {
    let fields = message.fields.filter { !$0.isFilled }
    var members: [DataTemplate.Member] = []
    for member in try node.members(name) where !besides.contains(member.name) {
      guard let field = fields.first(where: { $0.name == member.name }) else {
        throw member.key.unknown("field of \(name)", member.name, fields.map(\.name))
      }
      members.append(
        DataTemplate.Member(name: field.name, value: try value(member.value, field))
      )
    }
    for field in fields
    where field.isRequired && !members.contains(where: { $0.name == field.name }) {
      throw node.wrong("\(name) has no \"\(field.name)\", which is required")
    }
    return .object(members)
  }

  private func value(_ node: MapNode, _ field: Schema.Field) throws(Wrong) -> DataTemplate {
    guard field.isRepeated else { return try element(node, field) }
    guard node.isList else {
      throw node.wrong("\(field.name) is a list: begin each element with -")
    }
    var elements: [DataTemplate] = []
    for node in try node.list(field.name) { elements.append(try listed(node, field)) }
    return .list(elements)
  }

  /// An element of a list; one with the key `each` is there for every row of a list of rows.
  private func listed(_ node: MapNode, _ field: Schema.Field) throws(Wrong) -> DataTemplate {
    guard case .message(let index) = field.shape, node.isMapping,
      let each = try node.members(field.name).first(where: { $0.name == "each" })
    else { return try element(node, field) }
    let name = try each.value.text("each")
    guard let list = file.lists.firstIndex(where: { $0.name == name }) else {
      throw each.value.unknown("list", name, file.lists.map(\.name))
    }
    var reading = self
    reading.each = list
    let when = try node.members(field.name).first { $0.name == "when" }
    return .each(
      list: list,
      when: try when.map { member throws(Wrong) in
        try reading.conditions(member.value, amongCells: false)
      } ?? [],
      try reading.object(node, schema.messages[index], field.name, besides: ["each", "when"])
    )
  }

  private func element(_ node: MapNode, _ field: Schema.Field) throws(Wrong) -> DataTemplate {
    switch field.shape {
    case .message(let index): return try object(node, schema.messages[index], field.name)
    case .eventReference:
      let members = try node.members(
        field.name,
        known: ["source", "id"],
        required: ["source", "id"]
      )
      var parts: [DataTemplate.Member] = []
      for name in ["source", "id"] {
        guard let part = members[name] else { continue }
        let template = try template(part, "\(field.name).\(name)")
        parts.append(DataTemplate.Member(name: name, value: .text(template, isQuoted: true)))
      }
      return .object(parts)
    case .event: throw node.wrong("\(field.name) holds a whole event, which no map can make")
    case .enumeration(let index):
      let template = try template(node, field.name)
      let words = schema.enumerations[index].words
      if let word = template.constant, !words.contains(word) {
        throw node.unknown("word of \(field.name)", word, words)
      }
      return .text(template, isQuoted: true)
    case .bool, .uint32, .uint64, .sint32:
      return .text(try template(node, field.name), isQuoted: false)
    case .money, .day, .instant, .reference, .word, .personal, .string, .bytes:
      return .text(try template(node, field.name), isQuoted: true)
    }
  }
}
