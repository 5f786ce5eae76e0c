/// The encoding that a page or an XML file declares in its first bytes.
enum CharsetDeclaration {
  /// The label as written: of an XML declaration, or of the first `charset=` in a meta tag of the first 4,096 bytes.
  static func label(in bytes: [UInt8]) -> String? {
    var head = ""
    head.unicodeScalars.reserveCapacity(4096)
    for byte in bytes.prefix(4096) {
      head.unicodeScalars.append(Unicode.Scalar(byte < 0x80 ? byte.lowered : 0x3F))
    }
    if head.hasPrefix("<?xml"), let end = head.range("?>"),
      let at = String(head[..<end.lowerBound]).range("encoding")
    {
      let rest = head[at.upperBound..<end.lowerBound].drop {
        $0 == "=" || $0 == " " || $0 == "\"" || $0 == "'"
      }
      let label = rest.prefix { $0 != "\"" && $0 != "'" && $0 != " " }
      if !label.isEmpty { return String(label) }
    }
    var rest = Substring(head)
    while let tag = rest.range("<meta") {
      let after = rest[tag.upperBound...]
      let body = after.prefix { $0 != ">" }
      if let at = body.range("charset") {
        let value = body[at.upperBound...].drop {
          $0 == "=" || $0 == " " || $0 == "\"" || $0 == "'"
        }
        let label = value.prefix { $0 != "\"" && $0 != "'" && $0 != " " && $0 != ";" && $0 != "/" }
        if !label.isEmpty { return String(label) }
      }
      rest = after
    }
    return nil
  }

  /// The `charset` of a Content-Type header.
  static func label(contentType: String) -> String? {
    let lower = contentType.lowercased()
    guard let at = lower.range("charset=") else { return nil }
    let value = lower[at.upperBound...].drop { $0 == "\"" || $0 == " " }
    let label = value.prefix { $0 != "\"" && $0 != ";" && $0 != " " }
    return label.isEmpty ? nil : String(label)
  }
}

extension StringProtocol {
  /// The first place where a text stands, searched by characters.
  func range(_ needle: String) -> Range<Index>? {
    guard let first = needle.first else { return nil }
    var at = startIndex
    while let start = self[at...].firstIndex(of: first) {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      at = index(after: start)
    }
    return nil
  }
}
