/// Finds the element that holds the article's body.
///
/// Every element is weighed by what it would give and what it would let in: prose (sentences outside links) counts for it, other text
/// (menus, teasers, labels) against it. Names that pages use for bodies (``PageHint``) and a body that the page's own structured data
/// states raise or lower the weight.
struct BodyFinder {
  let page: PageText
  /// Hashes of word shingles of the body that JSON-LD states, empty where it states none.
  let stated: Set<UInt64>

  /// Where the body is, and what inside and outside is furniture.
  struct Found {
    let container: Int
    /// By node: furniture by its name, confirmed by its content; inherited downwards.
    let furniture: ContiguousArray<Bool>
    /// Prose bytes in the container, furniture aside.
    let prose: Int
  }

  func find() -> Found? {
    let tree = page.tree
    guard tree.count > 0 else { return nil }
    let all = sums { _ in true }
    let furniture = furnitureMarks(all)
    let live = sums { !furniture[page.blocks[$0].owner] }
    let root = 0
    guard live.prose[root] > 0 else { return nil }
    var best = -1
    var bestScore = -Double.infinity
    for index in 0..<tree.count {
      let node = tree.nodes[index]
      guard Self.mayHoldBody(node.tag), live.prose[index] > 0, !furniture[index] else { continue }
      let score = score(index, live)
      // The later of two equals is the inner one.
      if score >= bestScore {
        bestScore = score
        best = index
      }
    }
    guard best >= 0 else { return nil }
    best = named(best, live, furniture)
    best = firstOfSeveral(best, live, furniture)
    best = inner(best, live, furniture)
    return Found(container: best, furniture: furniture, prose: live.prose[best])
  }

  /// Elements that hold paragraphs, not words.
  private static func mayHoldBody(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .body, .main, .article, .section, .div, .td, .th, .table, .tbody, .center, .form, .custom,
      .dd, .fieldset, .header, .aside,
      .details, .ol, .ul, .blockquote, .font, .span, .pre, .figure:
      true
    default: false
    }
  }

  /// The page as a whole as the body, furniture aside: for fragments that hold an article and nothing else.
  func whole() -> Found? {
    guard page.tree.count > 0, !page.blocks.isEmpty else { return nil }
    let all = sums { _ in true }
    return Found(container: 0, furniture: furnitureMarks(all), prose: all.prose[0])
  }

  /// Bytes of prose and of other text under each node.
  struct Sums {
    var prose: ContiguousArray<Int>
    var junk: ContiguousArray<Int>
  }

  private func sums(where counts: (Int) -> Bool) -> Sums {
    let tree = page.tree
    var sums = Sums(
      prose: ContiguousArray(repeating: 0, count: tree.count),
      junk: ContiguousArray(repeating: 0, count: tree.count)
    )
    for (number, block) in page.blocks.enumerated() where counts(number) {
      if block.prose > 0, !isCaption(block) {
        sums.prose[block.owner] += Int(Double(block.prose) * confidence(block))
        sums.junk[block.owner] += block.linkBytes / 4
      } else {
        sums.junk[block.owner] += junk(block)
      }
    }
    var index = tree.count - 1
    while index > 0 {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 {
        sums.prose[parent] += sums.prose[index]
        sums.junk[parent] += sums.junk[index]
      }
      index -= 1
    }
    return sums
  }

  /// What a line that is no prose counts against the elements around it: links in full, the short lines of lists and tables little.
  private func junk(_ block: TextBlock) -> Int {
    if block.tag.isHeading { return 0 }
    let own = block.text.count - block.linkBytes
    switch block.tag {
    case .p, .li, .tr, .td, .th, .dd, .dt, .blockquote, .pre, .figcaption:
      return block.linkBytes + own / 4
    default: return block.text.count + 10
    }
  }

  private func isCaption(_ block: TextBlock) -> Bool {
    block.tag == .figcaption || page.hints[block.owner].contains(.caption)
  }

  /// How far the stated body bears a block out.
  private func confidence(_ block: TextBlock) -> Double {
    guard !stated.isEmpty else { return 1 }
    let share = Shingles.share(of: block.text, in: stated)
    return share > 0.5 ? 1.5 : share > 0.2 ? 1 : 0.25
  }

  /// Marks subtrees whose names say furniture, where their content does not speak against it.
  private func furnitureMarks(_ sums: Sums) -> ContiguousArray<Bool> {
    let tree = page.tree
    var marks = ContiguousArray(repeating: false, count: tree.count)
    let total = max(sums.prose[0], 1)
    for index in 0..<tree.count {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      if parent >= 0, marks[parent] {
        marks[index] = true
        continue
      }
      guard node.tag != .text, node.tag != .body, node.tag != .html, node.tag != .main,
        !node.tag.isHeading
      else {
        continue
      }
      let share = Double(sums.prose[index]) / Double(total)
      marks[index] =
        isFurniture(
          index,
          node.tag,
          Weight(
            share: share,
            rest: total - sums.prose[index],
            prose: sums.prose[index],
            junk: sums.junk[index]
          )
        ) || node.tag == .article && share < 0.3 && isTeaser(index)
    }
    return marks
  }

  private struct Weight {
    /// Of the page's prose, how much is here.
    let share: Double
    /// Bytes of prose elsewhere.
    let rest: Int
    let prose: Int
    let junk: Int
  }

  private func isFurniture(_ index: Int, _ tag: HTMLTag, _ weight: Weight) -> Bool {
    let hint = page.hints[index]
    switch tag {
    case .nav, .footer, .menu: if weight.share < 0.4 { return true }
    case .aside: if weight.share < 0.4, !hint.contains(.body) { return true }
    case .form: if weight.share < 0.3 { return true }
    case .button, .label, .legend: return true
    default: break
    }
    if hint.isDisjoint(with: [.furniture, .comments, .doubtful]) { return false }
    if hint.contains(.body), !hint.contains(.comments), weight.share > 0.1 { return false }
    if hint.contains(.comments) { return weight.share < 0.85 || weight.rest > 600 }
    if hint.contains(.furniture) {
      if tag == .article || hint.contains(.article) { return weight.share < 0.2 }
      // A line of text beside others is judged as a line: a paragraph's own class may say anything.
      if tag == .p, weight.prose > 200 { return false }
      return weight.share < 0.35 || weight.share < 0.6 && weight.rest > 1500
    }
    // A row or a line of its own is judged as a line.
    guard Self.mayHoldBody(tag), tag != .span, tag != .td, tag != .th else { return false }
    return weight.prose < 40 ? weight.junk < 400 : weight.prose < weight.junk && weight.share < 0.25
  }

  /// An announcement of another story: an `article` whose heading is a link, without a headline of its own.
  private func isTeaser(_ index: Int) -> Bool {
    let tree = page.tree
    var hasLinkedHeading = false
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      let tag = tree.nodes[child].tag
      if tag == .h1 { return false }
      if tag.isHeading {
        for inner in child..<Int(tree.nodes[child].end) where tree.nodes[inner].tag == .a {
          hasLinkedHeading = true
        }
        if let up = tree.nearest(from: child, where: { tree.nodes[$0].tag == .a || $0 <= index }),
          up > index
        {
          hasLinkedHeading = true
        }
      }
      child += 1
    }
    return hasLinkedHeading
  }

  private func score(_ index: Int, _ sums: Sums) -> Double {
    let hint = page.hints[index]
    let prose = Double(sums.prose[index])
    var score = prose - 0.8 * Double(sums.junk[index])
    if hint.contains(.body) { score += 0.25 * prose + 0.3 * Double(sums.junk[index]) }
    switch page.tree.nodes[index].tag {
    case .article: score += 0.12 * prose
    case .main: score += 0.05 * prose
    case .body: score -= 0.05 * prose
    default: if hint.contains(.article) { score += 0.04 * prose }
    }
    return score
  }

  /// The element around everything inside that the page names its body, where that is a good part of what was found.
  private func named(_ best: Int, _ sums: Sums, _ furniture: ContiguousArray<Bool>) -> Int {
    let tree = page.tree
    var bodies: [Int] = []
    var child = best + 1
    while child < Int(tree.nodes[best].end) {
      let isBody = page.hints[child].contains(.body) && Self.mayHoldBody(tree.nodes[child].tag)
      if isBody, !furniture[child], sums.prose[child] > 0 {
        bodies.append(child)
        child = Int(tree.nodes[child].end)
      } else {
        child += 1
      }
    }
    let prose = bodies.reduce(0) { $0 + sums.prose[$1] }
    guard let first = bodies.first, let last = bodies.last, prose > 500,
      prose * 100 > sums.prose[best] * 35
    else { return best }
    let around = tree.nearest(from: first) {
      tree.contains($0, last) && Self.mayHoldBody(tree.nodes[$0].tag)
    }
    return max(around ?? best, best)
  }

  /// Pages that go on with the next story when read to the end hold several articles, each under a headline of the first order.
  private func firstOfSeveral(_ best: Int, _ sums: Sums, _ furniture: ContiguousArray<Bool>) -> Int
  {
    let tree = page.tree
    var units: [Int] = []
    var child = best + 1
    while child < Int(tree.nodes[best].end) {
      let node = tree.nodes[child]
      let isUnit = node.tag == .article || page.hints[child].contains(.article)
      if isUnit, !furniture[child], sums.prose[child] > 400, hasHeadline(child) {
        units.append(child)
        child = Int(node.end)
      } else {
        child += 1
      }
    }
    guard units.count >= 2, let first = units.first,
      units.reduce(0, { $0 + sums.prose[$1] }) * 10 > sums.prose[best] * 8
    else { return best }
    return first
  }

  private func hasHeadline(_ index: Int) -> Bool {
    (index..<Int(page.tree.nodes[index].end)).contains {
      page.tree.nodes[$0].tag == .h1 && !page.hidden[$0]
    }
  }

  /// Goes down from the best element to one inside that holds nearly as much prose.
  private func inner(_ best: Int, _ sums: Sums, _ furniture: ContiguousArray<Bool>) -> Int {
    let tree = page.tree
    var current = best
    while true {
      var next = -1
      var child = current + 1
      let end = Int(tree.nodes[current].end)
      while child < end {
        if tree.nodes[child].tag != .text, !furniture[child],
          next < 0 || sums.prose[child] > sums.prose[next]
        {
          next = child
        }
        child = Int(tree.nodes[child].end)
      }
      guard next >= 0, tree.nodes[next].tag.isBlock, Self.mayHoldBody(tree.nodes[next].tag),
        tree.nodes[next].tag != .ul, tree.nodes[next].tag != .ol,
        tree.nodes[next].tag != .blockquote,
        Double(sums.prose[next]) >= 0.97 * Double(sums.prose[current])
      else { return current }
      current = next
    }
  }
}
