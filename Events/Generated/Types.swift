// Written by Tools/generate from the schema. Do not edit.

// swift-format-ignore-file

extension Event {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch subject {
    case nil: nil
    case .book(let subject): subject.type
    case .rules(let subject): subject.type
    case .period(let subject): subject.type
    case .event(let subject): subject.type
    case .client(let subject): subject.type
    case .location(let subject): subject.type
    case .licence(let subject): subject.type
    case .contact(let subject): subject.type
    case .engagement(let subject): subject.type
    case .invoice(let subject): subject.type
    case .creditNote(let subject): subject.type
    case .receipt(let subject): subject.type
    case .dispute(let subject): subject.type
    case .promise(let subject): subject.type
    case .writeOff(let subject): subject.type
    case .contract(let subject): subject.type
    case .renewal(let subject): subject.type
    case .task(let subject): subject.type
    case .incident(let subject): subject.type
    case .feedback(let subject): subject.type
    case .usage(let subject): subject.type
    case .survey(let subject): subject.type
    case .health(let subject): subject.type
    case .opportunity(let subject): subject.type
    }
  }
}

extension Book {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .opened: "daybook.book.opened"
    case .wordCoined: "daybook.book.word_coined"
    }
  }
}

extension Rules {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .adopted: "daybook.rules.adopted"
    }
  }
}

extension Period {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .closed: "daybook.period.closed"
    case .reopened: "daybook.period.reopened"
    }
  }
}

extension Correction {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .corrected: "daybook.event.corrected"
    }
  }
}

extension Client {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .registered: "daybook.client.registered"
    case .renamed: "daybook.client.renamed"
    case .ownerAssigned: "daybook.client.owner_assigned"
    case .parentSet: "daybook.client.parent_set"
    case .closed: "daybook.client.closed"
    case .noted: "daybook.client.noted"
    }
  }
}

extension Location {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .opened: "daybook.location.opened"
    case .closed: "daybook.location.closed"
    }
  }
}

extension Licence {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .recorded: "daybook.licence.recorded"
    case .statusChanged: "daybook.licence.status_changed"
    }
  }
}

extension Contact {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .added: "daybook.contact.added"
    case .departed: "daybook.contact.departed"
    }
  }
}

extension Engagement {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .logged: "daybook.engagement.logged"
    }
  }
}

extension Invoice {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .issued: "daybook.invoice.issued"
    case .voided: "daybook.invoice.voided"
    }
  }
}

extension CreditNote {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .issued: "daybook.credit_note.issued"
    case .applied: "daybook.credit_note.applied"
    case .unapplied: "daybook.credit_note.unapplied"
    }
  }
}

extension Receipt {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .recorded: "daybook.receipt.recorded"
    case .identified: "daybook.receipt.identified"
    case .applied: "daybook.receipt.applied"
    case .unapplied: "daybook.receipt.unapplied"
    case .returned: "daybook.receipt.returned"
    case .voided: "daybook.receipt.voided"
    }
  }
}

extension Dispute {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .opened: "daybook.dispute.opened"
    case .resolved: "daybook.dispute.resolved"
    }
  }
}

extension Promise {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .made: "daybook.promise.made"
    case .withdrawn: "daybook.promise.withdrawn"
    }
  }
}

extension WriteOff {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .recorded: "daybook.write_off.recorded"
    }
  }
}

extension Contract {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .signed: "daybook.contract.signed"
    case .amended: "daybook.contract.amended"
    case .noticeGiven: "daybook.contract.notice_given"
    case .renewed: "daybook.contract.renewed"
    case .terminated: "daybook.contract.terminated"
    case .lost: "daybook.contract.lost"
    }
  }
}

extension Renewal {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .stageMoved: "daybook.renewal.stage_moved"
    case .forecastSet: "daybook.renewal.forecast_set"
    case .riskFlagged: "daybook.renewal.risk_flagged"
    case .riskCleared: "daybook.renewal.risk_cleared"
    }
  }
}

extension Task {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .opened: "daybook.task.opened"
    case .done: "daybook.task.done"
    }
  }
}

extension Incident {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .opened: "daybook.incident.opened"
    case .resolved: "daybook.incident.resolved"
    }
  }
}

extension Feedback {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .received: "daybook.feedback.received"
    }
  }
}

extension Usage {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .measured: "daybook.usage.measured"
    }
  }
}

extension Survey {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .answered: "daybook.survey.answered"
    }
  }
}

extension Health {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .overridden: "daybook.health.overridden"
    case .overrideCleared: "daybook.health.override_cleared"
    }
  }
}

extension Opportunity {
  /// The type of the fact as CloudEvents name it; nil where there is no fact.
  public var type: String? {
    switch fact {
    case nil: nil
    case .opened: "daybook.opportunity.opened"
    case .revised: "daybook.opportunity.revised"
    case .stageMoved: "daybook.opportunity.stage_moved"
    case .won: "daybook.opportunity.won"
    case .lost: "daybook.opportunity.lost"
    }
  }
}
