/// Chooses the authors among those whom a page names.
///
/// Structured data first, then the page's own meta tags, then what stands on the page beside the headline. A source that names a desk or
/// the outlet alone gives way to the next.
struct AuthorChooser {
  let facts: PageFacts
  let page: PageText
  let names: AuthorNames
  let container: Int?

  func authors(outlet: String?) -> [String] {
    let structured = unique(facts.structured.authors.flatMap { names.names($0, outlet: outlet) })
    let meta = fromMeta(outlet: outlet)
    if !structured.isEmpty, meta.isEmpty || !facts.structured.isDoubtful { return structured }
    if !meta.isEmpty { return meta }
    return visible(outlet: outlet)
  }

  private func fromMeta(outlet: String?) -> [String] {
    for key in [
      "author", "article:author", "og:article:author", "article:author_name", "parsely-author",
      "sailthru.author", "byl", "dc.creator", "dcterms.creator",
      "citation_author", "cxenseparse:author", "author_name", "authors", "article.author",
      "rnews:author", "og:author", "lp.article:author", "bylines", "twitter:data1",
    ] {
      guard let values = facts.meta[key] else { continue }
      if key == "twitter:data1",
        facts.first("twitter:label1")?.lowercased().contains("written") != true
      {
        continue
      }
      let found = unique(
        values.filter { !$0.contains("://") }.flatMap { names.names($0, outlet: outlet) }
      )
      if !found.isEmpty { return found }
    }
    return []
  }

  private func visible(outlet: String?) -> [String] {
    let near = facts.bylines.filter { isNearHead($0.node) }
    for kind in [PageFacts.PageByline.Kind.itemprop, .rel, .named, .link] {
      var found: [String] = []
      for byline in near where byline.kind == kind {
        if kind == .named, !isLikelyByline(byline.text) { continue }
        found += names.names(byline.text, outlet: outlet)
        if kind == .named, !found.isEmpty { break }
      }
      if !found.isEmpty { return unique(found) }
    }
    return fromLines(outlet: outlet)
  }

  /// A line before the body that says 'By …'.
  private func fromLines(outlet: String?) -> [String] {
    for block in page.blocks where isNearHead(block.owner) && block.text.count < 160 {
      let line = block.string
      guard line.hasPrefix("By ") || line.hasPrefix("BY ") || line.hasPrefix("Written by ") else {
        continue
      }
      let first = line.split(separator: "\n").first.map(String.init) ?? line
      let found = names.names(first, outlet: outlet).filter { $0.wordCount >= 2 }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func isLikelyByline(_ text: String) -> Bool {
    text.wordCount <= 5 || names.hasLead(text)
  }

  /// Not behind the body, not in readers' comments, not in lists of other stories.
  private func isNearHead(_ node: Int) -> Bool {
    if let container, node >= Int(page.tree.nodes[container].end) { return false }
    var at = node
    while at >= 0 {
      if !page.hints[at].isDisjoint(with: [.comments]) { return false }
      if page.tree.nodes[at].tag == .aside || page.tree.nodes[at].tag == .footer
        || page.tree.nodes[at].tag == .nav
      {
        return false
      }
      if page.tree.nodes[at].tag == .li,
        facts.headings.allSatisfy({ !page.tree.contains(at, $0.node) }), at < firstHeading
      {
        return false
      }
      at = Int(page.tree.nodes[at].parent)
    }
    return true
  }

  private var firstHeading: Int { facts.headings.first?.node ?? 0 }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.folded).inserted }
  }
}
