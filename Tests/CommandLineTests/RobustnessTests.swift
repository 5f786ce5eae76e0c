import Foundation
import Testing

/// What becomes of a record when a run is killed, another runs beside it, the disk is full, or the file is damaged.
@Suite("Robustness of the record", .serialized) struct RobustnessTests {
  private let runs: RecordRuns

  init() throws { runs = try RecordRuns() }

  @Test("runs that are killed lose nothing that was on record, and the last run finishes the work")
  func killed() throws {
    let articles = WrittenArticles.all
    let begin = ContinuousClock.now
    let whole = try runs.answers(runs.record("whole.db", articles))
    let length = (ContinuousClock.now - begin) / .seconds(1) / 6
    let file = try runs.file("all.jsonl", articles)
    let record = runs.path("killed.db")
    var before: Set<String> = []
    for number in 0..<15 {
      let process = try runs.start(["read", file, "--record", record])
      Thread.sleep(forTimeInterval: length * (0.3 + 0.06 * Double(number)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let reports = try runs.soundReports(record)
      #expect(reports.isSuperset(of: before))
      before = reports
    }
    #expect(try Program(["read", file, "--record", record]).status == 0)
    #expect(try runs.soundReports(record).count == articles.count)
    #expect(try runs.answers(record) == whole)
  }

  @Test("two runs at once on one record wait for each other, and nothing is lost")
  func twoAtOnce() throws {
    let articles = WrittenArticles.all
    let whole = try runs.answers(runs.record("whole.db", articles))
    let record = runs.path("shared.db")
    let halves = try [
      runs.file("even.jsonl", articles.indices.filter { $0 % 2 == 0 }.map { articles[$0] }),
      runs.file("odd.jsonl", articles.indices.filter { $0 % 2 == 1 }.map { articles[$0] }),
    ]
    let processes = try halves.map { try runs.start(["read", $0, "--record", record]) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 0, "\(runs.lastErrors)")
    }
    #expect(try runs.soundReports(record).count == articles.count)
    #expect(try runs.answers(record) == whole)
  }

  @Test(
    "a disk that is full is told with its remedy, and reading again after room was made finishes"
  )
  func fullDisk() throws {
    let articles = WrittenArticles.all
    let whole = try runs.answers(runs.record("whole.db", articles))
    let record = try runs.record("full.db", Array(articles.prefix(4)))
    let before = try runs.soundReports(record)
    let file = try runs.file("all.jsonl", articles)
    // No file may grow beyond 100 times 512 bytes.
    let process = try runs.start(["read", file, "--record", record], shell: "ulimit -f 100")
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus != 0)
    #expect(runs.lastErrors.contains("\(record): the disk is full or fails"))
    #expect(runs.lastErrors.contains("make room"))
    #expect(try runs.soundReports(record).isSuperset(of: before))
    #expect(try Program(["read", file, "--record", record]).status == 0)
    #expect(try runs.answers(record) == whole)
  }

  @Test(
    "a damaged file is told with its remedy, whatever is asked",
    arguments: ["cut", "header", "pages"]
  )
  func damaged(_ damage: String) throws {
    let articles = Array(WrittenArticles.all.prefix(4))
    let record = try runs.record("\(damage).db", articles)
    try spoil(record, damage)
    let file = try runs.file("all.jsonl", WrittenArticles.all)
    let questions = [
      ["brief"], ["events"], ["people", "--json"], ["search", "talks"], ["show", "e0"],
      ["read", file],
    ]
    var failures = 0
    for question in questions {
      let process = try runs.start(question + ["--record", record])
      process.waitUntilExit()
      #expect(process.terminationReason == .exit, "\(question)")
      guard process.terminationStatus != 0, question[0] != "show" else { continue }
      failures += 1
      let told = runs.lastErrors.split(separator: "\n").last ?? ""
      #expect(told.contains("\(record): "), "\(question): \(told)")
      let expected = damage == "header" ? "this file is no record of parley" : "the file is damaged"
      #expect(told.contains(expected), "\(question): \(told)")
      #expect(
        told.contains(damage == "header" ? "name another file" : "restore a copy"),
        "\(question): \(told)"
      )
    }
    #expect(failures >= 3)
  }

  private func spoil(_ record: String, _ damage: String) throws {
    let url = URL(fileURLWithPath: record)
    var data = try Data(contentsOf: url)
    switch damage {
    case "cut": data = data.prefix(data.count / 2)
    case "header": data.replaceSubrange(0..<100, with: Data(repeating: 0x58, count: 100))
    default:
      // Whole pages of 4,096 bytes.
      let range = (data.count / 4096 / 5 * 4096)..<(data.count / 4096 * 4 / 5 * 4096)
      data.replaceSubrange(range, with: Data(repeating: 0xAB, count: range.count))
    }
    try data.write(to: url)
  }

  @Test("a record that may not be written answers questions, and says why it cannot be added to")
  func readOnly() throws {
    let articles = Array(WrittenArticles.all.prefix(4))
    let record = try runs.record("sealed.db", articles)
    let answers = try runs.answers(record)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: record)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: runs.folder.path)
    defer {
      try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: runs.folder.path)
    }
    #expect(try runs.answers(record) == answers)
    // Root may write everywhere.
    guard geteuid() != 0 else { return }
    let run = try Program(["read", Program.url.path, "--record", record])
    #expect(run.status != 0)
    #expect(run.errors.contains("the file may not be written"))
  }
}
