// HubSpot's tables: what a folder of somebody's has, held against a plain loop, and a small set in
// which everything is linked.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Testing

@Suite(.enabled(if: OutsideData.isWanted, "DAYBOOK_OUTSIDE_DATA=none leaves outside data out"))
struct `The tables of HubSpot` {
  private static let imported = Result { try ImportedFolder("hubspot", "crm/hubspot") }

  private func plain(_ name: String) throws -> [[String: String]] {
    try Self.imported.get().plain("\(name)_data.csv")
  }

  @Test func `make a client of every company, from the day of its creation`() throws {
    let imported = try Self.imported.get()
    let companies = try plain("company")
    let registered = imported.events("client.registered")
    #expect(companies.count == 24 && imported.counts == ["client.registered": 24])
    #expect(registered.map(\.about.key) == companies.map { $0["id"] })
    #expect(registered.map(\.client.registered.name) == companies.map { $0["property_name"] })
    #expect(
      registered.map { Day($0.effectiveOn)?.text }
        == companies.map { $0["property_createdate"].map { String($0.prefix(10)) } }
    )
  }

  @Test func `refuse what belongs to companies that are not there`() throws {
    let imported = try Self.imported.get()
    let companies = Set(try plain("company").map { $0["id"] })
    func strays(_ name: String, _ column: String, _ known: Set<String?>) throws -> Int {
      try plain(name).filter { !known.contains($0[column]) }.count
    }
    let linked = Set(
      try plain("engagement_company").filter { companies.contains($0["company_id"]) }
        .map { $0["engagement_id"] }
    )
    let ticketed = Set(try plain("ticket_company").map { $0["ticket_id"] })
    var refused = [
      "engagement_company_data.csv, company_id: noSuchRow":
        try strays("engagement_company", "company_id", companies),
      "ticket_company_data.csv, company_id: noSuchRow":
        try strays("ticket_company", "company_id", companies),
      "ticket_data.csv, id: noSuchRow": try strays("ticket", "id", ticketed),
    ]
    for kind in ["call", "email", "meeting", "note", "task"] {
      refused["engagement_\(kind)_data.csv, engagement_id: noSuchRow"] =
        try strays("engagement_\(kind)", "engagement_id", linked)
    }
    #expect(imported.run.refused == refused)
    #expect(refused.values.sorted() == [1, 1, 1, 1, 2, 9, 25, 100])
  }

  @Test func `have no owner and no company of a contact, as the histories name neither`() throws {
    let imported = try Self.imported.get()
    let histories = try ["company", "contact"].flatMap { try plain("\($0)_property_history") }
    #expect(histories.count == 200 && imported.run.leftOut == 200)
    let names = Set(histories.map { $0["name"] })
    #expect(names.isDisjoint(with: ["hubspot_owner_id", "associatedcompanyid"]))
    #expect(imported.run.rows == 486)
  }

  @Test func `imported again record nothing`() throws {
    let imported = try Self.imported.get()
    #expect(try imported.again().recorded.isEmpty)
  }
}

@Suite struct `Tables of HubSpot in which everything is linked` {
  private static let files = [
    "owner_data.csv": """
    owner_id,first_name,last_name
    71,Dana,Ortiz
    72,Sam,Lake
    """,
    "company_data.csv": """
    id,is_deleted,property_name,property_createdate
    1,false,Acme,2026-01-01 9:00:00
    2,false,,2026-01-05 9:00:00
    3,true,Gone,2026-01-05 9:00:00
    """,
    "company_property_history_data.csv": """
    company_id,name,timestamp,value
    1,hubspot_owner_id,2026-01-02 17:00:00.125,71
    1,hubspot_owner_id,2026-02-02 17:00:00.000,72
    1,city,2026-02-02 17:00:00.000,Tempe
    2,hubspot_owner_id,2026-02-02 17:00:00.000,
    """,
    "contact_data.csv": """
    id,_fivetran_deleted,property_email,property_firstname,property_lastname
    11,FALSE,kim@acme.example,Kim,Reyes
    12,FALSE,,,Park
    14,FALSE,,Bo,
    13,FALSE,ana@home.example,Ana,Alone
    """,
    "contact_property_history_data.csv": """
    contact_id,name,timestamp,value
    11,associatedcompanyid,2026-01-03 02:00:00.000,1
    12,associatedcompanyid,2026-01-06 20:00:00.000,2
    12,jobtitle,2026-01-06 20:00:00.000,Buyer
    14,associatedcompanyid,2026-01-07 20:00:00.000,2
    """,
    "engagement_company_data.csv": """
    engagement_id,company_id
    501,1
    502,1
    503,2
    504,2
    505,1
    """,
    "engagement_call_data.csv": """
    engagement_id,_fivetran_deleted,property_hs_timestamp
    501,false,2026-02-01 17:00:00.778000
    599,true,2026-02-01 17:00:00.778000
    """,
    "engagement_email_data.csv": """
    engagement_id,_fivetran_deleted,property_hs_timestamp,property_hs_email_subject
    502,false,2026-02-02 17:00:00.000000,"Your tills, and ours"
    """,
    "engagement_meeting_data.csv": """
    engagement_id,start_time,title
    503,2026-02-03 17:00:00,Review
    """,
    "engagement_note_data.csv": """
    engagement_id,_fivetran_deleted,property_hs_timestamp,property_hs_body_preview,\
    property_hs_note_body
    504,false,2026-02-04 17:00:00.000000,,<p>A second store.</p>
    """,
    "engagement_task_data.csv": """
    engagement_id,_fivetran_deleted,property_hs_createdate,property_hs_timestamp,\
    property_hs_task_type,property_hubspot_owner_id
    505,false,2026-02-05 17:00:00.556000,2026-02-10 09:00:00.000000,CALL,72
    """,
    "ticket_company_data.csv": """
    ticket_id,company_id
    801,1
    802,2
    """,
    "ticket_data.csv": """
    id,is_deleted,property_createdate,property_closed_date,property_subject
    801,FALSE,2026-02-06 17:00:00,2026-02-06 19:30:00,Tills are slow
    802,FALSE,2026-02-07 17:00:00,,Login
    803,TRUE,2026-02-07 17:00:00,,Spam
    """,
  ]

  @Test func `are recorded whole`() throws {
    let imported = try ImportedFolder("hubspot", files: Self.files)
    #expect(imported.run.refused.isEmpty)
    #expect(imported.run.rows == 33 && imported.run.leftOut == 6)
    let lines = try imported.lines()
    #expect(lines == Self.lines)
    #expect(try imported.again().known == imported.events.count - 2)
  }

  private static let lines = [
    #"1/registered client.registered 1 2026-01-01 {"name":"Acme"}"#,
    #"2/registered client.registered 2 2026-01-05 {"name":"2"}"#,
    #"company_history/1/hubspot_owner_id/2026-01-02T17:00:00.125/owner "#
      + #"client.owner_assigned 1 2026-01-02T17:00:00.125Z "#
      + #"{"owner":"Dana Ortiz"}"#,
    #"company_history/1/hubspot_owner_id/2026-02-02T17:00:00.000/owner "#
      + #"client.owner_assigned 1 2026-02-02T17:00:00Z "#
      + #"{"owner":"Sam Lake"}"#,
    #"contact_history/11/associatedcompanyid/2026-01-03T02:00:00.000/added "#
      + #"contact.added 1 2026-01-03T02:00:00Z "#
      + #"{"contact":"11","name":"Kim Reyes","email":"kim@acme.example"}"#,
    #"contact_history/12/associatedcompanyid/2026-01-06T20:00:00.000/added_by_last_name "#
      + #"contact.added 2 2026-01-06T20:00:00Z "#
      + #"{"contact":"12","name":"Park"}"#,
    #"contact_history/14/associatedcompanyid/2026-01-07T20:00:00.000/added_by_first_name "#
      + #"contact.added 2 2026-01-07T20:00:00Z "#
      + #"{"contact":"14","name":"Bo"}"#,
    #"calls/501/logged engagement.logged 1 2026-02-01T17:00:00.778Z {"kind":"call"}"#,
    #"emails/502/logged engagement.logged 1 2026-02-02T17:00:00Z "#
      + #"{"kind":"email","outcome":"Your tills, and ours"}"#,
    #"meetings/503/logged engagement.logged 2 2026-02-03T17:00:00Z "#
      + #"{"kind":"meeting","outcome":"Review"}"#,
    #"notes/504/noted client.noted 2 2026-02-04T17:00:00Z {"text":"<p>A second store.</p>"}"#,
    #"tasks/505/opened task.opened 1 2026-02-05T17:00:00.556Z "#
      + #"{"task":"505","kind":"CALL","dueOn":"2026-02-10","assignee":"Sam Lake"}"#,
    #"tickets/801/opened incident.opened 1 2026-02-06T17:00:00Z "#
      + #"{"incident":"801","kind":"ticket","startedAt":"2026-02-06T17:00:00Z","#
      + #""text":"Tills are slow"}"#,
    #"tickets/801/resolved incident.resolved 1 2026-02-06T19:30:00Z "#
      + #"{"incident":"801","endedAt":"2026-02-06T19:30:00Z"}"#,
    #"tickets/802/opened incident.opened 2 2026-02-07T17:00:00Z "#
      + #"{"incident":"802","kind":"ticket","startedAt":"2026-02-07T17:00:00Z","text":"Login"}"#,
  ]

  @Test func `refuse the second company of an engagement and of a contact`() throws {
    var files = Self.files
    files["engagement_company_data.csv"]? += "\n501,2"
    files["contact_property_history_data.csv"]? +=
      "\n11,associatedcompanyid,2026-03-03 02:00:00.000,2"
    let imported = try ImportedFolder("hubspot", files: files)
    #expect(
      imported.run.refused == [
        "engagement_company_data.csv, engagement_id: repeatedRow": 1,
        "contact_property_history_data.csv, contact_id: keyInUse": 1,
      ]
    )
    #expect(try imported.lines() == Self.lines)
  }
}
