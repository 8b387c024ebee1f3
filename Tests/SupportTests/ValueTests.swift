// Days and amounts as the plain book reads and writes them.

import Events
import Support
import Testing

@Suite struct `Days and amounts` {
  @Test func `days are numbered from 1970-01-01`() {
    #expect(PlainDay.number("1970-01-01") == 0)
    #expect(PlainDay.number("1969-12-31") == -1)
    #expect(PlainDay.number("2000-03-01") == 11_017)
    for number in Int32(-800)...25_000 {
      #expect(PlainDay.number(PlainDay.text(number)) == number)
    }
  }

  @Test func `months end when they end`() {
    for (day, end) in [
      ("2024-02-10", "2024-02-29"), ("2025-02-10", "2025-02-28"), ("2026-04-30", "2026-04-30"),
    ] {
      #expect(PlainDay.text(PlainDay.monthEnd(PlainDay.number(day))) == end)
    }
  }

  @Test func `amounts have the decimals of their currency`() {
    #expect(PlainMoney("1200.00 USD").minor == 120_000)
    #expect(PlainMoney("1200 JPY").minor == 1_200)
    #expect(PlainMoney(-5, PlainCurrency.usd).text == "-0.05")
    #expect(PlainMoney(-1_200, PlainCurrency.jpy).text == "-1200")
    #expect(PlainMoney(1_234, PlainCurrency.kwd).text == "1.234")
    #expect(PlainMoney("-1.00 USD").minor == -100)
  }
}
