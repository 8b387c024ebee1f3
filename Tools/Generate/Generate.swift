// Writes the Swift that protoc-gen-swift does not: the walks over a fact's references and words,
// the fields that the book fills in, the type names, and the descriptors themselves.
//
// Reads a FileDescriptorSet from the file that its first argument names, writes into the folder
// that its second argument names. Called by Tools/generate; the output is committed.

import Foundation
import SwiftProtobuf

@main
enum Generate {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: Generate DESCRIPTOR_SET FOLDER")
      exit(2)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
    let schema = try Schema(descriptorSet: bytes)
    let folder = URL(fileURLWithPath: arguments[2])
    for (name, text) in [
      ("Walks.swift", schema.walks()),
      ("Types.swift", schema.types()),
      ("Wire.swift", schema.wire()),
      ("Readers.swift", schema.readers()),
      ("Writers.swift", schema.writers()),
      ("Descriptors.swift", try schema.descriptors()),
    ] {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
  }
}
