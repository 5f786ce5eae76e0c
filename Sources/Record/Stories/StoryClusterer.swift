/// Tells which reports belong to one story.
///
/// Three steps, each a function of the set of reports and never of the order in which they were read: links between pairs
/// (``link(_:_:)``), the connected components of the links, and the parting of a component into stories
/// (``stories(of:links:)``). So a record put together from shards has the same stories as one that read everything itself, and a
/// new report touches the components that it is linked to and no other.
package struct StoryClusterer: Sendable {
  /// Least similarity of a link.
  package let linkThreshold: Float = 0.2
  /// Least mean similarity within a story.
  let storyThreshold: Float = 0.14
  /// What a quotation in common adds to the similarity of terms.
  let sharedQuotation: Float = 0.12
  /// What is left of the similarity where the two are about dealings of other countries: talks of a country with two others on one
  /// subject in one week are told in much the same words.
  let otherParties: Float = 0.5
  /// Days that may lie between two reports of one story.
  let daysApart = 4
  /// Days that may lie between a report and a copy of its words.
  let daysOfCopies = 30
  /// Least similarity of two reports of which one may have the other's words.
  let likenessOfCopies: Float = 0.4
  /// A component of more reports is first cut at its weakest links.
  package let componentLimit = 500

  package init() {}

  package func keys(for signature: ReportSignature) -> StoryKeys { StoryKeys(signature) }

  /// Whether two reports may tell the same story; symmetric.
  /// - Complexity: O(terms of the two).
  package func link(_ left: ReportSignature, _ right: ReportSignature) -> StoryLink? {
    guard left.id != right.id else { return nil }
    let similarity = self.similarity(left, right)
    guard similarity >= linkThreshold else { return nil }
    return StoryLink(left.id, right.id, similarity: similarity)
  }

  /// How alike two reports can be at most whose terms are so alike: what else is compared makes them less alike, or nothing.
  package func greatestSimilarity(ofTerms likeness: Float, sharingQuotation: Bool) -> Float {
    sharingQuotation ? likeness + sharedQuotation : likeness
  }

  /// Whether a link joins two reports, given when they were published.
  ///
  /// An undated report is alike to some of every year that names the same people. It counts as of the day of the dated report that it is
  /// most alike (``epoch(of:)``), and its links to reports of other times do not count, as those of dated reports.
  /// - Parameter similarity: of the link.
  package func counts(_ similarity: Float, _ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    let days = abs(first - second)
    return days <= daysApart || days <= daysOfCopies && similarity >= likenessOfCopies
  }

  /// Whether any link joins reports that count as of two days.
  package func mayCount(_ first: Int, _ second: Int) -> Bool {
    abs(first - second) <= daysOfCopies
  }

  /// The day as of which an undated report counts; nil where it is linked to no dated one.
  /// - Parameter links: to dated reports, with the day of each.
  func epoch(of links: [(link: StoryLink, day: Int)]) -> Int? {
    links.min {
      ($1.link.similarity, $0.link.first, $0.link.second)
        < ($0.link.similarity, $1.link.first, $1.link.second)
    }?.day
  }

  /// Of the links those that count.
  func counting(_ links: [StoryLink], _ reports: [String: ReportSignature]) -> [StoryLink] {
    var epochs = reports.compactMapValues(\.day)
    var dated: [String: [(link: StoryLink, day: Int)]] = [:]
    for link in links {
      switch (epochs[link.first], epochs[link.second]) {
      case (let day?, nil): dated[link.second, default: []].append((link, day))
      case (nil, let day?): dated[link.first, default: []].append((link, day))
      default: break
      }
    }
    for (report, links) in dated { epochs[report] = epoch(of: links) }
    return links.filter { counts($0.similarity, epochs[$0.first], epochs[$0.second]) }
  }

  /// Similarity of terms, more for a quotation in common, less for dealings of other countries; 0 for reports too far apart in time
  /// unless one has the other's words.
  func similarity(_ left: ReportSignature, _ right: ReportSignature) -> Float {
    if let leftDay = left.day, let rightDay = right.day {
      let days = abs(leftDay - rightDay)
      if days > daysOfCopies { return 0 }
      if days > daysApart, (left.containment(in: right) ?? 0) < 0.4 { return 0 }
    }
    var similarity = left.similarity(to: right)
    if left.hasOtherParties(than: right), (left.containment(in: right) ?? 0) < 0.4 {
      similarity *= otherParties
    }
    return left.quotesAlike(right) ? similarity + sharedQuotation : similarity
  }

  /// The sets of reports that hang together by links, each in order of ids; reports without a link stand alone.
  /// - Complexity: O(n log n + links).
  package func components(of reports: [String], links: [StoryLink]) -> [[String]] {
    let sorted = reports.sorted()
    var index: [String: Int] = [:]
    for (position, id) in sorted.enumerated() { index[id] = position }
    var sets = DisjointSets(count: sorted.count)
    for link in links {
      if let first = index[link.first], let second = index[link.second] { sets.join(first, second) }
    }
    return sets.groups().map { $0.map { sorted[$0] } }
  }

  /// Parts one component into stories.
  ///
  /// Clusters by mean similarity, then looks within each cluster at what its reports do not all share: where two halves have
  /// names and numbers of their own each, it holds two happenings of one kind (two editions of a summit), and is parted.
  /// - Parameter links: the links within the component; used where it is too large to compare all with all.
  /// - Complexity: O(n² · terms) for n reports, n being at most ``componentLimit`` once the weakest links are cut.
  package func stories(of component: [ReportSignature], links: [StoryLink] = []) -> [Story] {
    var byID: [String: ReportSignature] = [:]
    for signature in component { byID[signature.id] = signature }
    return pieces(of: byID.keys.sorted(), links: links).flatMap { ids in
      stories(ofPiece: ids.compactMap { byID[$0] })
    }
    .sorted { $0.id < $1.id }
  }

  /// The stories of one piece of a component.
  /// - Parameter piece: in order of ids.
  /// - Complexity: O(n² · terms).
  package func stories(ofPiece piece: [ReportSignature]) -> [Story] {
    let similarities = SimilarityMatrix(piece) { similarity($0, $1) }
    let clusters = AverageLinkage(similarities).clusters(threshold: storyThreshold)
    return clusters.flatMap { LookalikeSplit().parts($0.map { piece[$0] }) }.map(story)
      .sorted { $0.id < $1.id }
  }

  /// Stories of reports that are all at hand: the whole way, with an index in memory.
  package func stories(of signatures: [ReportSignature]) -> [Story] {
    let byID = Dictionary(signatures.map { ($0.id, $0) }) { first, _ in first }
    let byRank = Dictionary(byID.values.map { ($0.rank, $0) }) { first, _ in first }
    let index = StoryIndex(byID.values)
    let all = byID.values.sorted { $0.id < $1.id }.flatMap { signature in
      index.candidates(of: signature).compactMap { byRank[$0] }
        .filter { signature.id < $0.id }
        .compactMap { link(signature, $0) }
    }
    let links = counting(all, byID)
    let linksByReport = Dictionary(grouping: links, by: \.first)
    return components(of: Array(byID.keys), links: links).flatMap { ids in
      stories(of: ids.compactMap { byID[$0] }, links: ids.flatMap { linksByReport[$0] ?? [] })
    }
  }

  /// The component whole, or cut at its weakest links, step by step, until no piece is too large.
  ///
  /// The steps are the same for every component, so that what a new report adds at one end leaves the pieces at the other as they are.
  /// - Parameter component: ids that hang together by the links, in order.
  /// - Returns: each in order.
  /// - Complexity: O(steps · (n + links)).
  package func pieces(of component: [String], links: [StoryLink]) -> [[String]] {
    pieces(of: component, links: links, step: 0)
  }

  private func pieces(of ids: [String], links: [StoryLink], step: Int) -> [[String]] {
    guard ids.count > componentLimit, !links.isEmpty else { return [ids] }
    let floor = linkThreshold + 0.02 * Float(step + 1)
    let stronger = links.filter { $0.similarity >= floor }
    let parts = components(of: ids, links: stronger)
    guard parts.count > 1 else { return pieces(of: ids, links: stronger, step: step + 1) }
    var home: [String: Int] = [:]
    for (number, part) in parts.enumerated() { for id in part { home[id] = number } }
    var linksOfPart = [[StoryLink]](repeating: [], count: parts.count)
    for link in stronger { if let number = home[link.first] { linksOfPart[number].append(link) } }
    return parts.enumerated().flatMap { pieces(of: $1, links: linksOfPart[$0], step: step + 1) }
  }

  private func story(_ reports: [ReportSignature]) -> Story {
    let ordered = reports.sorted {
      ($0.published ?? "9", $0.id) < ($1.published ?? "9", $1.id)
    }
    let ids = ordered.map(\.id)
    let least = ids.min() ?? ""
    return Story(id: "s" + String(WordHash.of(least), radix: 16), reports: ids)
  }
}
