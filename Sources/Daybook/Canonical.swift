// The canonical form of a proposal: the same event always gives the same bytes, however it was
// written, so that it is known again. Texts that are compared are in one normal form.

import Bookkeeping
import Events
import Exchanging
import Recording
import SwiftProtobuf

extension Event {
  /// How many bytes a record may have, and one that adopts rules.
  static let limitBytes = 64 << 10
  static let rulesLimitBytes = RuleSet.limitBytes + (4 << 10)

  /// Checks the envelope's texts and brings every key into its normal form; the words that it
  /// uses, in the order in which they are met.
  @discardableResult
  mutating func normalize(restoring: Bool) throws -> [NameKey] {
    guard unknownFields.data.isEmpty, subject != nil, type != nil else {
      throw Refusal(field: "type", .missing)
    }
    if !restoring, let field = filledField() {
      throw Refusal(field: Self.attribute(filled: field), .filledByTheBook)
    }
    source = try Self.key(source, "source")
    id = try Self.key(id, "id")
    if source == Self.ownSource, !restoring {
      throw Refusal(field: "source", .reservedSource(source))
    }
    if hasAbout { about.key = try Self.key(about.key, "subject") }
    var keys = NormalKeys()
    try accept(&keys)
    try subject?.replacement?.requireBareEnvelope()
    return keys.words
  }

  private static func attribute(filled field: String) -> String {
    switch field {
    case "recordedAt": "recordedtime"
    case "effectiveByRule": "effectivebyrule"
    case "wishedOn": "wishedon"
    default: "data.\(field)"
    }
  }

  static func key(_ text: String, _ field: String) throws(Refusal) -> String {
    do throws(Refusal) {
      return try Texts.key(text)
    } catch {
      throw Refusal(field: field, error.wrong)
    }
  }

  /// A replacement's identity is its correction's.
  private func requireBareEnvelope() throws(Refusal) {
    let field = "data.replacement"
    if let attribute = Attribute.misplaced(inReplacement: self)?.rawValue {
      throw Refusal(field: "\(field).\(attribute)", .replacementOutOfPlace(attribute))
    }
    if subject == nil || type == nil { throw Refusal(field: "\(field).type", .missing) }
  }

  /// The digest of what was proposed, without what the book filled in, and how many bytes that has.
  func proposalDigest() -> (digest: Digest, sizeBytes: Int) {
    var proposal = self
    // Nearly every proposal is one already, and a changed copy costs more than looking.
    if filledField() != nil { proposal.forgetDecisions() }
    return proposal.withBytes { (Digest(of: $0), $0.byteCount) }
  }

  /// Lends the event in the form of the wire: what a record holds, and what a digest is made of.
  func withBytes<R>(_ body: (RawSpan) throws -> R) rethrows -> R {
    var writing = WireWriting()
    write(into: &writing)
    return try writing.withBytes(body)
  }

  /// Takes out what the book filled in.
  mutating func forgetDecisions() {
    if effectiveByRule {
      clearEffectiveOn()
    } else if hasWishedOn {
      effectiveOn = wishedOn
    }
    if case .event(var correction) = subject, case .corrected(var fact)? = correction.fact,
      fact.hasReplacement
    {
      fact.replacement.forgetDecisions()
      correction.fact = .corrected(fact)
      subject = .event(correction)
    }
    clearFilled()
  }
}

/// Brings keys and words into their normal form, and collects the words.
private struct NormalKeys: FactVisitor {
  var path = FieldPath()
  private(set) var words: [NameKey] = []

  func visit(_ reference: inout ClientReference) throws {
    reference.key = try key(reference.key)
    reference.number = 0
  }
  func visit<R: ItemReference>(_ reference: inout R, creates: Bool) throws {
    reference.key = try key(reference.key)
    reference.client = 0
    reference.number = 0
  }
  func visit(_ reference: inout EventReference) throws {
    guard reference.position == 0 else { return }
    let field = path.jsonPath
    reference.source = try Event.key(reference.source, "\(field).source")
    reference.id = try Event.key(reference.id, "\(field).id")
  }
  mutating func visit(_ word: inout Word, of vocabulary: Vocabulary) throws {
    word.word = try key(word.word)
    word.code = 0
    let key = NameKey(.word(vocabulary), word.word)
    if !words.contains(key) { words.append(key) }
  }
  func visit(_ personal: inout Personal) throws {
    if case .sealed? = personal.form {
      throw Refusal(field: path.jsonPath, .wrongType(expected: "text in clear"))
    }
  }

  /// The path is put together only where something is wrong.
  private func key(_ text: String) throws(Refusal) -> String {
    do throws(Refusal) {
      return try Texts.key(text)
    } catch {
      throw Refusal(field: path.jsonPath, error.wrong)
    }
  }
}
