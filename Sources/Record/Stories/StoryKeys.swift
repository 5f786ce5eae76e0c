/// The keys under which a report is filed and found: an inverted index that the store keeps, key to reports.
///
/// A key is the hash of two of the report's heaviest terms, with the days about its date for a dated report, or of a run of
/// words, quoted or not.
/// Pairs are rare where single names are not, so that a new report meets a handful of others, however many the record holds.
/// `probed` holds all keys under which a report that may belong to the same story is filed: the relation is symmetric.
package struct StoryKeys: Sendable, Hashable {
  /// File the report under these.
  package let posted: [UInt64]
  /// Look for other reports under these.
  package let probed: [UInt64]

  /// Days in one bucket; reports further apart than two buckets are never of one story.
  static let bucketLength = 4

  /// Of a dated report so many of its heaviest terms make keys for undated ones.
  static let undatedTerms = 6

  private enum Filing: UInt64 {
    case any = 0
    case undated = 1
    case run = 2
    case bucketBase = 1000
  }

  init(_ signature: ReportSignature, runs: Int = 6) {
    var posted: [UInt64] = []
    var probed: [UInt64] = []
    func key(_ pair: (UInt64, UInt64), _ tag: UInt64) -> UInt64 {
      WordHash.of([min(pair.0, pair.1), max(pair.0, pair.1), tag])
    }
    let terms = signature.keyTerms
    for (index, first) in terms.enumerated() {
      for (offset, second) in terms[(index + 1)...].enumerated() {
        let pair = (first, second)
        guard let day = signature.day else {
          posted.append(key(pair, Filing.undated.rawValue))
          probed.append(key(pair, Filing.undated.rawValue))
          probed.append(key(pair, Filing.any.rawValue))
          continue
        }
        let bucket =
          UInt64(max(0, day + 1_000_000) / Self.bucketLength) + Filing.bucketBase.rawValue
        posted.append(key(pair, bucket))
        for near in (bucket - 1)...(bucket + 1) { probed.append(key(pair, near)) }
        // Dated and undated reports meet under fewer keys: the lists without days are the long ones.
        if index + 1 + offset < Self.undatedTerms {
          posted.append(key(pair, Filing.any.rawValue))
          probed.append(key(pair, Filing.undated.rawValue))
        }
      }
    }
    for run in signature.fingerprints.prefix(runs) + signature.quotedRuns.prefix(runs) {
      let hash = WordHash.of([run, Filing.run.rawValue])
      posted.append(hash)
      probed.append(hash)
    }
    self.posted = posted
    self.probed = probed
  }
}
