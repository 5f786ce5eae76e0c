/// What one report says of something, as merging sees it.
///
/// Which mentions make an entry depends on the set of mentions alone, so the entries are the same whatever the order of reading, and
/// merging shards equals reading at once.
package protocol MergeableMention: Codable, Sendable {
  associatedtype Entry: RecordEntry

  static var kind: EntryKind { get }
  var id: MentionID { get }
  /// Reports whose words it rests on.
  var reports: Set<String> { get }
  /// Mentions that share no key are never in one entry.
  var keys: [String] { get }

  /// Whether an entry is all that hangs together by ``concerns(_:)``, so that whoever holds one mention of it holds all that matter.
  /// Where not, the entries of mentions that hang together are made together.
  static var entriesAreWhole: Bool { get }

  /// Whether a new mention can move another one to a different entry; asked only of two that share a key. Symmetric.
  func concerns(_ other: Self) -> Bool

  /// Sorts mentions into groups of those that tell of one thing.
  /// - Parameter mentions: with each mention, all that it concerns.
  /// - Returns: groups, each sorted by ID.
  static func groups(of mentions: [Self]) -> [[Self]]

  /// The entry of mentions that belong together.
  /// - Parameter mentions: at least one, sorted by ID.
  static func entry(of mentions: [Self], origins: OriginTable) -> Entry
}

/// A mention that is of one thing with another if a chain of pairwise likenesses joins them.
package protocol PairwiseMention: MergeableMention {
  /// Whether both tell of one thing in the world. Symmetric; two that do share at least one key.
  func isSame(as other: Self) -> Bool
}

extension MergeableMention {
  package var reports: Set<String> { [id.report] }
  package static var entriesAreWhole: Bool { false }
}

extension PairwiseMention {
  package static var entriesAreWhole: Bool { true }

  package func concerns(_ other: Self) -> Bool { isSame(as: other) }

  package static func groups(of mentions: [Self]) -> [[Self]] { Merging.chains(of: mentions) }
}

/// An entry of the record, as lists and the store see it.
package protocol RecordEntry: Codable, Sendable {
  var id: EntryID { get }
  /// One line that says what it is.
  var title: String { get }
  /// First and last day concerned, as far as known: ISO 8601 days.
  var from: String? { get }
  var to: String? { get }
  /// Sorted.
  var countries: [String] { get }
  /// Sorted; at least one.
  var evidence: [Evidence] { get }
  var support: Support { get }

  /// What lists look for in it.
  var marks: EntryMarks { get }

  /// As much of it as a line of a list shows; nil where that is not much less than the whole.
  var summary: Self? { get }

  /// What is kept of it in one piece: the same, without the bulk of the evidence of an entry that very many reports tell of.
  var abridged: Self { get }
  var isAbridged: Bool { get }

  /// The same with all its evidence, which an abridged one lacks.
  func completed(with evidence: [Evidence]) -> Self
}

extension RecordEntry {
  package var marks: EntryMarks { EntryMarks() }
  package var summary: Self? { nil }
  package var abridged: Self { self }
  package var isAbridged: Bool { false }
  package func completed(with evidence: [Evidence]) -> Self { self }
}
