// What a refusal says: what is wrong, and what to do.

extension Wrong {
  /// What is wrong, as a sentence without its full stop.
  package var what: String { words.what }

  /// What to do about it, as a sentence without its full stop.
  package var advice: String { words.advice }

  /// Both, as sentences.
  package var sentences: String {
    // A question asks for the nearest right word, and has its mark.
    (what.hasSuffix("?") ? what : "\(what).") + " \(advice)."
  }

  private var words: (what: String, advice: String) {
    switch self {
    case .notUTF8:
      ("The text is not UTF-8", "Save it as UTF-8 and try again")
    case .brokenJSON(let detail):
      ("The JSON is broken: \(detail)", "Correct it")
    case .tooDeep(let limit):
      ("The JSON is nested deeper than \(limit) levels", "No event needs that; check what wrote it")
    case .itemTooLong(let limit):
      ("It has more than the \(limit) bytes that are allowed", "Shorten it, or split it")
    case .arrayTooLong(let limit):
      (
        "The array has more than the \(limit) bytes that are allowed",
        "Write one event a line instead"
      )
    case .notAnObject:
      ("It is not a JSON object", "Give one CloudEvent a line, or an array of them")
    case .notOneDotZero(let text):
      ("The CloudEvents version is \"\(text)\"", "Give \"specversion\": \"1.0\"")
    case .notACloudEvent(let name):
      ("\"\(name)\" is not an attribute of an event of Daybook", "Take it out, or put it into data")
    case .missing:
      ("It is missing", "Give it")
    case .unknownField(let nearest):
      (
        "There is no such field",
        Self.meant(nearest) ?? "Take it out; `daybook events TYPE` lists the fields"
      )
    case .unknownType(let type, let nearest):
      ("There is no type \"\(type)\"", Self.meant(nearest) ?? "`daybook events` lists the types")
    case .wrongType(let expected):
      ("It is not \(expected)", "Give \(expected)")
    case .filledByTheBook:
      ("Only the book fills this in", "Take it out, or restore an export with --restore")
    case .recordedByTheBook:
      ("Only the book records this fact", "Take it out, or restore an export with --restore")
    case .reservedSource(let source):
      ("The source \"\(source)\" is the book's own", "Name the system that the event comes from")
    case .repeatedField:
      ("It is given twice", "Give it once")
    case .oneOnly(let names):
      ("More than one of \(names) is given", "Give one of them")
    case .tooLong(let bytes, let limit):
      ("It has \(bytes) bytes, more than the limit of \(limit)", "Shorten it")
    case .eventTooLarge(let bytes, let limit):
      (
        "The event has \(bytes) bytes, more than the limit of \(limit)",
        "Shorten its texts or split it"
      )
    case .controlCharacters:
      ("It has control characters", "Take them out")
    case .invisibleCharacters:
      ("It has characters that nobody can see, such as direction marks", "Take them out")
    case .spaceAround:
      ("It begins or ends with a space", "Take the space out")
    case .unknownWord(let text, let allowed) where allowed.count == 1:
      ("\"\(text)\" is not \(allowed[0])", "Give \(allowed[0])")
    case .unknownWord(let text, let allowed):
      ("\"\(text)\" is not one of \(allowed.joined(separator: ", "))", "Give one of them")
    case .beyondRange(let text):
      ("\(text) is beyond the range of the field", "Give a number within it")
    case .notADay(let text):
      ("\"\(text)\" is not a day", "Write it as 2026-05-31")
    case .noSuchDay(let text):
      ("There is no day \(text) in the calendar", "Correct the day")
    case .notAnInstant(let text):
      ("\"\(text)\" is not a time", "Write it as 2026-05-31T14:30:00Z")
    case .notMoney(let text):
      ("\"\(text)\" is not an amount", "Write it as 1200.00 USD")
    case .unknownCurrency(let text):
      ("\"\(text)\" is not a currency of ISO 4217", "Give three letters such as USD")
    case .tooManyDecimals(let text, let currency, let decimals):
      (
        "\(text) has more decimals than \(currency) has (\(decimals))",
        "Nothing is rounded here: give the exact amount"
      )
    case .notAState(let text):
      ("\"\(text)\" is not a state", "Give two letters such as AZ")
    case .sumBeyondRange:
      ("The sum is beyond what an account can hold", "Check the amounts and the periods")

    // Bookkeeping.
    case .noSubject:
      ("The event names no client", "Give the client's key as subject")
    case .hasSubject:
      ("This fact concerns the book itself, not a client", "Take the subject out")
    case .concernsOthers:
      (
        "The event to correct does not concern this client",
        "Give its client as subject, or leave the subject out"
      )
    case .unknownClient(let key):
      ("There is no client \"\(key)\"", "Register it first, with daybook.client.registered")
    case .noSuchClient(let key, let nearest):
      (
        "There is no client \"\(key)\"",
        Self.meant(nearest) ?? "`daybook health` lists the clients"
      )
    case .noSuchOwner(let owner, let nearest):
      (
        "There is no account manager \"\(owner)\"",
        Self.meant(nearest) ?? "`daybook health` shows who looks after whom"
      )
    case .unknownItem(let kind, let key):
      ("There is no \(kind) \"\(key)\"", "Record it first, or correct the key")
    case .keyInUse(let kind, let key):
      (
        "\(kind.capitalizedFirst) \"\(key)\" is in the book already",
        "Give another key, or record what changes the one that is there"
      )
    case .withdrawnItem(let what):
      ("\(what) was withdrawn by a correction", "Name one that stands")
    case .otherClients(let what, let client) where client.isEmpty:
      ("\(what.capitalizedFirst) belongs to no client yet", "Identify its client first")
    case .otherClients(let what, let client):
      (
        "\(what.capitalizedFirst) belongs to client \"\(client)\"",
        "Name one of this client's, or give that client as subject"
      )
    case .unknownEvent(let name):
      ("There is no event \(name)", "Name it by source and id, or by its position")
    case .conflict(let position, let differs):
      (
        "It is recorded otherwise, at position \(position): \(differs)",
        "Leave it out where the book is right; else record what changed as an event of its own, "
          + "such as a credit note, or correct that record"
      )
    case .conflictInFile(let place, let differs):
      (
        "It stands on \(place) otherwise: \(differs)",
        "Take one of them out, or give it an id of its own"
      )
    case .notPositive(let amount):
      ("\(amount) is not more than zero", "Give an amount above zero")
    case .negative(let amount):
      (
        "\(amount) is less than zero",
        "Amounts have no sign: money that goes the other way is another event, such as a credit note"
      )
    case .otherCurrency(let currency, let expected):
      ("The currency is \(currency), not \(expected)", "Give one in \(expected)")
    case .linesDoNotAddUp(let sum, let amount):
      ("The lines and the tax make \(sum), the amount is \(amount)", "Make them equal")
    case .partsDoNotAddUp(let sum, let amount):
      ("The instalments make \(sum), the whole is \(amount)", "Make them equal")
    case .shareAndAmount:
      (
        "The instalments do not all have one of amount and shareBasisPoints",
        "Give every instalment an amount, or every one a share"
      )
    case .dueBeforeInvoice(let due, let invoice):
      (
        "The due day \(due.text) is before the invoice's date \(invoice.text)",
        "Correct one of them"
      )
    case .beforeItStands(let day, let earliest):
      (
        "\(day.text) is too early, it cannot be before \(earliest.text)",
        "Give \(earliest.text) or a later day"
      )
    case .dayBeyondCalendar:
      ("The day that follows lies beyond the calendar", "Correct the days")
    case .overdrawn(let item, let day, let short):
      (
        "\(item) would be below zero on \(day.text) by \(short)",
        "Lower the amount, or give a day on which there is enough"
      )
    case .neverApplied(let asked, let applied):
      ("\(asked) is more than what is applied there, \(applied)", "Name what is applied")
    case .invoiceTwice:
      ("The invoice is named twice in one event", "Name it once, with the whole amount")
    case .namedMoreThanReturned(let sum, let amount):
      ("The applications named make \(sum), the return \(amount)", "Name no more than was returned")
    case .notIdentified:
      (
        "The receipt is not identified",
        "Identify its client first, with daybook.receipt.identified"
      )
    case .alreadyIdentified:
      (
        "The receipt belongs to a client already",
        "Void it and record it again under the right client"
      )
    case .unidentifiedApplication:
      (
        "A receipt without a client settles nothing",
        "Give the client as subject, or leave the applications out"
      )
    case .isUsed(let what, let position, let instead):
      ("\(what) has been used by the event at position \(position)", instead)
    case .alreadyDone(let what):
      ("\(what)", "Nothing is left to do")
    case .namedTwice:
      ("It is named twice in one event", "Name it once")
    case .contractEnded(let what, let day):
      ("\(what) has ended, its last day is \(day.text)", "Sign a new contract, or correct its end")
    case .doesNotRenewByItself(let what):
      ("\(what) does not renew by itself", "Take automatic out, or correct the contract")
    case .noticeWasGiven(let what):
      ("Notice was given of \(what), so that it does not renew by itself", "Take automatic out")
    case .afterTerm(let day, let last):
      ("\(day.text) is after the last day of the term, \(last.text)", "Give a day up to it")
    case .endsBeforeItBegan:
      ("It ends before it began", "Correct one of the times")
    case .isVoid(let what):
      ("\(what) is void", "Name one that stands")
    case .moreThanInvoice(let amount):
      ("It is more than the whole invoice, \(amount)", "Lower the amount")
    case .moreThanReceipt(let amount):
      ("It is more than what was not yet returned, \(amount)", "Lower the amount")
    case .closedPeriod(let day, let through, let open):
      (
        "\(day.text) lies in a period that is closed through \(through.text)",
        "Record it as late, and it counts on \(open.text)"
      )
    case .itemInClosedPeriod(let day, let through):
      (
        "It counts on \(day.text), in a period closed through \(through.text)",
        "Reverse it in an open period instead: a credit note, a return, an unapplication"
      )
    case .periodOutOfOrder(let through):
      ("Periods are closed through \(through.text) already", "Close a later day")
    case .periodInFuture(let through, let today):
      ("\(through.text) is after the day of the close, \(today.text)", "Close it when it is over")
    case .noClosedPeriod:
      ("No period is closed", "There is nothing to reopen")
    case .notLastPeriod(let through):
      ("The period closed last ends on \(through.text)", "Reopen that one first")
    case .clientClosed(let day):
      ("The client is closed from \(day.text) on", "Give an earlier day, or correct the closing")
    case .parentCycle(let client):
      (
        "The client would be its own parent through \"\(client)\"",
        "Take one of them out of the group first"
      )
    case .reasonNeeded:
      ("The event gives no reason", "Say why")
    case .alreadyWithdrawn(let by):
      ("The event was withdrawn by the one at position \(by)", "Correct what took its place")
    case .hasOwnReversal(let instead):
      ("An event of this type is taken back by a fact of its own", "Record \(instead) instead")
    case .dependedOn(let position):
      ("The event at position \(position) depends on it", "Withdraw that one first")
    case .notCorrectable(let type):
      ("A \(type) cannot be withdrawn", "Record a new event that says what holds now")
    case .nothingToCorrect:
      ("That correction put nothing in place", "Record a new event instead")
    case .replacesNothing:
      ("A correction cannot take the place of an event", "Correct the event itself again")
    case .replacementOutOfPlace(let attribute):
      ("A replacement has no \(attribute) of its own", "Take it out: the correction's holds")

    // Files.
    case .rules(let line, let column, let detail):
      (
        "Line \(line), column \(column) of the rules: \(detail)",
        "Correct the rules"
      )
    case .map(let line, let column, let detail):
      ("Line \(line), column \(column) of the map: \(detail)", "Correct the map")
    case .unknownColumn(let name, let nearest):
      (
        "The file has no column \"\(name)\"",
        Self.meant(nearest) ?? "Give a file with that column, or another map"
      )
    case .badCell(let text, let expected):
      ("\"\(text)\" is not \(expected)", "Correct the cell")
    case .noSuchRow(let row, let file):
      (
        "\(file) has no row \"\(row)\"",
        "Correct the cell, or give the file in which that row is"
      )
    case .repeatedRow(let line):
      ("Line \(line) has the same row", "Take one of them out")
    case .badRowBelongs(let place):
      ("A row that belongs to it is refused: \(place)", "Correct that one")
    case .notOfTheMap(let nearest, let known):
      (
        "The map reads no file of this name, but \(known)",
        Self.meant(nearest)
          ?? "Rename it, or put the map's name for it before it, as in NAME=FILE; "
          + "`daybook import maps` has the names"
      )
    case .fileIsMissing(let name, let by):
      ("\(by) needs \(name), which is not given", "Give that file too")
    case .rowsNotTold:
      (
        "No columns tell one row of the file from another",
        "Export it with a column that does, such as the number that the other system gave each row; a "
          + "running number of the lines is another one in the next export"
      )
    case .bracesInColumn:
      (
        "The name of the column has braces, in which a map names columns",
        "Rename it in the file"
      )
    case .linkedRowsTooLong(let limit):
      (
        "What other files need of it takes more than the \(limit) bytes that are kept",
        "Import a part of the files at a time, with the rows that belong together"
      )
    case .rowOfOtherWidth(let cells, let columns):
      (
        "The row has another number of cells, \(cells), than the header, \(columns)",
        "Correct the row; a cell that has the separator in it needs quotes"
      )
    case .emptyFile:
      ("The file is empty", "Give a file whose first row names its columns")
    case .loneReturns:
      (
        "The lines of the file end with carriage returns alone",
        "Save it with line feeds, LF or CRLF"
      )
    case .otherSeparator(let found, let expected):
      (
        "The columns are separated by \(found), the map says \(expected)",
        "Give a map with that separator, or save the file with \(expected)"
      )
    case .otherColumns(let file):
      (
        "Its columns are not those of \(file), so their bad rows do not fit into one file",
        "Import them one by one, each with a file of its own for bad rows"
      )
    case .strayQuote:
      (
        "A quote stands in a cell that is not in quotes",
        "Put the whole cell in quotes and double the quotes within it"
      )
    case .openQuote:
      (
        "A quote is opened and never closed, so that nobody knows where the row ends",
        "Close the quote"
      )
    case .rowTooLong(let limit):
      (
        "The row has more than the \(limit) bytes that are allowed, so that its end is not looked for",
        "Shorten it, or look for a quote that is not closed"
      )
    case .notEmpty:
      ("The book has records of its own", "Restore into a new book")
    case .outOfSequence(let expected, let found):
      ("The sequence is \(found), \(expected) comes next", "Restore the whole export, in order")
    case .recordedBackwards(let text):
      ("\(text) is earlier than the event before it", "Restore the export as it was written")
    case .contradicts(let what):
      ("It contradicts \(what)", "Restore the export as it was written")
    case .unknownPosition(let position, let last):
      ("There is no record \(position)", "The last is \(last)")
    }
  }

  private static func meant(_ nearest: String?) -> String? {
    nearest.map { "Perhaps \"\($0)\" is meant" }
  }
}
