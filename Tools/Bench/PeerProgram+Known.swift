// The peers that we know, and what each needs.

import Foundation

extension PeerProgram {
  /// How everything that is missing is installed.
  static let install = "Tools/bench --setup"

  /// Where the programs are.
  static let folder = URL(fileURLWithPath: #filePath + "/../Peers").standardized.path

  /// Where `Tools/bench --setup` puts Python with what they need.
  static let python =
    URL(fileURLWithPath: #filePath + "/../../../.build/peers/bin/python").standardized.path

  static let duckDB = PeerProgram(
    name: "duckdb",
    script: "duckdb_peer.py",
    probe: [python, "-c", "import duckdb"]
  )
  static let sqlite = PeerProgram(
    name: "sqlite",
    script: "sqlite_peer.py",
    probe: [python, "-c", "import sqlite3"]
  )
  /// Ten million events would take it minutes a run and tens of gigabytes.
  static let hledger = PeerProgram(
    name: "hledger",
    script: "plaintext_peer.py",
    arguments: ["hledger"],
    probe: ["hledger", "--version"],
    limit: 1_000_000
  )
  static let ledger = PeerProgram(
    name: "ledger",
    script: "plaintext_peer.py",
    arguments: ["ledger"],
    probe: ["ledger", "--version"],
    limit: 1_000_000
  )
  /// Rebuilds some 40,000 events a second.
  static let eventSourcing = PeerProgram(
    name: "eventsourcing",
    script: "eventsourcing_peer.py",
    probe: [python, "-c", "import eventsourcing"],
    limit: 100_000
  )
  /// Replays some 180,000 events a second.
  static let postgres = PeerProgram(
    name: "postgres",
    script: "postgres_peer.py",
    probe: [python, "-c", "import psycopg, cluster; cluster.binaries()"],
    limit: 1_000_000
  )
}
