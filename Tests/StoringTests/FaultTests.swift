// Faults keep the number and say what is wrong and what to do.

import Testing

@testable import Storing

@Suite struct `A fault` {
  @Test func `of a full disk says how much is free and how much was put`() {
    for code in [StoreFault.Code.noSpace, .quotaExceeded, .ioError] {
      let fault = StoreFault.commit(code, path: "/b", bytesPut: 5000, freeBytes: 4096)
      #expect(
        fault.description
          == "no space to write /b: 4096 bytes free on the disk, the write put 5000 bytes; nothing "
          + "was written, free some space and write again (commit, code 28)"
      )
    }
  }

  @Test func `of a failing disk with room left is not called a full one`() {
    let fault = StoreFault.commit(.ioError, path: "/b", bytesPut: 10, freeBytes: 1 << 40)
    #expect(fault.code == .ioError)
    #expect(fault.message.contains("check the disk, the quota"))
  }

  @Test func `of a full map is said in plain words`() {
    let fault = StoreFault(.mapFull, "put into log", "/b")
    #expect(
      fault.description
        == "/b is full: it has used the whole address space it was opened with; lift the limit on "
        + "address space (ulimit -v) and open it again (put into log, code -30792)"
    )
  }

  @Test func `without words of its own keeps its number`() {
    let fault = StoreFault(.init(rawValue: 95), "open", "/b")
    #expect(fault.code == .init(rawValue: 95))
    #expect(fault.description.hasPrefix("cannot open in /b: "))
    #expect(fault.description.hasSuffix("(open, code 95)"))
  }
}
