// From a row to its events: cells to values, values to CloudEvents, and those through the
// translator. What is refused is named by the columns that it came from.

package import Bookkeeping
package import Events

extension CSVImport {
  /// The next row; nil at the end.
  package mutating func next() throws -> Row? {
    guard let (row, table) = try nextRow() else { return nil }
    var made = Row(row, table)
    do {
      guard let values = try table.values(row, belonging) else {
        made.isLeftOut = true
        return made
      }
      made.values = values
      try belonging.check(values, file: table.index, line: row.line)
      try register(&made)
      try fill(&made)
      for template in made.templates.prefix(made.registrations) {
        guard let key = template.subject(made.values) else { continue }
        clients[key, default: Client()].isRegistered = true
      }
    } catch let refusal as RowRefusal {
      made.result = .failure(refusal)
      made.registrations = 0
    }
    return made
  }

  /// Notes the day of a row for each client that it mentions, where the row can be read.
  mutating func noteClients(of row: CSVRow, _ table: CSVTable) {
    guard let values = try? table.values(row, belonging) else { return }
    let events = table.form.events.filter { $0.applies(to: values) }
    for event in events {
      guard let key = event.subject(values), let day = day(of: event, values) else { continue }
      note(key, day)
    }
    let days = events.compactMap { day(of: $0, values) }
    for client in table.form.clients where client.applies(to: values) {
      guard let key = client.subject(values) else { continue }
      for day in days + [day(of: client, values)].compactMap({ $0 }) { note(key, day) }
    }
  }

  private mutating func note(_ key: String, _ day: Day) {
    let before = clients[key]?.firstDay
    clients[key, default: Client()].firstDay = before.map { min($0, day) } ?? day
  }

  private func day(of event: MapEvent, _ values: RowValues) -> Day? {
    if let text = event.text(of: .effectiveon, values) { return try? Day(text: text) }
    guard let text = event.text(of: .time, values), let time = try? zone.instant(text: text) else {
      return nil
    }
    return zone.day(of: time)
  }

  /// Adds the registration of each client that neither the book nor an earlier row has.
  private mutating func register(_ row: inout Row) throws {
    for template in row.table.form.clients where template.applies(to: row.values) {
      guard let key = template.subject(row.values) else { continue }
      let client = clients[key, default: Client()]
      guard !client.isRegistered else { continue }
      guard try !knows(key) else {
        clients[key, default: Client()].isRegistered = true
        continue
      }
      let isTwice = row.templates.contains { $0.subject(row.values) == key }
      guard !isTwice else { continue }
      let json = template.json(
        row.values,
        source: map.source,
        id: "\(key)/\(template.id)",
        day: client.firstDay
      )
      try add(json, template, to: &row)
      row.registrations += 1
    }
  }

  private func fill(_ row: inout Row) throws(RowRefusal) {
    let form = row.table.form
    for template in form.events where template.applies(to: row.values) {
      let id = form.id(row.values, template)
      try add(template.json(row.values, source: map.source, id: id), template, to: &row)
    }
  }

  private func add(
    _ json: [UInt8],
    _ template: MapEvent,
    to row: inout Row
  ) throws(RowRefusal) {
    row.templates.append(template)
    do throws(Refusal) {
      row.add(try cloudEvents.event(from: json, restoring: false).event)
    } catch {
      let columns = row.columns(ofField: error.field, event: row.templates.count - 1)
      throw RowRefusal(line: row.line, columns: columns, refusal: error)
    }
  }
}

extension CSVImport {
  /// One row of the file and the events that are made of it.
  package struct Row {
    /// The line on which it begins, from 1.
    package var line: Int { row.line }
    /// The row as the file has it.
    let row: CSVRow
    /// The events in the order in which they are to be recorded, or why there are none.
    package fileprivate(set) var result: Result<[Event], RowRefusal> = .success([])
    /// How many of the events, the first ones, register clients.
    ///
    /// Later rows rely on them, even where another event of this row is refused.
    package fileprivate(set) var registrations = 0

    /// Whether the map leaves it out.
    package fileprivate(set) var isLeftOut = false
    /// The file that it stands in.
    package let table: CSVTable

    fileprivate var values = RowValues()
    fileprivate var templates: [MapEvent] = []

    fileprivate init(_ row: CSVRow, _ table: CSVTable) {
      self.row = row
      self.table = table
    }

    fileprivate mutating func add(_ event: Event) {
      result = result.map { $0 + [event] }
    }

    /// The columns that fill a field, such as `data.amount`, of the event with an index.
    ///
    /// Empty where no column does.
    package func columns(ofField field: String, event index: Int) -> [String] {
      guard templates.indices.contains(index) else { return [] }
      let template = templates[index]
      var names = template.columns(ofField: field, values).flatMap(\.names)
      if field == Attribute.id.rawValue {
        // A registration's id is made of the client's key.
        names =
          template.fact.registersClient
          ? template.columns(ofField: Attribute.subject.rawValue, values).flatMap(\.names)
          : table.form.rowColumns.flatMap { table.form.sources(of: $0) }
      }
      var once: [String] = []
      for name in names where !once.contains(name) { once.append(name) }
      return once
    }

    /// A refusal of the event with an index, in the words of the file.
    package func refusal(of index: Int, _ refusal: Refusal) -> RowRefusal {
      RowRefusal(
        line: line,
        columns: columns(ofField: refusal.field, event: index),
        refusal: refusal
      )
    }
  }
}
