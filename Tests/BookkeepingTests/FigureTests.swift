// Figures and days as texts: the greatest and the least of them too.

import Testing

@testable import Bookkeeping

@Suite struct `A figure` {
  @Test(arguments: [
    (0, 0, "0"), (0, 2, "0.00"), (7, 2, "0.07"), (-7, 3, "-0.007"), (120_000, 2, "1200.00"),
    (-123_456, 2, "-1234.56"), (10, 0, "10"), (99, 0, "99"), (100, 1, "10.0"),
    (Int64.max, 0, "9223372036854775807"), (Int64.max, 2, "92233720368547758.07"),
    (Int64.min, 0, "-9223372036854775808"), (Int64.min, 4, "-922337203685477.5808"),
    (5, 19, "0.0000000000000000005"), (-5, 25, "-0.0000000000000000000000005"),
  ])
  func `has as many decimals as are asked`(minor: Int64, decimals: Int, text: String) {
    #expect(Money.number(minor, decimals: decimals) == text)
  }

  @Test func `of hundredths has two decimals, however great it is`() {
    #expect(Int128(6_556).asHundredths == "65.56")
    #expect(Int128(-5).asHundredths == "-0.05")
    #expect(Int128.max.asHundredths == "1701411834604692317316873037158841057.27")
    #expect(Int128.min.asHundredths == "-1701411834604692317316873037158841057.28")
  }

  @Test func `of money has its currency's decimals`() {
    #expect(Money(minor: -120_000, currency: 840).text == "-1200.00 USD")
    #expect(Money(minor: 1_200, currency: 392).text == "1200 JPY")
    #expect(Money(minor: 1_200, currency: 414).number == "1.200")
    #expect(Money(minor: 12, currency: 1).text == "12 1")
  }

  @Test func `of a day has ten characters`() {
    #expect(Day.first.text == "0001-01-01")
    #expect(Day.last.text == "9999-12-31")
    #expect(Day(year: 2024, month: 2, day: 29)?.text == "2024-02-29")
  }
}
