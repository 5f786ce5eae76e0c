/// Where each report's words come from: what counting support rests on.
package struct OriginTable: Sendable {
  /// Report to the group of reports that go back to one act of reporting; a report that could not be placed has none.
  private let groups: [String: String]
  private let unknown: Set<String>

  /// - Parameters:
  ///   - groups: report to the name of its origin.
  ///   - unknown: reports that could not be placed; never counted as independent.
  package init(groups: [String: String], unknown: Set<String>) {
    self.groups = groups
    self.unknown = unknown
  }

  /// Support of a set of reports. A report that the table does not know stands for itself.
  package func support(of reports: some Sequence<String>) -> Support {
    var origins: Set<String> = []
    var unplaced: Set<String> = []
    for report in reports {
      if unknown.contains(report) {
        unplaced.insert(report)
      } else {
        origins.insert(groups[report] ?? report)
      }
    }
    return Support(origins: origins.count, unknownOrigins: unplaced.count)
  }
}

/// How many stand behind an entry.
package struct Support: Hashable, Sendable, Codable {
  /// Independent origins.
  package let origins: Int
  /// Reports whose origin cannot be told.
  package let unknownOrigins: Int

  package init(origins: Int, unknownOrigins: Int) {
    self.origins = origins
    self.unknownOrigins = unknownOrigins
  }
}
