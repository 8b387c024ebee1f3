// Files as people name them for an import: a path, a folder, or what the map calls the file before the
// path, as in customers=export.csv.

import Exchanging
import Foundation

/// A file to import.
struct FileArgument {
  var path: String
  /// What the map calls it; nil where its name tells.
  var form: String?

  /// The first file that is named twice.
  static func repeated(_ files: [FileArgument]) -> String? {
    var seen: Set<String> = []
    return files.map(\.path).first { path in
      !seen.insert(URL(filePath: path).resolvingSymlinksInPath().path).inserted
    }
  }

  /// The files that an argument names.
  ///
  /// Of a folder those that the map reads, in its order. A fault where the folder cannot be read.
  static func files(_ argument: String, of map: ImportMap) throws -> [FileArgument] {
    if let equals = argument.firstIndex(of: "="),
      map.formNames.contains(String(argument[..<equals]))
    {
      let path = String(argument[argument.index(after: equals)...])
      return [FileArgument(path: path, form: String(argument[..<equals]))]
    }
    var isFolder: ObjCBool = false
    guard !map.formNames.isEmpty,
      FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue
    else { return [FileArgument(path: argument)] }
    guard access(argument, R_OK | X_OK) == 0 else {
      throw ExchangeFault.unreadable(argument, code: errno, String(cString: strerror(errno)))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: argument)
    // What is there and cannot be read is a fault later, not a file that is not there.
    return map.fileNames.filter(names.contains).map {
      FileArgument(path: "\(argument.withoutSlash)/\($0)")
    }
  }
}
