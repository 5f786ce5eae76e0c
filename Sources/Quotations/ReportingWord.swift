package import Annotations

/// A word that reports: what it does with what it reports, and how it takes it.
package struct ReportingWord: Hashable, Sendable {
  /// The lemma, with its particle where it needs one: `say`, `point out`.
  package let lemma: String
  package let reportingClass: ReportingClass
  /// The forms in which what is reported may follow.
  package let frames: Frames
  /// Prepositions that introduce what is reported ("called *for* a truce").
  package let prepositions: [String]
  package let addressee: AddresseeForm

  /// Forms of a content; names as in the table's `frames` column.
  package struct Frames: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Words between quotation marks, before or after: "…," he said.
    package static let direct = Frames(rawValue: 1)
    /// A clause, with *that*, a question word or nothing.
    package static let clause = Frames(rawValue: 2)
    /// "promised to leave"
    package static let infinitive = Frames(rawValue: 4)
    /// "urged them to leave", the object being part of the content.
    package static let objectInfinitive = Frames(rawValue: 8)
    /// "denied leaving"
    package static let gerund = Frames(rawValue: 16)
    /// "announced a truce", with all that belongs to the object: "called it a sham".
    package static let object = Frames(rawValue: 32)

    static let names: [String: Frames] = [
      "direct": .direct, "that": .clause, "infinitive": .infinitive,
      "object-infinitive": .objectInfinitive, "gerund": .gerund, "object": .object,
    ]
  }

  /// How the one spoken to is named.
  package enum AddresseeForm: Hashable, Sendable {
    case none
    /// "told him"
    case object
    /// "said to him", "spoke with him"
    case preposition(String)
  }
}
