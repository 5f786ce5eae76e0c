/// A page's visible lines, with what each element's names tell.
///
/// Nothing is judged here but what a browser would not show.
struct PageText: Sendable {
  let tree: HTMLTree
  /// By node: what its names tell (its own, not inherited).
  let hints: ContiguousArray<PageHint>
  /// By node: not shown, nor anything below it.
  let hidden: ContiguousArray<Bool>
  let blocks: [TextBlock]
  /// Bytes of text in parts that a style or attribute hides.
  let hiddenBytes: Int

  init(_ tree: HTMLTree, table: PageHint.Table, showHidden: Bool = false) {
    self.tree = tree
    var marker = Marker(tree: tree, table: table, showHidden: showHidden)
    marker.run()
    hints = marker.hints
    hidden = marker.hidden
    hiddenBytes = marker.hiddenBytes
    var builder = BlockBuilder(tree: tree, marker: marker)
    builder.run()
    blocks = builder.blocks
  }

  /// Finds hints, hidden parts, links and line owners in one pass from the top.
  struct Marker {
    let tree: HTMLTree
    let table: PageHint.Table
    let showHidden: Bool
    var hints: ContiguousArray<PageHint>
    var hidden: ContiguousArray<Bool>
    var inLink: ContiguousArray<Bool>
    var inStrong: ContiguousArray<Bool>
    var isBlock: ContiguousArray<Bool>
    var owner: ContiguousArray<Int32>
    var hiddenBytes = 0
    /// Class lists recur: what they tell is worked out once.
    private var known: [UInt64: PageHint] = [:]

    init(tree: HTMLTree, table: PageHint.Table, showHidden: Bool) {
      self.tree = tree
      self.table = table
      self.showHidden = showHidden
      hints = ContiguousArray(repeating: [], count: tree.count)
      hidden = ContiguousArray(repeating: false, count: tree.count)
      inLink = hidden
      inStrong = hidden
      isBlock = hidden
      owner = ContiguousArray(repeating: 0, count: tree.count)
    }

    mutating func run() {
      let cells = cellsWithBlocks()
      for index in 0..<tree.count {
        let node = tree.nodes[index]
        let parent = Int(node.parent)
        if parent >= 0 {
          hidden[index] = hidden[parent]
          inLink[index] = inLink[parent]
          inStrong[index] = inStrong[parent]
          owner[index] = owner[parent]
        }
        guard node.tag != .text else { continue }
        if node.tag.isSilent { hidden[index] = true }
        if hidden[index] { continue }
        if node.from < node.to {
          readNames(index, node)
          if hidden[index] { hiddenBytes += Self.textBytes(tree, index) }
        }
        if node.tag == .a { inLink[index] = true }
        if node.tag == .b || node.tag == .strong { inStrong[index] = true }
        let block = node.tag.isBlock || cells.contains(index) || node.tag == .button
        isBlock[index] = block
        if block { owner[index] = Int32(index) }
      }
    }

    private static func textBytes(_ tree: HTMLTree, _ index: Int) -> Int {
      var bytes = 0
      for child in index..<Int(tree.nodes[index].end) where tree.nodes[child].tag == .text {
        bytes += Int(tree.nodes[child].to - tree.nodes[child].from)
      }
      return bytes
    }

    /// Table cells that hold blocks or line breaks of their own: layout tables.
    private func cellsWithBlocks() -> Set<Int> {
      var found: Set<Int> = []
      for index in 0..<tree.count
      where tree.nodes[index].tag.isBlock || tree.nodes[index].tag == .br {
        switch tree.nodes[index].tag {
        case .tr, .tbody, .thead, .tfoot: continue
        default: break
        }
        var up = Int(tree.nodes[index].parent)
        while up >= 0 {
          let tag = tree.nodes[up].tag
          if tag == .td || tag == .th {
            if !found.insert(up).inserted { break }
          } else if tag == .body {
            break
          }
          up = Int(tree.nodes[up].parent)
          if up >= 0, tag.isBlock, tag != .td, tag != .tr, tag != .tbody { break }
        }
      }
      return found
    }

    private mutating func readNames(_ index: Int, _ node: HTMLTree.Node) {
      var hint: PageHint = []
      for position in Int(node.from)..<Int(node.to) {
        let attribute = tree.attributes[position]
        let range = Int(attribute.from)..<Int(attribute.to)
        switch attribute.name {
        case .class, .id, .role, .itemprop, .dataTestid, .dataComponent, .dataType, .dataModule,
          .rel:
          if attribute.name == .rel, node.tag != .a { continue }
          // A heading's id is made of its words.
          if attribute.name == .id, node.tag.isHeading { continue }
          hint.formUnion(hintOf(range))
        case .hidden:
          if !showHidden { hidden[index] = true }
        case .style:
          if !showHidden, isHiding(range) { hidden[index] = true }
        case .ariaHidden:
          if !showHidden, range.count == 4, node.tag != .span, node.tag != .div {
            hidden[index] = true
          }
        default: break
        }
      }
      if hint.contains(.keep) { hint.subtract([.furniture, .doubtful]) }
      if hint.contains(.unseen), !showHidden, node.tag != .body { hidden[index] = true }
      hints[index] = hint
    }

    private mutating func hintOf(_ range: Range<Int>) -> PageHint {
      tree.bytes.withUnsafeBufferPointer { bytes in
        let value = UnsafeBufferPointer(rebasing: bytes[range])
        let key = value.reduce(NameHash.seed) { NameHash.step($0, $1) }
        if let hint = known[key] { return hint }
        let hint = table.hint(value)
        known[key] = hint
        return hint
      }
    }

    private func isHiding(_ range: Range<Int>) -> Bool {
      let style = String(decoding: tree.bytes[range], as: UTF8.self).lowercased()
        .filter { !$0.isWhitespace }
      return style.contains("display:none") || style.contains("visibility:hidden")
    }
  }

  /// Gathers text nodes into lines.
  private struct BlockBuilder {
    let tree: HTMLTree
    let marker: Marker
    var blocks: [TextBlock] = []
    private var text: [UInt8] = []
    private var linkBytes = 0
    private var strongBytes = 0
    private var first = -1
    private var last = -1
    private var owner = -1
    /// Line breaks since the last text.
    private var breaks = 0

    init(tree: HTMLTree, marker: Marker) {
      self.tree = tree
      self.marker = marker
    }

    mutating func run() {
      var index = 0
      while index < tree.count {
        let node = tree.nodes[index]
        if marker.hidden[index] {
          if node.tag.isBlock { flush() }
          index = Int(node.end)
          continue
        }
        switch node.tag {
        case .text: add(index, node)
        case .br: breaks += 1
        case .td, .th: if marker.isBlock[index] { flush() } else { space() }
        default: if marker.isBlock[index] { flush() }
        }
        index += 1
      }
      flush()
    }

    private mutating func space() {
      if let end = text.last, end != 0x20, end != 0x0A { text.append(0x20) }
    }

    private mutating func add(_ index: Int, _ node: HTMLTree.Node) {
      let nodeOwner = Int(marker.owner[index])
      if nodeOwner != owner { flush() }
      let range = Int(node.from)..<Int(node.to)
      tree.bytes.withUnsafeBufferPointer { bytes in
        let piece = UnsafeBufferPointer(rebasing: bytes[range])
        guard breaks == 0 || piece.contains(where: { !$0.isASCIISpace }) else { return }
        if breaks >= 2 {
          flush()
        } else if breaks == 1, !text.isEmpty {
          while text.last == 0x20 { text.removeLast() }
          text.append(0x0A)
        }
        breaks = 0
        let before = text.count
        if text.isEmpty {
          owner = nodeOwner
          first = index
        }
        TextCleaner.append(piece, to: &text)
        if text.count > before {
          last = index
          if marker.inLink[index] { linkBytes += text.count - before }
          if marker.inStrong[index] { strongBytes += text.count - before }
        }
      }
    }

    private mutating func flush() {
      while let end = text.last, end == 0x20 || end == 0x0A { text.removeLast() }
      if !text.isEmpty {
        let links = min(linkBytes, text.count)
        blocks.append(
          TextBlock(
            owner: owner,
            firstNode: first,
            lastNode: last,
            text: text,
            linkBytes: links,
            strongBytes: min(strongBytes, text.count),
            prose: TextBlock.prose(text, linkBytes: links),
            tag: tree.nodes[owner].tag
          )
        )
      }
      text.removeAll(keepingCapacity: true)
      linkBytes = 0
      strongBytes = 0
      breaks = 0
      first = -1
      owner = -1
    }
  }
}
