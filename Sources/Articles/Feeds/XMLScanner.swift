/// Reads XML as a series of tags and texts, forgiving what feeds get wrong: bare ampersands, unknown entities, tags never closed, a cut end.
///
/// Document type declarations are passed over whole: no entity of theirs is ever defined, so none can grow and none can read a file.
struct XMLScanner {
  enum Event: Equatable {
    case start(name: String, attributes: [String: String], isEmpty: Bool)
    case end(name: String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var at = 0

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next event, nil at the end.
  mutating func next() -> Event? {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else { return text() }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        return characterData()
      } else if starts("<?") {
        skip(past: "?>")
      } else if starts("<!") {
        skipDeclaration()
      } else if let event = tag() {
        return event
      } else {
        // A '<' that begins no tag is text.
        at += 1
        return .text("<")
      }
    }
    return nil
  }

  /// The markup from here to the end tag of an element that was just opened; the end tag is passed over.
  mutating func rawContent(of name: String) -> [UInt8] {
    let start = at
    let closing = Array("</\(name)".utf8)
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), bytes[at...].starts(with: closing) {
        let content = Array(bytes[start..<at])
        skip(past: ">")
        return content
      }
      at += 1
    }
    return Array(bytes[start...])
  }

  private func starts(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func skip(past text: StaticString) {
    let length = text.utf8CodeUnitCount
    while at < bytes.count {
      if starts(text) {
        at += length
        return
      }
      at += 1
    }
  }

  /// `<!DOCTYPE …>` with its internal subset in square brackets.
  private mutating func skipDeclaration() {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        at += 1
        return
      default: break
      }
      at += 1
    }
  }

  private mutating func text() -> Event {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return .text(EntityDecoder.decode(String(decoding: bytes[start..<at], as: UTF8.self)))
  }

  private mutating func characterData() -> Event {
    at += 9
    let start = at
    while at < bytes.count, !starts("]]>") { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    at = min(at + 3, bytes.count)
    return .text(text)
  }

  private mutating func tag() -> Event? {
    let mark = at
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    guard at < bytes.count,
      bytes[at].isASCIILetter || bytes[at] == UInt8(ascii: "_") || bytes[at] >= 0x80
    else {
      at = mark
      return nil
    }
    let name = word {
      !$0.isASCIISpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        && $0 != UInt8(ascii: "=")
    }
    if isEnd {
      skip(past: ">")
      return .end(name: name)
    }
    var attributes: [String: String] = [:]
    var isEmpty = false
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if bytes[at] == UInt8(ascii: "<") {
        return .start(name: name, attributes: attributes, isEmpty: isEmpty)
      }
      if bytes[at].isASCIISpace {
        at += 1
        continue
      }
      if bytes[at] == UInt8(ascii: "/") {
        isEmpty = true
        at += 1
        continue
      }
      isEmpty = false
      let key = word {
        !$0.isASCIISpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
          && $0 != UInt8(ascii: "=")
      }
      if key.isEmpty {
        at += 1
        continue
      }
      attributes[key] = value()
    }
    at = min(at + 1, bytes.count)
    return .start(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = at
    while at < bytes.count, belongs(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// An attribute's value behind `=`, empty where there is none.
  private mutating func value() -> String {
    while at < bytes.count, bytes[at].isASCIISpace { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return "" }
    at += 1
    while at < bytes.count, bytes[at].isASCIISpace { at += 1 }
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    let raw: String
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      raw = word { $0 != quote }
      at = min(at + 1, bytes.count)
    } else {
      raw = word { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
    }
    return EntityDecoder.decode(raw)
  }
}
