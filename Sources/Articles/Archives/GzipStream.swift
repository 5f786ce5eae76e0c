internal import CZlib

/// Decompresses gzip (any number of members, one behind the other) or zlib data as it streams by.
///
/// Output comes in pieces of bounded size, however much a small input swells.
final class GzipStream: ByteStream {
  private static let pieceSize = 256 * 1024
  private let source: any ByteStream
  private var input: [UInt8] = []
  private var at = 0
  private var state = z_stream()
  private var isOpen = false
  private var isDone = false
  private var sawMember = false
  private let isRawAllowed: Bool

  /// - Parameter isRawAllowed: whether deflate data without any header is taken too (HTTP's 'deflate').
  init(_ source: any ByteStream, isRawAllowed: Bool = false) {
    self.source = source
    self.isRawAllowed = isRawAllowed
  }

  deinit {
    if isOpen { inflateEnd(&state) }
  }

  func next() throws(StreamError) -> [UInt8] {
    while !isDone {
      if at == input.count, try !refill() {
        isDone = true
        if isOpen {
          throw StreamError(code: "truncated", message: "the gzip data ends in the middle")
        }
        return []
      }
      if !isOpen {
        // Zeros between and behind members are padding.
        while at < input.count, sawMember, input[at] == 0 { at += 1 }
        if at == input.count { continue }
        try open()
      }
      let piece = try inflatePiece()
      if !piece.isEmpty { return piece }
    }
    return []
  }

  private func refill() throws(StreamError) -> Bool {
    input = try source.next()
    at = 0
    return !input.isEmpty
  }

  private func open() throws(StreamError) {
    state = z_stream()
    let isRaw = isRawAllowed && input[at] != 0x1F && input[at] & 0x0F != 8
    // 47: 32 KB window, gzip or zlib by its header.
    guard
      inflateInit2_(&state, isRaw ? -15 : 47, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { throw StreamError(code: "not-gzip", message: "the decompressor cannot be started") }
    isOpen = true
  }

  private func inflatePiece() throws(StreamError) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: Self.pieceSize)
    var status = Z_OK
    var consumed = 0
    let produced = out.withUnsafeMutableBufferPointer { space in
      input.withUnsafeMutableBufferPointer { bytes -> Int in
        state.next_in = bytes.baseAddress.map { $0 + at }
        state.avail_in = uInt(bytes.count - at)
        state.next_out = space.baseAddress
        state.avail_out = uInt(space.count)
        status = inflate(&state, Z_NO_FLUSH)
        consumed = bytes.count - at - Int(state.avail_in)
        return space.count - Int(state.avail_out)
      }
    }
    at += consumed
    out.removeLast(out.count - produced)
    switch status {
    case Z_STREAM_END:
      inflateEnd(&state)
      isOpen = false
      sawMember = true
    case Z_OK: break
    case Z_BUF_ERROR where produced == 0 && at == input.count: break
    default:
      inflateEnd(&state)
      isOpen = false
      isDone = true
      // What follows the last member (a signature, rubbish) is no part of the data.
      if sawMember, produced == 0 { return [] }
      if out.isEmpty { throw StreamError(code: "damaged", message: "the gzip data is damaged") }
    }
    return out
  }

  /// All of it, up to a limit.
  /// - Throws: ``StreamError`` (`too-large`) beyond the limit.
  static func all(_ bytes: [UInt8], limit: Int, isRawAllowed: Bool = false) throws(StreamError)
    -> [UInt8]
  {
    let stream = GzipStream(MemoryStream(bytes), isRawAllowed: isRawAllowed)
    var out: [UInt8] = []
    while true {
      let piece = try stream.next()
      if piece.isEmpty { return out }
      out += piece
      if out.count > limit {
        throw StreamError(
          code: "too-large",
          message: "decompressed, it is larger than \(limit) bytes"
        )
      }
    }
  }
}
