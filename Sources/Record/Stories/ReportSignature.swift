/// What the record keeps of a report to tell its story from others: small, comparable without the text, and a function of the
/// report alone, whatever else the record holds.
package struct ReportSignature: Sendable, Codable, Hashable {
  package let id: String
  package let outlet: String?
  /// ISO 8601, as precise as known; nil for an undated report.
  package let published: String?
  /// Day of publication, counted from 1 January 1970; nil where the date is not that precise.
  package let day: Int?
  /// Agencies named in credit lines.
  package let agencies: [String]
  /// The heaviest terms, by key; weights are scaled so that their squares add up to 1.
  package let terms: [Term]
  /// Keys of the heaviest names and rare words, heaviest first: what finds reports of the same story.
  package let keyTerms: [UInt64]
  /// A sample of the hashes of five running words, ascending: the same places of the same words in every report.
  package let fingerprints: [UInt64]
  /// Hashes of seven running words between quotation marks, ascending, the least ones.
  package let quotedRuns: [UInt64]
  /// Words of the body.
  package let wordCount: Int
  /// Countries, two or more, whose dealings the report is about, as the first sentences have it; sorted. Nil where they do not tell.
  package let parties: [String]?

  /// A word, name or number of the text with its weight.
  package struct Term: Sendable, Codable, Hashable {
    package let key: UInt64
    package let weight: Float
    package let isNumber: Bool

    package init(key: UInt64, weight: Float, isNumber: Bool) {
      self.key = key
      self.weight = weight
      self.isNumber = isNumber
    }
  }

  package init(
    id: String,
    outlet: String?,
    published: String?,
    day: Int?,
    agencies: [String],
    terms: [Term],
    keyTerms: [UInt64],
    fingerprints: [UInt64],
    quotedRuns: [UInt64],
    wordCount: Int,
    parties: [String]? = nil
  ) {
    self.id = id
    self.outlet = outlet
    self.published = published
    self.day = day
    self.agencies = agencies
    self.terms = terms
    self.keyTerms = keyTerms
    self.fingerprints = fingerprints
    self.quotedRuns = quotedRuns
    self.wordCount = wordCount
    self.parties = parties
  }

  /// Cosine of the two weighted bags of terms, 0 to 1.
  /// - Complexity: O(terms).
  func similarity(to other: ReportSignature) -> Float {
    var sum: Float = 0
    var left = 0
    var right = 0
    terms.withUnsafeBufferPointer { mine in
      other.terms.withUnsafeBufferPointer { theirs in
        while left < mine.count, right < theirs.count {
          let (a, b) = (mine[left].key, theirs[right].key)
          if a == b {
            sum += mine[left].weight * theirs[right].weight
            left += 1
            right += 1
          } else if a < b {
            left += 1
          } else {
            right += 1
          }
        }
      }
    }
    return sum
  }

  /// Share of the shorter report's sampled runs of five words that the other has too; nil where it has too few to tell.
  func containment(in other: ReportSignature) -> Float? {
    let smaller = min(fingerprints.count, other.fingerprints.count)
    guard smaller >= 8 else { return nil }
    return Float(Self.shared(fingerprints, other.fingerprints)) / Float(smaller)
  }

  /// Whether the two are about dealings of other countries: each has one that the other lacks.
  func hasOtherParties(than other: ReportSignature) -> Bool {
    guard let mine = parties.map(Set.init), let theirs = other.parties.map(Set.init) else {
      return false
    }
    return !mine.isSubset(of: theirs) && !theirs.isSubset(of: mine)
  }

  /// Whether both have a run of seven words between quotation marks.
  func quotesAlike(_ other: ReportSignature) -> Bool {
    Self.shared(quotedRuns, other.quotedRuns) > 0
  }

  /// How many numbers two ascending lists have in common.
  private static func shared(_ mine: [UInt64], _ theirs: [UInt64]) -> Int {
    var shared = 0
    var left = 0
    var right = 0
    while left < mine.count, right < theirs.count {
      let (a, b) = (mine[left], theirs[right])
      if a == b { shared += 1 }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return shared
  }
}
