// One client of the sample: what it is, how it pays, and what becomes of it in two years.

import Bookkeeping

/// One client of the sample.
struct Customer {
  /// How a client pays.
  struct Manners {
    /// Days between the due day and the payment, at least and at most.
    var late: ClosedRange<Int>
    /// How many of a hundred payments are parts, come back, or follow a dispute.
    var parts: Int
    var returns: Int
    var disputes: Int

    /// Whether the client has to be reminded.
    var isLate: Bool { late.upperBound >= 40 }

    static let all = [
      Manners(late: -10...0, parts: 0, returns: 0, disputes: 1),
      Manners(late: -5...5, parts: 3, returns: 1, disputes: 3),
      Manners(late: 0...15, parts: 10, returns: 4, disputes: 5),
      Manners(late: 5...40, parts: 20, returns: 8, disputes: 8),
      Manners(late: 20...90, parts: 35, returns: 15, disputes: 12),
    ]
  }

  /// What becomes of a client.
  enum Course {
    case growing
    case steady
    /// Orders fall towards the end, and nobody answers.
    case falling
    /// Gave notice; the last term still runs.
    case leaving
    /// Fell, gave notice, and was won back.
    case recovered
    /// Was not renewed.
    case lost
    /// Ended within a term.
    case terminated
    /// Its till is not connected: no orders are known.
    case silent
    /// Came in the last month.
    case new

    /// So many clients take each course.
    static let counts: [(course: Course, clients: Int)] = [
      (.growing, 8), (.steady, 15), (.falling, 4), (.leaving, 2), (.recovered, 3), (.lost, 2),
      (.terminated, 2), (.silent, 1), (.new, 1),
    ]
  }

  var key: String
  var name: String
  var state: String
  var tier: String
  var manners: Manners
  var course: Course
  var begins: Int
  /// The days on which the client is not well.
  var unwell: ClosedRange<Int>?
  var parent: String?
  var agreement: Agreement

  /// The last day on which the client is one.
  var lastDay: Int { min(agreement.lastDay, Portfolio.lastDay) }

  /// The day on which a large client opens a second store.
  var secondStore: Int? { tier == "enterprise" ? begins + 200 : nil }

  func isUnwell(on day: Int) -> Bool { unwell?.contains(day) ?? false }
}
