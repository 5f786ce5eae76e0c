import Annotations
import TextModel

/// Whether a capital or city is meant as a government, as a target, or as the place where something happens.
struct SeatReading {
  let meaning: Meaning

  enum Meaning {
    case government, target, place
  }

  init(_ reading: Reading, _ run: Range<Int>) {
    let text = reading.text
    let last = run.upperBound - 1
    let head =
      run.last { !run.contains(text.tokens[$0].head) || text.tokens[$0].head == $0 } ?? last
    meaning = Self.meaning(reading, run, head, depth: 0)
  }

  private static func meaning(_ reading: Reading, _ run: Range<Int>, _ head: Int, depth: Int)
    -> Meaning
  {
    let text = reading.text
    let token = text.tokens[head]
    let next = run.upperBound < text.tokens.count ? text.tokens[run.upperBound].lower : ""
    if isDateline(text, run, next) { return .place }
    switch token.dep {
    case .nsubj, .nsubjpass:
      return token.dep == .nsubjpass && attacks.contains(text.tokens[token.head].lemma)
        ? .target : .government
    case .root: return .government
    case .poss: return .government
    case .dobj:
      let verb = text.tokens[token.head].lemma
      if motions.contains(verb) { return .place }
      return attacks.contains(verb) ? .target : .government
    case .pobj:
      let preposition = text.tokens[token.head]
      return meaning(ofObject: preposition.lower, of: preposition.head, in: text)
    case .conj:
      guard depth < 4, token.head != head else { return .government }
      return meaning(reading, token.head..<(token.head + 1), token.head, depth: depth + 1)
    case .appos, .npadvmod, .nummod: return .place
    case .compound, .nmod, .amod: return .place
    default: return .government
    }
  }

  private static func meaning(ofObject preposition: String, of head: Int, in text: AnnotatedText)
    -> Meaning
  {
    switch preposition {
    case "with", "between", "against", "by", "for", "among", "toward", "towards", "versus":
      return .government
    case "of":
      return attackNouns.contains(text.tokens[head].lemma)
        ? .target
        : places.contains(text.tokens[head].lemma) ? .place : .government
    case "on":
      return attackNouns.contains(text.tokens[head].lemma) ? .target : .government
    case "from":
      return ["demand", "request", "response", "statement", "support", "aid", "concession"]
        .contains(text.tokens[head].lemma) ? .government : .place
    case "to":
      return [
        "say", "tell", "offer", "sell", "supply", "appeal", "message", "letter", "aid",
        "concession", "warning",
      ]
      .contains(text.tokens[head].lemma) ? .government : .place
    default: return .place
    }
  }

  /// "KABUL (Reuters) -", "Tokyo, May 3 -": the place where the report was written.
  private static func isDateline(_ text: AnnotatedText, _ run: Range<Int>, _ next: String) -> Bool {
    let sentence = text.sentences[text.tokens[run.lowerBound].sentence].tokens
    guard run.lowerBound == sentence.lowerBound, sentence.count > run.count + 3 else {
      return false
    }
    let dashes: Set<String> = ["–", "—", "--", "―"]
    if next == "(" || next == ":" || dashes.contains(next) { return true }
    if next == "-" { return text.tokens[run.upperBound].hasSpaceAfter }
    guard next == "," else { return false }
    return sentence.dropFirst(run.count).prefix(11).contains { index in
      let token = text.tokens[index]
      return dashes.contains(token.lower)
        || token.lower == "-" && token.hasSpaceAfter && text.tokens[index - 1].hasSpaceAfter
    }
  }

  private static let motions: Set<String> = [
    "visit", "leave", "reach", "enter", "tour", "flee", "quit", "depart", "approach", "cross",
    "exit",
  ]
  private static let attacks: Set<String> = [
    "bomb", "shell", "attack", "hit", "strike", "capture", "seize", "raid", "besiege", "pound",
    "storm", "rock",
    "shake", "occupy", "overrun", "encircle", "destroy", "liberate", "retake", "invade", "bombard",
    "target",
    "shatter", "devastate", "flatten", "blockade", "burn", "loot", "recapture", "surround", "take",
  ]
  private static let attackNouns: Set<String> = [
    "bombing", "shelling", "attack", "assault", "raid", "siege", "capture", "fall", "strike",
    "bombardment",
    "invasion", "occupation", "blockade", "seizure", "liberation", "storming", "offensive",
  ]
  private static let places: Set<String> = [
    "city", "town", "capital", "street", "suburb", "outskirt", "airport", "center", "centre",
    "north", "south", "east",
    "west", "part", "district", "area", "port", "university", "neighborhood", "neighbourhood",
    "mayor",
  ]
}
