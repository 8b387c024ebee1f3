// How files write days and numbers.

import Bookkeeping
import Testing

@testable import Exchanging

@Suite struct `A form of days` {
  @Test(arguments: [
    ("M/D/YYYY", "1/2/2013", "2013-01-02"),
    ("M/D/YYYY", "12/31/2013", "2013-12-31"),
    ("M/D/YYYY", "02/03/2013", "2013-02-03"),
    ("DD.MM.YYYY", "29.02.2024", "2024-02-29"),
    ("YYYY-MM-DD", "2026-05-31", "2026-05-31"),
    ("YYYYMMDD", "20260531", "2026-05-31"),
    ("D-MMM-YYYY", "3-Sep-2024", "2024-09-03"),
    ("MMM D, YYYY", "sep 30, 2024", "2024-09-30"),
    ("YYYY-MM-DD hh:mm:ss", "2026-05-31 23:59:59", "2026-05-31"),
  ])
  func `is read`(_ form: String, _ cell: String, _ day: String) throws {
    #expect(try DateFormat(form)?.day(cell) == day)
  }

  @Test(arguments: [
    ("M/D/YYYY", "2013-01-02"), ("M/D/YYYY", "1/2/13"), ("M/D/YYYY", "1/2/20133"),
    ("M/D/YYYY", "1/2/2013 "), ("M/D/YYYY", "1//2013"), ("M/D/YYYY", "001/2/2013"),
    ("MM/DD/YYYY", "1/02/2013"), ("D-MMM-YYYY", "3-Foo-2024"), ("M/D/YYYY", ""),
    ("YYYY-MM-DD hh:mm", "2026-05-31 24:00"), ("YYYY-MM-DD hh:mm", "2026-05-31"),
    ("M/D/YYYY", "１/2/2013"),
  ])
  func `refuses what is written otherwise`(_ form: String, _ cell: String) throws {
    let format = try #require(DateFormat(form))
    let wrong = #expect(throws: Wrong.self) { try format.day(cell) }
    guard case .badCell(cell, _) = wrong else {
      Issue.record("\(String(describing: wrong))")
      return
    }
  }

  @Test(arguments: ["2/30/2013", "13/1/2013", "2/29/2023", "0/1/2013", "1/0/2013", "1/1/0000"])
  func `refuses days that do not exist`(_ cell: String) throws {
    let format = try #require(DateFormat("M/D/YYYY"))
    #expect(throws: Wrong.noSuchDay(cell)) { try format.day(cell) }
  }

  @Test func `may hold a time`() throws {
    #expect(try DateFormat("YYYY-MM-DDThh:mm")?.time("2026-05-31T07:05") == "2026-05-31T07:05:00")
    #expect(try DateFormat("D.M.YYYY h:mm:ss")?.time("1.2.2026 7:05:09") == "2026-02-01T07:05:09")
  }

  @Test(arguments: [
    "", "M/D", "M/D/YY", "M/D/YYYY/D", "YYYYMD", "M/D/YYYY hh", "M/D/YYYY mm:ss", "W/D/YYYY",
    "MMMM D YYYY", "DDD/M/YYYY", "M/D/YYYY hh:mm x", "1/M/D/YYYY",
  ])
  func `is refused where it does not say what a day is`(_ form: String) {
    #expect(DateFormat(form) == nil)
  }
}

@Suite struct `A form of numbers` {
  @Test(arguments: [
    ("1234.56", "55.94", "55.94"), ("1234.56", "94", "94"), ("1234.56", "-0.5", "-0.5"),
    ("1234.56", "007.10", "7.10"), ("1234", "12", "12"), ("1234", "0", "0"),
    ("1,234.56", "1,234,567.8", "1234567.8"), ("1,234.56", "1234.5", "1234.5"),
    ("1.234,56", "1.000,25", "1000.25"), ("1 234,56", "12 000,1", "12000.1"),
    ("1'234.56", "1'000.00", "1000.00"), ("$1,234.56", "$1,000.00", "1000.00"),
    ("$1,234.56", "-$5.00", "-5.00"), ("$1,234.56", "$-5.00", "-5.00"), ("$1234.56", "5", "5"),
    ("1.234,56 €", "1.000,25 €", "1000.25"), ("(1,234.56)", "(1,000.00)", "-1000.00"),
    ("(1,234.56)", "3.00", "3.00"), ("($1,234.56)", "($3.00)", "-3.00"),
  ])
  func `is read`(_ form: String, _ cell: String, _ number: String) throws {
    #expect(try NumberFormat(form)?.number(cell) == number)
  }

  @Test(arguments: [
    ("1234.56", "1,234.56"), ("1234.56", "5."), ("1234.56", ".5"), ("1234.56", "1.2.3"),
    ("1234.56", "1e5"), ("1234.56", "--5"), ("1234.56", ""), ("1234.56", "(5.00)"),
    ("1234.56", "$5"), ("1234.56", "5-"), ("1234", "5.00"), ("1,234.56", "1,23.00"),
    ("1,234.56", "1234,567.00"), ("1,234.56", ",123"), ("1.234,56", "1,234.56"),
    ("(1,234.56)", "(-5.00)"), ("1234.56", "٣"), ("1234.56", "NaN"), ("1234.56", " 5"),
  ])
  func `refuses what is written otherwise`(_ form: String, _ cell: String) throws {
    let format = try #require(NumberFormat(form))
    let wrong = #expect(throws: Wrong.self) { try format.number(cell) }
    guard case .badCell(cell, _) = wrong else {
      Issue.record("\(String(describing: wrong))")
      return
    }
  }

  @Test(arguments: ["", "1", "12.34", "1234.", "1,234,56.", "0.00", "(1234.56", "1-234", "x"])
  func `is refused where it does not show how`(_ form: String) {
    #expect(NumberFormat(form) == nil)
  }
}
