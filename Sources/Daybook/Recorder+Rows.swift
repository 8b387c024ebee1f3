// Recording the rows of files: each as a whole or not at all, with the clients that it mentions first.

import Bookkeeping
package import Exchanging

extension Recorder {
  /// Records every row of an import; `each` learns what became of it.
  ///
  /// The clients that a row registers are recorded whatever else of it is refused: later rows rely on
  /// them. A row that names one that was refused is refused too.
  package mutating func record(
    _ rows: inout CSVImport,
    each: (CSVImport.Row, Result<[Recorded], RowRefusal>) throws -> Void
  ) throws {
    while let row = try rows.next() {
      let recorded: Result<[Recorded], RowRefusal>
      do {
        recorded = .success(try record(row))
      } catch let refusal as RowRefusal {
        // What conflicts with an older version is recorded, and so is what belongs to it.
        if !refusal.refusal.wrong.isConflict { rows.refuse(row) }
        recorded = .failure(refusal)
      }
      try each(row, recorded)
    }
  }

  private mutating func record(_ row: CSVImport.Row) throws -> [Recorded] {
    let events = try row.result.get()
    let groups = [events.prefix(row.registrations), events.dropFirst(row.registrations)]
    var recorded: [Recorded] = []
    for group in groups {
      do {
        recorded += try record(group.map { Proposal($0) })
      } catch let refusal as Refusal {
        let index = group.startIndex + (refusal.item ?? 0)
        throw row.refusal(of: index, Refusal(field: refusal.field, refusal.wrong))
      }
    }
    return recorded
  }
}

extension Wrong {
  fileprivate var isConflict: Bool {
    if case .conflict = self { true } else { false }
  }
}
