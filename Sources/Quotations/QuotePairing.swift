package import TextModel

/// Pairs quotation marks, paragraph by paragraph.
///
/// A mark without its partner costs at most its own paragraph, never the text: a stretch left open runs on into a paragraph that
/// opens with the same mark, and otherwise to the end of its own; a closing mark alone takes the words from the paragraph's start.
package struct QuotePairing {
  private let text: AnnotatedText
  package private(set) var stretches: [QuotedStretch] = []

  /// - Complexity: O(n) in the text's bytes.
  package init(_ text: AnnotatedText) {
    self.text = text
    var before: Int?
    for (index, paragraph) in text.paragraphs.enumerated() {
      before = pair(paragraph, number: index, continuing: before)
    }
    stretches.sort { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }
    nest()
  }

  /// - Parameter before: index of a stretch that the paragraph before left open.
  /// - Returns: index of the stretch that this paragraph leaves open.
  private mutating func pair(_ paragraph: TextRange, number: Int, continuing before: Int?) -> Int? {
    let scanner = QuoteMarkScanner(
      bytes: text.text.bytes,
      from: paragraph.start,
      to: paragraph.end
    )
    let marks = scanner.marks()
    guard !marks.isEmpty else { return nil }
    var open: [QuoteMark] = []
    var firstMade = stretches.count
    var lastEnd = paragraph.start
    if let before, let first = marks.first, first.start == paragraph.start, first.role != .closing,
      first.family == stretches[before].family
    {
      stretches[before].isContinued = true
    }
    func make(_ from: Int, _ to: Int, _ family: QuoteMark.Family, opened: Bool, closed: Bool)
      -> QuotedStretch
    {
      QuotedStretch(
        range: TextRange(from, to),
        family: family,
        paragraph: number,
        isOpened: opened,
        isClosed: closed
      )
    }
    for (place, mark) in marks.enumerated() {
      let isOpen = open.contains { $0.family == mark.family }
      let role: QuoteMark.Role = mark.role == .either ? (isOpen ? .closing : .opening) : mark.role
      if role == .opening {
        if mark.family == .single, !hasClosing(marks, after: place) { continue }
        if let index = open.firstIndex(where: { $0.family == mark.family }) {
          // The earlier one was never closed.
          let end = lastInk(before: mark.start, after: open[index].end)
          stretches.append(make(open[index].start, end, mark.family, opened: true, closed: false))
          open.removeSubrange(index...)
        }
        open.append(mark)
      } else if let index = open.lastIndex(where: { $0.family == mark.family }) {
        if mark.isWeak, hasClosing(marks, after: place) { continue }
        stretches.append(make(open[index].start, mark.end, mark.family, opened: true, closed: true))
        open.removeSubrange(index...)
        lastEnd = mark.end
      } else if mark.family == .double, let index = open.lastIndex(where: { $0.family == .single })
      {
        stretches.append(make(open[index].start, mark.end, .double, opened: true, closed: true))
        open.removeSubrange(index...)
        lastEnd = mark.end
      } else if mark.family != .single, stretches.count == firstMade, lastEnd == paragraph.start,
        endsClause(before: mark.start)
      {
        stretches.append(make(paragraph.start, mark.end, mark.family, opened: false, closed: true))
        lastEnd = mark.end
      }
    }
    if let before, stretches[before].isContinued {
      // The stretch that begins this paragraph takes up the one before.
      if let index = stretches.indices.dropFirst(firstMade)
        .first(where: { stretches[$0].range.start == paragraph.start })
      {
        stretches[index].continues = true
      }
    }
    guard let left = open.first else { return nil }
    firstMade = stretches.count
    stretches.append(make(left.start, paragraph.end, left.family, opened: true, closed: false))
    if let before, stretches[before].isContinued, left.start == paragraph.start {
      stretches[firstMade].continues = true
    }
    return firstMade
  }

  /// Whether a single mark opened at `place` is closed before the next one opens.
  private func hasClosing(_ marks: [QuoteMark], after place: Int) -> Bool {
    for mark in marks[(place + 1)...] where mark.family == .single {
      if mark.role == .closing { return true }
      if mark.role == .opening { return false }
    }
    return marks[place].role == .opening
      && marks[(place + 1)...].contains { $0.family == .double && $0.role == .closing }
      && !marks[..<place].contains { $0.family == .double }
  }

  private func endsClause(before position: Int) -> Bool {
    guard position > 0 else { return false }
    return [0x2C, 0x2E, 0x21, 0x3F].contains(text.text.bytes[position - 1])
  }

  private func lastInk(before position: Int, after floor: Int) -> Int {
    var end = position
    while end > floor, text.text.bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Gives each stretch its tokens and the smallest stretch around it.
  private mutating func nest() {
    var around: [Int] = []
    for index in stretches.indices {
      stretches[index].tokens = text.tokens(in: stretches[index].range)
      while let outer = around.last, stretches[outer].range.end < stretches[index].range.end {
        around.removeLast()
      }
      stretches[index].parent = around.last
      around.append(index)
    }
  }
}
