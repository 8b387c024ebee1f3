// What stops the tool itself: something that has to work before anything can be tried.

import Foundation

/// Why nothing can be tried.
package struct CrashFault: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// The text of a file.
func text(of path: String) throws -> String {
  guard let bytes = FileManager.default.contents(atPath: path) else {
    throw CrashFault("\(path) cannot be read")
  }
  return String(decoding: bytes, as: UTF8.self)
}
