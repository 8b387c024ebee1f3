// Foreign text on a screen, and in a spreadsheet.

import Bookkeeping
import Exchanging
import Foundation
import Reporting
import Testing

@Suite struct `Foreign text` {
  @Test(arguments: [
    ("plain, é 日本 👩‍🚀", "plain, é 日本 👩‍🚀"),
    ("\u{1b}[2J", "\\u{1B}[2J"),
    ("a\nb\tc\u{7f}", "a\\u{A}b\\u{9}c\\u{7F}"),
    ("\u{9b}31m\u{85}", "\\u{9B}31m\\u{85}"),
    ("a\u{202e}b\u{2028}c\u{2029}\u{feff}", "a\\u{202E}b\\u{2028}c\\u{2029}\\u{FEFF}"),
  ])
  func `is shown with what nobody sees written out`(_ text: String, _ shown: String) {
    #expect(text.shown == shown)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
  func `is no formula in a CSV`(_ text: String) throws {
    let bytes = ReportCSV.bytes(columns: ["a", "b"], rows: [[.text(text), .number(-1)]])
    let csv = String(decoding: bytes, as: UTF8.self)
    #expect(csv.contains("'\(text)"))
    #expect(csv.hasSuffix(",-1\n"))
  }
}
