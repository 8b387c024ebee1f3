// Which promises to pay are broken (rule 21).

extension PlainHealth {
  /// How many of the promises of the last days are broken; none where none was made.
  func brokenPromises(_ days: Int) -> PlainDatum? {
    let made = view.promises.filter { fact, promise in
      promise.client == client && fact.day > day - Int32(days)
        && !view.facts.contains { $0.what == .promiseWithdrawn(promise: promise.key) }
    }
    guard !made.isEmpty else { return nil }
    let broken = made.filter { isBroken($0.promise, madeOn: $0.fact.day) }
    return PlainDatum(whole: broken.count, made.map(\.fact))
  }

  /// Its last day is over, and nothing came in time.
  private func isBroken(_ promise: PlainPromise, madeOn made: Int32) -> Bool {
    guard day > promise.last else { return false }
    let days = made...max(made, promise.last)
    if promise.invoices.isEmpty { return !isAnythingReceived(promise, days) }
    return !promise.invoices.contains { isAnythingApplied(to: $0, days) }
  }

  /// Whether a receipt of the days is applied to an invoice, whenever that was; another client's
  /// receipt is of the day on which it was first applied to it.
  private func isAnythingApplied(to invoice: String, _ days: ClosedRange<Int32>) -> Bool {
    view.credits.contains { credit in
      guard case .receipt = credit.credit else { return false }
      let applied = view.applications.filter {
        $0.application.invoice == invoice && $0.application.credit == credit.credit
      }
      guard let first = applied.map(\.fact.day).min(),
        applied.contains(where: { view.standing($0.application) > 0 })
      else { return false }
      return days.contains(credit.client == client ? credit.day : first)
    }
  }

  /// Whether a receipt of the days and currency came, and was not returned as a whole.
  private func isAnythingReceived(_ promise: PlainPromise, _ days: ClosedRange<Int32>) -> Bool {
    view.credits.contains { credit in
      guard case .receipt = credit.credit, credit.client == client, days.contains(credit.day),
        credit.amount.currency == promise.amount.currency
      else { return false }
      return left(credit) > 0
    }
  }

  /// What is left of a receipt after what was returned of it; nothing where it was void.
  private func left(_ credit: PlainView.Credit) -> Int64 {
    var left = credit.amount.minor
    for fact in view.facts {
      switch fact.what {
      case .returned(credit.credit.key, let amount, false): left -= amount
      case .receiptVoided(credit.credit.key, false): left = 0
      default: break
      }
    }
    return left
  }
}
