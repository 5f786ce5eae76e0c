/// Bounds what markup can cost: elements nested beyond what any page means, and tags with thousands of attributes, are taken out.
/// Scripts, styles, comments and attributes that nobody will ask for go too: they are most of a page, and parsing them most of the time.
///
/// Browsers bound nesting likewise (Blink stops at 512 levels). Text is never touched. One linear pass.
enum MarkupGuard {
  static let deepest = 400
  /// Formatting elements (`b`, `font` …) left open are opened again in every later block: fewer are let through.
  static let deepestFormatting = 40
  static let mostAttributes = 256

  static func bounded(_ page: [UInt8]) -> [UInt8] {
    var walk = Walk(page: page)
    walk.run()
    guard !walk.cuts.isEmpty else { return page }
    var out: [UInt8] = []
    out.reserveCapacity(page.count)
    var from = 0
    for cut in walk.cuts {
      out.append(contentsOf: page[from..<cut.lowerBound])
      from = cut.upperBound
    }
    out.append(contentsOf: page[from...])
    return out
  }

  /// Elements that end themselves, or whose end tag may be left out so that counting them would mislead.
  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th",
    "thead", "tbody", "tfoot", "html", "head", "body", "rp", "rt", "colgroup", "image", "basefont",
  ]
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  private static let rawText: Set<String> = [
    "script", "style", "textarea", "title", "noframes", "xmp", "iframe", "noembed",
  ]

  /// Names of the attributes that are kept, hashed.
  private static let asked = Set(HTMLAttribute.allCases.map { NameHash.of("\($0.key)") })

  private struct Walk {
    let page: [UInt8]
    var cuts: [Range<Int>] = []
    var depth = 0
    var formattingDepth = 0
    /// Open elements by name, and how many of a name were taken out, so that as many end tags go too.
    var open: [String: Int] = [:]
    var removed: [String: Int] = [:]

    mutating func run() {
      page.withUnsafeBufferPointer { bytes in
        var at = 0
        let count = bytes.count
        while at < count {
          guard bytes[at] == UInt8(ascii: "<") else {
            at += 1
            continue
          }
          at = tag(bytes, at)
        }
      }
    }

    /// Looks at what begins with `<` at `start`; returns where to go on.
    private mutating func tag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
      let count = bytes.count
      var at = start + 1
      guard at < count else { return count }
      if bytes[at] == UInt8(ascii: "!"), at + 2 < count, bytes[at + 1] == UInt8(ascii: "-"),
        bytes[at + 2] == UInt8(ascii: "-")
      {
        let end = endOfComment(bytes, at + 3)
        cut(start..<end)
        return end
      }
      let closing = bytes[at] == UInt8(ascii: "/")
      if closing { at += 1 }
      guard at < count, bytes[at].isASCIILetter else { return start + 1 }
      let nameStart = at
      while at < count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: ">"),
        bytes[at] != UInt8(ascii: "/")
      {
        at += 1
      }
      let nameEnd = at
      let end = endOfTag(bytes, at, isStart: !closing)
      guard nameEnd - nameStart <= 24 else { return end }
      var name = ""
      for byte in bytes[nameStart..<nameEnd] {
        name.unicodeScalars.append(Unicode.Scalar(byte.lowered))
      }
      if closing {
        close(name, start..<end)
      } else if !Self.isSelfClosed(bytes, end, name) {
        open(name, start..<end)
      }
      guard !closing, MarkupGuard.rawText.contains(name) else { return end }
      let rawEnd = endOfRawText(bytes, end, name)
      if name == "script" || name == "style", isDispensable(bytes, start, end, rawEnd, name) {
        let close = endOfTag(bytes, min(rawEnd + name.utf8.count + 2, bytes.count), isStart: false)
        cut(start..<close)
        return close
      }
      return rawEnd
    }

    private static func isSelfClosed(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ end: Int,
      _ name: String
    ) -> Bool {
      end >= 2 && bytes[end - 2] == UInt8(ascii: "/")
        && (name == "path" || name == "use" || name == "circle" || name == "rect" || name == "g")
    }

    private mutating func open(_ name: String, _ range: Range<Int>) {
      guard !MarkupGuard.uncounted.contains(name) else { return }
      let isFormatting = MarkupGuard.formatting.contains(name)
      if depth >= MarkupGuard.deepest
        || isFormatting && formattingDepth >= MarkupGuard.deepestFormatting
      {
        cut(range)
        removed[name, default: 0] += 1
        return
      }
      depth += 1
      if isFormatting { formattingDepth += 1 }
      open[name, default: 0] += 1
    }

    private mutating func close(_ name: String, _ range: Range<Int>) {
      guard !MarkupGuard.uncounted.contains(name) else { return }
      if let count = removed[name], count > 0 {
        removed[name] = count - 1
        cut(range)
        return
      }
      guard let count = open[name], count > 0 else { return }
      open[name] = count - 1
      depth -= 1
      if MarkupGuard.formatting.contains(name) { formattingDepth -= 1 }
    }

    /// Cuts come in order; one inside the last (attributes of a tag that goes as a whole) is swallowed.
    private mutating func cut(_ range: Range<Int>) {
      while let last = cuts.last, last.lowerBound >= range.lowerBound { cuts.removeLast() }
      cuts.append(range)
    }

    /// Whether a script or style may go unparsed: no structured data, and no second script opened inside a comment (its end is not
    /// where it seems).
    private func isDispensable(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ start: Int,
      _ tagEnd: Int,
      _ rawEnd: Int,
      _ name: String
    ) -> Bool {
      guard name == "script" else { return true }
      if contains(bytes, start..<tagEnd, "ld+json") { return false }
      return
        !(contains(bytes, tagEnd..<rawEnd, "<!--") && contains(bytes, tagEnd..<rawEnd, "<script"))
    }

    private func contains(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ range: Range<Int>,
      _ text: StaticString
    ) -> Bool {
      let length = text.utf8CodeUnitCount
      guard range.count >= length else { return false }
      for at in range.lowerBound...(range.upperBound - length)
      where bytes[at].lowered == text.utf8Start[0] {
        var index = 1
        while index < length, bytes[at + index].lowered == text.utf8Start[index] { index += 1 }
        if index == length { return true }
      }
      return false
    }

    /// The position after a tag's `>`. Attributes that nobody asks for, and those beyond the limit, are cut.
    private mutating func endOfTag(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ start: Int,
      isStart: Bool
    ) -> Int {
      var at = start
      let count = bytes.count
      var attributes = 0
      while at < count, bytes[at] != UInt8(ascii: ">") {
        if bytes[at].isASCIISpace || bytes[at] == UInt8(ascii: "/") {
          at += 1
          continue
        }
        attributes += 1
        let nameStart = at
        var hash = NameHash.seed
        // An attribute's name may begin with '='.
        while at < count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: ">"),
          bytes[at] != UInt8(ascii: "/"),
          bytes[at] != UInt8(ascii: "=") || at == nameStart
        {
          hash = NameHash.step(hash, bytes[at].lowered)
          at += 1
        }
        var next = at
        while next < count, bytes[next].isASCIISpace { next += 1 }
        if next < count, bytes[next] == UInt8(ascii: "=") {
          next += 1
          while next < count, bytes[next].isASCIISpace { next += 1 }
          at = endOfValue(bytes, next)
        }
        let isUnasked = at - nameStart > 8 && !MarkupGuard.asked.contains(hash)
        if isStart, isUnasked || attributes > MarkupGuard.mostAttributes {
          cuts.append(nameStart..<at)
        }
      }
      return min(at + 1, count)
    }

    private func endOfValue(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
      var at = start
      let count = bytes.count
      guard at < count else { return count }
      let quote = bytes[at]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        at += 1
        while at < count, bytes[at] != quote { at += 1 }
        return min(at + 1, count)
      }
      while at < count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: ">") { at += 1 }
      return at
    }

    private func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
      var at = start
      while at + 2 < bytes.count {
        if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
          bytes[at + 2] == UInt8(ascii: ">")
        {
          return at + 3
        }
        at += 1
      }
      return bytes.count
    }

    private func endOfRawText(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ start: Int,
      _ name: String
    ) -> Int {
      let wanted = Array(name.utf8)
      var at = start
      while at + 1 + wanted.count < bytes.count {
        if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/") {
          var index = 0
          while index < wanted.count, bytes[at + 2 + index].lowered == wanted[index] { index += 1 }
          if index == wanted.count { return at }
        }
        at += 1
        if at + 2 + wanted.count > bytes.count { break }
      }
      return bytes.count
    }
  }
}
