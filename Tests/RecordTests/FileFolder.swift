import Foundation
import RuleFiles

/// A folder of rule files for one test.
struct FileFolder {
  let rules: RuleFolder

  init() {
    let name = "parley-" + UUID().uuidString
    rules = RuleFolder(url: FileManager.default.temporaryDirectory.appendingPathComponent(name))
  }

  func write(_ name: String, _ contents: String) throws {
    try FileManager.default.createDirectory(at: rules.url, withIntermediateDirectories: true)
    try contents.write(
      to: rules.url.appendingPathComponent(name),
      atomically: true,
      encoding: .utf8
    )
  }

  func remove() { try? FileManager.default.removeItem(at: rules.url) }
}
