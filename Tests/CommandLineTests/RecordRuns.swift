import Foundation
import RecordStore

/// A folder of a test's own, and the runs of the program that fill records in it.
struct RecordRuns {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// A file of these articles.
  func file(_ name: String, _ articles: [String]) throws -> String {
    try articles.joined(separator: "\n").write(
      toFile: path(name),
      atomically: true,
      encoding: .utf8
    )
    return path(name)
  }

  /// A record of these articles, read at once without disturbance.
  func record(_ name: String, _ articles: [String]) throws -> String {
    let run = try Program(["read", file(name + ".jsonl", articles), "--record", path(name)])
    guard run.status == 0 else { throw Failure(errors: run.errors) }
    return path(name)
  }

  /// Everything that a record answers.
  func answers(_ record: String) throws -> [String] {
    try ["stories", "events", "dialogues", "people", "quotes"].map {
      let run = try Program([$0, "--json", "--record", record])
      guard run.status == 0 else { throw Failure(errors: run.errors) }
      return run.output
    }
  }

  /// The IDs of the reports on record, after looking whether the file is sound.
  func soundReports(_ record: String) throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: record) else { return [] }
    let store = try RecordStore(reading: record)
    let problems = try store.problems()
    guard problems.isEmpty else { throw Failure(errors: problems.joined(separator: "\n")) }
    return Set(try store.reportIDs())
  }

  /// Starts the program without waiting for its end.
  func start(_ arguments: [String], shell setting: String? = nil) throws -> Process {
    let process = Process()
    if let setting {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\(setting); exec \"$0\" \"$@\"", Program.url.path] + arguments
    } else {
      process.executableURL = Program.url
      process.arguments = arguments
    }
    _ = FileManager.default.createFile(atPath: path("errors"), contents: nil)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: path("errors"))
    try process.run()
    return process
  }

  var lastErrors: String { (try? String(contentsOfFile: path("errors"), encoding: .utf8)) ?? "" }

  struct Failure: Error {
    let errors: String
  }
}
