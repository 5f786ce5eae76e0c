/// Reads MessagePack from bytes, item by item or as one value.
///
/// Every length is checked against the bytes that are there, so that a file that was cut short is an error and never a crash.
/// - Source: github.com/msgpack/msgpack/blob/master/spec.md
package struct MessagePackReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  /// What is read, for error messages.
  private let subject: String
  private var position: Int
  private let depthLimit = 64

  package init(_ bytes: ArraySlice<UInt8>, subject: String) {
    self.bytes = bytes
    self.subject = subject
    position = bytes.startIndex
  }

  package init(_ bytes: [UInt8], subject: String) {
    self.init(bytes[...], subject: subject)
  }

  /// The whole of `bytes` as one value.
  package static func value(of bytes: [UInt8], subject: String) throws(SpacyModelError)
    -> MessagePackValue
  {
    var reader = MessagePackReader(bytes, subject: subject)
    return try reader.value()
  }

  package var isAtEnd: Bool { position >= bytes.endIndex }

  /// The next value with all that it holds.
  package mutating func value() throws(SpacyModelError) -> MessagePackValue {
    try value(depth: 0)
  }

  private mutating func value(depth: Int) throws(SpacyModelError) -> MessagePackValue {
    guard depth < depthLimit else { throw broken("more than \(depthLimit) levels") }
    switch try header() {
    case .scalar(let value): return value
    case .string(let count): return .string(String(decoding: try take(count), as: UTF8.self))
    case .binary(let count): return .binary(try take(count))
    case .array(let count):
      var values: [MessagePackValue] = []
      values.reserveCapacity(count)
      for _ in 0..<count { values.append(try value(depth: depth + 1)) }
      return .array(values)
    case .map(let count):
      var pairs: [(key: MessagePackValue, value: MessagePackValue)] = []
      pairs.reserveCapacity(count)
      for _ in 0..<count {
        let key = try value(depth: depth + 1)
        pairs.append((key, try value(depth: depth + 1)))
      }
      return .map(pairs)
    }
  }

  /// Number of pairs of the map that comes next; its keys and values follow.
  package mutating func mapCount() throws(SpacyModelError) -> Int {
    guard case .map(let count) = try header() else { throw broken("no map where one should be") }
    return count
  }

  /// Number of elements of the array that comes next; they follow.
  package mutating func arrayCount() throws(SpacyModelError) -> Int {
    guard case .array(let count) = try header() else { throw broken("no list where one should be") }
    return count
  }

  /// The bytes of the string that comes next, without a copy.
  package mutating func stringBytes() throws(SpacyModelError) -> ArraySlice<UInt8> {
    guard case .string(let count) = try header() else {
      throw broken("no string where one should be")
    }
    return try take(count)
  }

  private enum Header {
    case scalar(MessagePackValue)
    case string(Int)
    case binary(Int)
    case array(Int)
    case map(Int)
  }

  private mutating func header() throws(SpacyModelError) -> Header {
    let byte = try unsigned(1)
    switch byte {
    case 0x00...0x7F: return .scalar(.int(Int(byte)))
    case 0x80...0x8F: return .map(try items(Int(byte & 0x0F)))
    case 0x90...0x9F: return .array(try items(Int(byte & 0x0F)))
    case 0xA0...0xBF: return .string(Int(byte & 0x1F))
    case 0xE0...0xFF: return .scalar(.int(Int(byte) - 256))
    case 0xC0: return .scalar(.null)
    case 0xC2: return .scalar(.bool(false))
    case 0xC3: return .scalar(.bool(true))
    case 0xC4...0xC6: return .binary(try length(1 << Int(byte - 0xC4)))
    case 0xCA:
      return .scalar(.double(Double(Float(bitPattern: UInt32(try unsigned(4))))))
    case 0xCB: return .scalar(.double(Double(bitPattern: try unsigned(8))))
    case 0xCC...0xCF:
      let value = try unsigned(1 << Int(byte - 0xCC))
      return .scalar(Int(exactly: value).map { .int($0) } ?? .unsigned(value))
    case 0xD0...0xD3:
      let width = 1 << Int(byte - 0xD0)
      let shift = 64 - 8 * width
      return .scalar(.int(Int(Int64(bitPattern: try unsigned(width) << UInt64(shift)) >> shift)))
    case 0xD9...0xDB: return .string(try length(1 << Int(byte - 0xD9)))
    case 0xDC, 0xDD: return .array(try items(try length(byte == 0xDC ? 2 : 4)))
    case 0xDE, 0xDF: return .map(try items(try length(byte == 0xDE ? 2 : 4)))
    default: throw broken("an item of type \(byte), which these files do not have,")
    }
  }

  private mutating func unsigned(_ width: Int) throws(SpacyModelError) -> UInt64 {
    guard bytes.endIndex - position >= width else { throw broken("the end of the data") }
    var value: UInt64 = 0
    for index in position..<(position + width) { value = value << 8 | UInt64(bytes[index]) }
    position += width
    return value
  }

  private mutating func length(_ width: Int) throws(SpacyModelError) -> Int {
    Int(try unsigned(width))
  }

  /// A number of items that can be true: each takes one byte at least.
  private func items(_ count: Int) throws(SpacyModelError) -> Int {
    guard count <= bytes.endIndex - position else { throw broken("the end of the data") }
    return count
  }

  private mutating func take(_ count: Int) throws(SpacyModelError) -> ArraySlice<UInt8> {
    guard bytes.endIndex - position >= count else { throw broken("the end of the data") }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  private func broken(_ found: String) -> SpacyModelError {
    SpacyModelError(
      .unreadable,
      subject: subject,
      expected: "MessagePack",
      found: "\(found) at byte \(position - bytes.startIndex)"
    )
  }
}
