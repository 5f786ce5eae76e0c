import Foundation

/// A record of the project's own examples, read once for all tests.
enum ExampleRecord {
  /// The folder of the examples.
  static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Examples").standardizedFileURL

  static let path = Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("record.db").path
    let run = try Program(["read", examples.path, "--record", path])
    guard run.status == 0 else { throw Unreadable(errors: run.errors) }
    return path
  }

  private struct Unreadable: Error {
    let errors: String
  }
}
