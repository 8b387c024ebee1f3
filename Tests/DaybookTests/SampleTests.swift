// The sample portfolio: a file that anybody may read, and what makes it.

import Foundation
import Sampling
import Testing

@Suite struct `The sample portfolio` {
  private static let file =
    URL(fileURLWithPath: #filePath + "/../../../Events/Samples/portfolio.ndjson").standardized

  @Test func `is what its seed makes`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let isFresh = text == Portfolio.lines().map { "\($0)\n" }.joined()
    #expect(isFresh, "run `swift run Samples > Events/Samples/portfolio.ndjson`")
  }

  @Test func `has the clients, states, events and manners of paying that it is told to have`()
    throws
  {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let events = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    func data(_ type: String, _ field: String) -> Set<String> {
      Set(
        events.filter { $0["type"] as? String == "daybook.\(type)" }
          .compactMap { ($0["data"] as? [String: Any])?[field] as? String }
      )
    }
    let clients = events.filter { $0["type"] as? String == "daybook.client.registered" }
    #expect((40...50).contains(clients.count))
    #expect(data("client.registered", "state") == ["AZ", "CA", "IL", "MA", "NV"])
    #expect(data("client.parent_set", "parent").count == 3)
    #expect(data("receipt.recorded", "rail") == ["ach", "wire", "check", "card", "cash"])
    #expect(data("usage.measured", "location").count > 40)
    let types = Set(events.compactMap { $0["type"] as? String })
    for type in [
      "invoice.issued", "receipt.returned", "dispute.opened", "promise.made", "credit_note.issued",
      "contract.signed", "contract.amended", "contract.renewed", "contract.lost",
      "contract.terminated", "contract.notice_given", "engagement.logged", "incident.opened",
      "opportunity.won", "opportunity.lost", "task.done", "survey.answered", "feedback.received",
      "health.overridden",
    ] {
      #expect(types.contains("daybook.\(type)"), "\(type)")
    }
    let days = events.compactMap { $0["effectiveon"] as? String }.sorted()
    #expect(days.first?.hasPrefix("2024-06") == true && days.last?.hasPrefix("2026-05") == true)
  }
}
