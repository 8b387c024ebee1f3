// HubSpot's tables: what a folder of somebody's has, held against a plain loop.

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
    let dealt = Set(try plain("deal_company").map { $0["deal_id"] })
    let deals = Set(try plain("deal").map { $0["deal_id"] })
    var refused = [
      "engagement_company_data.csv, company_id: noSuchRow":
        try strays("engagement_company", "company_id", companies),
      "ticket_company_data.csv, company_id: noSuchRow":
        try strays("ticket_company", "company_id", companies),
      "ticket_data.csv, id: noSuchRow": try strays("ticket", "id", ticketed),
      "deal_company_data.csv, company_id: noSuchRow":
        try strays("deal_company", "company_id", companies),
      "deal_data.csv, deal_id: noSuchRow": try strays("deal", "deal_id", dealt),
      "deal_stage_data.csv, deal_id: noSuchRow": try strays("deal_stage", "deal_id", deals),
    ]
    for kind in ["call", "email", "meeting", "note", "task"] {
      refused["engagement_\(kind)_data.csv, engagement_id: noSuchRow"] =
        try strays("engagement_\(kind)", "engagement_id", linked)
    }
    #expect(imported.run.refused == refused)
    #expect(refused.values.sorted() == [1, 1, 1, 1, 2, 2, 9, 14, 25, 44, 100])
  }

  @Test func `have no owner and no company of a contact, as the histories name neither`() throws {
    let imported = try Self.imported.get()
    let histories = try ["company", "contact"].flatMap { try plain("\($0)_property_history") }
    #expect(histories.count == 200 && imported.run.leftOut == 200)
    let names = Set(histories.map { $0["name"] })
    #expect(names.isDisjoint(with: ["hubspot_owner_id", "associatedcompanyid"]))
    #expect(imported.run.rows == 617)
  }

  /// The deals, of which some have a company, each with two stages of the pipelines.
  private func dealt() throws -> (ImportedFolder, companies: [String], stages: Rows) {
    let companies = try plain("company").compactMap { $0["id"] }
    let deals = try plain("deal")
    let pipelines = try plain("deal_pipeline_stage")
    var (linked, stages): (Rows, Rows) = ([], [])
    for (index, deal) in deals.enumerated() {
      let company = index % 11 == 10 ? "0" : companies[index % companies.count]
      if index % 10 != 9 {
        linked.append(["deal_id": deal["deal_id"] ?? "", "company_id": company])
      }
      for (step, entered) in [deal["property_createdate"], "2021-02-01 6:59:59"].enumerated() {
        let stage = pipelines[(index + step * 7) % pipelines.count]
        stages.append([
          "deal_id": deal["deal_id"] ?? "", "date_entered": entered ?? "",
          "_fivetran_start": "2021-03-0\(step + 1) 9:00:00", "value": stage["stage_id"] ?? "",
        ])
      }
    }
    let columns = ["deal_id", "date_entered", "_fivetran_start", "value"]
    var files = [
      "deal_company_data.csv": PlainTable.text(linked, ["deal_id", "company_id"]),
      "deal_stage_data.csv": PlainTable.text(stages, columns),
    ]
    for name in ["company", "deal", "deal_pipeline_stage"] {
      let file = "\(name)_data.csv"
      files[file] = try Self.imported.get().text(file)
    }
    return (
      try ImportedFolder("hubspot", files: files), linked.compactMap { $0["company_id"] }, stages
    )
  }

  private typealias Rows = [[String: String]]

  /// The day in Arizona, seven hours behind, of a time such as 2021-02-01 6:59:59.
  private func day(_ time: String?) throws -> String {
    let parts = (time ?? "").split(whereSeparator: { " :".contains($0) })
    let day = try Day(text: String(parts[0]))
    let hour = try #require(Int(parts[1]))
    return try #require(day.adding(days: hour < 7 ? -1 : 0)).text
  }

  @Test func `make opportunities of deals that have a company, in their stages by day`() throws {
    let (imported, companies, stages) = try dealt()
    let deals = try plain("deal")
    let strays = companies.filter { $0 == "0" }.count
    let unlinked = deals.count - companies.count
    #expect(deals.count == 44 && strays == 4 && unlinked == 4)
    #expect(
      imported.run.refused == [
        "deal_company_data.csv, company_id: noSuchRow": strays,
        "deal_data.csv, deal_id: noSuchRow": unlinked,
        "deal_data.csv, deal_id: badRowBelongs": strays,
        "deal_stage_data.csv, deal_id: badRowBelongs": 2 * (strays + unlinked),
      ]
    )
    let opened = imported.events("opportunity.opened")
    let refused = Set(deals.indices.filter { $0 % 10 == 9 || $0 % 11 == 10 })
    let good = deals.indices.filter { !refused.contains($0) }.map { deals[$0] }
    #expect(opened.map(\.opportunity.opened.opportunity.key) == good.map { $0["deal_id"] })
    #expect(opened.map(\.opportunity.opened.name) == good.map { $0["property_dealname"] })
    #expect(
      try opened.map(imported.day) == good.map { try day($0["property_createdate"]) }
    )
    // Every stage, at its day.
    var kinds: [String?: String] = [:]
    for row in try plain("deal_pipeline_stage") {
      let isWon = row["closed_won"] == "TRUE"
      kinds[row["stage_id"]] = isWon ? "won" : row["is_closed"] == "TRUE" ? "lost" : "stage_moved"
    }
    let ids = Set(good.map { $0["deal_id"] })
    var days: [String: Int] = [:]
    for row in stages where ids.contains(row["deal_id"]) {
      let kind = try #require(kinds[row["value"]])
      days["\(kind) \(try day(row["date_entered"]))", default: 0] += 1
    }
    var found: [String: Int] = [:]
    for kind in ["stage_moved", "won", "lost"] {
      for event in imported.events("opportunity.\(kind)") {
        found["\(kind) \(try imported.day(event))", default: 0] += 1
      }
    }
    #expect(found == days && days.values.reduce(0, +) == 72)
    #expect(days["stage_moved 2021-01-31"] == 34 && days["won 2021-01-31"] == 2)
  }

  @Test func `imported again record nothing`() throws {
    let imported = try Self.imported.get()
    #expect(try imported.again().recorded.isEmpty)
  }
}
