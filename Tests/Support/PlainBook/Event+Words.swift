// The words of vocabularies that an event uses, in the order of the schema: a word that is new gets
// a record of its own, just before the event.

import Events

extension Event {
  /// Vocabulary and word, so that the same word of two vocabularies is two words.
  var wordsUsed: [String] {
    let used: [(vocabulary: String, word: Word)] =
      switch subject {
      case .client(let client):
        [("tier", client.registered.tier), ("owner", client.ownerAssigned.owner)]
      case .contact(let contact): [("contact role", contact.added.role)]
      case .licence(let licence): [("licence type", licence.recorded.type)]
      case .creditNote(let note): [("credit reason", note.issued.reason)]
      case .receipt(let receipt): [("return reason", receipt.returned.reason)]
      case .dispute(let dispute): [("dispute reason", dispute.opened.reason)]
      case .contract(let contract):
        [("loss reason", contract.terminated.reason), ("loss reason", contract.lost.reason)]
      case .renewal(let renewal):
        [
          ("renewal stage", renewal.stageMoved.stage),
          ("forecast category", renewal.forecastSet.category),
          ("risk reason", renewal.riskFlagged.reason),
        ]
      case .task(let task):
        [("task kind", task.opened.kind), ("owner", task.opened.assignee)]
      case .incident(let incident): [("incident kind", incident.opened.kind)]
      case .feedback(let feedback): [("feedback theme", feedback.received.theme)]
      case .usage(let usage): [("measure", usage.measured.measure)]
      case .survey(let survey): [("survey", survey.answered.survey)]
      case .opportunity(let opportunity):
        [
          ("sales stage", opportunity.opened.stage), ("sales stage", opportunity.stageMoved.stage),
          ("loss reason", opportunity.lost.reason),
        ]
      default: []
      }
    if case .event(let correction) = subject, correction.corrected.hasReplacement {
      return correction.corrected.replacement.wordsUsed
    }
    return used.filter { !$0.word.word.isEmpty }.map { "\($0.vocabulary) \($0.word.word)" }
  }
}
