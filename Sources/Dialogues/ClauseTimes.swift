import Annotations
import Chronology
import EventCoding
import TextModel

/// The times of an article by sentence, and the verb that each belongs to. Those of a dateline ("LIMA, May 4 (Agency) -") belong to none.
struct ClauseTimes {
  let text: AnnotatedText
  let times: [Timex]
  /// Indices of the times that stand in a sentence, in text order.
  private let bySentence: [Int: [Int]]
  /// Token runs that open a paragraph and only say where the report was sent from.
  let datelines: [Range<Int>]

  init(_ input: EventCodingInput) {
    text = input.text
    times = input.times
    let datelines = Self.datelines(of: input.text)
    self.datelines = datelines
    var bySentence: [Int: [Int]] = [:]
    for (index, time) in input.times.enumerated() {
      guard let first = input.text.tokens(in: time.range).first,
        !datelines.contains(where: { $0.contains(first) })
      else { continue }
      bySentence[input.text.tokens[first].sentence, default: []].append(index)
    }
    self.bySentence = bySentence
  }

  func indices(inSentence sentence: Int) -> [Int] { bySentence[sentence] ?? [] }

  func isInDateline(_ token: Int) -> Bool { datelines.contains { $0.contains(token) } }

  /// The verb of the clause that a token stands in: itself, or the nearest verb above.
  func verb(of token: Int) -> Int? {
    if text.tokens[token].isVerb { return token }
    return text.ancestors(of: token).first { text.tokens[$0].isVerb }
  }

  /// The days that the times of a verb's own clause name, latest first.
  func interval(of verb: Int) -> DayInterval? {
    var best: DayInterval?
    for index in indices(inSentence: text.tokens[verb].sentence) {
      guard let interval = times[index].interval,
        let first = text.tokens(in: times[index].range).first, self.verb(of: first) == verb
      else { continue }
      if let known = best, known.to >= interval.to { continue }
      best = interval
    }
    return best
  }

  /// Opening runs of paragraphs that end in a spaced dash after capitals or a bracket.
  private static func datelines(of text: AnnotatedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var seen = -1
    for sentence in text.sentences where sentence.paragraph > seen {
      seen = sentence.paragraph
      let start = sentence.tokens.lowerBound
      guard start < sentence.tokens.upperBound else { continue }
      let end = min(start + 22, text.tokens.count)
      let first = text.form(of: start)
      let isCapital =
        first.utf8.count > 2 && first == first.uppercased() && first != first.lowercased()
      var bracket = false
      for index in start..<end {
        let token = text.tokens[index]
        guard text.sentences[token.sentence].paragraph == seen else { break }
        if token.lower == ")" { bracket = true }
        let isDash = ["-", "--", "—", "–", ":"].contains(token.lower)
        if isDash, token.hasSpaceAfter, isCapital || bracket {
          result.append(start..<(index + 1))
          break
        }
        if token.isVerb, token.tag != .vbn { break }
      }
      if result.last?.lowerBound != start, bracket, let close = close(from: start, to: end, text) {
        result.append(start..<(close + 1))
      }
    }
    return result
  }

  /// The closing bracket of "Hanoi (Agency)" at the start of a paragraph, where no verb comes before.
  private static func close(from start: Int, to end: Int, _ text: AnnotatedText) -> Int? {
    for index in start..<end {
      if text.tokens[index].lower == ")" {
        let name = text.form(of: index - 1)
        return name.utf8.count > 1 && name == name.uppercased() ? index : nil
      }
      if text.tokens[index].isVerb || text.tokens[index].pos == .determiner { return nil }
    }
    return nil
  }
}
