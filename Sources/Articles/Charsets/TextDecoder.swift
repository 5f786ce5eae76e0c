internal import RuleFiles

/// Bytes of any encoding to clean UTF-8.
///
/// Encodings are read as browsers read them (WHATWG Encoding), with two additions. Bytes that are valid UTF-8 with letters beyond ASCII are
/// UTF-8 whatever the page says. Bytes that are no UTF-8 although the page says so are windows-1252, unless nearly all of them are
/// well-formed.
struct TextDecoder: Sendable {
  /// What an encoding's label means to iconv (`charsets.tsv`).
  private let labels: [String: String]

  init(_ rules: RuleFolder) throws(RuleFileError) {
    var labels: [String: String] = [:]
    for row in try rules.table("charsets.tsv", required: ["encoding", "labels"]).rows {
      for label in row.list("labels") { labels[label] = row["encoding"] }
    }
    self.labels = labels
  }

  /// - Parameters:
  ///   - declared: what a header outside the bytes says (HTTP).
  ///   - sniff: whether the bytes may declare it themselves (HTML meta, XML declaration).
  /// - Returns: valid UTF-8 without byte order mark and NUL.
  func decode(_ bytes: [UInt8], declared: String? = nil, sniff: Bool = true) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return cleaned(Array(bytes.dropFirst(3))) }
    if let wide = Self.wideEncoding(bytes) { return converted(bytes, wide) }
    let check = bytes.withUnsafeBufferPointer(UTF8Check.check)
    if check.isValid, check.wide > 0 || !mayShift(bytes) { return cleaned(bytes) }
    let label = declared ?? (sniff ? CharsetDeclaration.label(in: bytes) : nil)
    let encoding = label.flatMap { labels[$0.lowercased().trimmed] }
    if let encoding, encoding != "UTF-8", encoding != "UTF-16LE", encoding != "UTF-16BE" {
      return converted(bytes, encoding)
    }
    // A stray bad byte is no reason to give up UTF-8.
    if check.wide >= 8 * check.bad { return cleaned(bytes) }
    return converted(bytes, encoding == nil ? guess(bytes) : "CP1252")
  }

  /// Bytes as UTF-8 whatever they are, NUL gone.
  private func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let check = bytes.withUnsafeBufferPointer(UTF8Check.check)
    var out = check.isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    if out.contains(0) { out.removeAll { $0 == 0 } }
    return out
  }

  private func converted(_ bytes: [UInt8], _ encoding: String) -> [UInt8] {
    guard let result = Iconv.utf8(bytes, from: encoding) else { return cleaned(bytes) }
    return cleaned(
      result.text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(result.text.dropFirst(3)) : result.text
    )
  }

  /// UTF-16 or UTF-32, by byte order mark or by the zeros of ASCII letters.
  static func wideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    let head = bytes.prefix(256)
    guard head.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd * 3 > head.count, even * 10 < head.count { return "UTF-16LE" }
    if even * 3 > head.count, odd * 10 < head.count { return "UTF-16BE" }
    return nil
  }

  /// Whether ASCII bytes may be a seven-bit encoding of Japanese, which shifts by escapes.
  private func mayShift(_ bytes: [UInt8]) -> Bool {
    bytes.contains(0x1B)
      && CharsetDeclaration.label(in: bytes)?.lowercased().contains("2022") == true
  }

  /// The encoding of undeclared bytes that are no UTF-8: an East Asian one where they fit it and fill the text, else windows-1252.
  private func guess(_ bytes: [UInt8]) -> String {
    let high = bytes.count { $0 >= 0x80 }
    guard high * 10 > bytes.count else { return "CP1252" }
    var best = (encoding: "CP1252", score: 0.0)
    for (encoding, ranges) in Self.candidates {
      guard let result = Iconv.utf8(Array(bytes.prefix(20_000)), from: encoding) else { continue }
      var typical = 0
      var wide = 0
      for scalar in String(decoding: result.text, as: UTF8.self).unicodeScalars
      where scalar.value >= 0x80 {
        wide += 1
        if ranges.contains(where: { $0.contains(scalar.value) }) { typical += 1 }
      }
      let score = Double(typical - 20 * result.bad) / Double(max(wide, 1))
      if score > 0.6, score > best.score + 0.02 { best = (encoding, score) }
    }
    return best.encoding
  }

  /// Encodings that are guessed, with the characters that typical text of theirs is made of.
  private static let candidates: [(String, [ClosedRange<UInt32>])] = [
    ("CP932", [0x3040...0x30FF, 0x4E00...0x9FA5, 0x3001...0x3002]),
    ("CP949", [0xAC00...0xD7A3]),
    ("GB18030", [0x4E00...0x9FA5, 0x3001...0x3002, 0xFF0C...0xFF0C]),
    ("BIG5-HKSCS", [0x4E00...0x9FA5, 0x3001...0x3002, 0xFF0C...0xFF0C]),
    ("EUC-JP", [0x3040...0x30FF, 0x4E00...0x9FA5, 0x3001...0x3002]),
    ("CP1251", [0x410...0x44F]),
  ]
}
