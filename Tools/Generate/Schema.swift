// The schema as the generator needs it: messages with their Swift names and options.

import Foundation
import SwiftProtobuf

struct Schema {
  struct Message {
    var name: String
    var swiftName: String
    var descriptor: Google_Protobuf_DescriptorProto
  }

  /// In the order of the files and of each file.
  let messages: [Message]
  let files: [Google_Protobuf_FileDescriptorProto]

  init(descriptorSet: Data) throws {
    let set = try Google_Protobuf_FileDescriptorSet(serializedBytes: descriptorSet)
    files = set.file.filter { $0.package == "daybook" }
    var found: [Message] = []
    func collect(
      _ descriptor: Google_Protobuf_DescriptorProto,
      _ parent: String,
      _ swiftParent: String
    ) {
      let name = "\(parent).\(descriptor.name)"
      let swiftName = swiftParent + descriptor.name
      found.append(Message(name: name, swiftName: swiftName, descriptor: descriptor))
      for nested in descriptor.nestedType { collect(nested, name, swiftName + ".") }
    }
    for file in files {
      for message in file.messageType {
        collect(message, ".\(file.package)", file.options.swiftPrefix)
      }
    }
    messages = found
  }

  func message(_ name: String) -> Message? { messages.first { $0.name == name } }

  /// The Swift name of a field: lower camel case.
  static func swiftName(_ field: Google_Protobuf_FieldDescriptorProto) -> String {
    camel(field.name)
  }

  static func camel(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }
      .joined()
  }
}

/// Numbers of our field options in `options.proto`.
///
/// They are read from the fields that the plain parser keeps as unknown, so that the generator does
/// not depend on what it generates.
enum Option: UInt64 {
  case filled = 50_002
  case creates = 50_003
  case vocabulary = 50_004
}

extension Google_Protobuf_FieldDescriptorProto {
  /// The value of one of our options, all of them varints; 0 where it is not set.
  func value(of option: Option) -> UInt64 {
    var rest = options.unknownFields.data[...]
    func varint() -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while let byte = rest.popFirst() {
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return value
    }
    while !rest.isEmpty {
      let key = varint()
      let value = varint()
      if key >> 3 == option.rawValue { return value }
    }
    return 0
  }
}
