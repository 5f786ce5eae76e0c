/// An HTTP response as an archive keeps it: status, headers, body as it went over the line.
struct HTTPMessage {
  let status: Int
  /// Names in small letters.
  let headers: [String: String]
  let body: [UInt8]

  /// The longest body after decompression, in bytes.
  private static let longestBody = 64_000_000

  /// - Returns: nil for bytes that are no HTTP response.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    var headers: [String: String] = [:]
    var at = 0
    var status: Int?
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[at..<end]
      if line.last == 0x0D { line = line.dropLast() }
      at = min(end + 1, bytes.count)
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if status == nil {
        let parts = text.split(separator: " ")
        guard parts.count >= 2, let code = Int(parts[1]) else { return nil }
        status = code
      } else if let colon = text.firstIndex(of: ":") {
        headers[text[..<colon].lowercased()] = String(text[text.index(after: colon)...]).trimmed
      }
    }
    guard let status else { return nil }
    self.status = status
    self.headers = headers
    body = Array(bytes[at...])
  }

  var contentType: String? { headers["content-type"] }

  /// The body with transfer and content codings undone.
  /// - Throws: ``StreamError`` where they are damaged or swell beyond a limit.
  func content() throws(StreamError) -> [UInt8] {
    var bytes = body
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true,
      let joined = Self.joined(bytes)
    {
      bytes = joined
    }
    let coding = headers["content-encoding"]?.lowercased() ?? ""
    if coding.contains("gzip") || coding.contains("deflate") || bytes.starts(with: [0x1F, 0x8B]) {
      let isGzip = bytes.starts(with: [0x1F, 0x8B])
      // Archives keep bodies that are unpacked already under the old header.
      if isGzip || coding.contains("deflate") && bytes.first != UInt8(ascii: "<") {
        return try GzipStream.all(bytes, limit: Self.longestBody, isRawAllowed: true)
      }
    }
    return bytes
  }

  /// Chunks put together; nil where the body is not chunked after all. A cut last chunk counts as far as it goes.
  private static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var at = 0
    var isFirst = true
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: 0x0A) else { return isFirst ? nil : out }
      let line = String(decoding: bytes[at..<end], as: UTF8.self)
      let digits = line.prefix { $0.isHexDigit }
      guard !digits.isEmpty, digits.count <= 8, let size = Int(digits, radix: 16) else {
        return isFirst ? nil : out
      }
      isFirst = false
      at = end + 1
      if size == 0 { return out }
      out += bytes[at..<min(bytes.count, at + size)]
      at = min(bytes.count, at + size)
      while at < bytes.count, bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
    }
    return out
  }
}
