// What a map says of one file: its columns, the files that belong to it, and what is made of a row.

/// The form of one file.
struct MapFile: Sendable {
  /// What the map calls it; empty where it is the map's only one.
  var name = ""
  /// How the file is called; nil where it may be called anything.
  var fileName: String?
  /// Between the cells of the file.
  var separator: UInt8
  /// What a row must hold; the others are left out.
  var conditions: [Condition] = []
  /// The columns that the map names.
  var columns: [ColumnRule] = []
  /// Those that are made of them; they follow the columns.
  var derived: [DerivedColumn] = []
  /// Indexes of the columns that tell one row from another.
  var rowColumns: [Int] = []
  /// The rows of other files that a row names.
  var links: [Link] = []
  /// The rows of other files that name a row.
  var lists: [RowList] = []
  /// The clients that a row mentions.
  var clients: [MapEvent] = []
  /// The events that are made of a row, in this order.
  var events: [MapEvent] = []

  /// A row of an earlier file that a row names.
  struct Link: Hashable, Sendable {
    var name: String
    /// The index of the file.
    var file: Int
    /// The columns that hold what tells its rows apart.
    var columns: [Int]
    /// Whether the columns may be empty, and the file missing.
    var isOptional: Bool
    /// Whether there may be no such row.
    var mayBeMissing: Bool
  }

  /// The rows of another file that name a row.
  struct RowList: Hashable, Sendable {
    var name: String
    /// The index of the file.
    var file: Int
    /// The columns of that file that hold what tells the rows of this one apart.
    var columns: [Int]
  }

  /// Whether rows of it become events, so that it is not there for the others alone.
  var isRecorded: Bool { !clients.isEmpty || !events.isEmpty }

  /// What tells a row from the others.
  func identity(_ row: RowValues) -> String { Self.identity(row, rowColumns) }

  /// Cells as one text, with slashes between several of them.
  static func identity(_ row: RowValues, _ columns: [Int]) -> String {
    let cells = columns.map { row.values[$0] ?? "" }
    guard cells.count > 1 else { return cells.first ?? "" }
    // A slash of the file is no slash between cells.
    return cells.map { cell in
      cell.contains(where: { $0 == "%" || $0 == "/" })
        ? cell.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
          .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
        : cell
    }.joined(separator: "/")
  }

  /// The id of an event that is made of a row.
  func id(_ row: RowValues, _ event: MapEvent) -> String {
    (name.isEmpty ? "" : "\(name)/") + "\(identity(row))/\(event.id)"
  }
}
