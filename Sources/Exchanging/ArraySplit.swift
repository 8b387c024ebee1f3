// The elements of a JSON array, cut out without parsing them: strings, escapes and brackets are
// counted, the rest is the parser's business. Commas between elements and the closing bracket are
// looked at here, because no parser will see them.

import Bookkeeping

struct ArraySplit {
  private var isOpen = false
  private var isFirst = true

  /// The next element and the line on which it begins; nil after the closing bracket.
  mutating func next(of chunks: inout Chunks) throws -> (line: Int, bytes: [UInt8])? {
    if !isOpen {
      _ = try chunks.take()
      isOpen = true
    }
    try chunks.skipSpace()
    switch try chunks.peek() {
    case nil: throw Self.broken(chunks, "the array is not closed")
    case UInt8(ascii: "]"):
      _ = try chunks.take()
      return try end(of: &chunks)
    case UInt8(ascii: ",") where !isFirst:
      _ = try chunks.take()
      try chunks.skipSpace()
      guard let byte = try chunks.peek() else {
        throw Self.broken(chunks, "the array is not closed")
      }
      guard byte != UInt8(ascii: ","), byte != UInt8(ascii: "]") else {
        throw Self.broken(chunks, "an element is missing after a comma")
      }
    case UInt8(ascii: ","): throw Self.broken(chunks, "an element is missing before a comma")
    case .some where !isFirst: throw Self.broken(chunks, "a comma is missing between elements")
    case .some: break
    }
    isFirst = false
    return (chunks.line, try element(of: &chunks))
  }

  private func end(of chunks: inout Chunks) throws -> (line: Int, bytes: [UInt8])? {
    try chunks.skipSpace()
    guard try chunks.peek() == nil else {
      throw Self.broken(chunks, "there is more after the end of the array")
    }
    return nil
  }

  private func element(of chunks: inout Chunks) throws -> [UInt8] {
    let line = chunks.line
    var bytes: [UInt8] = []
    var depth = 0
    var inString = false
    var escaped = false
    while let byte = try chunks.peek() {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): inString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ",") where depth == 0: return bytes
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return bytes }
          depth -= 1
        case _ where depth == 0 && Chunks.isSpace(byte): return bytes
        default: break
        }
      }
      bytes.append(byte)
      _ = try chunks.take()
      guard bytes.count <= ProposalReader.lineLimitBytes else {
        throw LineRefusal(line: line, wrong: .itemTooLong(limit: ProposalReader.lineLimitBytes))
      }
      guard chunks.bytesTaken <= ProposalReader.arrayLimitBytes else {
        throw LineRefusal(line: line, wrong: .arrayTooLong(limit: ProposalReader.arrayLimitBytes))
      }
    }
    throw Self.broken(chunks, "the array is not closed")
  }

  private static func broken(_ chunks: Chunks, _ detail: String) -> LineRefusal {
    LineRefusal(line: chunks.line, wrong: .brokenJSON(detail))
  }
}
