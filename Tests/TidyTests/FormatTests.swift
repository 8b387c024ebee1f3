// Every hand-written file is in the house's format, and the generated code is what the schema says.

import Testing

@Suite struct FormatTests {
  @Test func `swift format has nothing to say`() throws {
    let (status, output) = try Package.run([
      "swift", "format", "lint", "--strict", "--recursive", "Sources", "Tests", "Package.swift",
      "Tools",
    ])
    #expect(status == 0, "\(output)")
  }

  @Test func `the generated code is fresh`() throws {
    let (status, output) = try Package.run(["Tools/generate", "--check"])
    #expect(status == 0, "\(output)")
  }
}
