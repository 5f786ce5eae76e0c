/// Who has it from whom within one story, and how many stand on their own feet.
package struct Lineage: Sendable, Codable, Hashable {
  /// From each derived report to the likeliest source first.
  package let edges: [LineageEdge]
  /// Reports that go back to one act of reporting together, by time; each report at most once.
  package let origins: [[String]]
  /// Reports that cannot be placed; never counted as independent.
  package let unknown: [String]

  package init(edges: [LineageEdge], origins: [[String]], unknown: [String]) {
    self.edges = edges
    self.origins = origins
    self.unknown = unknown
  }
}

/// That one report derives from another, or both from a third.
package struct LineageEdge: Sendable, Codable, Hashable {
  package let source: String
  package let derived: String
  package let relation: Relation
  /// Whether a credit or the dates tell which way; else `source` is only the earlier or the fuller one.
  package let isDirectionKnown: Bool
  /// 0 to 1.
  package let confidence: Double
  /// Share of the derived report's matter that the source has too, 0 to 1.
  package let shared: Double
  /// What tells, in words for a reader.
  package let evidence: [String]

  package enum Relation: String, Sendable, Codable {
    /// The words of the source, nearly all.
    case copy
    case rewrite
    /// A part of the source's words.
    case excerpt
    /// Both from a third that the record may not hold.
    case sharedSource = "shared_source"
  }

  package init(
    source: String,
    derived: String,
    relation: Relation,
    isDirectionKnown: Bool,
    confidence: Double,
    shared: Double,
    evidence: [String]
  ) {
    self.source = source
    self.derived = derived
    self.relation = relation
    self.isDirectionKnown = isDirectionKnown
    self.confidence = confidence
    self.shared = shared
    self.evidence = evidence
  }
}
