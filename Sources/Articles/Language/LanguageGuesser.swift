internal import RuleFiles

/// Tells the language of a text: by its script, by its function words (`function-words.tsv`), and by what the page declares.
///
/// A small judge for one question: is this English, and if not, what is it likely to be? It says nothing where there is too little text.
struct LanguageGuesser: Sendable {
  /// The languages of the table, in its order.
  private let languages: [String]
  /// Places in `languages` by the hash of a word.
  private let words: [UInt64: [Int]]

  init(_ rules: RuleFolder) throws(RuleFileError) {
    var languages: [String] = []
    var words: [UInt64: [Int]] = [:]
    for row in try rules.table("function-words.tsv", required: ["language", "words"]).rows {
      let place = languages.firstIndex(of: row["language"]) ?? languages.endIndex
      if place == languages.endIndex { languages.append(row["language"]) }
      for word in row["words"].split(separator: " ") {
        words[NameHash.of(String(word)), default: []].append(place)
      }
    }
    self.languages = languages
    self.words = words
  }

  /// ISO 639-1, nil where neither text nor page tells.
  func language(of text: [UInt8], declared: String?) -> String? {
    let declared = declared.flatMap(Self.primary)
    let sample = String(decoding: text.prefix(6000), as: UTF8.self)
    if let script = byScript(sample, declared: declared) { return script }
    let (counts, total) = functionWords(text.prefix(6000))
    guard total >= 12, let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value * 12 >= total
    else { return declared }
    if let declared, let own = counts[declared], own * 10 >= best.value * 7 { return declared }
    // "to" and "a" are words of many tongues: one or two of them make no sentence Czech.
    if best.key != Self.home, best.value < (counts[Self.home] ?? 0) + Self.margin {
      return declared
    }
    return best.key
  }

  /// How many words of each language there are, and words altogether.
  private func functionWords(_ text: ArraySlice<UInt8>) -> (counts: [String: Int], total: Int) {
    var counts = [Int](repeating: 0, count: languages.count)
    var total = 0
    var hash = NameHash.seed
    var length = 0
    func close() {
      guard length > 0 else { return }
      total += 1
      if let found = words[hash] { for language in found { counts[language] += 1 } }
      hash = NameHash.seed
      length = 0
    }
    var skipped = 0
    for byte in text {
      // Marks beyond ASCII (quotation marks, dashes) are three bytes, the first E2.
      if skipped > 0 {
        skipped -= 1
      } else if byte == 0xE2 {
        close()
        skipped = 2
      } else if byte.isASCIILetter || byte >= 0x80 {
        hash = NameHash.step(hash, byte.lowered)
        length += 1
      } else {
        close()
      }
    }
    close()
    let found = zip(languages, counts).filter { $0.1 > 0 }
    return (Dictionary(uniqueKeysWithValues: found), total)
  }

  /// The language that parley reads, and how many more function words another must show to be told from it.
  private static let home = "en"
  private static let margin = 3

  private static func primary(_ tag: String) -> String? {
    let code = tag.lowercased().trimmed.prefix { $0 != "-" && $0 != "_" }
    return code.utf8.count == 2 && code.allSatisfy(\.isLetter) ? String(code) : nil
  }

  /// The language of a text that is mostly of a script other than Latin.
  private func byScript(_ text: String, declared: String?) -> String? {
    var counts: [String: Int] = [:]
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        if UInt8(scalar.value).isASCIILetter { letters += 1 }
        continue
      }
      guard let script = Self.script(scalar.value) else { continue }
      letters += 1
      counts[script, default: 0] += 1
    }
    let wide = counts.values.reduce(0, +)
    guard letters > 0, wide * 2 > letters else { return nil }
    if counts["ja"] ?? 0 > wide / 20 { return "ja" }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    if let declared, declared != "en", Self.sameScript[best]?.contains(declared) == true {
      return declared
    }
    if best == "ru" {
      if text.contains("і") || text.contains("ї") { return "uk" }
      if text.contains("ј") || text.contains("љ") { return "sr" }
      return text.contains("ы") || text.contains("э") ? "ru" : "bg"
    }
    if best == "ar" {
      if text.contains("ے") || text.contains("ٹ") { return "ur" }
      return text.contains("گ") || text.contains("پ") ? "fa" : "ar"
    }
    return best
  }

  private static let sameScript: [String: Set<String>] = [
    "ru": ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"],
    "ar": ["ar", "fa", "ur", "ps", "ckb"],
    "hi": ["hi", "mr", "ne"], "zh": ["zh", "ja"], "bn": ["bn", "as"],
  ]

  private static func script(_ value: UInt32) -> String? {
    switch value {
    case 0x370...0x3FF: "el"
    case 0x400...0x52F: "ru"
    case 0x530...0x58F: "hy"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF, 0x750...0x77F: "ar"
    case 0x900...0x97F: "hi"
    case 0x980...0x9FF: "bn"
    case 0xA00...0xA7F: "pa"
    case 0xA80...0xAFF: "gu"
    case 0xB80...0xBFF: "ta"
    case 0xC00...0xC7F: "te"
    case 0xC80...0xCFF: "kn"
    case 0xD00...0xD7F: "ml"
    case 0xD80...0xDFF: "si"
    case 0xE00...0xE7F: "th"
    case 0xE80...0xEFF: "lo"
    case 0x1000...0x109F: "my"
    case 0x10A0...0x10FF: "ka"
    case 0x1200...0x137F: "am"
    case 0x1780...0x17FF: "km"
    case 0x3040...0x30FF: "ja"
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: "zh"
    case 0xAC00...0xD7A3, 0x1100...0x11FF: "ko"
    default: nil
    }
  }
}
