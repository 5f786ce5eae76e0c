/// How far bytes are UTF-8.
enum UTF8Check {
  struct Result: Equatable {
    /// Well-formed characters beyond ASCII.
    var wide = 0
    /// Bytes that belong to none.
    var bad = 0

    var isValid: Bool { bad == 0 }
  }

  /// - Complexity: one pass; ASCII eight bytes at a time.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
    var result = Result()
    var at = 0
    let count = bytes.count
    while at < count {
      if bytes[at] < 0x80 {
        while at + 8 <= count,
          UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + at).loadUnaligned(as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
        {
          at += 8
        }
        while at < count, bytes[at] < 0x80 { at += 1 }
        continue
      }
      let length = length(bytes, at)
      if length == 0 {
        result.bad += 1
        at += 1
      } else {
        result.wide += 1
        at += length
      }
    }
    return result
  }

  /// Length of the well-formed character at a position, 0 for none (Unicode 15, table 3-7).
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < bytes.count && range.contains(bytes[at + offset])
    }
    switch bytes[at] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xE1...0xEC, 0xEE...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
