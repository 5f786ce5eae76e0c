/// The dates that stand on the page beside the article.
struct VisibleDates {
  let facts: PageFacts
  let page: PageText
  let reader: DateReader
  let container: Int?
  let monthFirst: Bool

  private static let changeWords = [
    "updated", "modified", "aktualisiert", "mis à jour", "actualizado", "aggiornato", "atualizado",
    "обновлено",
  ]

  /// The publication date by itemprop, by name, or by a `time` element near the headline.
  func published() -> WrittenDate? {
    for kind in [PageFacts.PageTime.Kind.published, .time, .named] {
      for time in facts.times
      where time.kind == kind && isNear(time.node, strict: kind != .published) && !isChange(time) {
        if let date = read(time) { return date }
      }
    }
    return nil
  }

  /// The date of the last change, where one is so named.
  func modified() -> WrittenDate? {
    for time in facts.times
    where time.kind == .modified || isChange(time) && isNear(time.node, strict: true) {
      if let date = read(time) { return date }
    }
    return nil
  }

  /// Any date in a short line between the headline and the end of the article, else one of change.
  func anyNearHead() -> WrittenDate? {
    let start = facts.headings.first?.node ?? 0
    let end = container.map { Int(page.tree.nodes[$0].end) } ?? page.tree.count
    for block in page.blocks
    where block.firstNode >= start && block.firstNode < end && block.text.count < 120
      && block.prose == 0
    {
      guard isNear(block.owner, strict: true) else { continue }
      if let date = reader.first(in: block.string, monthFirst: monthFirst), date.day != nil {
        return date
      }
    }
    for time in facts.times where isNear(time.node, strict: true) {
      if let date = read(time) { return date }
    }
    return nil
  }

  private func read(_ time: PageFacts.PageTime) -> WrittenDate? {
    if let value = time.value, let date = reader.value(value, monthFirst: monthFirst),
      date.day != nil
    {
      return date
    }
    // 'Published May 3, updated May 5': the first is the publication.
    guard let date = reader.first(in: time.text, monthFirst: monthFirst), date.day != nil else {
      return nil
    }
    return date
  }

  private func isChange(_ time: PageFacts.PageTime) -> Bool {
    if time.kind == .modified { return true }
    let text = time.text.lowercased()
    if text.contains("published") || text.contains("posted") { return false }
    if Self.changeWords.contains(where: text.contains) { return true }
    let names = (page.tree.attribute(.class, of: time.node) ?? "").lowercased()
    return names.contains("updated") && !names.contains("published") || names.contains("modified")
  }

  /// Not in a sidebar, a list of stories, a footer or a comment; behind the body only where it is marked as the publication date.
  private func isNear(_ node: Int, strict: Bool) -> Bool {
    let tree = page.tree
    if strict, let container, node >= Int(tree.nodes[container].end) + 400 { return false }
    var at = node
    while at >= 0 {
      // What holds the article itself says nothing against what stands beside it.
      if let container, tree.contains(at, container) { return true }
      let tag = tree.nodes[at].tag
      if tag == .aside || tag == .nav || tag == .footer && strict { return false }
      if page.hints[at].contains(.comments) { return false }
      if page.hints[at].contains(.furniture), at != node, inLinkList(at) { return false }
      let holdsHeadline = facts.headings.contains { $0.level == 1 && tree.contains(at, $0.node) }
      if tag == .li || tag == .article, !holdsHeadline, tag == .article || inLinkList(at) {
        return false
      }
      at = Int(tree.nodes[at].parent)
    }
    return true
  }

  private func inLinkList(_ node: Int) -> Bool {
    var child = node + 1
    while child < Int(page.tree.nodes[node].end) {
      if page.tree.nodes[child].tag == .a, page.tree.text(of: child, limit: 300).wordCount > 3 {
        return true
      }
      child += 1
    }
    return false
  }
}
