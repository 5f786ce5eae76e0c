/// A piece of text as reading a date takes it: digits of any script, words in small letters, marks, space.
enum DateToken {
  case number(Int, digits: Int)
  case word(String)
  case mark(Unicode.Scalar)
  case space

  var isNumber: Bool { if case .number = self { true } else { false } }
  var isWord: Bool { if case .word = self { true } else { false } }

  /// The first tokens of a text; the signs for year, month and day of East Asian dates are marks.
  static func tokens(_ text: String, limit: Int) -> [DateToken] {
    var out: [DateToken] = []
    var word = String.UnicodeScalarView()
    var number = 0
    var digits = 0
    func close() {
      if digits > 0 { out.append(.number(number, digits: digits)) }
      if !word.isEmpty { out.append(.word(String(word).lowercased())) }
      word.removeAll()
      number = 0
      digits = 0
    }
    for scalar in text.unicodeScalars {
      if out.count >= limit { break }
      if let digit = digitValue(scalar) {
        if !word.isEmpty { close() }
        digits += 1
        if digits <= 15 { number = number * 10 + digit }
      } else if scalar == "年" || scalar == "月" || scalar == "日" || scalar == "년" || scalar == "월"
        || scalar == "일"
      {
        close()
        out.append(
          .mark(scalar == "年" || scalar == "년" ? "年" : scalar == "月" || scalar == "월" ? "月" : "日")
        )
      } else if scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark || scalar == "\u{200D}"
        || scalar == "\u{200C}"
      {
        if digits > 0 { close() }
        word.append(scalar)
      } else {
        close()
        if scalar.properties.isWhitespace {
          if case .space = out.last {} else { out.append(.space) }
        } else {
          out.append(.mark(scalar))
        }
      }
    }
    close()
    return out
  }

  private static func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x660...0x669: Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
    case 0x966...0x96F: Int(scalar.value - 0x966)
    case 0x9E6...0x9EF: Int(scalar.value - 0x9E6)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
