// Reading what a map makes of a row: clients and events, with their conditions and attributes.

import Bookkeeping

extension MapReading {
  /// The last part of the id of an event that registers a client.
  private static let registered = "registered"

  func clients(_ node: MapNode) throws(Wrong) -> [MapEvent] {
    guard let fact = schema.facts.first(where: \.registersClient) else {
      preconditionFailure("the schema has no fact that registers a client")
    }
    var clients: [MapEvent] = []
    for node in try node.list("clients") {
      let attributes: [Attribute] = [.effectiveon, .actor, .reason]
      let members = try node.members(
        "a client",
        known: ["key", "when", "data"] + attributes.map(\.rawValue),
        required: ["key"]
      )
      var client = MapEvent(fact: fact, id: Self.registered)
      if let key = members["key"] {
        client.attributes.append((.subject, try template(key, "key")))
      }
      try fill(&client, members, attributes, at: node)
      clients.append(client)
    }
    return clients
  }

  func events(_ node: MapNode) throws(Wrong) -> [MapEvent] {
    var events: [MapEvent] = []
    for node in try node.list("events") {
      let attributes: [Attribute] = [
        .subject, .time, .effectiveon, .actor, .reason, .causationid, .correlationid,
      ]
      let members = try node.members(
        "an event",
        known: ["id", "when", "type"] + attributes.map(\.rawValue) + ["data"],
        required: ["id", "type"]
      )
      guard let idNode = members["id"], let type = members["type"] else { continue }
      let id = try idNode.text("id")
      guard id != Self.registered, !events.contains(where: { $0.id == id }) else {
        throw idNode.wrong(
          id == Self.registered
            ? "the id \"registered\" is kept for clients" : "two events have the id \"\(id)\""
        )
      }
      guard id.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 47 && $0 != 123 && $0 != 125 }) else {
        throw idNode.wrong("an id is a plain word; what tells rows apart is put before it")
      }
      var event = MapEvent(fact: try fact(type), id: id)
      try fill(&event, members, attributes, at: node)
      events.append(event)
    }
    return events
  }

  private func fact(_ node: MapNode) throws(Wrong) -> Schema.Fact {
    let type = try node.text("type")
    guard let fact = schema.fact(ofType: type) else {
      throw node.unknown("type", type, schema.facts.map(\.type))
    }
    guard !fact.isByTheBook else { throw node.wrong("only the book records \(type)") }
    return fact
  }

  private func fill(
    _ event: inout MapEvent,
    _ members: [String: MapNode],
    _ attributes: [Attribute],
    at node: MapNode
  ) throws(Wrong) {
    if let when = members["when"] { event.conditions = try conditions(when, amongCells: false) }
    for attribute in attributes {
      guard let member = members[attribute.rawValue] else { continue }
      let template = try template(member, attribute.rawValue)
      event.attributes.append((attribute, template))
      if let text = template.constant { try constant(text, attribute, at: member) }
    }
    let hasSubject = event.attributes.contains { $0.attribute == .subject }
    if event.fact.subject == .none, hasSubject, let member = members["subject"] {
      throw member.wrong("\(event.fact.type) concerns the book, so it has no subject")
    }
    if event.fact.subject == .required, !hasSubject {
      throw node.wrong("\(event.fact.type) concerns a client: give its key as the subject")
    }
    let message = schema.message(of: event.fact)
    if let data = members["data"] {
      event.data = try object(data, message, "data")
    } else if let field = message.fields.first(where: { $0.isRequired && !$0.isFilled }) {
      throw node.wrong("\(event.fact.type) needs data with \"\(field.name)\"")
    }
  }

  /// Refuses a day that is the same for every row and is none.
  private func constant(_ text: String, _ attribute: Attribute, at node: MapNode) throws(Wrong) {
    guard attribute == .effectiveon else { return }
    do { _ = try Day(text: text) } catch { throw node.wrong(error.what) }
  }

  /// Reads conditions; those on a file are on its own cells.
  func conditions(_ node: MapNode, amongCells: Bool) throws(Wrong) -> [Condition] {
    var conditions: [Condition] = []
    for member in try node.members("when") {
      if amongCells { _ = try cell(member.name, at: member.key) }
      let column = try path(member.name, at: member.key)
      guard member.value.isMapping else {
        conditions.append(
          Condition(column: column, test: .isOne(of: try words(member.value, of: column)))
        )
        continue
      }
      let tests = try member.value.members(
        "the condition on \(member.name)",
        known: ["is", "is_not", "given"]
      )
      if let node = tests["is"] {
        conditions.append(Condition(column: column, test: .isOne(of: try words(node, of: column))))
      }
      if let node = tests["is_not"] {
        conditions.append(Condition(column: column, test: .isNone(of: try words(node, of: column))))
      }
      if let node = tests["given"] {
        conditions.append(Condition(column: column, test: .isGiven(try node.bool("given"))))
      }
    }
    return conditions
  }

  /// One word, or a list of them; of a column of words, only those that it has.
  private func words(_ node: MapNode, of column: ColumnPath) throws(Wrong) -> [String] {
    let form = form(of: column)
    var words: [String] = []
    for node in node.isList ? try node.list("the condition") : [node] {
      let word = try node.text("the condition")
      if case .words(let known) = form, known[word] == nil {
        throw node.unknown("word of \(column.names[0])", word, known.keys.sorted())
      }
      words.append(word)
    }
    return words
  }

  /// How the cells of a column are written; nil where it is derived.
  private func form(of path: ColumnPath) -> ColumnRule.Form? {
    var file = file
    if path.isEach, let each { file = files[file.lists[each].file] }
    for link in path.links { file = files[file.links[link].file] }
    return file.columns.indices.contains(path.column) ? file.columns[path.column].form : nil
  }
}
