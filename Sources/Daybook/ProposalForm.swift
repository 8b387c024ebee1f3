// The form of a proposal as its bytes show it, by the schema's own tables: whether it is the normal one, in
// which nearly every proposal comes, and which words it uses. What is the least unusual is left to the walk
// over the message, which brings it into that form or refuses it.

import Bookkeeping
import Events
import Exchanging

/// What is read off the bytes of a proposal that is in normal form.
struct ProposalForm {
  /// The words that it uses, in the order in which they are met.
  private(set) var words: [NameKey] = []
  private var hasID = false
  private var hasSource = false
  private var hasFact = false

  /// Reads a form; nil where it is not the normal one beyond doubt.
  init?(_ proposal: RawSpan) {
    guard look(proposal, 0..<proposal.byteCount, of: WireSchema.event), hasID, hasSource, hasFact
    else { return nil }
  }

  private mutating func look(_ bytes: RawSpan, _ range: Range<Int>, of message: Int) -> Bool {
    var reading = WireReading(range)
    while let found = reading.next(bytes) {
      let field = WireSchema.field(found.number, of: message)
      guard field.kind != .unknown, !field.isFilled else { return false }
      guard let content = found.content else { continue }
      switch field.kind {
      case .unknown, .number, .enumeration, .event: return false
      case .numbers: break
      case .bytes:
        guard message != WireSchema.event || isSound(bytes, content, found.number) else {
          return false
        }
      case .message:
        if message == WireSchema.event, found.number >= WireSchema.firstSubject {
          guard !content.isEmpty else { return false }
          hasFact = true
        } else if field.isPlain {
          continue
        }
        // What takes the place of another event has no envelope of its own.
        guard field.target != WireSchema.event, look(bytes, content, of: field.target) else {
          return false
        }
      case .client, .item:
        guard only(WireSchema.key, bytes, content).map({ isKey(bytes, $0) }) ?? false else {
          return false
        }
      case .word:
        guard let word = only(WireSchema.word, bytes, content), isKey(bytes, word),
          let vocabulary = Vocabulary(rawValue: Int(field.code)),
          let text = WireReading.text(bytes, word)
        else { return false }
        let key = NameKey(.word(vocabulary), text)
        if !words.contains(key) { words.append(key) }
      case .personal:
        guard content.isEmpty || only(WireSchema.clear, bytes, content) != nil else { return false }
      }
    }
    return reading.isWhole
  }

  /// Whether a text of the envelope is one that the event may have.
  private mutating func isSound(_ bytes: RawSpan, _ content: Range<Int>, _ number: UInt64) -> Bool {
    switch number {
    case WireSchema.id:
      hasID = true
      return isKey(bytes, content)
    case WireSchema.source:
      hasSource = true
      return isKey(bytes, content) && !isOwnSource(bytes, content)
    default: return true
    }
  }

  /// The content of the one field that a message has; nil where it is another one.
  private func only(_ number: UInt64, _ bytes: RawSpan, _ range: Range<Int>) -> Range<Int>? {
    var reading = WireReading(range)
    guard let found = reading.next(bytes), found.number == number, reading.isWhole else {
      return nil
    }
    return found.content
  }

  private func isOwnSource(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    let source = bytes.extracting(range)
    return unsafe source.withUnsafeBytes { unsafe $0.elementsEqual(Event.ownSource.utf8) }
  }

  private func isKey(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    unsafe bytes.extracting(range).withUnsafeBytes { unsafe Texts.isPlain($0) }
  }
}
