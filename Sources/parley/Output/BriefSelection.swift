import Annotations
import Chronology
import Record
import RecordStore

/// What the front page shows: of each part the entries that most origins stand behind, of equals the newest; of those, news before
/// what is recalled, and what most passages tell first.
struct BriefSelection {
  let counts: RecordCounts
  /// Whether all evidence is wanted, not just what a page shows.
  private let isComplete: Bool
  private(set) var stories: [StoryEntry] = []
  private(set) var occurred: [EventEntry] = []
  private(set) var open: [EventEntry] = []
  private(set) var dialogues: [DialogueEntry] = []
  /// Dialogues that should have met by now, as far as the record knows.
  private(set) var overdue: [DialogueEntry] = []
  /// The day on which it is asked how dialogues stand: the newest report's, or the one that `--on` names.
  let day: CalendarDate?
  private(set) var people: [PersonEntry] = []
  private(set) var altered: [StatementEntry] = []
  /// Events of two countries or more about which just one of them is on record.
  private(set) var oneSided: [EventEntry] = []
  private var cut: Set<Part> = []
  private var outlets: [String: String] = [:]

  enum Part: String {
    case stories, occurred, open, dialogues, overdue, people, altered, oneSided

    /// As a table calls it.
    var name: String {
      switch self {
      case .oneSided: "one_sided"
      default: rawValue
      }
    }

    /// Where the rest is.
    var command: String {
      switch self {
      case .stories, .dialogues, .people: rawValue
      case .occurred, .open, .oneSided: "events"
      case .overdue: "dialogues --overdue"
      case .altered: "quotes --altered"
      }
    }
  }

  /// Entries that are looked through for those that a part wants.
  private static let reach = 2000
  private static let usualSize = 12

  /// - Parameter tell: called with what has been selected whenever a part is, in the order of the page, so that it can be written before the
  ///   last one is.
  init(
    _ store: RecordStore,
    _ filter: FilterOptions,
    isComplete: Bool,
    tell: (Part, BriefSelection) throws -> Void
  ) throws {
    self.isComplete = isComplete
    counts = try store.counts()
    let day = try filter.day?.to ?? store.newestDay()
    self.day = day
    let size = filter.limit ?? Self.usualSize
    stories = try select(.stories, size, store, .story, filter) { _ in true }
    try nameOutlets(of: stories.flatMap { $0.reports.map(\.id) }, store)
    try tell(.stories, self)
    occurred = try select(.occurred, size, store, .event, filter, .happened, where: Self.isNamed)
    try nameOutlets(of: Self.disagreeing(occurred), store)
    try tell(.occurred, self)
    open = try select(.open, size, store, .event, filter, .open, where: Self.isNamed)
    try nameOutlets(of: Self.disagreeing(open), store)
    try tell(.open, self)
    try selectDialogues(size, store, filter)
    try tell(.dialogues, self)
    try tell(.overdue, self)
    people = try select(.people, size, store, .office, filter) { (person: PersonEntry) in
      !(filter.day.map(person.on) ?? person).offices.isEmpty
    }
    try tell(.people, self)
    altered = try select(.altered, size, store, .statement, filter, .altered) { _ in true }
    try nameOutlets(of: altered.flatMap { $0.group.variants.map(\.place.report) }, store)
    try tell(.altered, self)
    oneSided = try select(.oneSided, size, store, .event, filter, .oneSided) { _ in true }
    try tell(.oneSided, self)
  }

  private static func disagreeing(_ events: [EventEntry]) -> [String] {
    events.flatMap { $0.disagreements.flatMap { $0.values.flatMap(\.reports) } }
  }

  private mutating func nameOutlets(of reports: [String], _ store: RecordStore) throws {
    let unnamed = Set(reports).subtracting(outlets.keys)
    outlets.merge(try store.headings(of: unnamed).compactMapValues(\.outlet)) { first, _ in first }
  }

  /// Dialogues as they stood on the day that `--on` names, or as they stand.
  private mutating func selectDialogues(
    _ size: Int,
    _ store: RecordStore,
    _ filter: FilterOptions
  ) throws {
    let day = day
    guard filter.day != nil, let day else {
      dialogues = try select(.dialogues, size, store, .dialogue, filter) { _ in true }
      if let day {
        overdue = try select(.overdue, size, store, .dialogue, filter, .overdue(day)) { _ in true }
      }
      return
    }
    var then: [DialogueEntry] = []
    try store.visitDialogues(on: day, filter.query(.dialogue)) { entry in
      then.append(entry)
      return true
    }
    then.sort { ($0.from ?? "9999", $0.id) < ($1.from ?? "9999", $1.id) }
    let late = then.filter { $0.standing(on: day).isOverdue }
    if then.count > size { cut.insert(.dialogues) }
    if late.count > size { cut.insert(.overdue) }
    dialogues = Array(then.suffix(size))
    overdue = Array(late.prefix(size))
  }

  func isCut(_ part: Part) -> Bool { cut.contains(part) }

  /// Every entry under the part that shows it.
  var parts: [(part: String, entry: any RecordEntry)] {
    func rows(_ part: Part, _ entries: [any RecordEntry]) -> [(
      part: String, entry: any RecordEntry
    )] {
      entries.map { (part.name, $0) }
    }
    return rows(.stories, stories) + rows(.occurred, occurred) + rows(.open, open)
      + rows(.dialogues, dialogues) + rows(.overdue, overdue) + rows(.people, people)
      + rows(.altered, altered) + rows(.oneSided, oneSided)
  }

  /// What a reader calls a report: outlet and the beginning of its ID.
  func name(_ report: String) -> String {
    let isHash = report.count >= 24 && report.allSatisfy(\.isHexDigit)
    let id = isHash ? String(report.prefix(8)) : report
    return outlets[report].map { $0 == report ? id : "\($0) (\(id))" } ?? id
  }

  /// Events of which somebody is named, and of a meeting two, but for one that was called off; the others stay in `parley events`.
  private static func isNamed(_ event: EventEntry) -> Bool {
    let parties = event.actors + event.recipients
    let isOff = event.status == .cancelled || event.status == .postponed
    guard event.type == .consult, !event.modes.contains(.visit), !isOff else {
      return !parties.isEmpty
    }
    return parties.count > 1 || event.countries.count > 1
  }

  private mutating func select<Entry: RecordEntry>(
    _ part: Part,
    _ size: Int,
    _ store: RecordStore,
    _ kind: EntryKind,
    _ filter: FilterOptions,
    _ subset: EntryQuery.Subset? = nil,
    where isWanted: (Entry) -> Bool
  ) throws -> [Entry] {
    var query = filter.query(kind)
    query.subset = subset
    query.limit = Self.reach
    query.order = .prominence
    query.isComplete = isComplete
    var found: [Entry] = []
    var isCut = false
    try store.visit(Entry.self, kind: kind, query) { entry in
      guard isWanted(entry) else { return true }
      isCut = found.count == size
      if !isCut { found.append(entry) }
      return !isCut
    }
    if isCut { cut.insert(part) }
    return found.sorted { Self.weight($0).isAbove(Self.weight($1)) }
  }

  /// What orders the entries of a part.
  private struct Weight {
    /// News, what has no day, what is recalled with its day.
    let tier: Int
    let origins: Int
    let passages: Int
    let day: String
    let id: String

    func isAbove(_ other: Weight) -> Bool {
      if tier != other.tier { return tier < other.tier }
      return (-origins, -passages, other.day, id) < (-other.origins, -other.passages, day, other.id)
    }
  }

  private static func weight(_ entry: some RecordEntry) -> Weight {
    Weight(
      tier: (entry as? EventEntry).map { $0.isNews != false ? 0 : $0.interval == nil ? 1 : 2 } ?? 0,
      origins: entry.support.origins,
      passages: entry.evidence.count,
      day: entry.from ?? "",
      id: entry.id.rawValue
    )
  }
}
