// Every report there is. A new one is a file in `Reports` and a line here.

/// The reports.
package enum Catalog {
  /// Every projection, in the order in which `daybook replay` folds them.
  package static let projections: [any Projection.Type] = [
    Aging.self,
    OpenItems.self,
    SettledInvoices.self,
    Payers.self,
    HealthScores.self,
    Renewals.self,
  ]
}
