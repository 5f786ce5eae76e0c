import CZlib

/// The files in a zip archive, as wheels are: stored or deflated, without encryption or Zip64.
///
/// - Source: PKWARE APPNOTE 6.3.9, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive: Sendable {
  private struct Entry: Sendable {
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let headerOffset: Int
  }

  /// The archive's path, for error messages.
  private let path: String
  private let bytes: [UInt8]
  private let entries: [String: Entry]

  /// Names of all files, sorted.
  let names: [String]

  init(_ bytes: [UInt8], path: String) throws(SpacyModelError) {
    self.bytes = bytes
    self.path = path
    guard let end = Self.endOfDirectory(bytes) else {
      throw SpacyModelError(
        .unreadable,
        subject: path,
        expected: "a zip archive",
        found: "no directory at its end"
      )
    }
    var entries: [String: Entry] = [:]
    var position = Int(Self.number(bytes, end + 16, 4))
    for _ in 0..<Int(Self.number(bytes, end + 10, 2)) {
      guard position + 46 <= bytes.count, Self.number(bytes, position, 4) == 0x0201_4B50 else {
        break
      }
      let nameCount = Int(Self.number(bytes, position + 28, 2))
      let rest = Int(Self.number(bytes, position + 30, 2) + Self.number(bytes, position + 32, 2))
      guard position + 46 + nameCount <= bytes.count else { break }
      let nameBytes = bytes[(position + 46)..<(position + 46 + nameCount)]
      entries[String(decoding: nameBytes, as: UTF8.self)] = Entry(
        method: Int(Self.number(bytes, position + 10, 2)),
        checksum: UInt32(Self.number(bytes, position + 16, 4)),
        packedSize: Int(Self.number(bytes, position + 20, 4)),
        size: Int(Self.number(bytes, position + 24, 4)),
        headerOffset: Int(Self.number(bytes, position + 42, 4))
      )
      position += 46 + nameCount + rest
    }
    self.entries = entries
    names = entries.keys.sorted()
  }

  /// The unpacked bytes of a file.
  /// - Returns: nil if the archive has none of that name.
  func contents(of name: String) throws(SpacyModelError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    let header = entry.headerOffset
    guard header + 30 <= bytes.count else { throw broken(name, "no header") }
    let start =
      header + 30 + Int(Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2))
    guard start + entry.packedSize <= bytes.count else { throw broken(name, "the archive's end") }
    // Deflate packs no more than 1,032 bytes into one: a larger claim is no reason to allocate.
    guard entry.size <= 1032 * (entry.packedSize + 1) else { throw broken(name, "damaged data") }
    let packed = bytes[start..<(start + entry.packedSize)]
    let unpacked: [UInt8]?
    switch entry.method {
    case 0: unpacked = Array(packed)
    case 8: unpacked = Self.inflate(packed, size: entry.size)
    default: throw broken(name, "compression method \(entry.method)")
    }
    guard let unpacked, unpacked.count == entry.size else { throw broken(name, "damaged data") }
    let checksum = unpacked.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
    guard checksum == entry.checksum else { throw broken(name, "another checksum") }
    return unpacked
  }

  private func broken(_ name: String, _ found: String) -> SpacyModelError {
    SpacyModelError(
      .unreadable,
      subject: "\(path)/\(name)",
      expected: "\(entries[name]?.size ?? 0) bytes",
      found: found
    )
  }

  /// Where the end-of-directory record begins: within the last 64 KiB.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let lowest = max(0, bytes.count - 22 - 65_535)
    return stride(from: bytes.count - 22, through: lowest, by: -1).first {
      number(bytes, $0, 4) == 0x0605_4B50
    }
  }

  /// A little-endian number; 0 beyond the end.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> UInt64 {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return value
  }

  private static func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    let opened = inflateInit2_(
      &stream,
      -MAX_WBITS,
      ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)
    )
    guard opened == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    return packed.withUnsafeBufferPointer { source -> [UInt8] in
      [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(size)
        let status = CZlib.inflate(&stream, Z_FINISH)
        filled = status == Z_STREAM_END ? size - Int(stream.avail_out) : 0
      }
    }
  }
}
