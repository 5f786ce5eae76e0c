/// Chooses, inside the element that holds the body, the lines that are the article's own words.
struct BodyCleaner {
  let page: PageText
  let lines: LineRules
  let found: BodyFinder.Found
  /// The headline as other parts of the page give it, folded.
  let titles: Set<String>
  let stated: Set<UInt64>
  let dates: DateReader

  /// A paragraph of the article.
  struct Paragraph {
    var text: [UInt8]
    let tag: HTMLTag
    let block: Int
  }

  func paragraphs() -> [Paragraph] {
    let numbers = page.blocks.indices.filter { number in
      let block = page.blocks[number]
      return page.tree.contains(found.container, block.owner) && !found.furniture[block.owner]
        && !isCaption(block)
    }
    var kept: [Paragraph] = []
    var inSection = false
    var sectionEnd = 0
    let total = numbers.reduce(0) { $0 + page.blocks[$1].prose }
    var seen = 0
    reading: for number in numbers {
      let block = page.blocks[number]
      seen += block.prose
      if block.firstNode < sectionEnd { continue }
      for (text, linkShare) in splitLines(block) {
        switch judge(text, linkShare: linkShare, block: block) {
        case .keep:
          if inSection {
            if linkShare > 0.5 || text.count < 120 && !TextBlock.endsSentence(text) { continue }
            inSection = false
          }
          kept.append(Paragraph(text: text, tag: block.tag, block: number))
        case .drop: continue
        case .section:
          inSection = true
          sectionEnd = endOfSection(block, total: total, numbers: numbers)
        case .end:
          if seen * 2 >= total { break reading }
        }
      }
    }
    return trimmed(kept)
  }

  /// Where the part of the page ends that a line such as 'Related stories' heads: the largest element around it that begins with it (or
  /// nearly so) and holds little of the page's prose.
  private func endOfSection(_ block: TextBlock, total: Int, numbers: [Int]) -> Int {
    var node = block.owner
    var end = 0
    while true {
      let up = Int(page.tree.nodes[node].parent)
      guard up > found.container else { return end }
      let inside = numbers.filter { page.tree.contains(up, page.blocks[$0].owner) }
      guard let first = inside.first, page.blocks[first].firstNode == block.firstNode,
        inside.reduce(0, { $0 + page.blocks[$1].prose }) * 10 < total * 4
      else { return end }
      end = Int(page.tree.nodes[up].end)
      node = up
    }
  }

  private enum Verdict { case keep, drop, section, end }

  private func isCaption(_ block: TextBlock) -> Bool {
    if block.tag == .figcaption || block.tag == .caption { return true }
    var node = block.owner
    while node >= 0, node != found.container {
      let tag = page.tree.nodes[node].tag
      if tag == .figcaption { return true }
      if page.hints[node].contains(.caption), block.text.count < 600 { return true }
      if tag == .figure { return block.text.count < 400 && block.tag != .blockquote }
      node = Int(page.tree.nodes[node].parent)
    }
    return false
  }

  /// A block's lines: a single line break parts two paragraphs where the line before it ends a sentence.
  private func splitLines(_ block: TextBlock) -> [(text: [UInt8], linkShare: Double)] {
    guard block.text.contains(0x0A) else { return [(block.text, block.linkShare)] }
    var out: [(text: [UInt8], linkShare: Double)] = []
    for piece in block.text.split(separator: 0x0A) {
      var line = Array(piece)
      while line.first == 0x20 { line.removeFirst() }
      while line.last == 0x20 { line.removeLast() }
      guard !line.isEmpty else { continue }
      if let last = out.last, !TextBlock.endsSentence(last.text),
        lines.effect(of: last.text, linkShare: 0) == nil,
        !titles.contains(String(decoding: last.text, as: UTF8.self).folded), last.text.count > 50
      {
        out[out.count - 1].text = last.text + [0x20] + line
      } else {
        out.append((line, block.linkShare))
      }
    }
    return out
  }

  private func judge(_ text: [UInt8], linkShare: Double, block: TextBlock) -> Verdict {
    guard text.contains(where: { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }) else {
      return .drop
    }
    if text.first == UInt8(ascii: "<"), text.dropFirst().first?.isASCIILetter == true,
      text.contains(UInt8(ascii: "="))
    {
      return .drop
    }
    // A shortcode that the page's own machinery left standing.
    if text.first == UInt8(ascii: "["), text.contains(UInt8(ascii: "=")),
      text.contains(UInt8(ascii: "]"))
    {
      return .drop
    }
    switch lines.effect(of: text, linkShare: linkShare) {
    case .drop: return .drop
    case .section: return .section
    case .end: return .end
    case nil: break
    }
    if text.count < 300, titles.contains(String(decoding: text, as: UTF8.self).folded) {
      return .drop
    }
    if linkShare > 0.7, !block.tag.isHeading {
      return isLinkedParagraph(text, block) ? .keep : .drop
    }
    if linkShare > 0.5, text.count < 60, block.tag != .p, !block.tag.isHeading { return .drop }
    return .keep
  }

  /// A paragraph that is one long link may still be prose where the stated body has it.
  private func isLinkedParagraph(_ text: [UInt8], _ block: TextBlock) -> Bool {
    if !stated.isEmpty, text.count > 40 { return Shingles.share(of: text, in: stated) > 0.8 }
    return block.tag == .p && text.count > 120 && TextBlock.endsSentence(text)
  }

  /// Takes labels, names and dates off the head, labels and lone headings off the tail.
  private func trimmed(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let hasProse = paragraphs.contains(where: isParagraphOfProse)
    var prose = 0
    var kept = paragraphs.filter { paragraph in
      defer { if isParagraphOfProse(paragraph) { prose += paragraph.text.count } }
      return prose >= 200 || !hasProse || prose > 0 && paragraph.tag.isHeading
        || !isHeadMatter(paragraph)
    }
    while let last = kept.last, isTailMatter(last), kept.dropLast().contains(where: isProse) {
      kept.removeLast()
    }
    return withoutRepeats(kept)
  }

  private func isParagraphOfProse(_ paragraph: Paragraph) -> Bool {
    isProse(paragraph) && !paragraph.tag.isHeading && !isByline(paragraph)
  }

  private func isProse(_ paragraph: Paragraph) -> Bool { page.blocks[paragraph.block].prose > 0 }

  private func isHeadMatter(_ paragraph: Paragraph) -> Bool {
    if isProse(paragraph) {
      return isByline(paragraph) || paragraph.tag.isHeading && paragraph.text.count > 60
    }
    if paragraph.tag == .h1 { return true }
    if isByline(paragraph) || isDateLine(paragraph.text) { return true }
    if TextBlock.endsSentence(paragraph.text), paragraph.text.count > 20 { return false }
    return paragraph.text.count < 80 && paragraph.tag != .p && !(paragraph.tag == .li)
      && !(paragraph.tag.isHeading && !stated.isEmpty)
  }

  /// A line of little else than a date.
  private func isDateLine(_ text: [UInt8]) -> Bool {
    guard text.count < 70, text.contains(where: \.isASCIIDigit) else { return false }
    return dates.first(in: String(decoding: text, as: UTF8.self)) != nil
  }

  private func isByline(_ paragraph: Paragraph) -> Bool {
    guard paragraph.text.count < 160 else { return false }
    var node = page.blocks[paragraph.block].owner
    while node >= 0, node != found.container {
      if !page.hints[node].isDisjoint(with: [.byline, .date]) { return true }
      node = Int(page.tree.nodes[node].parent)
    }
    return false
  }

  private func isTailMatter(_ paragraph: Paragraph) -> Bool {
    if isProse(paragraph) { return false }
    if paragraph.tag.isHeading { return true }
    if isByline(paragraph) { return true }
    return paragraph.text.count < 60 && !TextBlock.endsSentence(paragraph.text)
      && paragraph.tag != .p && paragraph.tag != .li && paragraph.tag != .td
  }

  /// Pages write a paragraph twice: for print, for a lead, for a small screen; some write the whole text once more as one block.
  private func withoutRepeats(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var seen: Set<[UInt8]> = []
    let once = paragraphs.filter { $0.text.count < 60 || seen.insert($0.text).inserted }
    let size = once.reduce(0) { $0 + $1.text.count }
    guard let longest = once.indices.max(by: { once[$0].text.count < once[$1].text.count }),
      once[longest].text.count > 1500, once[longest].text.count * 10 > size * 3
    else { return once }
    var others = once
    others.remove(at: longest)
    let shingles = Set(others.flatMap { Shingles.of($0.text) })
    return Shingles.share(of: once[longest].text, in: shingles) > 0.8 ? others : once
  }
}
