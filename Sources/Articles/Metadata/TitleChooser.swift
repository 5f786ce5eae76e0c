/// Chooses the headline among those that a page gives, without the site's name.
struct TitleChooser {
  let facts: PageFacts
  let page: PageText
  /// The element of the article's body, nil where none was found.
  let container: Int?

  func title() -> String? {
    let site = facts.first("og:site_name", "application-name") ?? facts.structured.publisher
    let structured = facts.structured.text("headline") ?? facts.structured.text("name")
    let open = facts.first(
      "og:title",
      "twitter:title",
      "dc.title",
      "sailthru.title",
      "parsely-title",
      "title"
    )
    .map { Self.withoutSite($0, site: site) }
    let element = facts.title.map { Self.withoutSite($0, site: site) }
    let others = [structured, open, element].compactMap { $0 }.filter { !$0.isEmpty }
    if let heading = heading(agreeingWith: others) { return heading }
    for candidate in [open, structured, element] {
      if let candidate, candidate.wordCount >= 2 || candidate.utf8.count > 12 { return candidate }
    }
    return heading(agreeingWith: []) ?? others.first
  }

  /// The headings that may be the headline; also what the body must not repeat.
  var all: [String] {
    let site = facts.first("og:site_name")
    return [
      facts.structured.text("headline"), facts.first("og:title"), facts.first("twitter:title"),
      facts.title,
    ].compactMap { $0 }.flatMap { [$0, Self.withoutSite($0, site: site)] }
      + facts.headings.filter { $0.level == 1 }.map(\.text)
  }

  /// The heading on the page that other sources of the title bear out, or that stands alone before the body.
  private func heading(agreeingWith others: [String]) -> String? {
    let headings = facts.headings.filter { !page.hidden[$0.node] && isBeforeBody($0.node) }
    var best: (text: String, score: Double)?
    for heading in headings {
      let words = Set(heading.text.folded.split(separator: " "))
      guard !words.isEmpty else { continue }
      var score = 0.0
      for other in others {
        let otherWords = Set(other.folded.split(separator: " "))
        let shared = Double(words.intersection(otherWords).count)
        score = max(
          score,
          shared / Double(max(1, min(words.count, otherWords.count)))
            * (words.count >= 3 || otherWords.count < 3 ? 1 : 0.4)
        )
      }
      if others.isEmpty { score = 0.6 }
      score += (heading.level == 1 ? 0.2 : 0) + (heading.isNamedHeadline ? 0.05 : 0)
      if score > (best?.score ?? 0.65) { best = (heading.text, score) }
    }
    return best?.text
  }

  private func isBeforeBody(_ node: Int) -> Bool {
    guard let container else { return true }
    return node < Int(page.tree.nodes[container].end)
  }

  /// A title without ` | Site`, ` - Site` at its end (or `Site: ` at its start, where the site is known by name).
  static func withoutSite(_ title: String, site: String?) -> String {
    var title = title.squeezed
    let siteKey = site?.folded ?? ""
    for _ in 0..<3 {
      guard let (head, tail, mark) = lastPart(title) else { break }
      let tailKey = tail.folded
      let tailWords = tailKey.split(separator: " ").count
      let isSite =
        !siteKey.isEmpty
        && (tailKey == siteKey || siteKey.contains(tailKey) && tailKey.utf8.count > 2
          || tailKey.contains(siteKey))
      let isLong = head.wordCount >= 3 && head.wordCount > tailWords
      guard
        isSite
          || isLong && tailWords <= 6
            && (mark != "-" && mark != "–" && mark != "—" && mark != ":"
              || tailWords <= 4 && mark != ":" && looksLikeName(tail))
      else { break }
      title = head
    }
    if !siteKey.isEmpty, let first = title.split(separator: "|", maxSplits: 1).first,
      title.contains("|"), first.description.folded == siteKey
    {
      title = String(title.split(separator: "|", maxSplits: 1)[1]).trimmed
    }
    return title
  }

  /// Most of a name's words are written with a capital.
  private static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let capital = words.count { $0.first?.isUppercase == true || $0.first?.isNumber == true }
    return capital * 2 > words.count
  }

  private static func lastPart(_ title: String) -> (head: String, tail: String, mark: Character)? {
    let characters = Array(title)
    var at = characters.count - 2
    while at >= 1 {
      if "|-–—:·»•/:".contains(characters[at]), characters[at - 1] == " " || characters[at] == "|",
        characters[at + 1] == " " || characters[at] == "|"
      {
        let head = String(characters[..<at]).trimmed
        let tail = String(characters[(at + 1)...]).trimmed
        return head.isEmpty || tail.isEmpty ? nil : (head, tail, characters[at])
      }
      at -= 1
    }
    return nil
  }
}
