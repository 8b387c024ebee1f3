// What somebody may have meant who asks for a client or an account manager that there is not.

import Bookkeeping
import Events
import Exchanging
import Foundation
import Storing

extension Snapshot {
  /// The number of a client; refuses a key that no client has.
  func client(_ key: String) throws -> UInt32 {
    // As keys are kept, however its letters are composed.
    let key = (try? Texts.key(key)) ?? key
    guard let name = try Names.name(NameKey(.client, key), reading) else {
      throw Refusal(field: "client", .noSuchClient(key, nearest: try nearest(to: key, .client)))
    }
    return name.number
  }

  /// Refuses an account manager whom nobody ever named.
  func requireOwner(_ owner: String) throws {
    let key = NameKey(.word(.owner), (try? Texts.key(owner)) ?? owner)
    guard try Names.name(key, reading) == nil else { return }
    throw Refusal(field: "owner", .noSuchOwner(owner, nearest: try nearest(to: owner, key.kind)))
  }

  /// The key of a kind that is the same but for capitals, else the shortest that has the text, else the
  /// one that differs by the fewest letters.
  private func nearest(to text: String, _ kind: NameKey.Kind) throws -> String? {
    var (having, all): ([String], [String]) = ([], [])
    try Names.scan(reading) { key, _ in
      guard key.kind == kind else { return }
      all.append(key.key)
      if key.key.range(of: text, options: .caseInsensitive) != nil { having.append(key.key) }
    }
    return having.min { ($0.count, $0) < ($1.count, $1) } ?? Spelling.nearest(to: text, among: all)
  }
}
