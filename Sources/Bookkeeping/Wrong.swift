// Everything that can be wrong with a proposal. A closed list: each case has its words in
// `Wrong+Words.swift` and a golden message in the tests.

/// What is wrong with a proposal, with the values that show it.
@usableFromInline
package enum Wrong: Error, Hashable, Sendable {
  // The form of a document.
  case notUTF8
  case brokenJSON(String)
  case tooDeep(limit: Int)
  case itemTooLong(limit: Int)
  case arrayTooLong(limit: Int)
  case notAnObject
  case notOneDotZero(String)
  case notACloudEvent(String)

  // The form of a field.
  case missing
  case unknownField(nearest: String?)
  case unknownType(String, nearest: String?)
  case wrongType(expected: String)
  case filledByTheBook
  case recordedByTheBook
  case reservedSource(String)
  case repeatedField
  case oneOnly(of: String)
  case tooLong(bytes: Int, limit: Int)
  case eventTooLarge(bytes: Int, limit: Int)
  case controlCharacters
  case invisibleCharacters
  case spaceAround
  case unknownWord(String, allowed: [String])
  case beyondRange(String)
  case notADay(String)
  case noSuchDay(String)
  case notAnInstant(String)
  case notMoney(String)
  case unknownCurrency(String)
  case tooManyDecimals(String, String, Int)
  case notAState(String)
  case sumBeyondRange

  // Who and what it refers to.
  case noSubject
  case hasSubject
  case concernsOthers
  case unknownClient(String)
  case noSuchClient(String, nearest: String?)
  case noSuchOwner(String, nearest: String?)
  case unknownItem(String, String)
  case keyInUse(String, String)
  case withdrawnItem(String)
  case otherClients(String, String)
  case unknownEvent(String)
  case conflict(position: UInt64, differs: String)
  case conflictInFile(place: String, differs: String)

  // Bookkeeping.
  case notPositive(String)
  case negative(String)
  case otherCurrency(String, expected: String)
  case linesDoNotAddUp(sum: String, amount: String)
  case partsDoNotAddUp(sum: String, amount: String)
  case shareAndAmount
  case dueBeforeInvoice(due: Day, invoice: Day)
  case beforeItStands(Day, earliest: Day)
  case dayBeyondCalendar
  case overdrawn(String, on: Day, short: String)
  case neverApplied(String, applied: String)
  case invoiceTwice
  case namedMoreThanReturned(sum: String, amount: String)
  case notIdentified
  case alreadyIdentified
  case unidentifiedApplication
  case isUsed(String, position: UInt64, instead: String)
  case alreadyDone(String)
  case isVoid(String)
  case namedTwice
  case contractEnded(String, Day)
  case doesNotRenewByItself(String)
  case noticeWasGiven(String)
  case afterTerm(Day, last: Day)
  case endsBeforeItBegan
  case moreThanInvoice(String)
  case moreThanReceipt(String)
  case closedPeriod(Day, through: Day, firstOpen: Day)
  case itemInClosedPeriod(Day, through: Day)
  case periodOutOfOrder(through: Day)
  case periodInFuture(through: Day, today: Day)
  case noClosedPeriod
  case notLastPeriod(through: Day)
  case clientClosed(Day)
  case parentCycle(String)
  case reasonNeeded
  case alreadyWithdrawn(by: UInt64)
  case hasOwnReversal(instead: String)
  case dependedOn(position: UInt64)
  case notCorrectable(String)
  case nothingToCorrect
  case replacesNothing
  case replacementOutOfPlace(String)

  // Rules and maps.
  case rules(line: Int, column: Int, String)
  case map(line: Int, column: Int, String)

  // Files.
  case unknownColumn(String, nearest: String?)
  case badCell(String, expected: String)
  case noSuchRow(String, file: String)
  case repeatedRow(line: Int)
  case badRowBelongs(place: String)
  case notOfTheMap(nearest: String?, known: String)
  case fileIsMissing(String, neededBy: String)
  case linkedRowsTooLong(limit: Int)
  case rowsNotTold
  case bracesInColumn
  case rowOfOtherWidth(cells: Int, columns: Int)
  case emptyFile
  case loneReturns
  case otherSeparator(found: String, expected: String)
  case otherColumns(than: String)
  case strayQuote
  case openQuote
  case rowTooLong(limit: Int)
  case notEmpty
  case unknownPosition(UInt64, last: UInt64)
  case outOfSequence(expected: UInt64, found: UInt64)
  case recordedBackwards(String)
  case contradicts(String)
}
