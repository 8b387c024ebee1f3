// Generated code: the type name of every fact, and the descriptors of the schema.

import Foundation
import SwiftProtobuf

extension Schema {
  /// Subjects of the envelope with their facts, in the order of the schema.
  private var facts: [(subject: String, message: Message)] {
    guard let event = message(".daybook.Event") else {
      preconditionFailure("the schema has no message Event")
    }
    return event.descriptor.field.filter { $0.hasOneofIndex }.map { field in
      guard let message = message(field.typeName) else {
        preconditionFailure("the schema has no message \(field.typeName)")
      }
      return (field.name, message)
    }
  }

  func types() -> String {
    var out = Self.head
    out += "\nextension Event {\n"
    out += "  /// The type of the fact as CloudEvents name it; nil where there is no fact.\n"
    out += "  public var type: String? {\n    switch subject {\n    case nil: nil\n"
    for (subject, _) in facts {
      out += "    case .\(Self.camel(subject))(let subject): subject.type\n"
    }
    out += "    }\n  }\n}\n"
    for (subject, message) in facts {
      out += "\nextension \(message.swiftName) {\n"
      out += "  /// The type of the fact as CloudEvents name it; nil where there is no fact.\n"
      out += "  public var type: String? {\n    switch fact {\n    case nil: nil\n"
      for field in message.descriptor.field where field.hasOneofIndex {
        out += "    case .\(Self.swiftName(field)): \"daybook.\(subject).\(field.name)\"\n"
      }
      out += "    }\n  }\n}\n"
    }
    return out
  }

  func descriptors() throws -> String {
    var set = Google_Protobuf_FileDescriptorSet()
    set.file = files
    let text = try set.serializedData().base64EncodedString()
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(96))
      rest = rest.dropFirst(96)
    }
    return Self.head + """

      /// The schema itself.
      public enum Descriptors {
        /// A `google.protobuf.FileDescriptorSet` with comments, as base64 in lines.
        public static let base64 = \"\"\"
      \(lines.map { "    " + $0 }.joined(separator: "\n"))
          \"\"\"
      }

      """
  }
}
