/// A parsed page as flat arrays in document order: a node's descendants are the indices from the node's own to its `end`.
///
/// Sums over subtrees are one backward pass, skipping a subtree is one assignment, and no depth of nesting needs a stack.
struct HTMLTree: Sendable {
  /// An element or a text node.
  struct Node: Sendable {
    let tag: HTMLTag
    /// Index of the parent; -1 for the first node.
    let parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// For text: its bytes. For an element: its attributes' indices.
    let from: Int32
    let to: Int32
  }

  /// One attribute: its name and its value's bytes.
  struct Attribute: Sendable {
    let name: HTMLAttribute
    let from: Int32
    let to: Int32
  }

  var nodes: ContiguousArray<Node> = []
  var attributes: ContiguousArray<Attribute> = []
  /// Text and attribute values, valid UTF-8 each.
  var bytes: ContiguousArray<UInt8> = []

  var count: Int { nodes.count }

  /// The value of an attribute, nil where the element has none of that name.
  func attribute(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let range = attributeRange(name, of: node) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where an attribute's value lies in `bytes`.
  func attributeRange(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    let entry = nodes[node]
    guard entry.tag != .text else { return nil }
    for index in Int(entry.from)..<Int(entry.to) where attributes[index].name == name {
      return Int(attributes[index].from)..<Int(attributes[index].to)
    }
    return nil
  }

  /// The words under a node, white space squeezed.
  func text(of node: Int, limit: Int = 20_000) -> String {
    var out: [UInt8] = []
    var index = node
    let end = Int(nodes[node].end)
    while index < end, out.count < limit {
      let entry = nodes[index]
      switch entry.tag {
      case .text: out.append(contentsOf: bytes[Int(entry.from)..<Int(entry.to)])
      case .script, .style, .noscript, .template, .svg:
        if index != node {
          index = Int(entry.end)
          continue
        }
      default: if entry.tag.isBlock || entry.tag == .br { out.append(0x20) }
      }
      index += 1
    }
    return TextCleaner.line(String(decoding: out, as: UTF8.self))
  }

  /// Whether `node` lies inside `ancestor` (or is it).
  func contains(_ ancestor: Int, _ node: Int) -> Bool {
    ancestor <= node && node < Int(nodes[ancestor].end)
  }

  /// The nearest element from `node` up that satisfies a test.
  func nearest(from node: Int, where test: (Int) -> Bool) -> Int? {
    var index = node
    while index >= 0 {
      if test(index) { return index }
      index = Int(nodes[index].parent)
    }
    return nil
  }
}
