package import Annotations
import Chronology

/// One office that somebody holds or held, as far as reports tell.
package struct Tenure: Hashable, Sendable, Codable {
  package let title: String
  package let organization: String?
  package let countries: [CountryCode]
  package let sector: Sector?
  package let status: Office.Status
  /// What reports say of its beginning and end; ISO 8601, as precise as they say.
  package let since: String?
  package let until: String?
  /// First and last day on which a report gives somebody this office.
  package let seenFrom: String?
  package let seenTo: String?
  package let evidence: [Evidence]
  package let support: Support

  /// Whether the record can say that it held on a day between `from` and `to` (ISO 8601 days): between what reports tell of its
  /// beginning and end, or between the first and the last report that gives it. Outside of that nobody knows.
  package func covers(from: String, to: String) -> Bool {
    let starts = status == .former ? [seenFrom] : [since, seenFrom]
    let ends = status == .former ? [seenTo] : [until, seenTo]
    // A date as precise as its source tells compares with as much of the other.
    return starts.contains { $0.map { $0 <= to.prefix($0.count) } ?? false }
      && ends.contains { $0.map { $0 >= from.prefix($0.count) } ?? false }
  }

  /// One tenure for each title, organisation, country and standing, in order of the first report.
  static func merged(_ claims: [OfficeClaim], origins: OriginTable) -> [Tenure] {
    let groups = Dictionary(grouping: claims) { claim in
      [
        normalized(claim.title), claim.countries.map(\.rawValue).sorted().joined(separator: ","),
        claim.status.rawValue,
      ]
    }
    return groups.values.map { tenure($0, origins) }
      .sorted { ($0.seenFrom ?? "", $0.title) < ($1.seenFrom ?? "", $1.title) }
  }

  private static func tenure(_ claims: [OfficeClaim], _ origins: OriginTable) -> Tenure {
    let sorted = claims.sorted { $0.evidence < $1.evidence }
    let days = claims.compactMap { $0.reported?.description }.sorted()
    return Tenure(
      title: sorted.map(\.title).max { ($0.count, $1) < ($1.count, $0) } ?? "",
      organization: sorted.lazy.compactMap(\.organization).max { ($0.count, $1) < ($1.count, $0) },
      countries: sorted[0].countries,
      sector: sorted.lazy.compactMap(\.sector).first,
      status: sorted[0].status,
      since: sorted.lazy.compactMap(\.since).first,
      until: sorted.lazy.compactMap(\.until).first,
      seenFrom: days.first,
      seenTo: days.last,
      evidence: Set(sorted.map(\.evidence)).sorted(),
      support: origins.support(of: sorted.map(\.evidence.report))
    )
  }

  private static func normalized(_ title: String) -> String {
    String(title.lowercased().map { $0 == "-" ? " " : $0 })
  }
}
