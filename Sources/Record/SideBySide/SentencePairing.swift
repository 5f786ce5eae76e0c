/// Finds for each sentence of a report the sentence of another that tells the same.
struct SentencePairing {
  /// Sentences of the first and of the second that belong together; ascending by the first.
  private(set) var groups: [(first: [Int], second: [Int])] = []

  private let first: [QuoteStatement?]
  private let second: [QuoteStatement?]
  private var partner: [Int?]
  private var backPartner: [Int?]

  /// Least share of the lighter sentence's matter that the other must have, and least share of both together's: first for sentences
  /// anywhere in the two reports, then for those left over that stand between the same neighbours.
  private static let anywhere = (contained: Float(0.55), shared: Float(0.34))
  private static let betweenNeighbours = (contained: Float(0.3), shared: Float(0.16))
  /// A sentence joins its neighbour's partner if so much of it is told there.
  private static let leastJoined: Float = 0.6

  /// - Complexity: O(words · sentences of the other report that share a telling word), and a sort of the pairs found.
  init(_ first: [QuoteStatement?], _ second: [QuoteStatement?]) {
    self.first = first
    self.second = second
    partner = Array(repeating: nil, count: first.count)
    backPartner = Array(repeating: nil, count: second.count)
    pair()
    let joined = joinNeighbours()
    for (index, other) in partner.enumerated() {
      guard let other else { continue }
      groups.append(
        (
          ([index] + joined.first.filter { $0.value == other }.map(\.key)).sorted(),
          ([other] + joined.second.filter { $0.value == index }.map(\.key)).sorted()
        )
      )
    }
  }

  private struct Candidate {
    let first: Int
    let second: Int
    /// Share of the lighter one's matter that the other has.
    let contained: Float
    /// Share of both together's matter that both have.
    let score: Float
    /// How far apart the two stand in their reports.
    let distance: Int
  }

  /// One to one, the likest first; of equals those that stand at like places.
  private mutating func pair() {
    let shared = sharedWeights()
    let candidates = candidates(shared, Self.betweenNeighbours)
    for candidate in candidates
    where candidate.contained >= Self.anywhere.contained && candidate.score >= Self.anywhere.shared
    {
      take(candidate)
    }
    for candidate in candidates where standsBetween(candidate) { take(candidate) }
  }

  private mutating func take(_ candidate: Candidate) {
    guard partner[candidate.first] == nil, backPartner[candidate.second] == nil else { return }
    partner[candidate.first] = candidate.second
    backPartner[candidate.second] = candidate.first
  }

  /// Whether the partners of the sentences before and behind stand before and behind as well.
  private func standsBetween(_ candidate: Candidate) -> Bool {
    let before = partner[..<candidate.first].last { $0 != nil } ?? -1
    let behind = partner[(candidate.first + 1)...].first { $0 != nil } ?? second.count
    return (before ?? -1) < candidate.second && candidate.second < (behind ?? second.count)
  }

  private func candidates(
    _ shared: [[Int: Float]],
    _ least: (contained: Float, shared: Float)
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, weights) in shared.enumerated() {
      guard let sentence = first[index] else { continue }
      for (other, weight) in weights {
        guard let candidate = second[other] else { continue }
        let (left, right) = (sentence.weight, candidate.weight)
        let contained = weight / min(left, right)
        let together = weight / (left + right - weight)
        guard contained >= least.contained, together >= least.shared else { continue }
        candidates.append(
          Candidate(
            first: index,
            second: other,
            contained: contained,
            score: together,
            distance: abs(index - other)
          )
        )
      }
    }
    return candidates.sorted {
      ($0.score, $1.distance, $1.first, $1.second) > ($1.score, $0.distance, $0.first, $0.second)
    }
  }

  /// For each sentence of the first the weight of the words that sentences of the second share with it.
  private func sharedWeights() -> [[Int: Float]] {
    var places: [UInt64: [Int]] = [:]
    for (index, sentence) in second.enumerated() {
      for form in Set(sentence?.units.map(\.reported) ?? []) {
        places[form, default: []].append(index)
      }
    }
    let counts = second.map { Self.counted($0) }
    return first.map { sentence in
      guard let sentence else { return [:] }
      let own = Self.counted(sentence)
      var others: Set<Int> = []
      // Common words alone do not make two sentences tell the same.
      for unit in sentence.units where unit.weight > 3 {
        others.formUnion(places[unit.reported] ?? [])
      }
      var shared: [Int: Float] = [:]
      for other in others {
        var weight: Float = 0
        for (form, count) in own {
          guard let matching = counts[other][form] else { continue }
          weight += Float(min(count.number, matching.number)) * count.weight
        }
        shared[other] = weight
      }
      return shared
    }
  }

  private struct Count {
    var number: Int
    let weight: Float
  }

  private static func counted(_ sentence: QuoteStatement?) -> [UInt64: Count] {
    var counts: [UInt64: Count] = [:]
    for unit in sentence?.units ?? [] {
      counts[unit.reported, default: Count(number: 0, weight: unit.weight)].number += 1
    }
    return counts
  }

  /// Sentences without a partner that continue what their neighbour's partner tells: somebody broke one up.
  /// - Returns: sentence of the first to partner in the second, and the other way round.
  private func joinNeighbours() -> (first: [Int: Int], second: [Int: Int]) {
    (
      Self.joins(first, second, partner: partner, back: backPartner),
      Self.joins(second, first, partner: backPartner, back: partner)
    )
  }

  private static func joins(
    _ sentences: [QuoteStatement?],
    _ others: [QuoteStatement?],
    partner: [Int?],
    back: [Int?]
  ) -> [Int: Int] {
    var joined: [Int: Int] = [:]
    for (index, sentence) in sentences.enumerated() where partner[index] == nil {
      guard let sentence, sentence.weight > 0 else { continue }
      let neighbours = [index - 1, index + 1].filter(partner.indices.contains)
      let best = neighbours.compactMap { neighbour -> (other: Int, share: Float)? in
        guard let other = partner[neighbour], let told = others[other],
          let owner = back[other].flatMap({ sentences[$0] })
        else { return nil }
        let left = UnitAlignment(owner.units, told.units, reported: false).backPartners
        let rest = told.units.enumerated().filter { left[$0.offset] < 0 }.map(\.element)
        let forms = Set(rest.map(\.reported))
        let weight = sentence.units.filter { forms.contains($0.reported) }.reduce(Float(0)) {
          $0 + $1.weight
        }
        return (other, weight / sentence.weight)
      }
      .max { $0.share < $1.share }
      if let best, best.share >= leastJoined { joined[index] = best.other }
    }
    return joined
  }
}
