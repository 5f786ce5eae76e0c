import Annotations

/// Parts the dialogue mentions of one set of countries into formats.
///
/// A mention joins a format only if it contradicts none of the format's other ways of being named, so that a chain of likenesses
/// does not make one format of two. What says most is placed first: names with a topic, then bodies and levels, then what says only
/// "talks". The last joins a format where just one can be meant and stands by itself otherwise. The result depends on the set of
/// mentions alone: not on the order of reading, nor on whether it was read at once or in parts.
enum DialogueGrouping {
  /// - Parameter mentions: all mentions of one key.
  /// - Returns: groups in the order of their smallest mention, each sorted.
  /// - Complexity: linear in the mentions, quadratic in the different ways of naming among them.
  static func groups(of mentions: [DialogueSighting]) -> [[DialogueSighting]] {
    let byIdentity = Dictionary(grouping: mentions, by: \.identity)
    var formats: [Format] = []
    for identity in byIdentity.keys.sorted() where !identity.isBlank {
      let sightings = byIdentity[identity] ?? []
      if let index = place(identity, among: formats) {
        formats[index].add(identity, sightings)
      } else {
        formats.append(Format(identity, sightings))
      }
    }
    var rest: [DialogueSighting] = []
    let blanks = byIdentity.filter { $0.key.isBlank }.values.joined()
    var joined: [Int: [DialogueSighting]] = [:]
    for sighting in blanks {
      if let index = meant(by: sighting, among: formats) {
        joined[index, default: []].append(sighting)
      } else {
        rest.append(sighting)
      }
    }
    var groups = formats.enumerated().map { $1.sightings + (joined[$0] ?? []) }
    if !rest.isEmpty { groups.append(rest) }
    // Sightings are large: what is sorted are their places.
    return groups.map { group in
      group.indices.sorted { group[$0].id < group[$1].id }.map { group[$0] }
    }
    .sorted { $0[0].id < $1[0].id }
  }

  /// A format under construction: the ways in which it is named.
  private struct Format {
    private(set) var identities: [DialogueIdentity]
    private(set) var sightings: [DialogueSighting]
    private(set) var reports: Set<String>
    private(set) var stories: Set<String>

    init(_ identity: DialogueIdentity, _ sightings: [DialogueSighting]) {
      identities = [identity]
      self.sightings = sightings
      reports = Set(sightings.map(\.id.report))
      stories = Set(sightings.map(\.story))
    }

    mutating func add(_ identity: DialogueIdentity, _ more: [DialogueSighting]) {
      identities.append(identity)
      sightings += more
      reports.formUnion(more.map(\.id.report))
      stories.formUnion(more.map(\.story))
    }

    /// Whether a sentence in which the mention stands names the format, too.
    func isNamed(beside sighting: DialogueSighting) -> Bool {
      guard reports.contains(sighting.id.report), let first = sighting.evidence.first else {
        return false
      }
      return sightings.contains { $0.evidence.contains(first) }
    }

    /// How well a way of naming fits; nil where it contradicts one of the format's own.
    func fit(_ identity: DialogueIdentity) -> Fit? {
      var best = Fit(isSame: false, shared: 0)
      for own in identities {
        switch own.relation(to: identity) {
        case .apart: return nil
        case .same:
          best = max(best, Fit(isSame: true, shared: own.sharedTopics(with: identity)))
        case .open:
          var shared = Set(own.bodies).isDisjoint(with: identity.bodies) ? 0 : 2
          // A level in common tells little of a body and of talks that no report calls by its name.
          let isLikeBody = shared > 0 || own.bodies.isEmpty && identity.bodies.isEmpty
          if own.level == identity.level, own.level != .unknown, isLikeBody { shared += 1 }
          best = max(best, Fit(isSame: false, shared: shared))
        }
      }
      return best
    }
  }

  private struct Fit: Comparable {
    let isSame: Bool
    let shared: Int

    static func < (left: Fit, right: Fit) -> Bool {
      (left.isSame ? 1 : 0, left.shared) < (right.isSame ? 1 : 0, right.shared)
    }
  }

  /// The one format that a way of naming fits best; nil where none or several do.
  private static func place(_ identity: DialogueIdentity, among formats: [Format]) -> Int? {
    let fits = formats.enumerated().compactMap { index, format in
      format.fit(identity).map { (index: index, fit: $0) }
    }
    guard let best = fits.map(\.fit).max(), best.isSame || best.shared > 0 else { return nil }
    let likeliest = fits.filter { $0.fit == best }
    // Of several formats that share as much of its name the first says most; a name that only might fit several fits none.
    return likeliest.count == 1 || best.isSame && best.shared > 0 ? likeliest[0].index : nil
  }

  /// The format that a mention without any telling word means: the one that its own sentence names, else the only one there is, or
  /// the only one of its story. A report that speaks of a format elsewhere by name means another by such a mention.
  private static func meant(by sighting: DialogueSighting, among formats: [Format]) -> Int? {
    let beside = formats.indices.filter { formats[$0].isNamed(beside: sighting) }
    if beside.count == 1 { return beside[0] }
    let other = formats.indices.filter { !formats[$0].reports.contains(sighting.id.report) }
    let near = other.filter { formats[$0].stories.contains(sighting.story) }
    if near.count == 1 { return near[0] }
    guard formats.count == 1, other.count == 1 else { return nil }
    // What meets by a rhythm that nobody tells of the format is another one.
    guard let rhythm = sighting.cadence?.value else { return 0 }
    return formats[0].sightings.contains { $0.cadence?.value == rhythm } ? 0 : nil
  }
}
