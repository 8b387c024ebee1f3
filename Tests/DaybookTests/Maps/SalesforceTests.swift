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

  @Test func `leave accounts and tasks without owners who are not among the users`() throws {
    let imported = try Self.whole.get()
    let users = Set(try plain("user").map { $0["id"] })
    let owned = try plain("account").filter { $0["is_deleted"] == "false" } + ofAccounts("task")
    #expect(users.count == 10 && owned.count == 10)
    #expect(owned.allSatisfy { !users.contains($0["owner_id"]) })
    #expect(imported.run.refused.isEmpty && imported.events("client.owner_assigned").isEmpty)
    #expect(imported.events == (try Self.withoutUsers.get().events))
  }

  @Test func `leave out opportunities that were deleted, with their history`() throws {
    let imported = try Self.whole.get()
    let deleted = try plain("opportunity") + plain("opportunity_history")
    #expect(deleted.count == 20 && deleted.allSatisfy { $0["is_deleted"] == "true" })
    #expect(imported.run.rows == 64 && imported.run.leftOut == 11 + deleted.count)
  }

  @Test func `have opportunities, once they are not deleted and have accounts`() throws {
    let accounts = try plain("account").compactMap { $0["id"] }
    let isGone = try plain("account").map { $0["is_deleted"] == "true" }
    // The last keeps an account that is not there.
    func kept(_ name: String) throws -> [[String: String]] {
      try plain(name).enumerated().map { index, row in
        var row = row
        row["is_deleted"] = "false"
        if index < 8 { row["account_id"] = accounts[index % accounts.count] }
        if index == 8 { row["_fivetran_active"] = "true" }
        if index == 9 { row["_fivetran_active"] = name == "opportunity" ? "true" : "false" }
        return row
      }
    }
    let opportunities = try kept("opportunity")
    let history = try kept("opportunity_history")
    let columns = [
      "id", "account_id", "name", "amount", "close_date", "created_date", "is_deleted",
      "stage_name",
      "is_closed", "is_won", "_fivetran_start", "_fivetran_active",
    ]
    let files = [
      "sf_account_data.csv": try Self.whole.get().text("sf_account_data.csv"),
      "sf_opportunity_data.csv": PlainTable.text(opportunities, columns),
      "sf_opportunity_history_data.csv": PlainTable.text(history, columns),
    ]
    let imported = try ImportedFolder("salesforce", files: files)
    var good: Set<String?> = []
    var (strays, left) = (0, isGone.filter { $0 }.count)
    for (index, row) in opportunities.enumerated() {
      if row["_fivetran_active"] == "false" || index < 8 && isGone[index % accounts.count] {
        left += 2
      } else if index < 8 {
        good.insert(row["id"])
      } else {
        strays += 1
      }
    }
    #expect(imported.run.leftOut == left)
    #expect(
      imported.run.refused == [
        "sf_opportunity_data.csv, account_id: noSuchRow": strays,
        "sf_opportunity_history_data.csv, id: badRowBelongs": strays,
      ]
    )
    #expect(imported.counts["opportunity.opened"] == good.count)
    let found = try imported.opportunities("2019-12-31", from: "2018-01-01")
    #expect(Set(found.keys) == Set(good.compactMap { $0 }))
    for row in history where good.contains(row["id"]) {
      let line = try #require(found[row["id", default: ""]])
      let standing = row["is_won"] == "true" ? "won" : row["is_closed"] == "true" ? "lost" : "open"
      #expect(line["standing"] == standing)
      #expect(line["amount"] == (row["amount"] == "" ? "" : "\(row["amount", default: ""]).00"))
      #expect(line["close_on"] == row["close_date"].map { String($0.prefix(10)) })
      #expect(line["since"] == row["_fivetran_start"].map { String($0.prefix(10)) })
    }
  }

  @Test func `make clients of accounts, and of those that something else names`() throws {
    let imported = try Self.withoutUsers.get()
    #expect(imported.run.refused.isEmpty && imported.run.rows == 54)
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
    001B,Beta,005X,false,true,2026-03-01 09:00:00
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
    "sf_opportunity_data.csv": """
    id,account_id,name,amount,currency_iso_code,close_date,created_date,is_deleted
    006A,001A,Second store,9000.5,,2026-03-31 00:00:00,2026-02-01 17:00:00,FALSE
    006B,001B,Tablets,1200,EUR,2026-04-30,2026-02-05 02:00:00,FALSE
    006C,001A,Gone,,,,2026-02-01 17:00:00,TRUE
    006D,001C,Of one that is gone,,,,2026-02-01 17:00:00,FALSE
    """,
    "sf_opportunity_history_data.csv": """
    id,_fivetran_start,stage_name,amount,currency_iso_code,close_date,is_closed,is_won,\
    last_stage_change_date
    006A,2026-02-02 17:00:00,Qualification,8000,,2026-03-15 00:00:00,false,false,
    006A,2026-02-21 17:00:00,Proposal,8000,,2026-03-15 00:00:00,false,false,2026-02-20 05:30:00
    006A,2026-02-25 17:00:00,Proposal,9000.5,,2026-03-31 00:00:00,false,false,2026-02-20 05:30:00
    006A,2026-03-20 17:00:00,Closed Won,9000.5,,2026-03-31 00:00:00,true,true,
    006B,2026-02-06 17:00:00,Qualification,1200,EUR,2026-04-30,false,false,
    006B,2026-03-01 17:00:00,Closed Lost,1200,EUR,2026-04-30,true,false,
    006C,2026-03-01 17:00:00,Closed Lost,,,2026-04-30,true,false,
    """,
  ]

  @Test func `are recorded whole`() throws {
    let imported = try ImportedFolder("salesforce", files: Self.files)
    #expect(imported.run.refused.isEmpty)
    #expect(imported.run.rows == 29 && imported.run.leftOut == 8)
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
    #"opportunities/006A/opened opportunity.opened 001A 2026-02-01T17:00:00Z "#
      + #"{"opportunity":"006A","name":"Second store","amount":"9000.50 USD","#
      + #""closeOn":"2026-03-31"}"#,
    #"opportunities/006B/opened_in_its_currency opportunity.opened 001B 2026-02-05T02:00:00Z "#
      + #"{"opportunity":"006B","name":"Tablets","amount":"1200.00 EUR","closeOn":"2026-04-30"}"#,
    #"opportunity_history/006A/2026-02-02T17:00:00Z/revised opportunity.revised 001A "#
      + #"2026-02-02T17:00:00Z {"opportunity":"006A","amount":"8000.00 USD","#
      + #""closeOn":"2026-03-15"}"#,
    #"opportunity_history/006A/2026-02-02T17:00:00Z/moved opportunity.stage_moved 001A "#
      + #"2026-02-02T17:00:00Z {"opportunity":"006A","stage":"Qualification"}"#,
    #"opportunity_history/006A/2026-02-21T17:00:00Z/revised opportunity.revised 001A "#
      + #"2026-02-21T17:00:00Z {"opportunity":"006A","amount":"8000.00 USD","#
      + #""closeOn":"2026-03-15"}"#,
    #"opportunity_history/006A/2026-02-21T17:00:00Z/moved opportunity.stage_moved 001A "#
      + #"2026-02-20T05:30:00Z {"opportunity":"006A","stage":"Proposal"}"#,
    #"opportunity_history/006A/2026-02-25T17:00:00Z/revised opportunity.revised 001A "#
      + #"2026-02-25T17:00:00Z {"opportunity":"006A","amount":"9000.50 USD","#
      + #""closeOn":"2026-03-31"}"#,
    #"opportunity_history/006A/2026-02-25T17:00:00Z/moved opportunity.stage_moved 001A "#
      + #"2026-02-20T05:30:00Z {"opportunity":"006A","stage":"Proposal"}"#,
    #"opportunity_history/006A/2026-03-20T17:00:00Z/revised opportunity.revised 001A "#
      + #"2026-03-20T17:00:00Z {"opportunity":"006A","amount":"9000.50 USD","#
      + #""closeOn":"2026-03-31"}"#,
    #"opportunity_history/006A/2026-03-20T17:00:00Z/won opportunity.won 001A "#
      + #"2026-03-20T17:00:00Z {"opportunity":"006A"}"#,
    #"opportunity_history/006B/2026-02-06T17:00:00Z/revised_in_its_currency "#
      + #"opportunity.revised 001B 2026-02-06T17:00:00Z {"opportunity":"006B","#
      + #""amount":"1200.00 EUR","closeOn":"2026-04-30"}"#,
    #"opportunity_history/006B/2026-02-06T17:00:00Z/moved opportunity.stage_moved 001B "#
      + #"2026-02-06T17:00:00Z {"opportunity":"006B","stage":"Qualification"}"#,
    #"opportunity_history/006B/2026-03-01T17:00:00Z/revised_in_its_currency "#
      + #"opportunity.revised 001B 2026-03-01T17:00:00Z {"opportunity":"006B","#
      + #""amount":"1200.00 EUR","closeOn":"2026-04-30"}"#,
    #"opportunity_history/006B/2026-03-01T17:00:00Z/lost opportunity.lost 001B "#
      + #"2026-03-01T17:00:00Z {"opportunity":"006B"}"#,
  ]

  @Test func `show their opportunities in the stages and with the outcomes of each day`() throws {
    let imported = try ImportedFolder("salesforce", files: Self.files)
    let columns = ["client", "standing", "stage", "since", "opened", "close_on", "amount"]
    func rows(_ asOf: String, from: String? = nil) throws -> [String: String] {
      try imported.opportunities(asOf, from: from).mapValues { row in
        columns.map { row[$0, default: ""] }.joined(separator: " ")
      }
    }
    #expect(
      try rows("2026-02-24") == [
        "006A": "001A open Proposal 2026-02-19 2026-02-01 2026-03-15 8000.00",
        "006B": "001B open Qualification 2026-02-06 2026-02-04 2026-04-30 1200.00",
      ]
    )
    #expect(
      try rows("2026-03-31", from: "2026-03-01") == [
        "006A": "001A won  2026-03-20 2026-02-01 2026-03-31 9000.50",
        "006B": "001B lost  2026-03-01 2026-02-04 2026-04-30 1200.00",
      ]
    )
  }

  @Test func `refuse opportunities of no account that there is, with their history`() throws {
    var files = Self.files
    files["sf_opportunity_data.csv"]? += """

      006E,,Of nobody,,,,2026-02-01 17:00:00,FALSE
      006F,001Z,Of a stranger,,,,2026-02-01 17:00:00,FALSE
      """
    files["sf_opportunity_history_data.csv"]? += """

      006F,2026-03-01 17:00:00,Closed Lost,,,2026-04-30,true,false,
      006Z,2026-03-01 17:00:00,Closed Lost,,,2026-04-30,true,false,
      """
    let imported = try ImportedFolder("salesforce", files: files)
    #expect(
      imported.run.refused == [
        "sf_opportunity_data.csv, account_id: missing": 1,
        "sf_opportunity_data.csv, account_id: noSuchRow": 1,
        "sf_opportunity_history_data.csv, id: badRowBelongs": 1,
        "sf_opportunity_history_data.csv, id: noSuchRow": 1,
      ]
    )
    #expect(try imported.lines() == Self.lines)
  }
}
