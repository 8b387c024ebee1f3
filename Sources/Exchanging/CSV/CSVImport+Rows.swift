// From a row to its events: cells to values, values to CloudEvents, and those through the
// translator. What is refused is named by the columns that it came from.

package import Bookkeeping
package import Events

extension CSVImport {
  /// The next row; nil at the end.
  package mutating func next() throws -> Row? {
    guard let row = try reader.next() else { return nil }
    var made = Row(row, map: map)
    do {
      made.values = try values(row)
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
  mutating func noteClients(of row: CSVRow) {
    guard let values = try? values(row) else { return }
    let days = map.events.filter { $0.applies(to: values) }.compactMap { day(of: $0, values) }
    for client in map.clients where client.applies(to: values) {
      guard let key = client.subject(values) else { continue }
      let all = days + [clients[key]?.firstDay].compactMap { $0 }
      clients[key, default: Client()].firstDay = all.min()
    }
  }

  private func day(of event: MapEvent, _ values: RowValues) -> Day? {
    if let text = event.text(of: .effectiveon, values) { return try? Day(text: text) }
    guard let text = event.text(of: .time, values), let time = try? zone.instant(text: text) else {
      return nil
    }
    return zone.day(of: time)
  }

  /// The values of the columns that the map names.
  private func values(_ row: CSVRow) throws(RowRefusal) -> RowValues {
    if let (cell, wrong) = row.wrong {
      let columns = header.indices.contains(cell) ? [Refusal.shortened(header[cell])] : []
      throw RowRefusal(line: row.line, columns: columns, refusal: Refusal(wrong))
    }
    guard row.cells.count == header.count else {
      let wrong = Wrong.rowOfOtherWidth(cells: row.cells.count, columns: header.count)
      throw RowRefusal(line: row.line, columns: [], refusal: Refusal(wrong))
    }
    var values = RowValues(cells: [], values: [])
    for (place, rule) in zip(places, map.columns) {
      let cell = ColumnRule.trimmed(row.cells[place])
      values.cells.append(cell)
      do throws(Wrong) {
        values.values.append(try rule.value(of: cell))
      } catch {
        throw RowRefusal(line: row.line, columns: [rule.name], refusal: Refusal(error))
      }
    }
    return values
  }

  /// Adds the registration of each client that neither the book nor an earlier row has.
  private mutating func register(_ row: inout Row) throws {
    for template in map.clients where template.applies(to: row.values) {
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
    let identity = map.identity(row.values)
    for template in map.events where template.applies(to: row.values) {
      let id = "\(identity)/\(template.id)"
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

    fileprivate let map: ImportMap
    fileprivate var values = RowValues(cells: [], values: [])
    fileprivate var templates: [MapEvent] = []

    fileprivate init(_ row: CSVRow, map: ImportMap) {
      self.row = row
      self.map = map
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
      var columns = template.columns(ofField: field, values)
      if field == Attribute.id.rawValue {
        // A registration's id is made of the client's key.
        columns =
          template.fact.registersClient
          ? template.columns(ofField: Attribute.subject.rawValue, values) : map.rowColumns
      }
      var names: [String] = []
      for column in columns where !names.contains(map.columns[column].name) {
        names.append(map.columns[column].name)
      }
      return names
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
