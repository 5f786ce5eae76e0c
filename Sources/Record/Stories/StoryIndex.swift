/// The inverted index of ``StoryKeys`` in memory, for a set of reports that fits there.
package struct StoryIndex: Sendable {
  private var postings: [UInt64: [String]] = [:]

  package init() {}

  package mutating func add(_ report: String, keys: StoryKeys) {
    for key in keys.posted { postings[key, default: []].append(report) }
  }

  /// Reports that share a key, in order of ids.
  package func candidates(_ keys: StoryKeys) -> [String] {
    var found: Set<String> = []
    for key in keys.probed {
      guard let list = postings[key], list.count <= StoryClusterer.longestPosting else { continue }
      found.formUnion(list)
    }
    return found.sorted()
  }
}
