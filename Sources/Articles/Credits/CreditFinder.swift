internal import Annotations
internal import TextModel

/// Finds the words in an article's text that say whose reporting it is: datelines, bylines, contributors, agencies.
struct CreditFinder: Sendable {
  let agencies: AgencyTable

  /// An article with its credits.
  static func finish(_ builder: inout ArticleBuilder, rules: ReadingRules) -> Article {
    var article = builder.article()
    article.credits = CreditFinder(agencies: rules.agencies).credits(
      in: article.text,
      paragraphs: article.paragraphs
    )
    return article
  }

  /// Credits in text order; ranges in bytes of the text.
  func credits(in text: SourceText, paragraphs: [TextRange]) -> [Credit] {
    var found: [Credit] = []
    for (number, range) in paragraphs.enumerated() {
      if number < 3 {
        let head = text[TextRange(range.start, min(range.end, range.start + 160))]
        if let credit = dateline(head, at: range.start) { found.append(credit) }
        if let credit = byline(head, range) { found.append(credit) }
      }
      if number >= paragraphs.count - 6 || range.count < 200 {
        found += tail(text[TextRange(max(range.start, range.end - 400), range.end)], range)
      }
    }
    return found
  }

  // MARK: Datelines

  /// `TOKYO, May 29 (Reuters) - `, `WASHINGTON (AP) — `, `BEIJING — `: a place in capitals, or any place with an agency behind it.
  private func dateline(_ head: String, at start: Int) -> Credit? {
    guard let dash = dashEnd(head) else { return nil }
    let part = head[..<dash.start]
    var place = String(part)
    var agency: String?
    var isKnown = false
    if let open = part.lastIndex(of: "("), let close = part.lastIndex(of: ")"), open < close {
      let written = String(part[part.index(after: open)..<close])
      agency = agencies.agency(in: written)
      isKnown = agency != nil
      guard isKnown || Self.isName(written) else { return nil }
      agency = agency ?? written
      place = String(part[..<open])
    } else if let last = part.split(separator: ",").last,
      let named = agencies.agency(named: String(last))
    {
      agency = named
      isKnown = true
    }
    guard isPlace(place, needsCapitals: !isKnown) else { return nil }
    let length = head[..<dash.end].utf8.count
    return Credit(range: TextRange(start, start + length), agency: agency, kind: .dateline)
  }

  /// Whether words in brackets can be the name of an agency that the table does not know: one to three, each with a capital.
  private static func isName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return (1...3).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// The dash that ends a dateline, within the first 100 characters.
  private func dashEnd(_ head: String) -> (start: String.Index, end: String.Index)? {
    var at = head.startIndex
    var steps = 0
    while at < head.endIndex, steps < 100 {
      let character = head[at]
      let next = head.index(after: at)
      if character == "—" || character == "–" || character == "-" {
        let isFree =
          character != "-" || at > head.startIndex && head[head.index(before: at)] == " "
          || next < head.endIndex && head[next] == "-"
        if isFree, at > head.startIndex {
          var end = next
          while end < head.endIndex, head[end] == "-" || head[end] == " " {
            end = head.index(after: end)
          }
          var start = at
          while start > head.startIndex, head[head.index(before: start)] == " " {
            start = head.index(before: start)
          }
          return (start, start == at && character == "-" ? next : end)
        }
      }
      if character == "." && steps > 40 { return nil }
      at = next
      steps += 1
    }
    return nil
  }

  /// A place, perhaps with a region and a day behind it.
  private func isPlace(_ text: String, needsCapitals: Bool) -> Bool {
    let parts = text.split(separator: ",").map { String($0).trimmed }
    guard let first = parts.first, !first.isEmpty, first.wordCount <= 4, text.wordCount <= 9 else {
      return false
    }
    let letters = first.filter(\.isLetter)
    guard letters.count >= 3 || letters.count >= 2 && letters.allSatisfy(\.isUppercase) else {
      return false
    }
    if needsCapitals { return letters.allSatisfy { !$0.isLowercase } }
    return first.split(separator: " ").allSatisfy {
      $0.first?.isUppercase == true || $0 == "de" || $0 == "of" || $0 == "al"
    }
  }

  // MARK: Bylines

  private func byline(_ head: String, _ range: TextRange) -> Credit? {
    guard range.count < 160, head.lowercased().hasPrefix("by ") else { return nil }
    let name = head.dropFirst(3)
    guard name.first?.isUppercase == true,
      !TextBlock.endsSentence(Array(head.utf8)) || name.wordCountOfPart < 6
    else { return nil }
    return Credit(range: range, agency: agencies.agency(in: String(name)), kind: .byline)
  }

  // MARK: The end of a paragraph

  private static let contributorLeads = [
    "reporting by", "additional reporting by", "reporting and writing by", "writing by",
    "editing by", "written by", "compiled by",
    "contributed to this report", "contributed reporting", "contributed to this story",
    "contributed to this article", "translated by", "edited by", "with reporting by",
  ].map { Array($0.utf8) }
  private static let contributed = Array("contributed ".utf8)
  private static let creditLeads = [
    "with agencies", "with inputs from", "with input from", "with agency inputs", "with files from",
    "with additional reporting from", "source:", "sources:", "via ",
    "this story was originally published", "this article was originally published",
    "originally published by", "originally published on", "first published by", "with wires",
    "with news agencies", "from wire reports", "with wire reports", "agency inputs", "inputs from",
  ].map { Array($0.utf8) }

  private func tail(_ end: String, _ range: TextRange) -> [Credit] {
    guard range.count <= 400 else { return closing(end, range).map { [$0] } ?? [] }
    let lower = CreditWords(end)
    if Self.contributorLeads.contains(where: lower.begins)
      || lower.holds(Self.contributed) && Self.contributorLeads.contains(where: lower.holds)
    {
      return [Credit(range: range, agency: agencies.agency(in: end), kind: .contributor)]
    }
    if range.count <= 200, Self.creditLeads.contains(where: lower.begins) {
      return [Credit(range: range, agency: agencies.agency(in: end), kind: .credit)]
    }
    if range.count <= 60,
      let agency = agencies.agency(named: end.filter { !"()[]—–*/.".contains($0) })
    {
      return [Credit(range: range, agency: agency, kind: .credit)]
    }
    return closing(end, range).map { [$0] } ?? []
  }

  /// `… told reporters. (AP)`, `… at the border. — AFP`, `… (Reporting by A; Editing by B)`.
  private func closing(_ end: String, _ range: TextRange) -> Credit? {
    if end.hasSuffix(")") || end.hasSuffix("]") || end.hasSuffix(")."),
      let open = end.lastIndex(where: { $0 == "(" || $0 == "[" })
    {
      let inside = end[end.index(after: open)...].filter { !")].".contains($0) }
      let length = end[open...].utf8.count
      let span = TextRange(range.end - length, range.end)
      let lower = CreditWords(inside)
      if Self.contributorLeads.contains(where: lower.begins) {
        return Credit(range: span, agency: agencies.agency(in: inside), kind: .contributor)
      }
      if inside.wordCount <= 4, let agency = agencies.agency(in: inside), isOnlyAgencies(inside) {
        return Credit(range: span, agency: agency, kind: .credit)
      }
      if Self.creditLeads.contains(where: lower.begins) {
        return Credit(range: span, agency: agencies.agency(in: inside), kind: .credit)
      }
      return nil
    }
    // A name of an agency is short: nothing is looked for before the last 60 characters.
    let last = end.unicodeScalars.suffix(60)
    guard let dash = last.lastIndex(where: { $0 == "—" || $0 == "–" || $0 == "-" }) else {
      return nil
    }
    let name = end[end.unicodeScalars.index(after: dash)...].trimmed
    guard end[dash...].count <= 40, let agency = agencies.agency(named: String(name)),
      TextBlock.endsSentence(Array(String(end[..<dash].trimmed).utf8))
    else { return nil }
    return Credit(
      range: TextRange(range.end - end[dash...].utf8.count, range.end),
      agency: agency,
      kind: .credit
    )
  }

  /// '(AP, Reuters)' but not '(AP Photo)'.
  private func isOnlyAgencies(_ text: String) -> Bool {
    text.split { ",/;&".contains($0) }.allSatisfy { agencies.agency(named: String($0)) != nil }
  }
}

extension Substring {
  fileprivate var wordCountOfPart: Int { split(separator: " ").count }
}
