// Salesforce's tables: what a folder of somebody's has, held against a plain loop, and a small
// set in which everything is linked.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `The tables of Salesforce` {
  private static let whole = Result { try ImportedFolder("salesforce", "crm/salesforce") }
  private static let withoutUsers = Result {
    try ImportedFolder("salesforce", "crm/salesforce", without: ["sf_user_data.csv"])
  }

  private func plain(_ name: String) throws -> [[String: String]] {
    try Self.whole.get().plain("sf_\(name)_data.csv")
  }

  /// The rows that belong to an account and were not deleted.
  private func ofAccounts(_ name: String) throws -> [[String: String]] {
    try plain(name).filter { $0["account_id"] != "" && $0["is_deleted"]?.lowercased() != "true" }
  }

  @Test func `refuse accounts and tasks whose owners are not among the users`() throws {
    let imported = try Self.whole.get()
    let users = Set(try plain("user").map { $0["id"] })
    let accounts = try plain("account").filter { $0["is_deleted"] == "false" }
    let tasks = try ofAccounts("task")
    func strays(_ rows: [[String: String]]) -> Int {
      rows.filter { !users.contains($0["owner_id"]) }.count
    }
    #expect(
      imported.run.refused == [
        "sf_account_data.csv, owner_id: noSuchRow": strays(accounts),
        "sf_task_data.csv, owner_id: noSuchRow": strays(tasks),
      ]
    )
    #expect(users.count == 10 && strays(accounts) == 1 && strays(tasks) == 9)
    #expect(imported.run.rows == 44 && imported.run.leftOut == 11)
  }

  @Test func `make clients of accounts, and of those that something else names`() throws {
    let imported = try Self.withoutUsers.get()
    #expect(imported.run.refused.isEmpty && imported.run.rows == 34)
    var names: [String: String] = [:]
    for row in try ["contact", "task", "event"].flatMap({ try ofAccounts($0) }) {
      names[row["account_id", default: ""]] = row["account_id"]
    }
    for row in try plain("account") where row["is_deleted"] == "false" {
      names[row["id", default: ""]] = row["name"]
    }
    var found: [String: String] = [:]
    for event in imported.events("client.registered") {
      found[event.about.key] = event.client.registered.name
    }
    #expect(found == names && names.count == 20)
  }

  @Test func `keep contacts, tasks and events of accounts`() throws {
    let imported = try Self.withoutUsers.get()
    let added = imported.events("contact.added")
    #expect(added.map(\.contact.added.contact.key) == (try ofAccounts("contact")).map { $0["id"] })
    let tasks = try ofAccounts("task")
    let opened = imported.events("task.opened")
    #expect(opened.map(\.task.opened.task.key) == tasks.map { $0["id"] })
    #expect(
      opened.map { Day($0.task.opened.dueOn)?.text }
        == tasks.map { $0["activity_date"].map { String($0.prefix(10)) } }
    )
    let done = tasks.filter { $0["is_closed"] == "TRUE" }
    #expect(imported.events("task.done").map(\.task.done.task.key) == done.map { $0["id"] })
    let events = try ofAccounts("event")
    let logged = imported.events("engagement.logged")
    #expect(logged.map(\.about.key) == events.map { $0["account_id"] })
    #expect(
      logged.map(\.engagement.logged.kind)
        == events.map { $0["type"] == "Call" ? .call : .meeting }
    )
    let minutes = events.reduce(0) { $0 + (Int($1["duration_in_minutes", default: ""]) ?? 0) }
    #expect(logged.reduce(0) { $0 + Int($1.engagement.logged.durationMinutes) } == minutes)
    #expect(added.count == 3 && tasks.count == 9 && done.count == 9)
    #expect(events.count == 10 && minutes == 210)
  }

  @Test func `imported again record nothing`() throws {
    let imported = try Self.whole.get()
    #expect(try imported.again().recorded.isEmpty)
  }
}

@Suite struct `Tables of Salesforce in which everything is linked` {
  private static let files = [
    "sf_user_data.csv": """
    id,name
    005A,Dana Ortiz
    005B,Sam Lake
    """,
    "sf_account_data.csv": """
    id,name,owner_id,is_deleted,_fivetran_active,_fivetran_synced
    001A,Acme,005A,false,true,2026-03-01 09:00:00
    001B,Beta,,false,true,2026-03-01 09:00:00
    001C,Gone,005A,true,true,2026-03-01 09:00:00
    001A,Acme of old,005B,false,false,2026-02-01 09:00:00
    """,
    "sf_contact_data.csv": """
    id,account_id,name,email,phone,is_deleted,created_date
    003A,001A,Kim Reyes,kim@acme.example,(555) 555-0100,FALSE,2026-01-03 02:00:00
    003B,001D,Lee Park,,,,2026-01-06 20:00:00
    003C,,Ana Alone,,,FALSE,2026-01-06 20:00:00
    """,
    "sf_task_data.csv": """
    id,account_id,owner_id,subject,task_subtype,is_closed,is_deleted,activity_date,created_date,\
    completed_date_time
    00TA,001A,005A,Set up the till,Task,TRUE,FALSE,2026-02-10 00:00:00,2026-02-01 17:00:00,\
    2026-02-09 17:00:00
    00TB,001A,005B,Ask again,,FALSE,FALSE,,2026-02-02 17:00:00,
    00TC,001B,005A,First call,Call,TRUE,FALSE,2026-02-03 00:00:00,2026-02-03 17:00:00,\
    2026-02-03 17:05:00
    00TD,001B,005A,Offer,Email,TRUE,FALSE,2026-02-04 00:00:00,2026-02-04 17:00:00,\
    2026-02-04 17:00:00
    00TE,001B,005A,Call to come,Call,FALSE,FALSE,2026-04-04 00:00:00,2026-02-04 17:00:00,
    00TF,,005A,Of nobody,Task,FALSE,FALSE,,2026-02-04 17:00:00,
    """,
    "sf_event_data.csv": """
    id,account_id,type,subject,is_deleted,is_child,start_date_time,duration_in_minutes
    00UA,001A,Call,Sync,FALSE,FALSE,2026-02-05 17:00:00,15
    00UB,001A,,Review,FALSE,FALSE,2026-02-06 17:00:00,60
    00UC,001A,Meeting,Review,FALSE,TRUE,2026-02-06 17:00:00,60
    """,
  ]

  @Test func `are recorded whole`() throws {
    let imported = try ImportedFolder("salesforce", files: Self.files)
    #expect(imported.run.refused.isEmpty)
    #expect(imported.run.rows == 18 && imported.run.leftOut == 5)
    let lines = try imported.lines()
    #expect(lines == Self.lines)
    #expect(try imported.again().known == imported.events.count - 3)
  }

  private static let lines = [
    #"001A/registered client.registered 001A 2026-01-02 {"name":"Acme"}"#,
    #"accounts/001A/owner client.owner_assigned 001A 2026-03-01 {"owner":"Dana Ortiz"}"#,
    #"001B/registered client.registered 001B 2026-02-03 {"name":"Beta"}"#,
    #"contacts/003A/added contact.added 001A 2026-01-03T02:00:00Z "#
      + #"{"contact":"003A","name":"Kim Reyes","email":"kim@acme.example","#
      + #""phone":"(555) 555-0100"}"#,
    #"001D/registered client.registered 001D 2026-01-06 {"name":"001D"}"#,
    #"contacts/003B/added contact.added 001D 2026-01-06T20:00:00Z "#
      + #"{"contact":"003B","name":"Lee Park"}"#,
    #"tasks/00TA/opened task.opened 001A 2026-02-01T17:00:00Z "#
      + #"{"task":"00TA","text":"Set up the till","dueOn":"2026-02-10","assignee":"Dana Ortiz"}"#,
    #"tasks/00TA/done task.done 001A 2026-02-09T17:00:00Z {"task":"00TA"}"#,
    #"tasks/00TB/opened task.opened 001A 2026-02-02T17:00:00Z "#
      + #"{"task":"00TB","text":"Ask again","assignee":"Sam Lake"}"#,
    #"tasks/00TC/called engagement.logged 001B 2026-02-03T17:05:00Z "#
      + #"{"kind":"call","outcome":"First call"}"#,
    #"tasks/00TD/mailed engagement.logged 001B 2026-02-04T17:00:00Z "#
      + #"{"kind":"email","outcome":"Offer"}"#,
    #"events/00UA/called engagement.logged 001A 2026-02-05T17:00:00Z "#
      + #"{"kind":"call","durationMinutes":15,"outcome":"Sync"}"#,
    #"events/00UB/met engagement.logged 001A 2026-02-06T17:00:00Z "#
      + #"{"kind":"meeting","durationMinutes":60,"outcome":"Review"}"#,
  ]
}
