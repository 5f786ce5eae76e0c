import Annotations
import Chronology
import RuleFiles

/// Well-known holders of high offices, with the dates between which they held them.
///
/// The last resort: it answers for a date only within a term that covers it. Of an undated text it tells the country alone,
/// which a term's end does not change, and that only where every row of that name agrees.
struct LeaderTable: Sendable {
  /// One person, by name.
  struct Leader: Sendable {
    let name: String
    let gender: Gender?
    var terms: [Term]
  }

  /// An office held between two days.
  struct Term: Sendable {
    let name: String
    /// Nil for offices of no state, as the UN's.
    let country: CountryCode?
    let sector: Sector?
    let title: String
    let gender: Gender?
    let from: CalendarDate?
    /// Nil for a term that had not ended when the row was written.
    let to: CalendarDate?

    /// - Throws: ``RuleFileError`` for a date or sector that cannot be read.
    init(_ row: TableFile.Row, file: String) throws(RuleFileError) {
      name = row["name"]
      country = row["country"].isEmpty ? nil : CountryCode(row["country"])
      title = row["title"]
      gender = Gender(rawValue: row["gender"])
      sector = Sector(rawValue: row["sector"])
      from = Self.date(row["from"], end: false)
      to = Self.date(row["to"], end: true)
      let unread = (!row["from"].isEmpty && from == nil) || (!row["to"].isEmpty && to == nil)
      if unread || (!row["sector"].isEmpty && sector == nil) {
        throw RuleFileError(
          file: file,
          line: row.line,
          found: "'\(row["from"])' to '\(row["to"])', sector '\(row["sector"])'",
          remedy: "write dates as 2005-11-22, 2005-11 or 2005, and a sector of PLOVER's"
        )
      }
    }

    func covers(_ day: CalendarDate) -> Bool {
      (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    private static func date(_ cell: String, end: Bool) -> CalendarDate? {
      let parts = cell.split(separator: "-").compactMap { Int($0) }
      switch parts.count {
      case 1: return end ? DayInterval(year: parts[0])?.to : DayInterval(year: parts[0])?.from
      case 2:
        let month = DayInterval(year: parts[0], month: parts[1])
        return end ? month?.to : month?.from
      case 3: return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
      default: return nil
      }
    }
  }

  private(set) var leaders: [Leader] = []
  private var byName: [String: Int] = [:]
  /// "GBR foreign secretary" → leaders.
  private var byOffice: [String: [Int]] = [:]
  /// Last word of a name, lower case → leaders.
  private var bySurname: [String: [Int]] = [:]

  /// Adds a term.
  /// - Returns: the leader's row when the name is new, -1 for a further term of a known one.
  mutating func add(_ term: Term) -> Int {
    let index = byName[term.name] ?? leaders.count
    if let country = term.country, byOffice[country.rawValue + " " + term.title]?.last != index {
      byOffice[country.rawValue + " " + term.title, default: []].append(index)
    }
    guard index == leaders.count else {
      leaders[index].terms.append(term)
      return -1
    }
    leaders.append(Leader(name: term.name, gender: term.gender, terms: [term]))
    byName[term.name] = index
    var words = term.name.lowercased().split(separator: " ").map(String.init)
    if let hyphenated = words.last?.split(separator: "-"), hyphenated.count > 1 {
      words.append(contentsOf: hyphenated.map(String.init).suffix(1))
    }
    for surname in Set([words.first, words.last].compactMap { $0 }) {
      bySurname[surname, default: []].append(index)
    }
    return index
  }

  /// What the table tells of a leader at a day, or of an undated text.
  func answer(for leader: Int, on day: CalendarDate?) -> (country: CountryCode?, sector: Sector?)? {
    let terms = leaders[leader].terms
    guard let first = terms.first else { return nil }
    guard let day else {
      return terms.allSatisfy { $0.country == first.country } ? (first.country, nil) : nil
    }
    if let held = terms.first(where: { $0.covers(day) }) { return (held.country, held.sector) }
    let ended = terms.compactMap(\.to).max()
    guard let ended, ended < day, !terms.contains(where: { $0.to == nil }) else { return nil }
    return (first.country, .elite)
  }

  /// The one leader of a surname whose term covers a day and whose title has a given head.
  func leader(surname: String, head: String, on day: CalendarDate?) -> Int? {
    guard let candidates = bySurname[surname] else { return nil }
    let fitting = candidates.filter { index in
      leaders[index].terms.contains { term in
        (head.isEmpty || term.title.hasSuffix(head)) && (day.map(term.covers) ?? true)
      }
    }
    let countries = Set(fitting.flatMap { leaders[$0].terms.map(\.country) })
    return fitting.count == 1 || countries.count == 1 ? fitting.first : nil
  }

  /// Whether the table knows who holds an office of a country on a day, and it is nobody of these names.
  /// - Parameter words: of the name of somebody of that title, lower case.
  func isHeldByOther(
    than words: [String],
    _ title: String,
    of country: CountryCode,
    on day: CalendarDate
  ) -> Bool {
    let holders = (byOffice[country.rawValue + " " + title] ?? []).filter { index in
      leaders[index].terms.contains {
        $0.title == title && $0.country == country && $0.covers(day)
      }
    }
    return !holders.isEmpty
      && holders.allSatisfy { index in
        let name = leaders[index].name.lowercased().split { $0 == " " || $0 == "-" }
        return !name.contains { words.contains(String($0)) }
      }
  }
}
