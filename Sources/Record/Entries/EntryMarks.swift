import Annotations
package import Chronology

/// What lists look for in an entry, beside days, countries and support. The store keeps it in columns, so that a list of a few among
/// very many is found without reading them all.
package struct EntryMarks: Hashable, Sendable {
  /// Of an event, and of a dialogue as the reports tell it.
  package var status: String?
  /// Of an event: that it has not occurred and is not going on.
  package var isOpen = false
  /// Of a statement: that a version changes words, speaker or directness.
  package var isAltered = false
  /// Of an event of two countries or more, but for mere words of support: that just one of them is on record about it.
  package var isOneSided = false
  /// Of a dialogue: the last day by which it should meet.
  package var due: CalendarDate?
  /// Of a person: every name in lower case.
  package var names: [String] = []

  package init() {}
}

extension EventEntry {
  package var marks: EntryMarks {
    var marks = EntryMarks()
    marks.status = status.rawValue
    marks.isOpen = status != .occurred && status != .ongoing
    // That somebody supports another is told by those who do.
    marks.isOneSided = type != .support && countries.count > 1 && sidesHeard.count == 1
    return marks
  }
}

extension DialogueEntry {
  package var marks: EntryMarks {
    var marks = EntryMarks()
    marks.status = status.rawValue
    marks.due = dueDay
    return marks
  }
}

extension PersonEntry {
  package var marks: EntryMarks {
    var marks = EntryMarks()
    marks.names = names.map { $0.lowercased() }
    return marks
  }
}

extension StatementEntry {
  package var marks: EntryMarks {
    var marks = EntryMarks()
    marks.isAltered = isAltered
    return marks
  }

  /// Whether a version changes words, speaker or directness. Of two indirect versions, which have no words of the speaker's to keep,
  /// only what may be dangerous counts: a number, a name, a negation or a modal.
  package var isAltered: Bool {
    group.variants.contains { variant in
      switch variant.verdict {
      case .madeDirect, .madeIndirect, .reattributed: return true
      case .wordsChanged, .spliced, .trimmed:
        let other = group.variants.first { $0.place == variant.against }
        return variant.kind != .indirect || other.map { $0.kind != .indirect } ?? true
          || variant.changes.contains { $0.flag != nil }
      case .verbatim, .onlyReport, nil: return false
      }
    }
  }
}
