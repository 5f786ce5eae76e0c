/// Writes numbers and strings one after another, for values that are read back by the thousand.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// One byte as it is.
  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// Eight bytes, the least first.
  mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ numbers: [UInt64]) {
    add(UInt64(numbers.count))
    for number in numbers { add(number) }
  }

  /// A string's length is written one too large, so that 0 is none.
  mutating func add(_ string: String?) {
    guard let string else { return add(UInt64(0)) }
    add(UInt64(string.utf8.count + 1))
    bytes += string.utf8
  }

  /// A number that is small as a rule: seven bits a byte, the least first.
  ///
  /// - Source: LEB128, as in DWARF 5, section 7.6.
  mutating func addShort(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A string with a short length before it, one too large, so that 0 is none.
  mutating func addShort(_ string: String?) {
    guard var string else { return addShort(0) }
    string.withUTF8 { utf8 in
      addShort(utf8.count + 1)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func addShort(_ strings: [String]) {
    addShort(strings.count)
    for string in strings { addShort(string) }
  }
}

/// Reads what ``ByteWriter`` wrote.
///
/// Every function throws `DecodingError` where the bytes end early.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw damaged }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws -> UInt64 {
    guard position + 8 <= bytes.count else { throw damaged }
    defer { position += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// How many things follow, each of so many bytes at least.
  mutating func count(ofAtLeast size: Int) throws -> Int {
    let count = try number()
    guard count <= UInt64(bytes.count - position) / UInt64(size) else { throw damaged }
    return Int(count)
  }

  mutating func numbers() throws -> [UInt64] {
    try (0..<count(ofAtLeast: 8)).map { _ in try number() }
  }

  mutating func strings() throws -> [String] {
    try (0..<count(ofAtLeast: 8)).map { _ in try string() ?? "" }
  }

  mutating func string() throws -> String? {
    let written = try number()
    guard written > 0 else { return nil }
    return try text(written - 1)
  }

  mutating func shortNumber() throws -> Int {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let next = try byte()
      number |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return Int(truncatingIfNeeded: number) }
    }
    throw damaged
  }

  /// How many things follow, each of at least one byte.
  mutating func shortCount() throws -> Int {
    let count = try shortNumber()
    guard count >= 0, count <= bytes.count - position else { throw damaged }
    return count
  }

  mutating func shortString() throws -> String? {
    let written = try shortNumber()
    guard written != 0 else { return nil }
    return try text(UInt64(bitPattern: Int64(written)) - 1)
  }

  mutating func shortStrings() throws -> [String] {
    try (0..<shortCount()).map { _ in try shortString() ?? "" }
  }

  private mutating func text(_ count: UInt64) throws -> String {
    guard count <= UInt64(bytes.count - position) else { throw damaged }
    defer { position += Int(count) }
    return String(decoding: bytes[position..<(position + Int(count))], as: UTF8.self)
  }

  /// What is said of bytes that cannot be what they should be.
  var damaged: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "a value that ends early"))
  }
}
