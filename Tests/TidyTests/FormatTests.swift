// Every hand-written file is in the house's format. That the generated code is what the schema says,
// `Tools/test` looks at itself.

import Testing

@Suite struct FormatTests {
  @Test func `swift format has nothing to say`() throws {
    let (status, output) = try Package.run([
      "swift", "format", "lint", "--strict", "--recursive", "Sources", "Tests", "Package.swift",
      "Tools",
    ])
    #expect(status == 0, "\(output)")
  }
}
