import TextModel

/// Names in front of a colon: "OSEI: …".
extension Scene {
  /// Proper nouns alone, one of them a person or a party, or all in capitals.
  func isSpeakerName(_ run: Range<Int>) -> Bool {
    var isKnown = false
    for index in run {
      let token = text.tokens[index]
      guard token.isCapitalized || token.isPunctuation, !token.isVerb, quoted[index] < 0
      else { return false }
      if token.entity >= 0 {
        let label = text.entities[token.entity].label
        if label == .person || label == .organization || label == .geopolitical { isKnown = true }
      }
    }
    return isKnown
  }

  /// "Osei: We will sign": proper nouns at the front of a paragraph without a full stop.
  func isHeadlineName(_ run: Range<Int>, in paragraph: Range<Int>) -> Bool {
    guard run.count < 4, let last = paragraph.last, text.tokens[last].lower != "." else {
      return false
    }
    if run.count == 1, isNameElsewhere(run.lowerBound) { return true }
    return run.allSatisfy { text.tokens[$0].pos == .properNoun && quoted[$0] < 0 }
  }

  /// Whether a capitalised word is part of somebody's name in another place.
  private func isNameElsewhere(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalized else { return false }
    return text.entities.contains { entity in
      entity.label == .person && entity.tokens.contains { text.tokens[$0].lower == token.lower }
    }
  }
}
