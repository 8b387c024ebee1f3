// HubSpot's tables in a small set written for these tests, in which everything is linked.

import Bookkeeping
import Daybook
import Events
import Exchanging
import Foundation
import Testing

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
    506,2
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
    property_hs_task_type,property_hubspot_owner_id,property_hs_task_status,\
    property_hs_task_completion_date
    505,false,2026-02-05 17:00:00.556000,2026-02-10 09:00:00.000000,CALL,72,COMPLETED,\
    2026-02-09 17:00:00.250000
    506,false,2026-02-05 17:00:00.556000,,,99,NOT_STARTED,
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
    "deal_company_data.csv": """
    company_id,deal_id
    1,901
    2,902
    1,903
    1,904
    """,
    "deal_data.csv": """
    deal_id,is_deleted,property_dealname,property_amount,property_deal_currency_code,\
    property_closedate,property_createdate
    901,false,Second store,9600,,2026-03-31 20:00:00,2026-02-01 17:00:00
    902,false,Tablets,1200.5,eur,2026-04-30 20:00:00,2026-02-11 2:00:00
    903,true,Gone,,,,2026-02-01 17:00:00
    904,false,,,,,2026-02-01 17:00:00
    """,
    "deal_pipeline_stage_data.csv": """
    stage_id,label,is_closed,closed_won
    s1,Qualified,FALSE,FALSE
    s2,Proposal,FALSE,FALSE
    s3,Closed won,TRUE,TRUE
    s4,Closed lost,TRUE,FALSE
    """,
    "deal_stage_data.csv": """
    _fivetran_start,deal_id,date_entered,value
    2026-02-01 17:00:00,901,2026-02-01 17:00:00,s1
    2026-02-21 17:00:00,901,2026-02-20 5:30:00,s2
    2026-03-20 17:00:00,901,,s3
    2026-02-11 2:00:00,902,2026-02-11 2:00:00,s1
    2026-03-01 17:00:00,902,2026-03-01 17:00:00,s4
    2026-03-01 17:00:00,903,2026-03-01 17:00:00,s4
    """,
  ]

  @Test func `are recorded whole`() throws {
    let imported = try ImportedFolder("hubspot", files: Self.files)
    #expect(imported.run.refused.isEmpty)
    #expect(imported.run.rows == 53 && imported.run.leftOut == 8)
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
    #"tasks/505/done task.done 1 2026-02-09T17:00:00.250Z {"task":"505"}"#,
    #"tasks/506/opened task.opened 2 2026-02-05T17:00:00.556Z {"task":"506"}"#,
    #"tickets/801/opened incident.opened 1 2026-02-06T17:00:00Z "#
      + #"{"incident":"801","kind":"ticket","startedAt":"2026-02-06T17:00:00Z","#
      + #""text":"Tills are slow"}"#,
    #"tickets/801/resolved incident.resolved 1 2026-02-06T19:30:00Z "#
      + #"{"incident":"801","endedAt":"2026-02-06T19:30:00Z"}"#,
    #"tickets/802/opened incident.opened 2 2026-02-07T17:00:00Z "#
      + #"{"incident":"802","kind":"ticket","startedAt":"2026-02-07T17:00:00Z","text":"Login"}"#,
    #"deals/901/opened opportunity.opened 1 2026-02-01T17:00:00Z "#
      + #"{"opportunity":"901","name":"Second store","amount":"9600.00 USD","#
      + #""closeOn":"2026-03-31"}"#,
    #"deals/902/opened_in_its_currency opportunity.opened 2 2026-02-11T02:00:00Z "#
      + #"{"opportunity":"902","name":"Tablets","amount":"1200.50 EUR","closeOn":"2026-04-30"}"#,
    #"deals/904/opened opportunity.opened 1 2026-02-01T17:00:00Z {"opportunity":"904"}"#,
    #"deal_stages/901/2026-02-01T17:00:00Z/moved opportunity.stage_moved 1 "#
      + #"2026-02-01T17:00:00Z {"opportunity":"901","stage":"Qualified"}"#,
    #"deal_stages/901/2026-02-21T17:00:00Z/moved opportunity.stage_moved 1 "#
      + #"2026-02-20T05:30:00Z {"opportunity":"901","stage":"Proposal"}"#,
    #"deal_stages/901/2026-03-20T17:00:00Z/won opportunity.won 1 2026-03-20T17:00:00Z "#
      + #"{"opportunity":"901"}"#,
    #"deal_stages/902/2026-02-11T02:00:00Z/moved opportunity.stage_moved 2 "#
      + #"2026-02-11T02:00:00Z {"opportunity":"902","stage":"Qualified"}"#,
    #"deal_stages/902/2026-03-01T17:00:00Z/lost opportunity.lost 2 2026-03-01T17:00:00Z "#
      + #"{"opportunity":"902"}"#,
  ]

  @Test func `show their deals in the stages and with the outcomes of each day`() throws {
    let imported = try ImportedFolder("hubspot", files: Self.files)
    let columns = ["client", "standing", "stage", "since", "opened", "close_on", "amount"]
    func rows(_ asOf: String, from: String? = nil) throws -> [String: String] {
      try imported.opportunities(asOf, from: from).mapValues { row in
        columns.map { row[$0, default: ""] }.joined(separator: " ")
      }
    }
    #expect(
      try rows("2026-02-28") == [
        "901": "1 open Proposal 2026-02-19 2026-02-01 2026-03-31 9600.00",
        "902": "2 open Qualified 2026-02-10 2026-02-10 2026-04-30 1200.50",
        "904": "1 open  2026-02-01 2026-02-01  ",
      ]
    )
    #expect(
      try rows("2026-03-31", from: "2026-03-01") == [
        "901": "1 won  2026-03-20 2026-02-01 2026-03-31 9600.00",
        "902": "2 lost  2026-03-01 2026-02-10 2026-04-30 1200.50",
        "904": "1 open  2026-02-01 2026-02-01  ",
      ]
    )
  }

  @Test func `refuse a stage of no pipeline, and count one before its deal from there`() throws {
    var files = Self.files
    files["deal_stage_data.csv"]? += "\n2026-03-02 17:00:00,904,,s9\n2026-01-02 17:00:00,904,,s1"
    let imported = try ImportedFolder("hubspot", files: files)
    #expect(imported.run.refused == ["deal_stage_data.csv, value: noSuchRow": 1])
    let deal = try imported.opportunities("2026-03-31")["904"]
    #expect(deal?["stage"] == "Qualified" && deal?["since"] == "2026-02-01")
  }

  @Test func `of a newer export are recorded, and what it tells otherwise is a conflict alone`()
    throws
  {
    let imported = try ImportedFolder("hubspot", files: Self.files)
    try imported.change("deal_data.csv") {
      $0.replacing("Second store,9600", with: "Second store,9900")
    }
    try imported.change("deal_stage_data.csv") { $0 + "\n2026-03-21 17:00:00,901,,s2" }
    let newer = try imported.again()
    #expect(newer.refused == ["deal_data.csv, deal_id: conflict": 1])
    #expect(newer.recorded.map(\.id) == ["deal_stages/901/2026-03-21T17:00:00Z/moved"])
    let deal = try imported.opportunities("2026-03-31")["901"]
    #expect(deal?["stage"] == "Proposal" && deal?["amount"] == "9600.00")
  }

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
