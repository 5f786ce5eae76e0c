#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Converts bytes of another encoding to UTF-8 by the system's iconv.
enum Iconv {
  /// - Returns: UTF-8 in which U+FFFD stands for each byte that the encoding does not know; nil for an encoding that the system lacks.
  static func utf8(_ bytes: [UInt8], from encoding: String) -> (text: [UInt8], bad: Int)? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    var buffer = [CChar](repeating: 0, count: 65_536)
    var bad = 0
    input.withUnsafeMutableBytes { raw in
      var source = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let before = left
        let stopped = buffer.withUnsafeMutableBufferPointer { space -> Bool in
          var target = space.baseAddress
          var room = space.count
          let result = iconv(converter, &source, &left, &target, &room)
          let failure = errno
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(space)[0..<(space.count - room)])
            .withMemoryRebound(to: UInt8.self) { out.append(contentsOf: $0) }
          return result == .max && failure != E2BIG
        }
        if stopped {
          bad += 1
          out.append(contentsOf: [0xEF, 0xBF, 0xBD])
          source = source.map { $0 + 1 }
          left -= 1
        } else if left == before {
          break
        }
      }
    }
    return (out, bad)
  }
}
