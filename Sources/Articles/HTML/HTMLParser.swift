internal import CGumbo

/// Parses a page by the rules of HTML5 (gumbo) into an ``HTMLTree``.
///
/// Bytes must be valid UTF-8 without NUL. Nesting is bounded first (``MarkupGuard``): the rules of HTML5 cost time that grows with
/// the square of the depth.
enum HTMLParser {
  /// Values longer than this (images written into the page) are cut.
  private static let longestValue = 16_384

  static func parse(_ page: [UInt8]) -> HTMLTree {
    let guarded = MarkupGuard.bounded(page)
    let arena = GumboArena()
    var options = kGumboDefaultOptions
    options.max_errors = 0
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { context, size in
      guard let context else { return nil }
      return Unmanaged<GumboArena>.fromOpaque(context).takeUnretainedValue().allocate(size)
    }
    options.deallocator = { _, _ in }
    return withExtendedLifetime(arena) {
      guarded.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress,
            let output = gumbo_parse_with_options(&options, start, characters.count),
            let root = output.pointee.root
          else { return HTMLTree() }
          return flatten(UnsafePointer(root), size: guarded.count)
        }
      }
    }
  }

  /// Walks gumbo's tree without recursion.
  private static func flatten(_ root: UnsafePointer<GumboNode>, size: Int) -> HTMLTree {
    var tree = HTMLTree()
    tree.nodes.reserveCapacity(size / 40 + 16)
    tree.bytes.reserveCapacity(size / 4 + 16)
    tree.attributes.reserveCapacity(size / 60 + 16)
    var open: [(node: UnsafePointer<GumboNode>, child: Int, index: Int)] = []
    append(root, parent: -1, to: &tree)
    open.append((root, 0, 0))
    while let top = open.last {
      let children = top.node.pointee.v.element.children
      guard top.child < Int(children.length), let raw = children.data[top.child] else {
        tree.nodes[top.index].end = Int32(tree.nodes.count)
        open.removeLast()
        continue
      }
      open[open.count - 1].child += 1
      let child = UnsafePointer(raw.assumingMemoryBound(to: GumboNode.self))
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let index = tree.nodes.count
        append(child, parent: top.index, to: &tree)
        open.append((child, 0, index))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        appendText(child, parent: top.index, to: &tree)
      default: break
      }
    }
    return tree
  }

  private static func append(
    _ node: UnsafePointer<GumboNode>,
    parent: Int,
    to tree: inout HTMLTree
  ) {
    let element = node.pointee.v.element
    let tag: HTMLTag =
      node.pointee.type == GUMBO_NODE_TEMPLATE
      ? .template : element.tag_namespace == GUMBO_NAMESPACE_HTML ? HTMLTag(element) : .svg
    let first = tree.attributes.count
    for position in 0..<Int(element.attributes.length) {
      guard let raw = element.attributes.data[position] else { continue }
      let attribute = raw.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let key = attribute.name, let value = attribute.value,
        let name = HTMLAttribute.named(key)
      else { continue }
      let start = tree.bytes.count
      append(value, limit: longestValue, to: &tree.bytes)
      tree.attributes.append(
        HTMLTree.Attribute(name: name, from: Int32(start), to: Int32(tree.bytes.count))
      )
    }
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag,
        parent: Int32(parent),
        end: Int32(tree.nodes.count + 1),
        from: Int32(first),
        to: Int32(tree.attributes.count)
      )
    )
  }

  private static func appendText(
    _ node: UnsafePointer<GumboNode>,
    parent: Int,
    to tree: inout HTMLTree
  ) {
    let holder = tree.nodes[parent]
    switch holder.tag {
    case .style, .svg, .template: return
    case .script: guard isStructuredData(parent, in: tree) else { return }
    default: break
    }
    guard let text = node.pointee.v.text.text else { return }
    let start = tree.bytes.count
    append(text, limit: .max, to: &tree.bytes)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text,
        parent: Int32(parent),
        end: Int32(tree.nodes.count + 1),
        from: Int32(start),
        to: Int32(tree.bytes.count)
      )
    )
  }

  private static func isStructuredData(_ script: Int, in tree: HTMLTree) -> Bool {
    guard let range = tree.attributeRange(.type, of: script) else { return false }
    return tree.bytes[range].elementsEqual("application/ld+json".utf8) { $0.lowered == $1 }
      || String(decoding: tree.bytes[range], as: UTF8.self).lowercased().contains("ld+json")
  }

  private static func append(
    _ text: UnsafePointer<CChar>,
    limit: Int,
    to bytes: inout ContiguousArray<UInt8>
  ) {
    var length = 0
    while text[length] != 0 { length += 1 }
    if length > limit {
      length = limit
      // Not in the middle of a character.
      while length > 0, UInt8(bitPattern: text[length]) & 0xC0 == 0x80 { length -= 1 }
    }
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
    }
  }
}
