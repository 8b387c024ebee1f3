// What is read off the bytes of a proposal is what the walk over its message finds.

import Bookkeeping
import Events
import Support
import Testing

@testable import Daybook

@Suite struct `The form of a proposal` {
  /// What its bytes show; nil where they leave it to the walk.
  private func form(_ event: Event) -> ProposalForm? { event.withBytes { ProposalForm($0) } }

  /// A proposal that is in normal form.
  private func usage() -> Event {
    var event = Event()
    (event.source, event.id, event.about.key) = ("crm", "1", "acme")
    event.usage.measured.measure.word = "orders"
    event.usage.measured.value = 3
    return event
  }

  @Test func `is the one that the walk brings it into, with the same words`() throws {
    var read = 0
    for seed in UInt64(1)...12 {
      for step in RandomHistory(seed: seed).steps {
        for var proposal in step.batch {
          if proposal.id.isEmpty { proposal.id = "made" }
          guard let form = form(proposal) else { continue }
          read += 1
          var walked = proposal
          let words = try walked.normalize(restoring: false)
          #expect(walked == proposal, "seed \(seed)")
          #expect(form.words == words, "seed \(seed)")
        }
      }
    }
    #expect(read > 500)
  }

  @Test func `is left to the walk where the least is unusual`() throws {
    #expect(form(usage())?.words == [NameKey(.word(.measure), "orders")])
    let changes: [(inout Event) -> Void] = [
      { $0.id = "" }, { $0.source = "" }, { $0.source = Event.ownSource }, { $0.id = " 1" },
      { $0.about.key = "" }, { $0.about.key = "caf\u{e9}" }, { $0.about.number = 1 },
      { $0.about.key = String(repeating: "k", count: 201) }, { $0.id = "a\u{7f}" },
      { $0.recordedAt.micros = 1 }, { $0.effectiveByRule = true }, { $0.wishedOn.number = 1 },
      { $0.usage.measured.measure.code = 1 }, { $0.usage.measured.measure.word = "" },
      { $0.usage.measured.location.number = 1 }, { $0.usage.measured.location.key = "" },
      { $0.reason.sealed.subject = 1 }, { $0.subject = nil }, { $0.usage = Usage() },
      { $0.event.corrected.target.id = "2" }, { $0.event.corrected.target.position = 1 },
      { $0.invoice.issued.schedule = [Invoice.Due()] }, { $0.invoice.issued.dueAssumed = true },
    ]
    for (index, change) in changes.enumerated() {
      var event = usage()
      change(&event)
      #expect(form(event) == nil, "change \(index)")
    }
  }
}
