import Annotations
import Articles
package import Reports

/// Finds names that several people of a story bear: "Kim", where one report tells of Kim Jong Un and another of Kim Yo Jong.
package enum SharedNames {
  /// A full name as a report gives it, with the person's countries.
  private struct Bearer: Hashable {
    let call: CalledName
    let countries: [CountryCode]

    func agrees(with countries: [CountryCode]) -> Bool {
      self.countries.isEmpty || countries.isEmpty
        || !Set(self.countries).isDisjoint(with: countries)
    }
  }

  /// - Parameter reports: those of a story.
  /// - Returns: by report, the names of one word that it uses and that two people or more of the story bear.
  /// - Complexity: linear in the people named; quadratic in those who share a word of their names.
  package static func find(in reports: [Report]) -> [String: [String]] {
    var bearers: Set<Bearer> = []
    var lone: [(report: String, name: String, bearer: Bearer)] = []
    for report in reports {
      for actor in report.actors where actor.kind == .person {
        let bearer = Bearer(call: CalledName(actor.name), countries: actor.countries)
        if bearer.call.isFull {
          bearers.insert(bearer)
        } else {
          lone.append((report.article.id, actor.name, bearer))
        }
      }
    }
    guard !lone.isEmpty, bearers.count > 1 else { return [:] }
    var byWord: [String: [Bearer]] = [:]
    for bearer in bearers {
      for word in bearer.call.surnames { byWord[word, default: []].append(bearer) }
    }
    var shared: [String: Set<String>] = [:]
    for one in lone {
      let meant = (byWord[one.bearer.call.normalized] ?? [])
        .filter { $0.agrees(with: one.bearer.countries) }
      guard areSeveral(meant) else { continue }
      shared[one.report, default: []].insert(one.name)
    }
    return shared.mapValues { $0.sorted() }
  }

  /// Whether two of those who bear a name cannot be one.
  private static func areSeveral(_ bearers: [Bearer]) -> Bool {
    bearers.enumerated().contains { number, bearer in
      bearers[..<number].contains { other in
        !bearer.call.mayBe(other.call) || !bearer.agrees(with: other.countries)
      }
    }
  }
}
