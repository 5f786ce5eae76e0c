/// The schema.org data of a page (JSON-LD), as broken and as nested as pages have it.
struct StructuredData: Sendable {
  /// The object that describes the page's article; nil where none does.
  let article: JSONValue?
  /// Saved from JSON that is broken: the page's meta tags stand above it.
  let isDoubtful: Bool
  /// All objects with an `@id`, for references.
  private let byID: [String: JSONValue]
  private let all: [JSONValue]

  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "backgroundnewsarticle", "askpublicnewsarticle", "reviewnewsarticle",
    "advertisercontentarticle",
    "satiricalarticle", "blogposting", "liveblogposting", "report", "techarticle",
    "scholarlyarticle",
    "socialmediaposting", "discussionforumposting", "medicalscholarlyarticle", "review", "recipe",
  ]
  private static let pageTypes: Set<String> = [
    "webpage", "itempage", "videoobject", "creativework",
  ]

  init(_ roots: [JSONValue], isDoubtful: Bool = false) {
    self.isDoubtful = isDoubtful
    var flat: [(value: JSONValue, depth: Int)] = []
    var byID: [String: JSONValue] = [:]
    func walk(_ value: JSONValue, depth: Int) {
      switch value {
      case .array(let values): for value in values { walk(value, depth: depth) }
      case .object(let members):
        if value["@type"] != nil { flat.append((value, depth)) }
        if let id = value["@id"]?.string, members.count > 1, byID[id] == nil { byID[id] = value }
        guard depth < 6 else { return }
        for member in members {
          switch member.key {
          case "@graph": walk(member.value, depth: depth)
          // Other stories' descriptions are no description of this one.
          case "itemListElement", "hasPart", "comment", "review", "citation", "mentions",
            "isBasedOn",
            "relatedLink", "liveBlogUpdate":
            continue
          default:
            if member.value.isObject || member.value.array != nil {
              walk(member.value, depth: depth + 1)
            }
          }
        }
      default: return
      }
    }
    for root in roots { walk(root, depth: 0) }
    self.byID = byID
    all = flat.map(\.value)
    article = Self.choose(flat)
  }

  private static func choose(_ objects: [(value: JSONValue, depth: Int)]) -> JSONValue? {
    func rank(_ object: JSONValue) -> Int {
      let types = object["@type"]?.list.compactMap { $0.string?.lowercased() } ?? []
      if types.contains(where: {
        articleTypes.contains($0.split(separator: "/").last.map(String.init) ?? $0)
      }) {
        return 2
      }
      return types.contains(where: pageTypes.contains) && object["datePublished"] != nil ? 1 : 0
    }
    var best: (value: JSONValue, score: Int)?
    for object in objects {
      let rank = rank(object.value)
      guard rank > 0 else { continue }
      var score = rank * 10 - object.depth
      if object.value["datePublished"] != nil { score += 2 }
      if object.value["author"] != nil { score += 2 }
      if object.value["articleBody"] != nil { score += 1 }
      if best.map({ score > $0.score }) ?? true { best = (object.value, score) }
    }
    return best?.value
  }

  /// A text of the article's object, clean.
  func text(_ key: String) -> String? {
    guard let value = article?[key]?.list.compactMap(\.string).first else { return nil }
    let line = TextCleaner.line(EntityDecoder.decode(EntityDecoder.decode(value)))
    return line.isEmpty ? nil : line
  }

  /// The article's body as the page states it, tags and references taken out.
  var body: String? {
    guard let value = article?["articleBody"]?.list.compactMap(\.string).first else { return nil }
    return EntityDecoder.decode(value)
  }

  /// Names of the article's authors, as written.
  var authors: [String] {
    for key in ["author", "creator"] {
      let found = (article?[key]?.list ?? []).flatMap { names($0, depth: 0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The outlet.
  var publisher: String? {
    let direct = (article?["publisher"]?.list ?? []).flatMap { names($0, depth: 0) }.first
    if let direct { return direct }
    let site = all.first { object in
      let types = object["@type"]?.list.compactMap { $0.string?.lowercased() } ?? []
      return types.contains("newsmediaorganization") || types.contains("website")
    }
    return site?["name"]?.string.map { TextCleaner.line(EntityDecoder.decode($0)) }
  }

  private func names(_ value: JSONValue, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch value {
    case .string(let text):
      if let referred = byID[text] { return names(referred, depth: depth + 1) }
      let line = TextCleaner.line(EntityDecoder.decode(EntityDecoder.decode(text)))
      return line.isEmpty ? [] : [line]
    case .array(let values): return values.flatMap { names($0, depth: depth + 1) }
    case .object:
      if let name = value["name"], !name.isNull {
        let found = names(name, depth: depth + 1)
        if !found.isEmpty { return found }
      }
      if let given = value["givenName"]?.string, let family = value["familyName"]?.string {
        return ["\(given) \(family)"]
      }
      if let id = value["@id"]?.string, let referred = byID[id], referred != value {
        return names(referred, depth: depth + 1)
      }
      return []
    default: return []
    }
  }
}
