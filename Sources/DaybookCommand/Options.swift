// Options that several verbs share.

import ArgumentParser
import Bookkeeping
import Daybook
import Exchanging
import Foundation
import Reporting

extension Format: ExpressibleByArgument {}

/// Which book.
struct BookOptions: ParsableArguments {
  @Option(name: .long, help: "The folder of the book. (default: DAYBOOK_BOOK, else ./book)")
  var book: String?

  var path: String { Self.path(book) }

  static func path(_ given: String?) -> String {
    if let given { return given }
    let named = ProcessInfo.processInfo.environment["DAYBOOK_BOOK"] ?? ""
    return named.isEmpty ? "book" : named
  }

  /// Opens the book.
  func open() throws -> Book {
    let book = try Book.open(path)
    Self.warn(book)
    return book
  }

  /// Opens the book, which must be there only where it is named.
  func openIfThere() throws -> Book? { book == nil ? try? Book.open(path) : try open() }

  static func warn(_ book: Book) {
    guard book.isMapReduced else { return }
    Output.complain(
      "note: a limit on address space lets this book grow to \(book.mapSizeBytes >> 20) MiB at most"
    )
  }
}

/// In which form an answer is written.
struct FormatOptions: ParsableArguments {
  @Option(help: "table, json or csv.")
  var format: Format = .table
}

/// What becomes of facts that come too late.
struct LateOptions: ParsableArguments {
  @Flag(
    help: """
      What belongs into a closed period counts on the first open day after it, and the day that was \
      asked for is kept beside it; without --late it is refused.
      """
  )
  var late = false
}

/// Under which rules, at which moment, in which form.
struct AskingOptions: ParsableArguments {
  @OptionGroup private var moment: MomentOptions

  @Option(
    help: ArgumentHelp(
      "Under the rules of a file. (default: the rules in force at the moment)",
      valueName: "file"
    )
  )
  var rules: String?

  var book: BookOptions { moment.book }
  var format: Format { moment.format }

  func asked(of book: Book) throws -> Asked {
    var asked = try moment.asked(of: book)
    asked.rules = try rules.map { try RulesFile(path: $0).rules }
    return asked
  }
}

/// At which moment, in which form.
struct MomentOptions: ParsableArguments {
  @OptionGroup var book: BookOptions

  @Option(
    help: ArgumentHelp("As of which day: 2026-05-31. (default: today)", valueName: "YYYY-MM-DD")
  )
  var asOf: DayArgument?

  @Option(
    help: ArgumentHelp(
      "As known when: a position, or a time such as 2026-05-31T14:30:00Z. (default: now)",
      valueName: "position|time"
    )
  )
  var knownAt: String?

  @OptionGroup private var output: FormatOptions

  var format: Format { output.format }

  func asked(of book: Book) throws -> Asked {
    Asked(
      asOf: asOf?.day,
      knownAt: try knownAt.map { try knownAt($0, book) }
    )
  }

  private func knownAt(_ text: String, _ book: Book) throws -> KnownAt {
    do {
      return try KnownAt(text: text, in: book)
    } catch let refusal as Refusal {
      throw ValidationError("--known-at: \(refusal.message)")
    }
  }
}

/// A day as an argument.
struct DayArgument: ExpressibleByArgument {
  var day: Day

  init?(argument: String) {
    guard let day = try? Day(text: argument) else { return nil }
    self.day = day
  }
}
