// A map: read, and used for a small file that has every column of the maps that the fuzzer begins
// with.

import Bookkeeping
import Exchanging

enum MapCheck {
  static func check(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    do {
      let map = try ImportMap(text: text)
      try TemporaryFile.with(FuzzFiles.everyColumn.utf8) { path, _ in
        try CSVCheck.check(map, [String](repeating: path, count: max(1, map.formNames.count)))
      }
    } catch let refusal as Refusal {
      try Sound.refusal(refusal)
    }
  }
}
