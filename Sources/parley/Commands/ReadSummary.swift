import Articles
import Foundation
import RecordStore

/// What a run of `read` did.
struct ReadSummary {
  private let failedList: String?
  private var counts: [AddOutcome: Int] = [:]
  private var failures: [ArticleError] = []

  init(failedList: String?) {
    self.failedList = failedList
  }

  mutating func count(_ outcome: AddOutcome) {
    counts[outcome, default: 0] += 1
  }

  mutating func count(_ error: ArticleError) {
    failures.append(error)
  }

  var nothingRead: Bool { counts.isEmpty && !failures.isEmpty }

  private var read: Int { counts.values.reduce(0, +) }

  /// For a terminal, while reading goes on.
  var short: String {
    failures.isEmpty ? "\(read) articles" : "\(read) articles, \(failures.count) not read"
  }

  /// The last line of a run.
  func line(record: String?) -> String {
    var parts = ["\(read) \(read == 1 ? "article" : "articles") read"]
    if let unchanged = counts[.unchanged] { parts.append("\(unchanged) already on record") }
    if let replaced = counts[.replaced] { parts.append("\(replaced) replaced") }
    if !failures.isEmpty { parts.append("\(failures.count) could not be read") }
    return parts.joined(separator: ", ") + (record.map { "; record: \($0)" } ?? "")
  }

  /// Writes `code`, place and message of each failure, parted by tabs.
  func writeFailedList() throws {
    guard let failedList else { return }
    let lines = failures.map { "\($0.code)\t\($0.description)\n" }.joined()
    do {
      try lines.write(toFile: failedList, atomically: true, encoding: .utf8)
    } catch {
      throw CommandError.unwritable(failedList)
    }
  }
}
