/// A quotation mark in a text's bytes, and what its neighbours say of it.
struct QuoteMark {
  let start: Int
  let end: Int
  let family: Family
  let role: Role
  /// A single mark after an s and before a lower-case word: the plural's apostrophe as likely as a closing mark.
  let isWeak: Bool

  enum Family {
    case double, single, guillemet
  }

  enum Role {
    case opening, closing, either
  }
}

/// Finds the quotation marks of a paragraph, apostrophes left out.
struct QuoteMarkScanner {
  private let bytes: [UInt8]
  private let first: Int
  private let last: Int

  /// - Parameters:
  ///   - bytes: the whole text.
  ///   - first: first byte of the paragraph.
  ///   - last: the byte after its last.
  init(bytes: [UInt8], from first: Int, to last: Int) {
    self.bytes = bytes
    self.first = first
    self.last = last
  }

  /// - Complexity: O(n) in the paragraph's bytes.
  func marks() -> [QuoteMark] {
    var marks: [QuoteMark] = []
    var position = first
    while position < last {
      let byte = bytes[position]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2 else {
        position += 1
        continue
      }
      if let mark = mark(at: position, after: marks.last) {
        marks.append(mark)
        position = mark.end
      } else {
        position += 1
      }
    }
    return marks
  }

  private func mark(at start: Int, after previous: QuoteMark?) -> QuoteMark? {
    switch bytes[start] {
    case 0x22: return double(start, start + 1, .either, after: previous)
    case 0x60 where byte(start + 1) == 0x60:
      return double(start, start + 2, .opening, after: previous)
    case 0x27 where byte(start + 1) == 0x27:
      return double(start, start + 2, .either, after: previous)
    case 0x27: return single(start, start + 1, .either, after: previous)
    case 0xC2 where byte(start + 1) == 0xAB:
      return QuoteMark(
        start: start,
        end: start + 2,
        family: .guillemet,
        role: .opening,
        isWeak: false
      )
    case 0xC2 where byte(start + 1) == 0xBB:
      return QuoteMark(
        start: start,
        end: start + 2,
        family: .guillemet,
        role: .closing,
        isWeak: false
      )
    case 0xE2 where byte(start + 1) == 0x80:
      switch byte(start + 2) {
      case 0x9C, 0x9E: return double(start, start + 3, .opening, after: previous)
      case 0x9D: return double(start, start + 3, .closing, after: previous)
      case 0x98: return single(start, start + 3, .opening, after: previous)
      case 0x99: return single(start, start + 3, .closing, after: previous)
      default: return nil
      }
    default: return nil
    }
  }

  /// A double mark is what its neighbours make it; a curly one's own shape breaks ties.
  private func double(
    _ start: Int,
    _ end: Int,
    _ shape: QuoteMark.Role,
    after previous: QuoteMark?
  ) -> QuoteMark {
    let opens = isOpenBefore(start, previous) && !isClosedAfter(end)
    let closes = !isOpenBefore(start, previous) && isClosedAfter(end)
    let role: QuoteMark.Role = opens ? .opening : closes ? .closing : shape
    return QuoteMark(start: start, end: end, family: .double, role: role, isWeak: false)
  }

  private func single(
    _ start: Int,
    _ end: Int,
    _ shape: QuoteMark.Role,
    after previous: QuoteMark?
  ) -> QuoteMark? {
    let next = byte(end)
    if isOpenBefore(start, previous) {
      guard shape != .closing, !isClosedAfter(end), !isDigit(next) else { return nil }
      return QuoteMark(start: start, end: end, family: .single, role: .opening, isWeak: false)
    }
    guard shape != .opening, !isWordByte(next) else { return nil }
    let before = byte(start - 1)
    let isWeak =
      (before == 0x73 || before == 0x53) && next == 0x20 && isLowercase(byte(end + 1))
    return QuoteMark(start: start, end: end, family: .single, role: .closing, isWeak: isWeak)
  }

  /// Whether a quotation can begin here: after white space, an opening bracket, a dash, or an opening mark.
  private func isOpenBefore(_ start: Int, _ previous: QuoteMark?) -> Bool {
    guard start > first else { return true }
    if let previous, previous.end == start { return previous.role != .closing }
    switch bytes[start - 1] {
    case 0x09...0x0D, 0x20, 0x28, 0x5B, 0x7B, 0x2F, 0x2D: return true
    case 0xA0: return start > first + 1 && bytes[start - 2] == 0xC2
    case 0x93, 0x94, 0x95, 0x8A, 0x89: return start > first + 2 && bytes[start - 2] == 0x80
    default: return false
    }
  }

  /// Whether a quotation can end here: before white space, closing punctuation, a dash, a closing mark.
  private func isClosedAfter(_ end: Int) -> Bool {
    guard end < last else { return true }
    switch bytes[end] {
    case 0x09...0x0D, 0x20, 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2D, 0x2F:
      return true
    case 0xC2: return byte(end + 1) == 0xA0
    case 0xE2:
      guard byte(end + 1) == 0x80 else { return false }
      return [0x93, 0x94, 0x95, 0x8A, 0x89, 0xA6, 0x99, 0x9D].contains(byte(end + 2))
    case 0x27, 0x22: return !isWordByte(byte(end + 1))
    default: return false
    }
  }

  private func byte(_ position: Int) -> UInt8 {
    position >= first && position < last ? bytes[position] : 0
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isLowercase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLowercase(byte) || (byte >= 0x41 && byte <= 0x5A) || byte == 0xC3
  }
}
