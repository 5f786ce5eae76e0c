package import Annotations

/// What tells a format from others of the same countries: at what level it meets, as what kind of body, on what.
package struct DialogueIdentity: Hashable, Sendable, Codable {
  package let level: DialogueLevel
  /// Kinds of body that the name says, which reports do not use for one another: commission, council, forum. Sorted.
  package let bodies: [String]
  /// What the name says it is about, and proper words of it. Sorted, in lower case.
  package let topics: [String]

  package init(level: DialogueLevel, bodies: [String] = [], topics: [String] = []) {
    self.level = level
    self.bodies = Set(bodies).sorted()
    self.topics = Set(topics).sorted()
  }

  /// How two ways of speaking of formats of the same countries stand to each other.
  package enum Relation: Sendable {
    /// They name one format.
    case same
    /// They name two.
    case apart
    /// They may name one: at least one of them says too little.
    case open
  }

  /// Symmetric.
  package func relation(to other: DialogueIdentity) -> Relation {
    let levelsDiffer = level != other.level && level != .unknown && other.level != .unknown
    let bodiesClash =
      !bodies.isEmpty && !other.bodies.isEmpty && Set(bodies).isDisjoint(with: other.bodies)
    if !topics.isEmpty, !other.topics.isEmpty {
      let shared = sharedTopics(with: other)
      guard 2 * shared >= min(topics.count, other.topics.count), !bodiesClash else { return .apart }
      // Whether ministers or their deputies meet, reports do not tell alike; that parties or officers do, they tell.
      return levelsDiffer && !(level.isOfGovernment && other.level.isOfGovernment) ? .apart : .same
    }
    if levelsDiffer || bodiesClash { return .apart }
    guard topics.isEmpty, other.topics.isEmpty else { return .open }
    if !bodies.isEmpty, !other.bodies.isEmpty { return .same }
    return level == other.level && level != .unknown ? .same : .open
  }

  package func sharedTopics(with other: DialogueIdentity) -> Int {
    Set(topics).intersection(other.topics).count
  }

  /// Whether it says nothing of the format but that there is one.
  package var isBlank: Bool { topics.isEmpty && bodies.isEmpty && level == .unknown }
}

extension DialogueIdentity: Comparable {
  /// What says more comes first; of equals, by the words.
  package static func < (left: DialogueIdentity, right: DialogueIdentity) -> Bool {
    left.rank < right.rank
  }

  private var rank: (Int, Int, Int, String, String, String) {
    (
      -topics.count, -bodies.count, level == .unknown ? 1 : 0,
      topics.joined(separator: " "), bodies.joined(separator: " "), level.rawValue
    )
  }
}

extension DialogueLevel {
  fileprivate var isOfGovernment: Bool { self == .leader || self == .minister || self == .official }
}
