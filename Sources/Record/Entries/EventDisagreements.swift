import Annotations
import Chronology

/// The points on which reports of one event contradict each other.
///
/// Only what reports bring as their news counts: a report that recalls an event in passing tells less of it, or tells of it as it
/// stood. A plan that a later report tells the outcome of is no contradiction, nor is a participant whom another leaves out.
struct EventDisagreements {
  private let news: [EventMention]

  init(_ mentions: [EventMention]) {
    news = mentions.filter(\.isNews)
  }

  var all: [Disagreement] {
    guard Set(news.map(\.id.report)).count > 1 else { return [] }
    let points = [
      disagreement("date", contradict: datesContradict) { mention in
        mention.isDayKnown ? mention.interval?.description : nil
      },
      disagreement("status", contradict: standingsContradict) { $0.status.rawValue },
      disagreement("place", contradict: placesContradict) { $0.placeCountry?.rawValue },
      disagreement("participants", contradict: partiesContradict) { mention in
        mention.countries.isEmpty
          ? nil : mention.countries.map(\.rawValue).sorted().joined(separator: ", ")
      },
    ]
    return points.compactMap { $0 } + numbers
  }

  /// Different numbers of one thing, in reports none of which has the other's number.
  private var numbers: [Disagreement] {
    var claims: [String: [String: Set<StatedCount>]] = [:]
    for mention in news {
      for count in mention.counts {
        claims[count.counted, default: [:]][mention.id.report, default: []].insert(count)
      }
    }
    return claims.sorted { $0.key < $1.key }.compactMap { _, byReport in
      let contested = byReport.filter { report, own in
        byReport.contains { other, theirs in
          other != report && Set(own.map(\.number)).isDisjoint(with: theirs.map(\.number))
        }
      }
      return Disagreement(
        field: "number",
        contested.flatMap { report, counts in counts.map { ($0.words, report) } }
      )
    }
  }

  /// - Parameter contradict: whether two mentions of different reports, with different values, cannot both be right.
  private func disagreement(
    _ field: String,
    contradict: (EventMention, EventMention) -> Bool,
    _ value: (EventMention) -> String?
  ) -> Disagreement? {
    let claims = news.compactMap { mention in value(mention).map { (mention: mention, value: $0) } }
    let byReport = Dictionary(grouping: claims, by: \.mention.id.report)
    var contested: [(value: String, report: String)] = []
    for (report, own) in byReport {
      let isContested = byReport.contains { other, theirs in
        other != report && Set(own.map(\.value)).isDisjoint(with: theirs.map(\.value))
          && own.allSatisfy { mine in theirs.allSatisfy { contradict(mine.mention, $0.mention) } }
      }
      if isContested { contested += own.map { ($0.value, report) } }
    }
    return Disagreement(field: field, contested)
  }

  private func datesContradict(_ left: EventMention, _ right: EventMention) -> Bool {
    guard let mine = left.interval, let theirs = right.interval else { return false }
    return !mine.overlaps(theirs)
  }

  private func placesContradict(_ left: EventMention, _ right: EventMention) -> Bool {
    left.placeCountry != right.placeCountry
  }

  private func partiesContradict(_ left: EventMention, _ right: EventMention) -> Bool {
    let (mine, theirs) = (left.countries, right.countries)
    return !mine.isSubset(of: theirs) && !theirs.isSubset(of: mine)
  }

  private func standingsContradict(_ left: EventMention, _ right: EventMention) -> Bool {
    switch (left.status, right.status) {
    case (.occurred, .denied), (.occurred, .cancelled), (.denied, .occurred),
      (.cancelled, .occurred):
      return true
    case (.occurred, .planned), (.occurred, .proposed), (.occurred, .postponed):
      return isOutdated(right, by: left)
    case (.planned, .occurred), (.proposed, .occurred), (.postponed, .occurred):
      return isOutdated(left, by: right)
    case (.planned, .cancelled), (.planned, .postponed):
      return isLater(left, than: right)
    case (.cancelled, .planned), (.postponed, .planned):
      return isLater(right, than: left)
    default:
      return false
    }
  }

  /// Whether a report still tells of a plan after the day on which another says that it came about.
  private func isOutdated(_ plan: EventMention, by outcome: EventMention) -> Bool {
    guard let day = outcome.interval ?? plan.interval, let reported = plan.reported else {
      return false
    }
    return reported > day.to && isLater(plan, than: outcome)
  }

  private func isLater(_ first: EventMention, than second: EventMention) -> Bool {
    guard let mine = first.reported, let theirs = second.reported else { return false }
    return mine > theirs
  }
}
