/// The keys under which a report is filed and found: an inverted index that the store keeps, key to reports.
///
/// A key is the hash of two of the report's heaviest terms, or of a run of words, quoted or not, on a shelf: the days about the
/// report's date, or the shelf of undated reports. Pairs are rare where single names are not, so that a new report meets a handful of
/// others, however many the record holds; and as a key begins with its shelf, what reports of the same days write and read lies together.
package struct StoryKeys: Sendable, Hashable {
  package let places: [Place]

  /// A key under which the report is filed, and where those are filed whom it meets through it. The relation is symmetric.
  package struct Place: Sendable, Hashable {
    package let own: UInt64
    /// Whether it meets those who are filed under the same key.
    package let meetsOwn: Bool
    /// Other keys under which those are filed whom it meets.
    package let others: [UInt64]
    /// Of an undated report, what makes the keys of the same words on every shelf of dated ones.
    package let anywhere: UInt64?

    /// All keys under which to look.
    /// - Parameter shelves: those of dated reports.
    func probed(_ shelves: [StoryShelf]) -> [UInt64] {
      others + (anywhere.map { hash in shelves.map { $0.key(hash) } } ?? [])
    }
  }

  /// All keys under which a report is filed or looks for others.
  /// - Parameter shelves: all of dated reports that there are.
  package func all(_ shelves: [StoryShelf]) -> [UInt64] {
    places.flatMap { [$0.own] + $0.probed(shelves) }
  }

  /// File the report under these.
  package var posted: [UInt64] { places.map(\.own) }

  /// Of a dated report so many of its heaviest terms make keys for undated ones.
  static let undatedTerms = 6

  init(_ signature: ReportSignature, runs: Int = 6) {
    var places: [Place] = []
    let terms = signature.keyTerms
    for (index, first) in terms.enumerated() {
      for (offset, second) in terms[(index + 1)...].enumerated() {
        let hash = WordHash.of([min(first, second), max(first, second)])
        guard let day = signature.day else {
          places.append(.undated(hash))
          continue
        }
        places.append(
          Place(
            own: StoryShelf.days(of: day).key(hash),
            meetsOwn: true,
            others: StoryShelf.days(beside: day).map { $0.key(hash) },
            anywhere: nil
          )
        )
        // Dated and undated reports meet under fewer keys.
        guard index + 1 + offset < Self.undatedTerms else { continue }
        places.append(
          Place(
            own: StoryShelf.season(of: day).key(hash),
            meetsOwn: false,
            others: [StoryShelf.undated.key(hash)],
            anywhere: nil
          )
        )
      }
    }
    for run in signature.fingerprints.prefix(runs) + signature.quotedRuns.prefix(runs) {
      let hash = WordHash.of([run])
      guard let day = signature.day else {
        places.append(.undated(hash))
        continue
      }
      places.append(
        Place(
          own: StoryShelf.season(of: day).key(hash),
          meetsOwn: true,
          others: (StoryShelf.seasons(about: day) + [.undated]).map { $0.key(hash) },
          anywhere: nil
        )
      )
    }
    var seen: Set<UInt64> = []
    self.places = places.filter { seen.insert($0.own).inserted }
  }
}

extension StoryKeys.Place {
  fileprivate static func undated(_ hash: UInt64) -> Self {
    Self(own: StoryShelf.undated.key(hash), meetsOwn: true, others: [], anywhere: hash)
  }
}
