import Annotations
import Articles
package import Reports

/// Finds names that several people of a story bear: "Kim", where one report tells of Kim Jong Un and another of Kim Yo Jong.
package enum SharedNames {
  /// A full name with the countries that a story's reports give it.
  private struct Bearer {
    let call: CalledName
    var countries: Set<CountryCode>
  }

  /// - Parameter reports: those of a story.
  /// - Returns: by report, the names of one word that it uses and that two people or more of the story bear.
  /// - Complexity: linear in the people named; quadratic in those who share a word of their names.
  package static func find(in reports: [Report]) -> [String: [String]] {
    var bearers: [String: Bearer] = [:]
    var lone: [(report: String, name: String, call: CalledName, countries: [CountryCode])] = []
    for report in reports {
      for actor in report.actors where actor.kind == .person {
        let call = CalledName(actor.name)
        guard call.isFull else {
          lone.append((report.article.id, actor.name, call, actor.countries))
          continue
        }
        bearers[call.normalized, default: Bearer(call: call, countries: [])].countries
          .formUnion(actor.countries)
      }
    }
    guard !lone.isEmpty, bearers.count > 1 else { return [:] }
    var byWord: [String: [Bearer]] = [:]
    for (_, bearer) in bearers.sorted(by: { $0.key < $1.key }) {
      for word in bearer.call.surnames { byWord[word, default: []].append(bearer) }
    }
    var shared: [String: Set<String>] = [:]
    for one in lone {
      let meant = (byWord[one.call.normalized] ?? []).filter { bearer in
        one.countries.isEmpty || bearer.countries.isEmpty
          || !bearer.countries.isDisjoint(with: one.countries)
      }
      guard areSeveral(meant.map(\.call)) else { continue }
      shared[one.report, default: []].insert(one.name)
    }
    return shared.mapValues { $0.sorted() }
  }

  /// Whether full names are of more than one person: not all hang together by what may be one.
  private static func areSeveral(_ calls: [CalledName]) -> Bool {
    guard calls.count > 1 else { return false }
    var sets = DisjointSets(count: calls.count)
    for (number, call) in calls.enumerated() {
      for other in 0..<number where call.mayBe(calls[other]) { sets.join(number, other) }
    }
    return sets.groups().count > 1
  }
}
