/// Questions about single bytes of UTF-8.
extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIUpper: Bool { self &- 0x41 < 26 }
  var isASCIILower: Bool { self &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// Space, tab, line feed, form feed, carriage return.
  var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var lowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
}

extension String {
  /// Without white space at either end.
  var trimmed: String { String(Substring(self).trimmed) }

  /// Lower case, runs of anything but letters and digits made one space: what two titles are compared by.
  var folded: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var pending = false
    for byte in utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
        if pending, !out.isEmpty { out.append(0x20) }
        pending = false
        out.append(byte.lowered)
      } else if byte != UInt8(ascii: "'") {
        pending = true
      }
    }
    return String(decoding: out, as: UTF8.self).replacingCurlyQuotes
  }

  private var replacingCurlyQuotes: String {
    guard utf8.contains(0xE2) else { return self }
    let softened = String(
      unicodeScalars.compactMap { scalar -> Character? in
        switch scalar.value {
        case 0x2018, 0x2019: nil
        case 0x2010...0x2017, 0x201C...0x201F, 0x2026, 0x2022: " "
        default: Character(scalar)
        }
      }
    )
    return softened.split(separator: " ").joined(separator: " ")
  }

  /// Runs of white space made one space, ends trimmed.
  var squeezed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Words between white space.
  var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}

extension Substring {
  var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
