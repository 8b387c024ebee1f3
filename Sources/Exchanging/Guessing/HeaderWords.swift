// The words of a column's name, as what they stand for: `Inv No`, `invoice_number`, `INVOICENO` and
// `Rechnungsnr.` are the same two.

/// What a word of a column's name stands for.
enum HeaderWord: Hashable {
  case account
  case amount
  case balance
  case client
  case created
  case currency
  case date
  case document
  case due
  case gross
  case id
  case invoice
  case issued
  case name
  case net
  case note
  case number
  case paid
  case payment
  case reference
  case total
  case value
  /// What makes the column another one: the terms of a payment are no payment.
  case other

  /// The words that people have for it.
  private static let spellings: [(HeaderWord, String)] = [
    (.account, "account accounts acct company organization organisation payer buyer konto firma"),
    (.amount, "amount amounts amt betrag sum summe"),
    (.balance, "balance open outstanding remaining saldo offen"),
    (.client, "client clients customer customers cust dispensary debtor kunde kunden debitor"),
    (.created, "created erstellt"),
    (.currency, "currency currencies cur curr ccy währung waehrung devise"),
    (.date, "date dt day on at when datum am"),
    (.document, "document doc voucher beleg"),
    (.due, "due payable fällig fälligkeit fälligkeits faellig faelligkeit faelligkeits maturity"),
    (.gross, "gross brutto"),
    (.id, "id ids key code"),
    (.invoice, "invoice invoices inv bill bills billing rechnung rechnungs facture factura"),
    (.issued, "issued issue posting posted booking booked billed invoiced ausgestellt"),
    (.name, "name names"),
    (.net, "net netto subtotal sub"),
    (
      .note,
      "note notes comment comments description memo subject text remark remarks details bemerkung"
    ),
    (.number, "number no nr num nbr numbers nummer"),
    (
      .paid,
      "paid settled settlement cleared clear clearing received bezahlt gezahlt beglichen"
    ),
    (
      .payment,
      "payment payments pmt pymt receipt receipts remittance check cheque zahlung zahlungs"
    ),
    (.reference, "reference ref referenz"),
    (.total, "total totals gesamt"),
    (.value, "value wert"),
    (
      .other,
      """
      terms term method status state type kind category class tax taxes vat gst mwst ust steuer rate \
      percent discount discounts days quantity qty count owner manager rep phone email mail address \
      street city zip country region contact po flag age aging overdue late disputed dispute delivery \
      ship shipping modified updated changed birth product item line bank parent group vendor supplier \
      fee fees freight period start end from until
      """
    ),
  ]

  private static let known = Dictionary(
    spellings.flatMap { word, spellings in
      spellings.split(separator: " ").map { (String($0), word) }
    },
    uniquingKeysWith: { first, _ in first }
  )

  /// Words that say nothing of what a column holds.
  private static let idle: Set<String> = ["display", "full", "legal", "our", "the", "of"]

  /// What a word stands for, or the two that it is written together of; nil for a word of its own.
  fileprivate static func words(of text: String) -> [HeaderWord]? {
    if let word = known[text] { return [word] }
    if idle.contains(text) { return [] }
    // Nobody writes more of them together.
    let letters = Array(text)
    guard letters.count > 3, letters.count <= 30 else { return nil }
    for end in (2...letters.count - 2).reversed() {
      if let first = known[String(letters[..<end])], let second = known[String(letters[end...])] {
        return [first, second]
      }
    }
    return nil
  }
}

/// The name of a column, taken apart.
struct HeaderName {
  private(set) var words: Set<HeaderWord> = []
  /// How many of its words are not known.
  private(set) var unknown = 0

  /// Whom a bill goes to is whose it is.
  private static let addressing: Set<String> = ["bill", "billed", "sold", "invoiced", "charged"]

  init(_ name: String) {
    let texts = Self.texts(of: name)
    for (index, text) in texts.enumerated() {
      let next = index + 1 < texts.count ? texts[index + 1] : ""
      if text == "to", index > 0, Self.addressing.contains(texts[index - 1]) {
        words.insert(.client)
      } else if next == "to", Self.addressing.contains(text) {
        continue
      } else if let known = HeaderWord.words(of: text) {
        words.formUnion(known)
      } else {
        unknown += 1
      }
    }
  }

  /// Whether it names a number, of whatever.
  var isNumber: Bool {
    !words.isDisjoint(with: [.id, .number, .reference]) && !words.contains(.other)
  }

  /// The words of a name such as `InvoiceDate`, `invoice_date` or `Invoice Date`, in small letters.
  private static func texts(of name: String) -> [String] {
    var texts: [String] = [""]
    var wasSmall = false
    for character in name {
      let isPart = character.isLetter || character.isNumber
      if !isPart || (character.isUppercase && wasSmall) { texts.append("") }
      if isPart { texts[texts.count - 1].append(contentsOf: character.lowercased()) }
      if character == "#" || character == "№" { texts += ["number", ""] }
      wasSmall = character.isLowercase || character.isNumber
    }
    return texts.filter { !$0.isEmpty }
  }
}
