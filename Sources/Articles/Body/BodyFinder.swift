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
      guard node.tag != .text, live.prose[index] > 0, !furniture[index],
        page.tree.nodes[index].tag != .html
      else { continue }
      let score = score(index, live)
      // The later of two equals is the inner one.
      if score >= bestScore {
        bestScore = score
        best = index
      }
    }
    guard best >= 0 else { return nil }
    best = inner(best, live, furniture)
    return Found(container: best, furniture: furniture, prose: live.prose[best])
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
      } else if !block.tag.isHeading {
        sums.junk[block.owner] += block.text.count + 10
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
      guard node.tag != .text, node.tag != .body, node.tag != .html, node.tag != .main else {
        continue
      }
      let share = Double(sums.prose[index]) / Double(total)
      marks[index] = isFurniture(
        index,
        node.tag,
        share: share,
        prose: sums.prose[index],
        junk: sums.junk[index]
      )
    }
    return marks
  }

  private func isFurniture(
    _ index: Int,
    _ tag: HTMLTag,
    share: Double,
    prose: Int,
    junk: Int
  ) -> Bool {
    let hint = page.hints[index]
    switch tag {
    case .nav, .footer, .menu: if share < 0.3 { return true }
    case .aside: if share < 0.3, !hint.contains(.body) { return true }
    case .form: if share < 0.3 { return true }
    case .button, .label, .legend: return true
    default: break
    }
    if hint.isDisjoint(with: [.furniture, .comments, .doubtful]) { return false }
    if hint.contains(.body), !hint.contains(.comments), share > 0.1 { return false }
    if hint.contains(.comments) { return share < 0.8 }
    if hint.contains(.furniture) {
      if tag == .article || hint.contains(.article) { return share < 0.15 }
      // A line of text beside others is judged as a line: a paragraph's own class may say anything.
      if tag == .p, prose > 200 { return false }
      return share < 0.35
    }
    return prose < 40 ? junk < 400 || !hint.contains(.body) : prose < junk && share < 0.25
  }

  private func score(_ index: Int, _ sums: Sums) -> Double {
    let hint = page.hints[index]
    let prose = Double(sums.prose[index])
    var score = prose - 0.8 * Double(sums.junk[index])
    if hint.contains(.body) { score += 0.25 * prose }
    switch page.tree.nodes[index].tag {
    case .article: score += 0.12 * prose
    case .main: score += 0.05 * prose
    case .body: score -= 0.05 * prose
    default: if hint.contains(.article) { score += 0.04 * prose }
    }
    return score
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
      guard next >= 0, tree.nodes[next].tag.isBlock, tree.nodes[next].tag != .p,
        Double(sums.prose[next]) >= 0.97 * Double(sums.prose[current])
      else { return current }
      current = next
    }
  }
}
