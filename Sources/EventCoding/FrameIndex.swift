/// Frames by the word that calls them, so that only tokens with a known trigger are looked at.
struct FrameIndex: Sendable {
  let frames: [Frame]
  private let calls: [String: [Call]]

  /// A frame together with the one of its triggers that a word answers to.
  struct Call: Sendable {
    let frame: Int
    let trigger: Trigger
  }

  init(_ frames: [Frame]) {
    self.frames = frames
    var calls: [String: [Call]] = [:]
    for (index, frame) in frames.enumerated() {
      for trigger in frame.triggers {
        calls[trigger.lemma, default: []].append(Call(frame: index, trigger: trigger))
      }
    }
    // The most specific first, then in the order of the files.
    self.calls = calls.mapValues { list in
      list.enumerated().sorted {
        let left = frames[$0.element.frame].rank
        let right = frames[$1.element.frame].rank
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
    }
  }

  /// Calls of a word, the most specific frame first.
  func calls(_ lemma: String) -> [Call]? { calls[lemma] }
}
