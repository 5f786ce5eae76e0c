import Annotations
import Chronology
import TextModel

/// The days and the country that an article gives: publication, dateline, outlet.
struct ArticleReferences: Sendable {
  /// What weekdays, months, 'last year' count from.
  let reference: ReferenceDay
  /// What 'today' means: the dateline's day where there is one.
  let today: ReferenceDay
  /// ISO 3166-1 alpha-3 of the outlet.
  let country: String?

  init(context: ArticleContext, dateline: CalendarDate?, outlets: Outlets) {
    let published = context.published?.day
    country = outlets.country(outlet: context.outlet, url: context.url)
    guard let published else {
      let basis: Timex.Basis = dateline == nil ? .none : .dateline
      reference = ReferenceDay(day: dateline, basis: basis)
      today = reference
      return
    }
    let isPublicationStamp = context.published?.basis == .dateline
    reference = ReferenceDay(day: published, basis: isPublicationStamp ? .dateline : .published)
    if let dateline, dateline < published, published.dayNumber - dateline.dayNumber < 7 {
      today = ReferenceDay(day: dateline, basis: .dateline)
    } else {
      today = reference
    }
  }
}

/// Countries of outlets, from `outlets.tsv`.
struct Outlets: Sendable {
  private var names: [String: String] = [:]
  private var domains: [String: String] = [:]

  /// - Parameter rows: name, domain and country of each.
  init(_ rows: [(names: [String], domains: [String], country: String)]) {
    for row in rows {
      for name in row.names { names[Self.key(name)] = row.country }
      for domain in row.domains { domains[domain] = row.country }
    }
  }

  /// - Returns: nil for an outlet that is not known, and for agencies that belong to no country's readers.
  func country(outlet: String?, url: String?) -> String? {
    if let outlet, let found = names[Self.key(outlet)] { return found }
    guard let url else { return nil }
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    guard let host = parts.first?.hasSuffix(":") == true ? parts.dropFirst().first : parts.first
    else { return nil }
    var labels = host.prefix { $0 != "/" && $0 != ":" && $0 != "?" }.split(separator: ".")
    while labels.count > 1 {
      if let found = domains[labels.joined(separator: ".").lowercased()] { return found }
      labels.removeFirst()
    }
    return labels.first.flatMap { domains["." + $0.lowercased()] }
  }

  /// A name without its article and case.
  private static func key(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
