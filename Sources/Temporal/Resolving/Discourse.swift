import Annotations
import Chronology

/// What has been resolved so far, in text order: what 'the next day' and 'that year' count from.
struct Discourse {
  /// A resolved expression and where it stands.
  struct Mention {
    let resolution: Resolution
    let tokens: Range<Int>
    let sentence: Int
  }

  private(set) var mentions: [Mention] = []
  /// The latest by size: a day, a month or less, anything.
  private(set) var lastDay: Mention?
  private(set) var lastMonth: Mention?
  private(set) var last: Mention?
  private(set) var lastQuarter: Mention?

  /// - Parameter isComparison: 'a year earlier' after a quarter is dated by it, but does not take the text there.
  mutating func add(
    _ resolution: Resolution,
    tokens: Range<Int>,
    sentence: Int,
    isComparison: Bool = false
  ) {
    guard resolution.interval != nil, let granule = resolution.granule else { return }
    let mention = Mention(resolution: resolution, tokens: tokens, sentence: sentence)
    mentions.append(mention)
    if isComparison, granule.isQuarter { return }
    last = mention
    switch granule {
    case .unit(.day):
      lastDay = mention
      lastMonth = mention
    case .unit(.month), .unit(.week), .unit(.weekend):
      lastMonth = mention
    case .unit(.quarter), .companyQuarter:
      lastQuarter = mention
    default: break
    }
  }

  /// What a unit is counted from: something at least as fine as it.
  func base(for unit: CalendarUnit) -> Mention? {
    switch unit {
    case .day, .weekend: lastDay
    case .week: lastMonth
    case .month: lastMonth
    case .quarter: lastQuarter
    case .half, .year, .decade, .century: last
    }
  }
}
