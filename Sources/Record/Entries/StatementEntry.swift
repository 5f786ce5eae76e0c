/// One statement in all its versions.
package struct StatementEntry: Hashable, Sendable, Codable, RecordEntry {
  package let id: EntryID
  package let group: QuoteGroup
  /// Those in whose reports it is quoted; sorted.
  package let stories: [String]
  /// Of the reports, ascending.
  package let days: [String]
  package let countries: [String]
  package let evidence: [Evidence]
  package let support: Support

  package var title: String {
    let words = group.variants.first?.place.text ?? ""
    return group.speaker.map { "\($0): \(words)" } ?? words
  }
  package var from: String? { days.first }
  package var to: String? { days.last }
}
