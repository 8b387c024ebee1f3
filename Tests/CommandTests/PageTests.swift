// What people look at: the page of a client, the day of an owner, what is found, and how a book stands.

import Crash
import Foundation
import Testing

@Suite struct `A page for people` {
  let folder: TestFolder

  /// A client that is well looked after, and one that is not.
  private static let events = [
    #"{"type":"client.registered","subject":"acme","effectiveon":"2026-01-01","data":{"name":"Acme Dispensary","state":"AZ","tier":"mid","terms":{"netDays":30}}}"#,
    #"{"type":"client.owner_assigned","subject":"acme","effectiveon":"2026-01-01","data":{"owner":"dana"}}"#,
    #"{"type":"contract.signed","subject":"acme","effectiveon":"2026-01-01","data":{"contract":"K-1","firstDay":"2026-01-01","lastDay":"2026-08-20","lines":[{"kind":"recurring","amount":"100.00 USD","months":1}],"noticeDays":60}}"#,
    #"{"type":"invoice.issued","subject":"acme","effectiveon":"2026-03-01","data":{"invoice":"INV-1","amount":"1200.00 USD"}}"#,
    #"{"type":"engagement.logged","subject":"acme","effectiveon":"2026-03-05","data":{"kind":"call","direction":"two_way","outcome":"Menu sync is slow"}}"#,
    #"{"type":"dispute.opened","subject":"acme","effectiveon":"2026-04-10","data":{"dispute":"D-1","invoice":"INV-1","amount":"200.00 USD"}}"#,
    #"{"type":"receipt.recorded","subject":"acme","effectiveon":"2026-05-02","data":{"receipt":"R-1","amount":"100.00 USD","applications":[{"invoice":"INV-1","amount":"100.00 USD"}]}}"#,
    #"{"type":"incident.opened","subject":"acme","effectiveon":"2026-05-20","data":{"incident":"INC-1","kind":"traceability_outage"}}"#,
    #"{"type":"task.opened","subject":"acme","effectiveon":"2026-05-21","data":{"task":"T-1","kind":"call back","dueOn":"2026-06-05"}}"#,
    #"{"type":"task.opened","subject":"acme","effectiveon":"2026-05-21","data":{"task":"T-2","kind":"call back","dueOn":"2026-06-09"}}"#,
    #"{"type":"client.renamed","subject":"acme","effectiveon":"2026-05-25","data":{"name":"Acme Wellness"}}"#,
    #"{"type":"client.registered","subject":"other","effectiveon":"2026-01-01","data":{"name":"Café Øster"}}"#,
  ]

  init() throws {
    folder = try TestFolder()
    try folder.daybook("init --zone America/Phoenix --book book")
    let lines = Self.events.enumerated().map { index, event in
      let head = #"{"specversion":"1.0","source":"test","id":"\#(index)","#
      return head + event.dropFirst().replacing(#""type":""#, with: #""type":"daybook."#)
    }
    let recorded = try folder.daybook("record --book book", input: lines.joined(separator: "\n"))
    #expect(recorded.code == 0, "\(recorded.errors)")
  }

  private func run(_ line: String, columns: String = "80") throws -> String {
    let arguments = line.split(separator: " ").map(String.init) + ["--book", "book"]
    let ended = try folder.daybook(arguments, environment: ["COLUMNS": columns])
    #expect(ended.errors == "", "\(ended.errors)")
    return ended.output
  }

  @Test func `tells of a client how it does and why, and what happened, at 80 columns`() throws {
    let page = try run("client acme --as-of 2026-05-31")
    #expect(
      page == """
        acme  Acme Wellness
        as of 2026-05-31, known at 18, rules default ef1b7b1a06c1
        dana looks after it; AZ; tier mid; client since 2026-01-01

        Health    ········█▆█▅▁  7.28  insufficient_data  -47.09 in 30 days
                  from 0 to 100, at the ends of months since 2025-05

        Why, what costs the most first
          payment         0.00 of  36.36  invoices 61 days late on average
          contact         1.44 of  36.36  87 days since the last two-way talk
          incidents       5.84 of  27.27  incident open for 11 days
          usage             -            nothing known; the others count for it
          sentiment         -            nothing known; the others count for it
          promises          -            nothing known; the others count for it

        Owed      ▁▁▁▁▁▁▁▁▁▁███  1,100.00 USD, 1,100.00 past due, 200.00 disputed

        Contracts
          K-1 until 2026-08-20, 1,200.00 USD a year, notice by 2026-06-21

        To look at
          incident         since 2026-05-20, 11 days, traceability_outage, INC-1
          past due         since 2026-03-31, 61 days, 900.00 USD
          notice deadline  by 2026-06-21, 1,200.00 USD, K-1
          falling health   7.28, -47.09 in 30 days
          task             by 2026-06-05, call back, T-1

        What happened
          2026-01-01  client.registered       name Acme Dispensary, tier mid, state AZ,…
          2026-01-01  client.owner_assigned   owner dana
          2026-01-01  contract.signed         contract K-1, first day 2026-01-01, last …
          2026-03-01  invoice.issued          invoice INV-1, amount 1,200.00 USD, sched…
          2026-03-05  engagement.logged       kind call, direction two_way, outcome Men…
          2026-04-10  dispute.opened          dispute D-1, invoice INV-1, amount 200.00…
          2026-05-02  receipt.recorded        receipt R-1, amount 100.00 USD, applicati…
          2026-05-20  incident.opened         incident INC-1, kind traceability_outage
          2026-05-21  task.opened             task T-1, kind call back, due on 2026-06-…
          2026-05-21  task.opened             task T-2, kind call back, due on 2026-06-…
          2026-05-25  client.renamed          name Acme Wellness

        """
    )
  }

  @Test func `has lines that fit, and every word where there is room`() throws {
    let narrow = try run("client acme --as-of 2026-05-31 --all")
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let wide = try run("client acme --as-of 2026-05-31 --all", columns: "300")
    #expect(!wide.contains("…") && wide.contains("outcome Menu sync is slow"))
  }

  @Test func `tells an owner what to look at`() throws {
    let day = try run("today --as-of 2026-05-31 --owner dana --format csv")
    #expect(
      day == """
        owner,client,matter,item,kind,day,days,currency,amount,score,change_30d
        dana,acme,incident,INC-1,traceability_outage,2026-05-20,-11,,,,
        dana,acme,past_due,,,2026-03-31,-61,USD,900.00,,
        dana,acme,notice_deadline,K-1,,2026-06-21,21,USD,1200.00,,
        dana,acme,falling_health,,,2026-05-31,0,,,7.28,-47.09
        dana,acme,task,T-1,call back,2026-06-05,5,,,,

        """
    )
    #expect(try run("today --as-of 2025-05-31 --owner dana").contains("Nothing."))
    #expect(
      try run("today --as-of 2026-05-31", columns: "60") == """
        today as of 2026-05-31, known at 18, rules default ef1b7b1a06c1

        dana
          acme  incident         since 2026-05-20, 11 days,
              traceability_outage, INC-1
          acme  past due         since 2026-03-31, 61 days, 900.00
              USD
          acme  notice deadline  by 2026-06-21, 1,200.00 USD, K-1
          acme  falling health   7.28, -47.09 in 30 days
          acme  task             by 2026-06-05, call back, T-1

        """
    )
  }

  @Test func `has tables that fit, of which nothing is cut off`() throws {
    #expect(
      try run("ar open --as-of 2026-05-31", columns: "60") == """
        ar open as of 2026-05-31, known at 18, rules default ef1b7b1a06c1

        client  item   kind     currency  dated       due
            age    amount      open  disputed  due_assumed
        --------------------------------------------------------
        acme    INV-1  invoice  USD       2026-03-01  2026-03-31
             61  1,200.00  1,100.00    200.00  no
        --------------------------------------------------------
        total                   USD
                 1,200.00  1,100.00    200.00

        """
    )
    // What is the same in every row is told once, and long names take two lines.
    #expect(
      try run("health --as-of 2026-05-31", columns: "72") == """
        health as of 2026-05-31, known at 18, rules default ef1b7b1a06c1

        In every row: band insufficient_data, capped_by -, overridden -

        client  owner  score  coverage  change_30d
        ------  -----  -----  --------  ----------
        acme    dana    7.28     55.00      -47.09
        other   -      42.86     35.00        0.00

        """
    )
    let renewals = try run("renewals --as-of 2026-05-31 --to 2026-12-31", columns: "103")
    #expect(
      renewals.contains(
        """
                              term       notice                                                              at
        client contract owner end        deadline   stage category currency      arr   target forecast     risk
        """
      ),
      "\(renewals)"
    )
    let wide = try run("health --as-of 2026-05-31", columns: "300")
    for columns in 40...140 {
      let table = try run("health --as-of 2026-05-31", columns: "\(columns)")
      let lines = table.split(separator: "\n").dropFirst()
      #expect(lines.allSatisfy { $0.count <= columns }, "\(table)")
      for word in wide.split(whereSeparator: \.isWhitespace) where !word.hasPrefix("--") {
        #expect(word.split(separator: "_").allSatisfy(table.contains), "\(word): \(table)")
      }
    }
  }

  @Test func `finds what mentions an item, and words in any case`() throws {
    let invoice = try run("search inv-1 --format csv")
    let types = invoice.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[3] }
    #expect(
      types == [
        "daybook.invoice.issued", "daybook.dispute.opened", "daybook.receipt.recorded",
      ]
    )
    #expect(try run("search MENU").contains("engagement.logged"))
    #expect(
      try run("search SLOW", columns: "70") == """
        2026-03-05  acme  engagement.logged       … sync is slow

        """
    )
    let last = try run("search acme --limit 1")
    #expect(last.hasPrefix("1 earlier record has it too.\n"), "\(last)")
    // A word of the rules, an id and a name; but nothing that the bytes only happen to hold.
    #expect(try run("search TRACEABILITY").contains("incident.opened"))
    #expect(try run("search øSTER").contains("other"))
    #expect(try run("search cafe\u{301}").contains("other"))
    // In the bytes of records only.
    let mark = try folder.daybook("search * --book book")
    #expect(mark.code == 1 && mark.output == "Nothing.\n", "\(mark.output)")
    let none = try folder.daybook("search nothing --book book")
    #expect(none.code == 1 && none.output == "Nothing.\n")
  }

  @Test func `tells how a book stands`() throws {
    let status = try run("status --format json")
    let object = try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any]
    #expect(object?["records"] as? Int == 18 && object?["clients"] as? Int == 2)
    #expect(object?["unposted"] as? Int == object?["entries"] as? Int)
    #expect(object?["zone"] as? String == "America/Phoenix")
    #expect(object?["closed_through"] is NSNull)
    #expect(try run("status").contains("\nrecords         18\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completes in every shell`(_ shell: String) throws {
    let script = try folder.daybook("completions \(shell)")
    #expect(script.code == 0 && script.output.contains("daybook"))
    #expect(script.output.contains("--as-of") || script.output.contains("as-of"))
  }
}
