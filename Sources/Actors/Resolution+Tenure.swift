import Annotations
import TextModel

// Since when an office is held, and offices that somebody is said to be about to hold.
extension Resolution {
  /// "since taking office in 2022", "since he came into office in 2022", "took office in May": the day from which.
  ///
  /// Read once a sentence, after its people: the holder is the sentence's first person, or the subject of the clause.
  mutating func readTenure(in sentence: Range<Int>) {
    for index in sentence where text.tokens[index].lower == "office" && index > sentence.lowerBound
    {
      guard takesOffice(index, sentence: sentence),
        let time = time(after: index, sentence: sentence),
        let holder = holder(before: index, sentence: sentence)
      else { continue }
      for position in offices.indices.reversed() where offices[position].holder == holder {
        guard offices[position].status == .current, offices[position].since == nil else { continue }
        offices[position].since = time
        break
      }
      tenures[holder] = time
    }
  }

  private func takesOffice(_ office: Int, sentence: Range<Int>) -> Bool {
    let verbs: Set<String> = ["take", "assume", "enter", "come", "takes"]
    let before = max(sentence.lowerBound, office - 3)..<office
    return before.contains {
      verbs.contains(text.tokens[$0].lemma) || text.tokens[$0].lower == "taking"
    }
  }

  /// The value of the first date right after a token.
  private func time(after index: Int, sentence: Range<Int>) -> String? {
    let end = min(index + 4, sentence.upperBound)
    let window = text.range(of: index..<end)
    return times.first {
      $0.kind == .date && $0.range.start > window.start && $0.range.start < window.end
    }
    .flatMap { $0.value.first?.isNumber ?? false ? $0.value : nil }
  }

  /// The person whom a clause is about: the last subject before it, a pronoun counting for whom it means.
  private func holder(before index: Int, sentence: Range<Int>) -> Int? {
    let people = register.drafts.indices.filter { draft in
      register[draft].entry.kind == .person && register[draft].lastToken >= sentence.lowerBound
        && register[draft].lastToken < index
    }
    guard people.count > 1 else { return people.first }
    let subjects = people.filter { register[$0].lastSubjectSentence == text.tokens[index].sentence }
    return subjects.count == 1 ? subjects.first : nil
  }

  /// "a candidate for China's next foreign minister", "to become the next premier": an office not held yet.
  mutating func readCandidacy(in sentence: Range<Int>) {
    for index in sentence {
      guard let noun = reading.noun(endingAt: index), noun.sense.kind == .office,
        !noun.sense.isPlural,
        noun.sense.weight > 0, !finder.titleTokens.contains(noun.tokens.lowerBound)
      else { continue }
      let phrase = reading.phrase(before: noun.tokens)
      guard phrase.status == .candidate, isAimedAt(phrase.start, sentence: sentence),
        let holder = holder(before: phrase.start, sentence: sentence)
      else { continue }
      let use = TitleUse(
        noun: noun,
        phrase: phrase,
        complement: reading.complement(after: noun.tokens.upperBound),
        rule: RuleID("candidate-next"),
        status: .candidate
      )
      addOffice(use, to: holder, name: noun.tokens)
    }
  }

  /// Whether words right before a phrase speak of becoming: "become", "candidate for", "successor as".
  private func isAimedAt(_ start: Int, sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, start - 4)..<start
    return before.contains { index in
      [
        "become", "candidate", "tip", "contender", "favorite", "favourite", "frontrunner",
        "succeed", "nominee",
      ]
      .contains(text.tokens[index].lemma)
    }
  }
}
