import Foundation
import Testing

/// Runs the built program as a user does.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  static var url: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("parley")
    #else
      return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("parley")
    #endif
  }

  init(_ arguments: [String], input: String = "") throws {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["NO_COLOR": "1"]) { $1 }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try ["in", "out", "err"].map { name in
      let file = folder.appendingPathComponent(name)
      try Data(name == "in" ? Array(input.utf8) : []).write(to: file)
      return file
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: files[1], encoding: .utf8)
    errors = try String(contentsOf: files[2], encoding: .utf8)
  }
}

@Suite("Command line") struct HelpTests {
  @Test(
    "every command explains itself",
    arguments: [
      "read", "brief", "compare", "stories", "events", "dialogues", "people", "quotes", "search",
      "show",
      "merge", "annotate",
    ]
  )
  func help(_ command: String) throws {
    let run = try Program([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("OVERVIEW: "))
    #expect(run.output.contains("USAGE: parley \(command)"))
  }

  @Test("a record that is not there gives one line that says what to do")
  func missingRecord() throws {
    let run = try Program(["brief", "--record", "/nowhere/talks.db"])
    #expect(run.status != 0)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("/nowhere/talks.db: there is no such record; make one with"))
  }
}
