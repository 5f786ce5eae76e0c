package import Annotations
import Articles
package import Chronology
package import Reports

/// One report's word that somebody holds an office: what the record knows for the days around it.
package struct KnownOffice: Hashable, Sendable, Codable {
  /// The holder's full name as the report gives it.
  package let name: String
  package let title: String
  package let country: CountryCode
  package let sector: Sector?
  package let report: String
  package let reported: CalendarDate
  /// First and last day for which it answers.
  package let from: CalendarDate
  package let to: CalendarDate

  /// Words under which articles may name the holder alone, in lower case.
  package var shortNames: [String] {
    let words = NameWords(name).words
    guard let last = words.last, let first = words.first else { return [] }
    return Self.firstNameCountries.contains(country.rawValue) ? [last, first] : [last]
  }

  /// Countries where people are called by the first word of their name: it is the family's, or there is no family name.
  private static let firstNameCountries: Set<String> = [
    "CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "JPN", "SGP", "VNM", "KHM", "HUN", "ETH", "ERI",
    "ISL",
  ]
}

/// A name's words, for comparison.
struct NameWords {
  let words: [String]

  init(_ name: String) {
    words = name.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
  }

  var joined: String { words.joined(separator: " ") }
}

extension Report {
  /// The offices that the report says are held, as far as they can answer for other reports: of people with a full name, of one state,
  /// held on the report's day.
  ///
  /// An office answers for ``Tenure/reach`` days before and after the report; back to its beginning where the report tells it. A
  /// beginning that is told as a month or year counts from that period's last day, so that no day is covered on which it may not
  /// have been held.
  /// - Parameter reported: the report's day, from its story where it is undated itself; without one it answers for no day.
  package func knownOffices(reported: CalendarDate?) -> [KnownOffice] {
    guard let reported else { return [] }
    return offices.compactMap { office in
      let holder = actors[office.holder.index]
      guard office.status == .current || office.status == .acting, office.countries.count == 1,
        let country = office.countries.first, NameWords(holder.name).words.count > 1
      else { return nil }
      var from = reported.adding(days: -Tenure.reach)
      if let since = office.since.flatMap(Self.lastDay), since <= reported { from = since }
      var to = reported.adding(days: Tenure.reach)
      if let until = office.until.flatMap(Self.firstDay), until >= reported { to = until }
      return KnownOffice(
        name: holder.name,
        title: office.title,
        country: country,
        sector: office.sector ?? holder.sectors.first,
        report: article.id,
        reported: reported,
        from: from,
        to: to
      )
    }
  }

  private static func lastDay(_ iso: String) -> CalendarDate? { period(iso)?.to }

  private static func firstDay(_ iso: String) -> CalendarDate? { period(iso)?.from }

  /// The days of "2022", "2022-05" or "2022-05-03".
  private static func period(_ iso: String) -> DayInterval? {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 1: return DayInterval(year: parts[0])
    case 2: return DayInterval(year: parts[0], month: parts[1])
    case 3:
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2]).map {
        DayInterval(day: $0)
      }
    default: return nil
    }
  }
}
