/// Frames by the word that calls them, so that only tokens with a known trigger are looked at.
struct FrameIndex: Sendable {
  let frames: [Frame]
  /// By four times the trigger's number, its kind added; the most specific frame first.
  private let calls: [[FrameCall]]

  init(_ frames: [Frame], _ words: inout Vocabulary.Builder) {
    self.frames = frames
    var found: [Int: [FrameCall]] = [:]
    var last = -1
    for (index, frame) in frames.enumerated() {
      let constraints = frame.constraints.map { $0.numbered(&words) }
      for trigger in frame.triggers {
        let place = Self.place(words.number(trigger.lemma), trigger.kind)
        last = max(last, place)
        found[place, default: []].append(FrameCall(index, frame, trigger, constraints))
      }
    }
    var calls = [[FrameCall]](repeating: [], count: last < 0 ? 0 : (last / 4 + 1) * 4)
    for (place, list) in found {
      // The most specific first, then in the order of the files.
      calls[place] = list.enumerated().sorted {
        let left = frames[$0.element.frame].rank
        let right = frames[$1.element.frame].rank
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
    }
    self.calls = calls
  }

  /// Calls of a word, the most specific frame first; nil for one that is no trigger of any kind.
  func calls(_ word: Int32, _ kind: Trigger.Kind) -> [FrameCall]? {
    let first = Int(word) * 4
    guard word >= 0, first < calls.count else { return nil }
    let found = calls[Self.place(word, kind)]
    if found.isEmpty, (first..<first + 4).allSatisfy({ calls[$0].isEmpty }) { return nil }
    return found
  }

  private static func place(_ word: Int32, _ kind: Trigger.Kind) -> Int {
    switch kind {
    case .verb: Int(word) * 4
    case .noun: Int(word) * 4 + 1
    case .adjective: Int(word) * 4 + 2
    case .auxiliary: Int(word) * 4 + 3
    }
  }
}

/// A frame as one of its triggers calls it, with all that is asked before it holds.
final class FrameCall: Sendable {
  let frame: Int
  let particle: String?
  let objectPreposition: String?
  let constraints: [Constraint<NumberedTest>]
  let needsComplement: Bool

  init(
    _ index: Int,
    _ frame: Frame,
    _ trigger: Trigger,
    _ constraints: [Constraint<NumberedTest>]
  ) {
    self.frame = index
    particle = trigger.particle
    objectPreposition = trigger.objectPreposition
    self.constraints = constraints
    needsComplement = frame.consumes || frame.constraints.contains { $0.needsComplement }
  }
}

/// A test of one word by its number.
struct NumberedTest: Sendable {
  let words: WordSet
  let refused: WordSet
  let acceptsAny: Bool
  let acceptsNone: Bool
  let acceptsActor: Bool
  let acceptsActors: Bool
  let refusesActor: Bool
  let acceptsName: Bool

  init(_ test: WordTest, _ builder: inout Vocabulary.Builder) {
    words = builder.set(test.words)
    refused = builder.set(test.refused)
    acceptsAny = test.acceptsAny
    acceptsNone = test.acceptsNone
    acceptsActor = test.acceptsActor
    acceptsActors = test.acceptsActors
    refusesActor = test.refusesActor
    acceptsName = test.acceptsName
  }
}

extension Constraint where Test == WordTest {
  fileprivate func numbered(_ words: inout Vocabulary.Builder) -> Constraint<NumberedTest> {
    switch self {
    case .object(let test): .object(NumberedTest(test, &words))
    case .subject(let test): .subject(NumberedTest(test, &words))
    case .objectModifier(let test): .objectModifier(NumberedTest(test, &words))
    case .modifier(let test): .modifier(NumberedTest(test, &words))
    case .infinitive(let test): .infinitive(NumberedTest(test, &words))
    case .clause(let test): .clause(NumberedTest(test, &words))
    case .complement(let test): .complement(NumberedTest(test, &words))
    case .preposition(let names, let test): .preposition(names, NumberedTest(test, &words))
    case .passive(let wanted): .passive(wanted)
    case .near(let test): .near(NumberedTest(test, &words))
    case .hostileComplement(let wanted): .hostileComplement(wanted)
    }
  }
}
