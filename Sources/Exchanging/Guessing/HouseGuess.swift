// What a book says that a file may leave open: its currency, and where on earth it is.

/// The book that a map is proposed for.
package struct HouseGuess {
  /// The letters of its currency.
  let currency: String
  private let zoneName: String

  /// Takes what a book says of itself.
  package init(currency: String, zoneName: String) {
    self.currency = currency
    self.zoneName = zoneName
  }

  /// Whether 03/04 is likelier the third of April: in a region that is not America.
  ///
  /// UTC is no region.
  var isDayFirst: Bool {
    let region = zoneName.split(separator: "/").first.map(String.init) ?? ""
    return ["Africa", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]
      .contains(region) && zoneName != "Pacific/Honolulu"
  }
}
