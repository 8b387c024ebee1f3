// Every report that is folded from the clients. A new one is a file in `Reports` and a line here; what
// takes its figures apart is its `why`, and what compares two of them is in `Comparing`.

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
    Opportunities.self,
    Today.self,
    HygieneOfClients.self,
  ]
}
