/// Gzip as the tests need it: stored blocks, no compression.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(65_535)
    rest = rest.dropFirst(block.count)
    let size = UInt16(block.count)
    out += [
      rest.isEmpty ? 1 : 0, UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF),
      UInt8(~size >> 8),
    ]
    out += block
  } while !rest.isEmpty
  func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
  return out + little(crc32(bytes)) + little(UInt32(truncatingIfNeeded: bytes.count))
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return ~sum
}

/// A WARC record.
func record(
  _ type: String,
  target: String = "https://quay.example/a",
  _ block: [UInt8],
  length: Int? = nil
) -> [UInt8] {
  let head =
    "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(target)\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
  return Array(head.utf8) + block + [13, 10, 13, 10]
}

/// An HTTP response as an archive keeps it.
func response(
  _ body: [UInt8],
  status: String = "200 OK",
  headers: [String] = ["Content-Type: text/html"]
) -> [UInt8] {
  Array((["HTTP/1.1 \(status)"] + headers).joined(separator: "\r\n").utf8) + [13, 10, 13, 10] + body
}
