// A map: what each row of somebody's CSV file means, as events. Written in YAML by whoever knows
// the file; the page Maps describes it. The maps of files that many have are shipped.

package import Bookkeeping

/// What the rows of a file mean.
package struct ImportMap: Sendable {
  /// What it is for, in a line; empty where it does not say.
  package let about: String
  /// The source of every event that is made.
  let source: String
  /// The files, those that others link to first.
  let files: [MapFile]

  /// How long a map may be.
  static let limitBytes = JSONValue.limitBytes

  /// Reads a map.
  ///
  /// What is wrong with it is refused with its line and column.
  package init(text: String) throws(Refusal) {
    guard text.utf8.count <= Self.limitBytes else {
      throw Refusal(.itemTooLong(limit: Self.limitBytes))
    }
    do throws(Wrong) {
      self = try MapReading.map(text)
    } catch {
      throw Refusal(error)
    }
  }

  /// Reads the map in a file.
  ///
  /// Faults are `ExchangeFault`.
  package init(path: String) throws {
    try self.init(text: BoundedFile.text(path, limit: Self.limitBytes))
  }

  init(about: String, source: String, files: [MapFile]) {
    self.about = about
    self.source = source
    self.files = files
  }
}

extension ImportMap {
  private static let shipped: [(name: String, text: [UInt8])] = [
    ("hubspot", PackageResources.hubspot_yaml),
    ("late-payments", PackageResources.late_payments_yaml),
    ("maven", PackageResources.maven_yaml),
    ("quickbooks", PackageResources.quickbooks_yaml),
    ("ravenstack", PackageResources.ravenstack_yaml),
    ("sage-intacct", PackageResources.sage_intacct_yaml),
    ("salesforce", PackageResources.salesforce_yaml),
    ("stripe", PackageResources.stripe_yaml),
    ("zendesk", PackageResources.zendesk_yaml),
  ]

  /// The names of the maps that are shipped.
  package static var shippedNames: [String] { shipped.map(\.name) }

  /// The text of a map that is shipped; nil where there is none of this name.
  package static func text(ofShipped name: String) -> String? {
    shipped.first { $0.name == name }.map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// A map that is shipped; nil where there is none of this name.
  package static func shipped(named name: String) throws(Refusal) -> ImportMap? {
    guard let text = text(ofShipped: name) else { return nil }
    return try ImportMap(text: text)
  }
}
