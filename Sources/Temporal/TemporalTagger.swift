package import Annotations
import Chronology
package import RuleFiles
package import TextModel

/// Finds temporal expressions and normalises them.
///
/// Rules (``RuleSet``) run in stages over the tokens and say what an expression means; the resolver then counts it from the day
/// of publication, a dateline, the time spoken of before, or an event's own day. What the text cannot say stays without days.
package struct TemporalTagger: Sendable {
  private let rules: RuleSet
  private let cues: Cues
  private let outlets: Outlets
  private let fiscalYears: FiscalYears

  /// - Throws: ``RuleFileError`` if the rules are damaged.
  package init(rules folder: RuleFolder? = nil) throws(RuleFileError) {
    let folder = folder ?? .bundled
    rules = try RuleSet(folder: folder)
    cues = try Cues(
      table: folder.table("cues.tsv", required: ["cue", "lemmas"]),
      nominals: folder.table("nominals.tsv", required: ["noun", "verbs"])
    )
    let table = try folder.table("outlets.tsv", required: ["names", "domains", "country"])
    outlets = Outlets(
      table.rows.map { ($0.list("names"), $0.list("domains"), $0["country"]) }
    )
    fiscalYears = try Self.fiscalYears(folder.table("fiscal.tsv", required: ["country", "month"]))
  }

  /// - Returns: expressions in text order; none overlaps another.
  /// - Complexity: O(n) in the text's tokens.
  package func times(in text: AnnotatedText, context: ArticleContext) -> [Timex] {
    let names = NameFilter(text: text, words: rules.places)
    var atoms = Cascade(rules: rules, text: text).atoms().filter { !names.isName($0) }
    guard !atoms.isEmpty else { return [] }
    let dateline = dateline(&atoms, context: context, text: text)
    let references = ArticleReferences(context: context, dateline: dateline, outlets: outlets)
    let tense = TenseReader(text: text, cues: cues)
    let narrative = NarrativeReader(text: text, published: references.reference.day)
    var resolver = Resolver(
      text: text,
      references: references,
      tense: tense,
      fiscalYears: fiscalYears,
      isNarrative: narrative.isNarrative(atoms),
      doubledWeekdays: doubledWeekdays(atoms)
    )
    let found = atoms.flatMap { atom -> [(Atom, Resolution?)] in
      atom.ends.isEmpty
        ? [(atom, resolver.resolve(atom))] : resolver.resolveEnds(atom).map { ($0.0, $0.1) }
    }
    let events = EventAnchors(text: text, tense: tense, mentions: resolver.discourse.mentions)
    return found.compactMap { atom, resolution in
      (resolution ?? resolver.resolve(atom, from: events)).map { timex(atom, $0, text) }
    }
  }

  private func timex(_ atom: Atom, _ resolution: Resolution, _ text: AnnotatedText) -> Timex {
    // ISO 8601 has no plain form for days before our era; the value still tells the year.
    let interval = resolution.interval.flatMap { $0.from.year > 0 ? $0 : nil }
    let end = resolution.lastToken.map { text.tokens[$0].range.end } ?? atom.range.end
    return Timex(
      range: TextRange(atom.range.start, end),
      kind: resolution.kind,
      value: resolution.value,
      mod: atom.mod,
      quant: atom.quant,
      freq: atom.freq,
      interval: interval,
      whole: interval == nil ? nil : resolution.whole,
      basis: interval == nil ? .none : resolution.basis,
      anchoring: resolution.anchoring,
      rule: rules.rules[atom.rule].id,
      role: atom.isDateline ? .dateline : nil
    )
  }

  /// The day that a dateline names; one without a year takes that of publication, and is marked to be read so.
  private func dateline(
    _ atoms: inout [Atom],
    context: ArticleContext,
    text: AnnotatedText
  ) -> CalendarDate? {
    for (index, atom) in atoms.prefix(3).enumerated() {
      guard case .calendar(var fields) = atom.sense, let month = fields.month, let day = fields.day,
        isDateline(atom, context: context, text: text)
      else { continue }
      atoms[index].isDateline = true
      if case .known(let year) = fields.year {
        return CalendarDate(year: year, month: month, day: day)
      }
      fields.which = .near
      atoms[index].sense = .calendar(fields)
      guard let published = context.published?.day else { return nil }
      return Recurrence.monthDay(month: month, day: day).choose(.nearest, on: published)?.from
    }
    return nil
  }

  /// Inside a dateline credit, or between a place in capitals and a dash at the head of a paragraph.
  private func isDateline(_ atom: Atom, context: ArticleContext, text: AnnotatedText) -> Bool {
    if context.credits.contains(where: { $0.kind == .dateline && $0.range.contains(atom.range) }) {
      return true
    }
    guard let paragraph = text.paragraphs.first(where: { $0.contains(atom.range.start) }),
      atom.range.start - paragraph.start < 60
    else { return false }
    let lead = text.text[TextRange(paragraph.start, atom.range.start)]
    if isFiled(lead, atom.range.end, paragraph, text) { return true }
    guard lead.count(where: \.isUppercase) >= 3, !lead.contains(where: \.isLowercase) else {
      return false
    }
    let tail = text.text[TextRange(atom.range.end, min(atom.range.end + 40, paragraph.end))]
    guard let dash = tail.firstIndex(where: { $0 == "-" || $0 == "–" || $0 == "—" }) else {
      return false
    }
    return tail[..<dash].allSatisfy { $0 != "." }
  }

  /// 'Beijing, Dec. 23 (Agency)': capitalised words with a comma before, a name in brackets behind.
  private func isFiled(
    _ lead: String,
    _ end: Int,
    _ paragraph: TextRange,
    _ text: AnnotatedText
  ) -> Bool {
    let words = lead.split(separator: " ")
    guard words.last?.hasSuffix(",") ?? false, words.count <= 4,
      words.allSatisfy({ $0.first?.isUppercase ?? false })
    else { return false }
    let tail = text.text[TextRange(end, min(end + 24, paragraph.end))]
    return tail.hasPrefix(" (") && tail.contains(")")
  }

  /// Weekdays with which both 'this' and 'next' stand.
  private func doubledWeekdays(_ atoms: [Atom]) -> Set<Weekday> {
    var this: Set<Weekday> = []
    var next: Set<Weekday> = []
    for atom in atoms {
      guard case .calendar(let fields) = atom.sense, let weekday = fields.weekday else { continue }
      if fields.which == .this { this.insert(weekday) }
      if fields.which == .next { next.insert(weekday) }
    }
    return this.intersection(next)
  }

  private static func fiscalYears(_ table: TableFile) throws(RuleFileError) -> FiscalYears {
    var calendars: [FiscalYears.Calendar] = []
    var words: [String: String] = [:]
    for row in table.rows {
      guard let month = Int(row["month"]), (1...12).contains(month) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the month '\(row["month"])' is none",
          remedy: "write a number from 1 to 12"
        )
      }
      let country = row["country"]
      calendars.append(
        FiscalYears.Calendar(
          country: country,
          startMonth: month,
          isNamedForItsEnd: row["named"] == "end"
        )
      )
      for word in row.list("words") { words[word] = country }
    }
    return FiscalYears(calendars, words: words)
  }
}
