import Annotations
import TextModel

extension DialogueFinder {
  /// Reads the clauses that go on speaking of a format without a noun for it: "It last met in 2012", "They meet every year".
  func follow(
    _ drafts: inout [DialogueDraft],
    _ openSentences: [Int: Int],
    _ heads: [Int: Int],
    _ reader: SlotReader,
    _ text: AnnotatedText
  ) {
    guard !drafts.isEmpty else { return }
    for (index, sentence) in reader.loneLengths(besides: Set(openSentences.keys)) {
      guard let draft = openSentences[sentence - 1] ?? openSentences[sentence - 2] else { continue }
      let time = reader.times.times[index]
      let tokens = text.tokens(in: time.range)
      drafts[draft].gap = drafts[draft].gap ?? reader.gaps.told(time, tokens)
      drafts[draft].cadence = drafts[draft].cadence ?? reader.rhythm(time, tokens)
    }
    for token in text.tokens.indices {
      let sentence = text.tokens[token].sentence
      guard let slots = reader.lastOne(at: token),
        let draft = openSentences[sentence] ?? openSentences[sentence - 1]
      else { continue }
      drafts[draft].take(slots)
    }
    for verb in text.tokens.indices
    where text.tokens[verb].isVerb {
      let lemma = text.tokens[verb].lemma.lowercased()
      guard tables.has(.meets, lemma) || lemma == "be" else { continue }
      let sentence = text.tokens[verb].sentence
      let near = [sentence, sentence - 1, sentence - 2].lazy.compactMap { openSentences[$0] }.first
      let subject = text.children(of: verb).lazy.filter {
        [.nsubj, .nsubjpass].contains(text.tokens[$0].dep)
      }.compactMap { heads[$0] }.first
      let above = text.tokens[verb].dep == .relcl ? heads[text.tokens[verb].head] : nil
      guard let index = subject ?? above ?? near ?? (drafts.count == 1 ? 0 : nil) else { continue }
      let slots = reader.slots(ofMeetingVerb: verb)
      drafts[index].take(slots)
      if slots.isBack, slots.lastHeld != nil {
        drafts[index].add(Standing(status: .resumed, rank: .news, isTold: true), sentence: sentence)
      } else if slots.isLapsed {
        drafts[index].add(Standing(status: .lapsed, rank: .later, isTold: true), sentence: sentence)
      }
    }
  }
}
