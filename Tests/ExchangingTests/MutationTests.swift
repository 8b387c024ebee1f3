// Broken proposals by the thousand: whatever the bytes, the translator refuses or reads, and what
// it reads can be written again.

import Bookkeeping
import Events
import Exchanging
import Testing

@Suite struct `A proposal broken at random` {
  @Test func `is refused or read, and never stops the process`() throws {
    var generator = Seeded(Seeded.seed("Mutated proposals"))
    let catalogue = EventCatalogue()
    let lines = catalogue.types.compactMap { catalogue.example(of: $0.type).last }
      .map { Array($0.utf8) }
    var random = RandomProposal(seed: generator.next())
    let exports = Schema.daybook.facts.map { Array(random.export(of: $0, position: 5).utf8) }
    var read = 0
    var refused = 0
    for round in 0..<20_000 {
      let isExport = round % 2 == 1
      var bytes = (isExport ? exports : lines).randomElement(using: &generator) ?? []
      Mutation.mutate(&bytes, &generator)
      do {
        let event = try translator.event(from: bytes, restoring: isExport).event
        read += 1
        try rewrite(event, bytes)
      } catch let refusal as Refusal {
        refused += 1
        #expect(!refusal.message.isEmpty)
      }
    }
    #expect(read > 100 && refused > 10_000)
  }

  /// What was read can be written, unless it names an event or a client by nothing at all.
  private func rewrite(_ event: Event, _ bytes: [UInt8]) throws {
    var written: [UInt8] = []
    try translator.write(event, position: 5, into: &written)
    let again = try translator.event(from: written, restoring: true).event
    #expect(again == event, "\(String(decoding: bytes, as: UTF8.self))")
  }
}
