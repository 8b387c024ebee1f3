// Faults of the machine: no permission, no space, limits, outputs that nobody reads.

import Crash
import Foundation
import Testing

@Suite struct `A fault of the machine` {
  let folder: TestFolder

  init() throws { folder = try Shop.copy() }

  /// As root every permission is given, so the command runs as nobody.
  ///
  /// Others have no right to write anyway. Anybody else takes the right to write away from themselves.
  @Test func `no permission`() throws {
    let before = try folder.verified().output
    chmod(folder.path, 0o755)
    let isRoot = geteuid() == 0
    if !isRoot {
      for name in ["book/data.mdb", "book/lock.mdb"] { chmod(folder(name), 0o444) }
      chmod(folder("book"), 0o555)
    }
    let nobody = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    for verb in ["verify", "record", "ar aging"] {
      let ended = try shell("\(nobody) \(TestFolder.command) \(verb) --book book < /dev/null")
      #expect(
        said(ended) == """
          fault: no permission to write book: even reading a book needs to write there (its \
          table of readers); give this user write permission on the folder and the files in it \
          (open, code 13)
          """,
        "the package util-linux has setpriv"
      )
      #expect(ended.code == 3)
    }
    if !isRoot {
      chmod(folder("book"), 0o755)
      for name in ["book/data.mdb", "book/lock.mdb"] { chmod(folder(name), 0o644) }
    }
    #expect(try folder.verified().output == before)
  }

  /// In a mount namespace of its own, so that nothing is left behind however the test ends.
  @Test func `no space on a small disk`() throws {
    try folder.write(Calls.lines(1..<4000), to: "calls.ndjson")
    let ended = try shell(
      """
      unshare \(geteuid() == 0 ? "" : "-r") -m sh -ec '
        mkdir small
        mount -t tmpfs -o size=400k tmpfs small
        cp -r book small/book
        \(TestFolder.command) verify --format json --book small/book > before
        set +e
        \(TestFolder.command) record calls.ndjson --atomic --book small/book; echo "exit $?"
        \(TestFolder.command) verify --format json --book small/book > after; echo "exit $?"
        cmp before after; echo "exit $?"
        rm -f small/filling; \(TestFolder.command) ar aging --book small/book > /dev/null; echo "exit $?"'
      """
    )
    let said = said(ended).replacing(/\d+ bytes/, with: "N bytes")
    #expect(
      said == """
        fault: no space to write small/book: N bytes free on the disk, the write put N bytes; \
        nothing was written, free some space and write again (commit, code 28)
        """,
      "the package util-linux has unshare and mount"
    )
    #expect(ended.output == "exit 3\nexit 0\nexit 0\nexit 0\n")
  }

  @Test func `a limit on the size of files`() throws {
    let before = try folder.verified().output
    try folder.write(Calls.lines(1..<4000), to: "calls.ndjson")
    let ended = try shell(
      "ulimit -f 400; \(TestFolder.command) record calls.ndjson --atomic --book book"
    )
    #expect(ended.code == 3)
    #expect(
      said(ended).replacing(/\d+ bytes/, with: "N bytes") == """
        fault: the disk took less than was written to book: N bytes free on the disk, the \
        write put N bytes; nothing was written, check the disk, the quota and the limit on file size \
        (ulimit -f) (commit, code 5)
        """
    )
    #expect(try folder.verified().output == before)
    #expect(try folder.daybook("record calls.ndjson --book book").code == 0)
  }

  @Test func `a limit on address space`() throws {
    let ended = try shell("ulimit -v 16000000; \(TestFolder.command) verify --book book")
    #expect(ended.code == 0)
    #expect(
      said(ended).replacing(/\d+ MiB/, with: "N MiB")
        == "note: a limit on address space lets this book grow to N MiB at most"
    )
  }

  @Test func `a reader that goes away`() throws {
    try folder.write(Calls.lines(1..<1000), to: "calls.ndjson")
    #expect(try folder.daybook("record calls.ndjson --book book").code == 0)
    let ended = try shell(
      "\(TestFolder.command) export events --book book | head -n 1 > /dev/null; "
        + "echo ${PIPESTATUS[0]}"
    )
    #expect(ended.output == "0\n")
    #expect(ended.errors == "")
  }

  @Test func `an output that is full`() throws {
    let ended = try shell("\(TestFolder.command) ar aging --book book > /dev/full")
    #expect(
      said(ended) == "fault: the standard output cannot be written: No space left on device (28)"
    )
    #expect(ended.code == 3)
  }

  /// Reading on would be for nothing.
  @Test func `an output that is full ends an export at once`() throws {
    try folder.write(Calls.lines(1..<4000), to: "calls.ndjson")
    #expect(try folder.daybook("record calls.ndjson --book book").code == 0)
    let ended = try shell(
      "strace -o log -e trace=write \(TestFolder.command) export events --book book > /dev/full; "
        + "grep -c '^write(1,' log"
    )
    #expect(
      said(ended) == "fault: the standard output cannot be written: No space left on device (28)",
      "the package strace is needed"
    )
    #expect(ended.output == "1\n")
  }

  /// A disk that is full for a moment: what was to be written then is missing for ever.
  @Test func `an output that is full for a moment`() throws {
    try folder.write(Calls.lines(1..<1000), to: "calls.ndjson")
    #expect(try folder.daybook("record calls.ndjson --book book").code == 0)
    let ended = try shell(
      "strace -o /dev/null -e trace=write -P $PWD/out -e inject=write:error=ENOSPC:when=1 "
        + "\(TestFolder.command) export events --book book > out"
    )
    #expect(
      said(ended) == "fault: the standard output cannot be written: No space left on device (28)",
      "the package strace is needed"
    )
    #expect(ended.code == 3)
  }

  private func shell(_ script: String) throws -> Program.Ended {
    try Program("bash", ["-c", script], in: folder.path).run()
  }

  private func said(_ ended: Program.Ended) -> String {
    ended.errors.replacing(folder.path, with: "FOLDER").trimmingCharacters(in: .newlines)
  }
}
