// A conversation with a real book: what is recorded, what is proposed, what the book answers. A
// refusal has to leave the log as it was, and at its end every conversation has the book verified.

import Bookkeeping
import Daybook
import Events
import Support
import Testing

/// A book in a folder of its own, and a clock that stands still.
final class Conversation {
  let book: Daybook.Book
  let clock = TestClock()
  private let folder = TemporaryFolder()
  private let place: SourceLocation
  /// How many facts were said as people write them.
  var said = 0

  /// Begins with clients that were registered on 2026-01-01; today is 2026-12-31.
  init(
    _ clients: [String] = ["C"],
    zone: String = "UTC",
    today: String = "2026-12-31",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    clock.set(day: try day(today).number)
    book = try Daybook.Book.create("\(folder.path)/book", zone: zone) { [clock] in clock.now() }
    place = sourceLocation
    for client in clients { try given(Proposal.clientRegistered(client, on: "2026-01-01")) }
  }

  deinit {
    do {
      let findings = try book.verify().findings
      #expect(findings.isEmpty, "the book is not whole", sourceLocation: place)
    } catch {
      Issue.record("the book cannot be verified: \(error)", sourceLocation: place)
    }
  }

  /// Records one event after the other; each has to be new.
  ///
  /// Gives the position of the last.
  @discardableResult
  func given(
    _ events: Event...,
    late: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> UInt64 {
    var last: UInt64 = 0
    for event in events {
      let answer = try propose(event, late: late)
      last = try answer.isRecorded(sourceLocation: sourceLocation)
    }
    return last
  }

  /// Proposes a batch.
  func propose(_ batch: Event..., late: Bool = false) throws -> Answer {
    let before = try book.verify().logDigest
    do {
      return Answer(result: .success(try book.record(batch, late: late)), leftTrace: false)
    } catch let refusal as Refusal {
      let after = try book.verify().logDigest
      return Answer(result: .failure(refusal), leftTrace: before != after)
    }
  }
}

/// What the book said to a proposal.
struct Answer {
  let result: Result<[Recorded], Refusal>
  /// A refusal changed the log.
  let leftTrace: Bool

  /// The batch has to be recorded now; gives the position of its last event.
  @discardableResult
  func isRecorded(sourceLocation: SourceLocation = #_sourceLocation) throws -> UInt64 {
    switch result {
    case .success(let recorded):
      let last = try #require(recorded.last, sourceLocation: sourceLocation)
      #expect(last == .now(last.position), sourceLocation: sourceLocation)
      return last.position
    case .failure(let refusal):
      Issue.record("refused: \(refusal)", sourceLocation: sourceLocation)
      throw refusal
    }
  }

  /// The batch was recorded before, its last event at this position.
  func isKnown(_ position: UInt64, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect((try? result.get())?.last == .before(position), sourceLocation: sourceLocation)
  }

  /// The batch has to be refused for this, at this field of this event, without a trace.
  func isRefused(
    _ field: String,
    _ wrong: Wrong,
    item: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!leftTrace, "the refusal left a trace", sourceLocation: sourceLocation)
    switch result {
    case .success(let recorded):
      Issue.record("recorded: \(recorded)", sourceLocation: sourceLocation)
    case .failure(let refusal):
      #expect(
        refusal == Refusal(item: item, field: field, wrong),
        sourceLocation: sourceLocation
      )
    }
  }
}

/// A day as people write it.
func day(_ text: String) throws -> Day { try Day(text: text) }
