import Annotations
import TextModel

/// Turns drafts into quotations: pieces in order, kind, actors, chains, numbers.
struct QuotationAssembler {
  let scene: Scene
  let actors: ActorIndex

  private var text: AnnotatedText { scene.text }

  func quotations(_ drafts: [Draft]) -> [Quotation] {
    let pieces = drafts.map { joined($0.content) }
    let order = drafts.indices.sorted { left, right in
      (hull(drafts[left], pieces[left]), left) < (hull(drafts[right], pieces[right]), right)
    }
    let resolution = SpeakerResolution(scene, actors: actors)
    var participants = [Quotation.Participant?](repeating: nil, count: drafts.count)
    var last: ActorID?
    for index in order {
      guard let source = drafts[index].source else { continue }
      let actor = resolution.actor(of: source, last: last)
      participants[index] = Quotation.Participant(ranges: [text.range(of: source)], actor: actor)
      if !drafts[index].isNested { last = actor ?? last }
    }
    return order.enumerated().map { place, index in
      let draft = drafts[index]
      return Quotation(
        id: QuotationID(place),
        kind: kind(pieces[index]),
        range: hull(draft, pieces[index]),
        content: pieces[index],
        cue: draft.cue.map { text.range(of: $0) },
        cueLemma: draft.word?.lemma,
        cueClass: draft.word?.reportingClass,
        source: participants[index],
        addressee: scene.addressee(of: draft).map { run in
          Quotation.Participant(
            ranges: [text.range(of: run)],
            actor: resolution.actor(of: run, last: nil)
          )
        },
        chain: chain(of: index, among: order, drafts, pieces, participants),
        rule: draft.rule
      )
    }
  }

  /// Pieces in text order, those that touch made one.
  private func joined(_ pieces: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for piece in pieces.sorted() {
      if let last = result.last, piece.start <= last.end {
        result[result.count - 1] = last.hull(piece)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private func hull(_ draft: Draft, _ pieces: [TextRange]) -> TextRange {
    var all = pieces + draft.cue.map { text.range(of: $0) }
    if let source = draft.source { all.append(text.range(of: source)) }
    return all.dropFirst().reduce(all[0]) { $0.hull($1) }
  }

  /// Direct where all words stand between marks, mixed where some do.
  private func kind(_ pieces: [TextRange]) -> Quotation.Kind {
    var some = false
    var all = true
    for piece in pieces {
      for index in text.tokens(in: piece) {
        if isInMarks(index, of: piece) {
          some = true
        } else if !text.tokens[index].isPunctuation {
          all = false
        }
      }
    }
    return some ? (all ? .direct : .mixed) : .indirect
  }

  /// Whether a token stands in a stretch whose marks the piece holds.
  private func isInMarks(_ index: Int, of piece: TextRange) -> Bool {
    guard scene.quoted[index] >= 0 else { return false }
    if piece.contains(scene.stretches[Int(scene.quoted[index])].range) { return true }
    let range = text.tokens[index].range
    return scene.stretches.contains {
      $0.parent != nil && piece.contains($0.range) && $0.range.contains(range)
    }
  }

  /// Those on whose word a quotation stands, nearest first: whose contents hold its cue.
  private func chain(
    of index: Int,
    among order: [Int],
    _ drafts: [Draft],
    _ pieces: [[TextRange]],
    _ participants: [Quotation.Participant?]
  ) -> [Quotation.Participant] {
    guard let cue = drafts[index].cue.first.map({ text.range(of: $0) }) ?? pieces[index].first
    else { return [] }
    let around = order.filter { other in
      other != index && pieces[other].contains { $0.contains(cue) }
    }
    return around.sorted { length(pieces[$0]) < length(pieces[$1]) }.compactMap { participants[$0] }
  }

  private func length(_ pieces: [TextRange]) -> Int { pieces.reduce(0) { $0 + $1.count } }
}
