package import Annotations
package import Chronology

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

  package init(
    title: String,
    organization: String?,
    countries: [CountryCode],
    sector: Sector?,
    status: Office.Status,
    since: String?,
    until: String?,
    seenFrom: String?,
    seenTo: String?,
    evidence: [Evidence],
    support: Support
  ) {
    self.title = title
    self.organization = organization
    self.countries = countries
    self.sector = sector
    self.status = status
    self.since = since
    self.until = until
    self.seenFrom = seenFrom
    self.seenTo = seenTo
    self.evidence = evidence
    self.support = support
  }

  /// Passages that it keeps where the person's entry is abridged.
  static let abridgedLength = 8

  /// The same with the first of its evidence: the person's entry has all of it.
  func abridged(to length: Int) -> Tenure {
    Tenure(
      title: title,
      organization: organization,
      countries: countries,
      sector: sector,
      status: status,
      since: since,
      until: until,
      seenFrom: seenFrom,
      seenTo: seenTo,
      evidence: Array(evidence.prefix(length)),
      support: support
    )
  }

  /// Days before and after a report for which it speaks of a current office: news tells of offices as they stand, and who leaves one
  /// seldom does so unreported for longer.
  package static let reach = 31

  /// Whether the record can say that it held on a day of an interval: between what reports tell of its beginning and end,
  /// or within ``reach`` of a report that gives it. Outside of that nobody knows.
  package func covers(_ days: DayInterval) -> Bool {
    let reach = status == .former ? 0 : Self.reach
    let first = day(seenFrom)?.adding(days: -reach)
    let last = day(seenTo)?.adding(days: reach)
    var starts = first.map { $0 <= days.to } ?? false
    var ends = last.map { $0 >= days.from } ?? false
    if status != .former {
      // A date as precise as its source tells compares with as much of the other.
      if let since { starts = since <= days.to.description.prefix(since.count) }
      if let until { ends = until >= days.from.description.prefix(until.count) }
    }
    return starts && ends
  }

  private func day(_ iso: String?) -> CalendarDate? {
    iso.flatMap { CalendarDate(String($0.prefix(10))) }
  }

  /// One tenure for each title, organisation, country and standing, in order of the first report.
  static func merged(_ claims: [OfficeClaim], origins: OriginTable) -> [Tenure] {
    // Thousands of claims say the same in the same words: what they have in common is worked out once for each way of saying it.
    var normalized: [Wording: Wording] = [:]
    var groups: [Wording: [OfficeClaim]] = [:]
    for claim in claims {
      let said = Wording(title: claim.title, countries: claim.countries, status: claim.status)
      let wording = normalized[said] ?? said.normalized
      normalized[said] = wording
      groups[wording, default: []].append(claim)
    }
    return groups.values.map { tenure($0, origins) }
      .sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }

  /// How a report tells of an office.
  private struct Wording: Hashable {
    let title: String
    let countries: [CountryCode]
    let status: Office.Status

    var normalized: Wording {
      Wording(
        title: String(title.lowercased().map { $0 == "-" ? " " : $0 }),
        countries: countries.sorted(),
        status: status
      )
    }
  }

  /// What orders the tenures of a person; no two are alike in it.
  private var place: [String] {
    [
      seenFrom ?? "", title, countries.map(\.rawValue).sorted().joined(separator: ","),
      status.rawValue,
    ]
  }

  private static func tenure(_ claims: [OfficeClaim], _ origins: OriginTable) -> Tenure {
    let sorted = claims.sorted { $0.evidence < $1.evidence }
    let days = claims.compactMap(\.reported)
    return Tenure(
      title: longest(sorted.map(\.title)) ?? "",
      organization: longest(sorted.compactMap(\.organization)),
      countries: sorted[0].countries.sorted(),
      sector: sorted.lazy.compactMap(\.sector).first,
      status: sorted[0].status,
      since: sorted.lazy.compactMap(\.since).first,
      until: sorted.lazy.compactMap(\.until).first,
      seenFrom: days.min()?.description,
      seenTo: days.max()?.description,
      evidence: sorted.map(\.evidence).sortedWithoutRepeats(),
      support: origins.support(of: sorted.map(\.evidence.report))
    )
  }

  private static func longest(_ words: [String]) -> String? {
    Set(words).max { ($0.count, $1) < ($1.count, $0) }
  }
}
