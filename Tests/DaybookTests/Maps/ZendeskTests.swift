// Zendesk's tables: what a folder of somebody's has, held against a plain loop, and a small set in
// which everything is linked.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `The tables of Zendesk` {
  private static let imported = Result { try ImportedFolder("zendesk", "crm/zendesk") }

  private func plain(_ name: String) throws -> [[String: String]] {
    try Self.imported.get().plain("\(name)_data.csv")
  }

  @Test func `make clients of organizations, and of those that users and tickets name`() throws {
    let imported = try Self.imported.get()
    var names: [String: String] = [:]
    for user in try plain("user") where user["role"] == "end-user" {
      names[user["organization_id", default: ""]] = user["organization_id"]
    }
    for ticket in try plain("ticket") where ticket["status"] != "deleted" {
      names[ticket["organization_id", default: ""]] = ticket["organization_id"]
    }
    names[""] = nil
    let organizations = try plain("organization")
    for row in organizations { names[row["id", default: ""]] = row["name"] }
    var found: [String: String] = [:]
    for event in imported.events("client.registered") {
      found[event.about.key] = event.client.registered.name
    }
    #expect(found == names)
    #expect(organizations.count == 10 && found.count == 24)
  }

  @Test func `make contacts of end users, and incidents of tickets`() throws {
    let imported = try Self.imported.get()
    let users = try plain("user").filter { $0["role"] == "end-user" }
    let added = imported.events("contact.added")
    #expect(added.count == 9 && users.count == 9)
    #expect(added.map(\.contact.added.contact.key) == users.map { $0["id"] })
    #expect(added.map(\.about.key) == users.map { $0["organization_id"] })
    let tickets = try plain("ticket").filter {
      $0["organization_id"] != "" && $0["status"] != "deleted"
    }
    let opened = imported.events("incident.opened")
    #expect(opened.count == 7 && tickets.count == 7)
    #expect(opened.map(\.incident.opened.incident.key) == tickets.map { $0["id"] })
    #expect(times(opened.map(\.occurredAt)) == tickets.map { $0["created_at"] })
    // Each of them is solved or closed, and none of them is in the history.
    let resolved = imported.events("incident.resolved")
    #expect(times(resolved.map(\.incident.resolved.endedAt)) == tickets.map { $0["updated_at"] })
  }

  private func times(_ instants: [WireInstant]) -> [String?] {
    instants.map { String((Instant($0).text ?? "").prefix(19)).replacing("T", with: " ") }
  }

  @Test func `refuse what belongs to tickets that are not there`() throws {
    let imported = try Self.imported.get()
    let tickets = Set(try plain("ticket").map { $0["id"] })
    func strays(_ rows: [[String: String]]) -> Int {
      rows.filter { !tickets.contains($0["ticket_id"]) }.count
    }
    let solved = try plain("ticket_field_history").filter {
      $0["field_name"] == "status" && $0["value"] == "solved"
    }
    let comments = try plain("ticket_comment")
    let chats = try plain("ticket_chat")
    let begun = try plain("ticket_chat_event").filter { $0["chat_index"] == "0" }
    let known = Set(chats.map { $0["chat_id"] })
    let unknown = begun.filter { !known.contains($0["chat_id"]) }.count
    // One chat is of two tickets, of which one is there; its first row is of that.
    let good = Set(chats.filter { tickets.contains($0["ticket_id"]) }.map { $0["chat_id"] })
    let bad = begun.filter { known.contains($0["chat_id"]) && !good.contains($0["chat_id"]) }.count
    #expect(
      imported.run.refused == [
        "ticket_field_history_data.csv, ticket_id: noSuchRow": strays(solved),
        "ticket_comment_data.csv, ticket_id: noSuchRow": strays(comments),
        "ticket_chat_data.csv, ticket_id: noSuchRow": strays(chats),
        "ticket_chat_event_data.csv, chat_id: noSuchRow": unknown,
        "ticket_chat_event_data.csv, chat_id: badRowBelongs": bad,
      ]
    )
    #expect(imported.run.refused.values.sorted() == [2, 6, 9, 17, 20])
    #expect(imported.run.rows == 110 && imported.run.leftOut == 23)
    // The one chat that is left.
    #expect(imported.counts["engagement.logged"] == 1)
  }

  @Test func `imported again record nothing`() throws {
    let imported = try Self.imported.get()
    #expect(try imported.again().recorded.isEmpty)
  }
}

@Suite struct `Tables of Zendesk in which everything is linked` {
  private static let files = [
    "organization_data.csv": """
    id,name,created_at
    1,Acme,2026-01-01 09:00:00
    2,Beta,2026-01-05 09:00:00.125
    """,
    "user_data.csv": """
    id,name,email,phone,organization_id,role,active,created_at,updated_at
    11,Kim Reyes,kim@acme.example,,1,end-user,TRUE,2026-01-03 02:00:00,2026-01-03 02:00:00
    12,Lee Park,,555 0100,2,end-user,FALSE,2026-01-06 20:00:00,2026-03-01 20:00:00
    13,Ana Agent,,,,agent,TRUE,2026-01-01 00:00:00,2026-01-01 00:00:00
    """,
    "ticket_data.csv": """
    id,organization_id,subject,status,created_at,updated_at
    101,1,Tills are slow,closed,2026-02-01 17:00:00,2026-02-07 17:00:00
    102,1,No menu,solved,2026-02-02 17:00:00,2026-02-03 18:30:00
    103,2,Login,open,2026-02-04 17:00:00,2026-02-05 17:00:00
    104,2,Spam,deleted,2026-02-04 17:00:00,2026-02-05 17:00:00
    105,,From nobody,closed,2026-02-04 17:00:00,2026-02-05 17:00:00
    """,
    "ticket_field_history_data.csv": """
    field_name,ticket_id,updated,value
    status,101,2026-02-01 17:00:00,open
    status,101,2026-02-03 17:30:00,solved
    priority,101,2026-02-03 17:30:00,high
    status,101,2026-02-07 17:00:00,closed
    status,105,2026-02-05 10:00:00,solved
    status,103,2026-02-04 18:00:00,solved
    """,
    "ticket_comment_data.csv": """
    id,ticket_id,user_id,body,public,voice_comment,created
    201,101,11,The tills are slow.,TRUE,FALSE,2026-02-01 17:00:00
    202,101,13,"Try again, please.",TRUE,FALSE,2026-02-01 18:00:00
    203,101,13,Known fault,FALSE,FALSE,2026-02-01 18:01:00
    204,103,12,,TRUE,TRUE,2026-02-04 17:05:00
    205,105,13,Hello?,TRUE,FALSE,2026-02-04 17:05:00
    """,
    "ticket_chat_data.csv": """
    chat_id,ticket_id
    c-1,103
    """,
    "ticket_chat_event_data.csv": """
    chat_id,created_at,chat_index
    c-1,2026-02-04 16:59:10.181000,0
    c-1,2026-02-04 16:59:40.000000,1
    """,
  ]

  @Test func `are recorded whole`() throws {
    let imported = try ImportedFolder("zendesk", files: Self.files)
    #expect(imported.run.refused.isEmpty)
    #expect(imported.run.rows == 24 && imported.run.leftOut == 5)
    let lines = try imported.lines()
    #expect(lines == Self.lines)
    #expect(try imported.again().known == imported.events.count - 2)
  }

  private static let lines = [
    #"1/registered client.registered 1 2026-01-01 {"name":"Acme"}"#,
    #"2/registered client.registered 2 2026-01-05 {"name":"Beta"}"#,
    #"users/11/added contact.added 1 2026-01-03T02:00:00Z "#
      + #"{"contact":"11","name":"Kim Reyes","email":"kim@acme.example"}"#,
    #"users/12/added contact.added 2 2026-01-06T20:00:00Z "#
      + #"{"contact":"12","name":"Lee Park","phone":"555 0100"}"#,
    #"users/12/departed contact.departed 2 2026-03-01T20:00:00Z {"contact":"12"}"#,
    #"tickets/101/opened incident.opened 1 2026-02-01T17:00:00Z "#
      + #"{"incident":"101","kind":"ticket","startedAt":"2026-02-01T17:00:00Z","#
      + #""text":"Tills are slow"}"#,
    #"tickets/101/resolved incident.resolved 1 2026-02-07T17:00:00Z "#
      + #"{"incident":"101","endedAt":"2026-02-07T17:00:00Z"}"#,
    #"tickets/102/opened incident.opened 1 2026-02-02T17:00:00Z "#
      + #"{"incident":"102","kind":"ticket","startedAt":"2026-02-02T17:00:00Z","text":"No menu"}"#,
    #"tickets/102/resolved incident.resolved 1 2026-02-03T18:30:00Z "#
      + #"{"incident":"102","endedAt":"2026-02-03T18:30:00Z"}"#,
    #"tickets/103/opened incident.opened 2 2026-02-04T17:00:00Z "#
      + #"{"incident":"103","kind":"ticket","startedAt":"2026-02-04T17:00:00Z","text":"Login"}"#,
    "history/101/status/2026-02-03T17:30:00/guess_withdrawn event.corrected 1 "
      + "2026-02-03T17:30:00Z "
      + #"{"target":{"source":"zendesk","id":"tickets/101/resolved"}}"#,
    #"history/101/status/2026-02-03T17:30:00/resolved incident.resolved 1 2026-02-03T17:30:00Z "#
      + #"{"incident":"101","endedAt":"2026-02-03T17:30:00Z"}"#,
    #"comments/201/logged engagement.logged 1 2026-02-01T17:00:00Z "#
      + #"{"kind":"email","direction":"inbound","outcome":"The tills are slow."}"#,
    #"comments/202/logged engagement.logged 1 2026-02-01T18:00:00Z "#
      + #"{"kind":"email","direction":"outbound","outcome":"Try again, please."}"#,
    #"comments/204/logged engagement.logged 2 2026-02-04T17:05:00Z "#
      + #"{"kind":"call","direction":"inbound"}"#,
    #"chat_events/c-1/0/logged engagement.logged 2 2026-02-04T16:59:10.181Z "#
      + #"{"kind":"chat","direction":"two_way"}"#,
  ]

  @Test func `refuse a ticket's second solution, whose first has taken the place of the guess`()
    throws
  {
    var files = Self.files
    files["ticket_field_history_data.csv"]? += "\nstatus,101,2026-02-06 17:30:00,solved"
    let imported = try ImportedFolder("zendesk", files: files)
    #expect(imported.run.refused.values.reduce(0, +) == 1, "\(imported.run.refused)")
    let resolved = imported.events("incident.resolved").filter {
      $0.incident.resolved.incident.key == "101"
    }
    #expect(
      resolved.map { Instant($0.incident.resolved.endedAt).text }
        == ["2026-02-07T17:00:00Z", "2026-02-03T17:30:00Z"]
    )
  }
}
