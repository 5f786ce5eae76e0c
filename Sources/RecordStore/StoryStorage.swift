import Annotations
import Articles
import Foundation
import GRDB
import Record
import Reports

/// What a new report changed among the stories.
struct StoryChange {
  /// Reports whose mentions must be made anew, with what their story now gives them; nil for one that is going.
  var redated: [String: StoryContext?]
  /// Reports whose origin changed.
  var touched: Set<String>
}

/// Keeps stories: which reports tell of the same happening, and who has it from whom.
struct StoryStorage {
  let db: Database

  /// The story of a report that stands alone.
  static func ownStory(of report: String) -> String {
    EntryID(kind: .story, seed: report).rawValue
  }

  func signature(_ report: Report) -> Data { Data() }

  /// Finds the story of a report that has just been inserted.
  func place(_ report: Report, signature: Data) throws -> StoryChange {
    let context = StoryContext(
      story: Self.ownStory(of: report.article.id),
      reported: report.article.published?.day
    )
    return StoryChange(redated: [report.article.id: context], touched: [])
  }

  /// Takes a report out of its story.
  func remove(_ report: String) throws -> StoryChange {
    StoryChange(redated: [:], touched: [])
  }
}
