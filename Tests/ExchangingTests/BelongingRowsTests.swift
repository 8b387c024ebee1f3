// The rows that a row is refused with: how many of them are looked at.

import Testing

@testable import Exchanging

@Suite struct `A row with others that belong to it` {
  private func row(_ file: Int, _ line: Int = 2, names: [RowValues] = []) -> RowValues {
    var row = RowValues()
    row.origin = RowValues.Origin(file: file, line: line)
    row.linked = names
    return row
  }

  private func places(_ row: RowValues, of file: Int) -> [String] {
    row.belonging(to: file).map { "\($0.file):\($0.line)" }
  }

  @Test func `is not held against what belongs to a row of an earlier file`() {
    // A payment of file 2, whose line in file 3 names an invoice of file 1, which thousand lines name.
    var invoice = row(1, names: [row(0)])
    invoice.lists = [(1...1_000).map { row(0, $0) }]
    var payment = row(2, names: [invoice])
    payment.lists = [[row(3, 2, names: [invoice]), row(3, 3, names: [invoice])]]
    #expect(places(payment, of: 2) == ["1:2", "3:2", "3:3"])
  }

  @Test func `is held against what belongs to a row of a later one, to the end`() {
    var payment = row(1)
    payment.lists = [[row(4, names: [row(3, names: [row(2, names: [row(0)])])])]]
    #expect(places(payment, of: 1) == ["4:2", "3:2", "2:2", "0:2"])
  }
}
