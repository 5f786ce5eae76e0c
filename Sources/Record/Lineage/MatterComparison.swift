/// How much of one report's matter another has.
struct MatterComparison {
  /// Share of the first report's runs of five own words that the second has.
  let copied: Double
  /// The same the other way round.
  let copiedBack: Double
  /// Share of the first report's own words that stand in a run which the second has too: a word changed here and there costs
  /// only these words.
  let covered: Double
  let coveredBack: Double
  /// Share, by weight, of the first report's names and numbers that the second has.
  let facts: Double
  /// Names and numbers of the first report that the second has not.
  let novelFacts: Int
  let factCount: Int
  /// Share, by weight, of the second report's details that the first has.
  let recall: Double
  /// Sentences of the first that tell what a sentence of the second tells, in the second's order.
  let sentencesInOrder: Int

  /// Weight of shared details from which two sentences are taken to tell the same.
  private static let alignment: Float = 6

  /// - Parameter common: details that most of the story's reports have; they do not align sentences.
  /// - Complexity: O(runs + details + sentences · places of shared details).
  init(of first: ReportMatter, with second: ReportMatter, common: Set<UInt64>) {
    let shared =
      first.shingles.count < second.shingles.count
      ? first.shingles.count { second.shingles.contains($0) }
      : second.shingles.count { first.shingles.contains($0) }
    copied = first.shingles.isEmpty ? 0 : Double(shared) / Double(first.shingles.count)
    copiedBack = second.shingles.isEmpty ? 0 : Double(shared) / Double(second.shingles.count)
    covered = shared > 0 ? Self.covered(first, by: second) : 0
    coveredBack = shared > 0 ? Self.covered(second, by: first) : 0

    var known: Float = 0
    var all: Float = 0
    var novel = 0
    var count = 0
    for detail in first.details where detail.isFact {
      all += detail.weight
      count += 1
      if second.has(detail) { known += detail.weight } else { novel += 1 }
    }
    facts = all > 0 ? Double(known / all) : 0
    novelFacts = novel
    factCount = count

    var recalled: Float = 0
    var total: Float = 0
    for detail in second.details {
      total += detail.weight
      if first.has(detail) { recalled += detail.weight }
    }
    recall = total > 0 ? Double(recalled / total) : 0
    sentencesInOrder = Self.ordered(Self.alignments(first, second, common: common))
  }

  private static func covered(_ first: ReportMatter, by second: ReportMatter) -> Double {
    let length = MatterBuilder.shingleLength
    var covered = 0
    var end = 0
    for (start, run) in first.runs.enumerated() where second.shingles.contains(run) {
      covered += start + length - max(start, end)
      end = start + length
    }
    return Double(covered) / Double(first.runs.count + length - 1)
  }

  /// For each sentence of the first the sentence of the second that tells the same, if one does.
  private static func alignments(
    _ first: ReportMatter,
    _ second: ReportMatter,
    common: Set<UInt64>
  ) -> [Int32] {
    var aligned: [Int32] = []
    for sentence in first.sentences {
      var scores: [Int32: Float] = [:]
      for (key, weight) in sentence where !common.contains(key) {
        for place in second.places[key] ?? [] { scores[place, default: 0] += weight }
      }
      let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value >= alignment { aligned.append(best.key) }
    }
    return aligned
  }

  /// Length of the longest subsequence that never goes back.
  private static func ordered(_ places: [Int32]) -> Int {
    var tails: [Int32] = []
    for place in places {
      let position = tails.firstIndex { $0 > place } ?? tails.count
      if position == tails.count { tails.append(place) } else { tails[position] = place }
    }
    return tails.count
  }
}

extension ReportMatter {
  fileprivate func has(_ detail: Detail) -> Bool {
    vocabulary.contains(detail.key) || vocabulary.contains(detail.alternative)
  }
}
