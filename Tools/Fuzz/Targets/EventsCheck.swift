// A file of CloudEvents: cut into proposals, and each of them read as a proposal and as an export.

import Bookkeeping
import Exchanging

enum EventsCheck {
  static func check(_ bytes: [UInt8]) throws {
    try TemporaryFile.with(bytes) { _, descriptor in
      var reader = ProposalReader(descriptor: descriptor, name: "the input")
      var line = 1
      do {
        while let item = try reader.next() {
          try Broken.unless(item.line >= line, "line \(item.line) comes after line \(line)")
          line = item.line
          for restoring in [false, true] { try check(item.bytes, restoring) }
        }
      } catch let refusal as Refusal {
        try Sound.refusal(refusal)
        try Broken.unless(try reader.next() == nil, "after a refusal more is read")
      }
    }
  }

  private static func check(_ json: [UInt8], _ restoring: Bool) throws {
    do {
      let read = try Sound.translator.event(from: json, restoring: restoring)
      try Sound.event(read.event, position: read.sequence ?? 5)
    } catch let refusal as Refusal {
      try Sound.refusal(refusal)
    }
  }
}
