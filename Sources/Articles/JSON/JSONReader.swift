/// Reads JSON from bytes: strictly, or with the tolerance that JSON-LD in real pages needs.
///
/// A lone surrogate escape becomes U+FFFD in either mode: the sentence around it is still a sentence.
package struct JSONReader {
  /// Why and where (in bytes) reading stopped.
  package struct Failure: Error, Equatable {
    package let offset: Int
    package let message: String
  }

  private static let deepest = 200

  private let bytes: [UInt8]
  private let lenient: Bool
  private var at = 0

  private init(_ bytes: [UInt8], lenient: Bool) {
    self.bytes = bytes
    self.lenient = lenient
  }

  /// Reads one value that fills the input.
  /// - Throws: ``Failure`` for anything that RFC 8259 does not allow.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes, lenient: false)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.at == bytes.count else { throw reader.failure("something follows the value") }
    return value
  }

  /// Reads what can be read: raw line breaks and quotes inside strings, comments, missing and trailing commas, a cut end.
  /// - Returns: the values that stand one after another; broken off where nothing helps.
  package static func readLeniently(_ bytes: [UInt8]) -> [JSONValue] {
    var reader = JSONReader(bytes, lenient: true)
    var values: [JSONValue] = []
    while true {
      reader.skipSpace()
      guard reader.at < bytes.count else { return values }
      guard bytes[reader.at] == UInt8(ascii: "{") || bytes[reader.at] == UInt8(ascii: "[") else {
        reader.at += 1
        continue
      }
      guard let value = try? reader.value(depth: 0) else { return values }
      values.append(value)
    }
  }

  private func failure(_ message: String) -> Failure { Failure(offset: at, message: message) }

  private mutating func skipSpace() {
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isASCIISpace {
        at += 1
      } else if lenient, byte == UInt8(ascii: "/"), at + 1 < bytes.count {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    if bytes[at + 1] == UInt8(ascii: "*") {
      at += 2
      while at + 1 < bytes.count,
        !(bytes[at] == UInt8(ascii: "*") && bytes[at + 1] == UInt8(ascii: "/"))
      {
        at += 1
      }
      at = min(at + 2, bytes.count)
    } else {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure("nested too deeply") }
    skipSpace()
    guard at < bytes.count else { throw failure("ends where a value is expected") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue
  {
    let length = text.utf8CodeUnitCount
    guard at + length <= bytes.count else { throw failure("ends inside a word") }
    for index in 0..<length where bytes[at + index] != text.utf8Start[index] {
      throw failure("an unknown word")
    }
    at += length
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        at += 1
      default:
        guard at > start else { throw failure("not a value") }
        return try checkedNumber(start)
      }
    }
    return try checkedNumber(start)
  }

  private mutating func checkedNumber(_ start: Int) throws(Failure) -> JSONValue {
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard lenient || Double(text) != nil else { throw failure("not a number") }
    return .number(text)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    while true {
      skipSpace()
      guard at < bytes.count else { return try cut(.array(values)) }
      if bytes[at] == UInt8(ascii: "]"), values.isEmpty || lenient {
        at += 1
        return .array(values)
      }
      do throws(Failure) {
        values.append(try value(depth: depth + 1))
      } catch {
        return try recovered(.array(values), error)
      }
      skipSpace()
      guard at < bytes.count else { return try cut(.array(values)) }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
      } else if bytes[at] == UInt8(ascii: "]") {
        at += 1
        return .array(values)
      } else if !lenient || bytes[at] == UInt8(ascii: "}") {
        return try recovered(.array(values), failure("',' or ']' expected"))
      }
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    at += 1
    var members: [JSONMember] = []
    while true {
      skipSpace()
      guard at < bytes.count else { return try cut(.object(members)) }
      if bytes[at] == UInt8(ascii: "}"), members.isEmpty || lenient {
        at += 1
        return .object(members)
      }
      if lenient, bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      guard bytes[at] == UInt8(ascii: "\"") else {
        return try recovered(.object(members), failure("a name in quotes expected"))
      }
      do throws(Failure) {
        let key = try string()
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
          throw failure("':' expected")
        }
        at += 1
        members.append(JSONMember(key: key, value: try value(depth: depth + 1)))
      } catch {
        return try recovered(.object(members), error)
      }
      skipSpace()
      guard at < bytes.count else { return try cut(.object(members)) }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
      } else if bytes[at] == UInt8(ascii: "}") {
        at += 1
        return .object(members)
      } else if !lenient || bytes[at] == UInt8(ascii: "]") {
        return try recovered(.object(members), failure("',' or '}' expected"))
      }
    }
  }

  private func cut(_ value: JSONValue) throws(Failure) -> JSONValue {
    if lenient { return value }
    throw failure("ends inside a value")
  }

  /// Lenient: what was read so far counts, and the rest of the input is given up.
  private mutating func recovered(
    _ value: JSONValue,
    _ error: Failure
  ) throws(Failure) -> JSONValue {
    guard lenient else { throw error }
    at = bytes.count
    return value
  }

  private mutating func string() throws(Failure) -> String {
    at += 1
    var start = at
    var out: [UInt8] = []
    while true {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
        bytes[at] >= 0x20
      {
        at += 1
      }
      guard at < bytes.count else {
        guard lenient else { throw failure("ends inside a string") }
        return String(decoding: out + bytes[start..<at], as: UTF8.self)
      }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        if lenient, !closesString() {
          at += 1
          continue
        }
        let text =
          out.isEmpty
          ? String(decoding: bytes[start..<at], as: UTF8.self)
          : String(decoding: out + bytes[start..<at], as: UTF8.self)
        at += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        out.append(contentsOf: bytes[start..<at])
        try escape(&out)
        start = at
      } else {
        guard lenient else { throw failure("a control character inside a string") }
        at += 1
      }
    }
  }

  /// Whether the quote at `at` ends its string: what may follow a string follows.
  private func closesString() -> Bool {
    var next = at + 1
    while next < bytes.count, bytes[next].isASCIISpace { next += 1 }
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return true
    // A missing comma before the next name.
    case UInt8(ascii: "\""): return true
    default: return false
    }
  }

  private mutating func escape(_ out: inout [UInt8]) throws(Failure) {
    guard at + 1 < bytes.count else { throw failure("ends inside an escape") }
    let code = bytes[at + 1]
    at += 2
    switch code {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(code)
    case UInt8(ascii: "u"): out.append(contentsOf: String(try unicodeEscape()).utf8)
    default:
      guard lenient else { throw failure("an unknown escape") }
      out.append(code)
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> Character {
    let first = try hex4()
    guard (0xD800..<0xDC00).contains(first) else {
      return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
    }
    if at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") {
      let mark = at
      at += 2
      let second = try hex4()
      if (0xDC00..<0xE000).contains(second) {
        let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        return Character(Unicode.Scalar(code) ?? "\u{FFFD}")
      }
      at = mark
    }
    return "\u{FFFD}"
  }

  private mutating func hex4() throws(Failure) -> UInt32 {
    guard at + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else {
      guard lenient else { throw failure("four hexadecimal digits expected") }
      return 0xFFFD
    }
    at += 4
    return code
  }
}
