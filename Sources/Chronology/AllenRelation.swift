/// How two intervals lie to each other: exactly one of thirteen relations holds.
///
/// Days are whole, so an interval *meets* another that begins on the day after its last.
/// - Source: James F. Allen, "Maintaining Knowledge about Temporal Intervals", CACM 26 (1983).
package enum AllenRelation: String, Sendable, CaseIterable, Codable {
  case before, meets, overlaps, starts, during, finishes, equals
  case finishedBy, contains, startedBy, overlappedBy, metBy, after

  /// The relation of `first` to `second`.
  package init(_ first: DayInterval, _ second: DayInterval) {
    if first.to < second.from {
      self = first.to.adding(days: 1) == second.from ? .meets : .before
    } else if second.to < first.from {
      self = second.to.adding(days: 1) == first.from ? .metBy : .after
    } else if first.from == second.from {
      self = first.to == second.to ? .equals : first.to < second.to ? .starts : .startedBy
    } else if first.to == second.to {
      self = first.from > second.from ? .finishes : .finishedBy
    } else if first.from < second.from {
      self = first.to < second.to ? .overlaps : .contains
    } else {
      self = first.to < second.to ? .during : .overlappedBy
    }
  }

  /// The relation of the second to the first.
  package var inverse: AllenRelation {
    let all = Self.allCases
    return all[all.count - 1 - (all.firstIndex(of: self) ?? 6)]
  }
}
