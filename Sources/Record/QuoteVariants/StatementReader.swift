import Annotations
import Articles
import Reports
import TextModel

/// Reads the statements of a report: its quotations, stretches between quotation marks that no quotation covers, and, to be
/// compared with these, its sentences.
struct StatementReader {
  let rules: QuoteRules
  private let reader: WordReader

  /// Bytes between two quoted pieces of one paragraph that a speaker's name and a verb may fill.
  private static let gap = 120
  private static let fewestWords = 3
  private static let marksRule = RuleID("quote:marks")
  private static let sentenceRule = RuleID("quote:sentence")

  init(rules: QuoteRules) {
    self.rules = rules
    reader = WordReader(frequencies: rules.frequencies)
  }

  /// Statements in text order.
  func statements(of report: Report, number: Int) -> [QuoteStatement] {
    let text = report.article.text
    let marks = QuotationMarks.ranges(in: text)
    var drafts: [Draft] = []
    for quotation in report.quotations {
      var pieces = quotation.content
      var kind = quotation.kind
      if kind != .indirect {
        let quoted = pieces.flatMap { piece in marks.compactMap { $0.intersection(piece) } }
        if quoted.reduce(0, { $0 + words(in: $1, text).count }) >= Self.fewestWords {
          pieces = quoted
          kind = .direct
        } else if kind == .mixed {
          kind = .indirect
        }
      }
      drafts.append(
        Draft(pieces: pieces, kind: kind, speaker: speaker(quotation, report), rule: quotation.rule)
      )
    }
    let covered = drafts.filter { $0.kind != .indirect }.flatMap(\.pieces)
    for mark in marks where !covered.contains(where: { $0.overlaps(mark) }) {
      drafts.append(Draft(pieces: [mark], kind: .direct, speaker: nil, rule: Self.marksRule))
    }
    var statements: [QuoteStatement] = []
    for (chain, drafts) in chained(outermost(drafts), report).enumerated() {
      for draft in drafts.flatMap(\.parts) {
        let place = statements.count
        if let next = statement(draft, text, number, place: place, chain: chain) {
          statements.append(next)
        }
      }
    }
    return statements
  }

  /// The report's sentences, without what stands between quotation marks.
  func sentences(of report: Report, number: Int) -> [QuoteStatement] {
    let text = report.article.text
    let marks = QuotationMarks.ranges(in: text)
    return report.sentences.compactMap { sentence in
      var pieces: [TextRange] = []
      var start = sentence.start
      for mark in marks where mark.overlaps(sentence) {
        if mark.start > start { pieces.append(TextRange(start, mark.start)) }
        start = max(start, mark.end)
      }
      if start < sentence.end { pieces.append(TextRange(start, sentence.end)) }
      let draft = Draft(pieces: pieces, kind: .indirect, speaker: nil, rule: Self.sentenceRule)
      return statement(draft, text, number)
    }
  }

  /// The report's sentences with all that stands in them; nil for one of too few words to be told again.
  func wholeSentences(of report: Report, number: Int) -> [QuoteStatement?] {
    report.sentences.map { sentence in
      let draft = Draft(pieces: [sentence], kind: .indirect, speaker: nil, rule: Self.sentenceRule)
      return statement(draft, report.article.text, number)
    }
  }

  private struct Draft {
    var pieces: [TextRange]
    var kind: Quotation.Kind
    var speaker: QuoteStatement.Speaker?
    var rule: RuleID

    var start: Int { pieces.first?.start ?? 0 }
    var end: Int { pieces.last?.end ?? 0 }

    /// A direct quotation's pieces each by itself: another report may have one of them alone.
    var parts: [Draft] {
      guard kind == .direct else { return [self] }
      return pieces.map { Draft(pieces: [$0], kind: kind, speaker: speaker, rule: rule) }
    }
  }

  /// Drafts in text order, without those that stand inside another: what is quoted within a quotation is part of it.
  private func outermost(_ drafts: [Draft]) -> [Draft] {
    let sorted = drafts.sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
    var kept: [Draft] = []
    for draft in sorted {
      let isInside = kept.suffix(4).contains { outer in
        (outer.kind == .direct || draft.kind == .indirect)
          && draft.pieces.allSatisfy { piece in outer.pieces.contains { $0.contains(piece) } }
      }
      if !isInside { kept.append(draft) }
    }
    return kept
  }

  /// Puts direct quotations that go on behind "she said" in the same paragraph into one chain.
  private func chained(_ drafts: [Draft], _ report: Report) -> [[Draft]] {
    var result: [[Draft]] = []
    for draft in drafts {
      if draft.kind == .direct, let last = result.last?.last, last.kind == .direct,
        draft.start >= last.end, draft.start - last.end <= Self.gap,
        paragraph(last.start, report) == paragraph(draft.start, report),
        speakersAgree(last.speaker, draft.speaker)
      {
        var continued = draft
        continued.speaker = draft.speaker ?? last.speaker
        result[result.count - 1].append(continued)
      } else {
        result.append([draft])
      }
    }
    return result
  }

  private func speakersAgree(
    _ left: QuoteStatement.Speaker?,
    _ right: QuoteStatement.Speaker?
  ) -> Bool {
    guard let left, let right else { return true }
    return left.canBe(right)
  }

  private func paragraph(_ offset: Int, _ report: Report) -> Int? {
    report.article.paragraphs.firstIndex { $0.contains(offset) }
  }

  /// - Parameter place: among the report's quotations; nil for a sentence.
  private func statement(
    _ draft: Draft,
    _ text: SourceText,
    _ number: Int,
    place: Int? = nil,
    chain: Int = -1
  ) -> QuoteStatement? {
    var pieces: [TextRange] = []
    var words: [ComparedWord] = []
    for piece in draft.pieces {
      let found = withoutBrackets(self.words(in: piece, text), text)
      guard let first = found.first, let last = found.last else { continue }
      pieces.append(TextRange(first.range.start, last.range.end))
      words += found
    }
    guard words.count >= (draft.kind == .direct ? 2 : Self.fewestWords) else { return nil }
    return QuoteStatement(
      report: number,
      number: place,
      isSentence: place == nil,
      kind: draft.kind,
      speaker: draft.speaker,
      chain: chain,
      pieces: pieces,
      words: words.map(\.range),
      names: words.map(isName),
      units: words.enumerated().flatMap { rules.units($1, token: $0) },
      rule: draft.rule
    )
  }

  private func words(in range: TextRange, _ text: SourceText) -> [ComparedWord] {
    reader.words(of: text, in: range)
  }

  /// Words between square brackets are the editor's.
  private func withoutBrackets(_ words: [ComparedWord], _ text: SourceText) -> [ComparedWord] {
    guard let first = words.first, let last = words.last else { return words }
    // A bracket may stand right before the first word.
    var position = max(0, first.range.start - 1)
    guard text.bytes[position..<last.range.end].contains(UInt8(ascii: "[")) else { return words }
    var isInside = false
    return words.filter { word in
      for byte in text.bytes[position..<word.range.start] {
        if byte == UInt8(ascii: "[") { isInside = true }
        if byte == UInt8(ascii: "]") { isInside = false }
      }
      position = word.range.end
      return !isInside
    }
  }

  /// A capital where none is due; at an opening, a word that the list of words does not have in common use.
  private func isName(_ word: ComparedWord) -> Bool {
    guard word.kind == .capitalized, word.range.count > 1 else { return false }
    if word.information >= 6 { return true }
    return !word.isOpening && word.information > 0 && rules.isPlain(word.form)
  }

  private func speaker(_ quotation: Quotation, _ report: Report) -> QuoteStatement.Speaker? {
    guard let source = quotation.source else { return nil }
    let text = report.article.text
    var name: String?
    var isPerson = false
    if let id = source.actor, report.actors.indices.contains(id.index) {
      let entry = report.actors[id.index]
      name = entry.name
      isPerson = entry.kind == .person && entry.mentions.contains { $0.form == .name }
    } else if let range = source.ranges.first {
      name = text[range]
    }
    guard let name, !name.isEmpty else { return nil }
    let source8 = SourceText(name)
    let words = reader.words(of: source8, in: source8.range).filter { $0.kind == .capitalized }
    return QuoteStatement.Speaker(
      name: name,
      isPerson: isPerson,
      forms: Set(words.map(\.form)).sorted()
    )
  }
}
