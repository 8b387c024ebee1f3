// Which file of a map a given one is, and which files need which.

import Bookkeeping

extension ImportMap {
  /// How the files are called that the map reads; empty where it reads one, of any name.
  package var fileNames: [String] { files.compactMap(\.fileName) }

  /// What the map calls its files; empty where it has one.
  package var formNames: [String] { files.map(\.name).filter { !$0.isEmpty } }

  /// Whether rows register clients.
  var mentionsClients: Bool { files.contains { !$0.clients.isEmpty } }

  /// The index of the form that a file has.
  func form(of file: CSVImport.File) throws(Refusal) -> Int {
    guard !formNames.isEmpty else { return 0 }
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    let form = files.firstIndex { form in
      file.form.map { $0 == form.name } ?? (form.fileName == name)
    }
    guard let form else {
      let known = fileNames.joined(separator: ", ")
      let near = nearest(to: name, of: fileNames)
      throw Refusal(field: file.name, .notOfTheMap(nearest: near, known: known))
    }
    return form
  }

  /// Refuses files without one that they need.
  func check(_ given: Set<Int>) throws(Refusal) {
    for index in files.indices where given.contains(index) {
      let links = files[index].links.filter { !$0.isOptional }.map(\.file)
      let needed = links + files[index].lists.map(\.file)
      for other in needed where !given.contains(other) {
        let (name, by) = (files[other].fileName ?? "", files[index].fileName ?? "")
        throw Refusal(.fileIsMissing(name, neededBy: by))
      }
    }
  }
}
