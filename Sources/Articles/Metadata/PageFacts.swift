/// What a page says of itself, gathered without judging: meta tags, links, structured data, headings, times, bylines.
struct PageFacts: Sendable {
  /// By name, property or itemprop in small letters; values in the page's order.
  var meta: [String: [String]] = [:]
  /// `<title>`.
  var title: String?
  var canonical: String?
  var htmlLanguage: String?
  var structured: StructuredData = StructuredData([])
  /// Visible `h1` elements and others that the page names its headline.
  var headings: [Heading] = []
  var times: [PageTime] = []
  var bylines: [PageByline] = []

  struct Heading: Sendable {
    let node: Int
    let text: String
    let level: Int
    let isNamedHeadline: Bool
  }

  /// A place where the page writes a date.
  struct PageTime: Sendable {
    let node: Int
    /// The machine-readable value, else nil.
    let value: String?
    let text: String
    let kind: Kind

    enum Kind: Sendable { case published, modified, time, named }
  }

  /// A place where the page names an author.
  struct PageByline: Sendable {
    let node: Int
    let text: String
    let kind: Kind

    enum Kind: Sendable { case itemprop, rel, named, link }
  }

  func first(_ names: String...) -> String? {
    for name in names {
      if let value = meta[name]?.first(where: { !$0.isEmpty }) { return value }
    }
    return nil
  }

  init(_ page: PageText) {
    let tree = page.tree
    var scripts: [JSONValue] = []
    var broken: [JSONValue] = []
    var bodySeen = false
    for index in 0..<tree.count {
      let node = tree.nodes[index]
      switch node.tag {
      case .text: continue
      case .html: htmlLanguage = tree.attribute(.lang, of: index)
      case .body: bodySeen = true
      case .meta: readMeta(tree, index)
      case .title: if title == nil, !bodySeen { title = tree.text(of: index) }
      case .link: readLink(tree, index)
      case .script: Self.readStructuredData(tree, index, &scripts, &broken)
      default: break
      }
      if bodySeen || node.tag == .time { readVisible(page, index, node) }
    }
    structured = StructuredData(scripts)
    if structured.article == nil, !broken.isEmpty {
      structured = StructuredData(scripts + broken, isDoubtful: true)
    }
  }

  private mutating func readMeta(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.attribute(.content, of: index) else { return }
    let value = TextCleaner.line(EntityDecoder.decode(content))
    guard !value.isEmpty else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let key = tree.attribute(attribute, of: index)?.lowercased(), !key.isEmpty else {
        continue
      }
      meta[key.trimmed, default: []].append(value)
    }
  }

  private mutating func readLink(_ tree: HTMLTree, _ index: Int) {
    guard canonical == nil, tree.attribute(.rel, of: index)?.lowercased() == "canonical" else {
      return
    }
    canonical = tree.attribute(.href, of: index)?.trimmed
  }

  /// JSON-LD that is JSON, and what can be saved of JSON-LD that is none.
  private static func readStructuredData(
    _ tree: HTMLTree,
    _ index: Int,
    _ scripts: inout [JSONValue],
    _ broken: inout [JSONValue]
  ) {
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      let node = tree.nodes[child]
      let bytes = Array(tree.bytes[Int(node.from)..<Int(node.to)])
      if let value = try? JSONReader.read(bytes) {
        scripts.append(value)
      } else if let value = try? JSONReader.read(
        Array(EntityDecoder.decode(String(decoding: bytes, as: UTF8.self)).utf8)
      ) {
        scripts.append(value)
      } else {
        broken += JSONReader.readLeniently(bytes)
      }
      child += 1
    }
  }

  private mutating func readVisible(_ page: PageText, _ index: Int, _ node: HTMLTree.Node) {
    let tree = page.tree
    let hint = page.hints[index]
    if node.tag == .time {
      let text = tree.text(of: index, limit: 300)
      times.append(
        PageTime(
          node: index,
          value: tree.attribute(.datetime, of: index) ?? tree.attribute(.content, of: index),
          text: text,
          kind: timeKind(tree, index) ?? .time
        )
      )
    } else if let kind = timeKind(tree, index) {
      times.append(
        PageTime(
          node: index,
          value: tree.attribute(.content, of: index) ?? tree.attribute(.datetime, of: index)
            ?? tree.attribute(.title, of: index),
          text: tree.text(of: index, limit: 300),
          kind: kind
        )
      )
    } else if hint.contains(.date), !page.hidden[index] {
      let text = tree.text(of: index, limit: 400)
      if text.utf8.count < 300 {
        times.append(
          PageTime(
            node: index,
            value: tree.attribute(.datetime, of: index) ?? tree.attribute(.title, of: index),
            text: text,
            kind: .named
          )
        )
      }
    }
    if page.hidden[index] {
      if tree.attributeRange(.itemprop, of: index) == nil { return }
    }
    if node.tag == .h1
      || hint.contains(.headline)
        && (node.tag == .h2 || node.tag == .div || node.tag == .h3 || node.tag == .span
          || node.tag == .p)
    {
      let text = tree.text(of: index, limit: 600)
      if !text.isEmpty, text.utf8.count < 500 {
        headings.append(
          Heading(
            node: index,
            text: text,
            level: node.tag == .h1 ? 1 : 2,
            isNamedHeadline: hint.contains(.headline)
          )
        )
      }
    }
    readByline(tree, index, node, hint)
  }

  private mutating func readByline(
    _ tree: HTMLTree,
    _ index: Int,
    _ node: HTMLTree.Node,
    _ hint: PageHint
  ) {
    var kind: PageByline.Kind?
    if let prop = tree.attribute(.itemprop, of: index)?.lowercased(),
      prop.split(separator: " ").contains(where: { $0 == "author" || $0 == "creator" })
    {
      kind = .itemprop
    } else if node.tag == .a, let rel = tree.attribute(.rel, of: index)?.lowercased(),
      rel.contains("author")
    {
      kind = .rel
    } else if hint.contains(.byline) {
      kind = .named
    } else if node.tag == .a, let href = tree.attributeRange(.href, of: index),
      Self.isAuthorLink(tree.bytes[href])
    {
      kind = .link
    }
    guard let kind else { return }
    let text =
      kind == .itemprop
      ? Self.nameInside(tree, index) ?? tree.text(of: index, limit: 300)
      : tree.text(of: index, limit: 400)
    if !text.isEmpty, text.utf8.count < 300 {
      bylines.append(PageByline(node: index, text: text, kind: kind))
    }
  }

  private static let authorFolders = Set(
    [
      "author", "authors", "by", "profile", "people", "contributor", "contributors", "staff",
      "columnist", "columnists", "journalist",
      "journalists", "reporters", "autor", "person", "writers",
    ].map(NameHash.of)
  )

  /// Whether an address leads into a folder of people: `/authors/jane-doe`.
  private static func isAuthorLink(_ href: ArraySlice<UInt8>) -> Bool {
    var hash = NameHash.seed
    for byte in href {
      if byte == UInt8(ascii: "/") {
        if authorFolders.contains(hash) { return true }
        hash = NameHash.seed
      } else {
        hash = NameHash.step(hash, byte.lowered)
      }
    }
    return false
  }

  /// The `itemprop=name` inside an author's element.
  private static func nameInside(_ tree: HTMLTree, _ index: Int) -> String? {
    if let content = tree.attribute(.content, of: index) { return content }
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      if tree.nodes[child].tag != .text,
        tree.attribute(.itemprop, of: child)?.lowercased() == "name"
      {
        return tree.attribute(.content, of: child) ?? tree.text(of: child, limit: 300)
      }
      child += 1
    }
    return nil
  }

  private func timeKind(_ tree: HTMLTree, _ index: Int) -> PageTime.Kind? {
    guard let prop = tree.attribute(.itemprop, of: index)?.lowercased() else {
      guard let property = tree.attribute(.property, of: index)?.lowercased() else { return nil }
      return property.contains("datepublished") || property == "dc:date" || property == "dc:created"
        ? .published : nil
    }
    if prop.contains("datepublished") || prop.contains("datecreated") { return .published }
    return prop.contains("datemodified") ? .modified : nil
  }
}
