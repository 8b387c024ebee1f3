// One file of an import, row by row, with the cells that its map names.

import Bookkeeping

/// Reads the rows of one file.
///
/// Copies share the place in the file that they read from.
package struct CSVTable {
  /// What the map says of it.
  let form: MapFile
  /// Where in the map that stands.
  let index: Int
  /// What people call it.
  package let name: String
  /// How the map calls such a file.
  package var fileName: String { form.fileName ?? name }
  /// The names of the file's columns.
  package let header: [String]
  /// For each column of the map, its place in a row; nil where the file lacks a column that it may lack.
  private let places: [Int?]
  private var reader: CSVReader
  private let file: SpooledFile

  /// Reads the header.
  ///
  /// Refuses a file that lacks a column of the map.
  init(_ map: ImportMap, _ index: Int, name: String, file: SpooledFile) throws {
    form = map.files[index]
    self.index = index
    self.name = name
    self.file = file
    reader = try CSVReader(file.chunks(), separator: form.separator)
    header = try Self.header(&reader)
    places = try Self.places(of: form, in: header)
  }

  /// Goes back to the first row.
  mutating func rewind() throws {
    reader = try CSVReader(file.chunks(), separator: form.separator)
    _ = try reader.next()
  }

  /// The next row; nil at the end.
  mutating func next() throws -> CSVRow? { try reader.next() }

  private static func header(_ reader: inout CSVReader) throws -> [String] {
    guard let row = try reader.next() else { throw Refusal(.emptyFile) }
    let place = "line \(row.line)"
    guard !row.bytes.hasLoneReturn else { throw Refusal(field: place, .loneReturns) }
    if let (_, wrong) = row.wrong { throw Refusal(field: place, wrong) }
    return row.cells.map(ColumnRule.trimmed)
  }

  private static func places(of form: MapFile, in header: [String]) throws(Refusal) -> [Int?] {
    var places: [Int?] = []
    for column in form.columns {
      guard let place = header.firstIndex(of: column.name) else {
        guard !column.mayBeMissing else {
          places.append(nil)
          continue
        }
        let near = nearest(to: column.name, of: header).map(Refusal.shortened)
        throw Refusal(
          field: "line 1",
          form.otherSeparator(in: header) ?? .unknownColumn(column.name, nearest: near)
        )
      }
      guard header.lastIndex(of: column.name) == place else {
        throw Refusal(field: "line 1, column \(column.name)", .repeatedField)
      }
      places.append(place)
    }
    return places
  }

  /// The values of a row, with the rows that belong to it; nil where the map leaves the row out.
  func values(_ row: CSVRow, _ belonging: BelongingRows) throws(RowRefusal) -> RowValues? {
    var values = RowValues(cells: try cells(row))
    guard form.conditions.allSatisfy({ $0.holds(values) }) else { return nil }
    for (rule, cell) in zip(form.columns, values.cells) {
      do throws(Wrong) {
        values.values.append(try rule.value(of: cell, in: values.cells))
      } catch {
        throw RowRefusal(line: row.line, columns: [rule.name], refusal: Refusal(error))
      }
    }
    for (index, derived) in form.derived.enumerated() {
      do throws(Wrong) {
        let value = try derived.value(values.values)
        values.values.append(value)
        values.cells.append(value ?? "")
      } catch {
        let columns = form.sources(of: form.columns.count + index)
        throw RowRefusal(line: row.line, columns: columns, refusal: Refusal(error))
      }
    }
    return try belonging.add(to: &values, of: index, line: row.line) ? nil : values
  }

  /// What of a row can be read, where not all of it can; nil where its cells are not to be told apart.
  func readable(_ row: CSVRow) -> RowValues? {
    guard let cells = try? cells(row) else { return nil }
    var values = RowValues(cells: cells)
    for (rule, cell) in zip(form.columns, cells) {
      values.values.append((try? rule.value(of: cell, in: cells)) ?? nil)
    }
    for derived in form.derived {
      values.values.append((try? derived.value(values.values)) ?? nil)
    }
    return values
  }

  /// The cells of the columns that the map names.
  private func cells(_ row: CSVRow) throws(RowRefusal) -> [String] {
    if let (cell, wrong) = row.wrong {
      let columns = header.indices.contains(cell) ? [Refusal.shortened(header[cell])] : []
      throw RowRefusal(line: row.line, columns: columns, refusal: Refusal(wrong))
    }
    guard row.cells.count == header.count else {
      let wrong = Wrong.rowOfOtherWidth(cells: row.cells.count, columns: header.count)
      throw RowRefusal(line: row.line, columns: [], refusal: Refusal(wrong))
    }
    return places.map { place in place.map { ColumnRule.trimmed(row.cells[$0]) } ?? "" }
  }
}
