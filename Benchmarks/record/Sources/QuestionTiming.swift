import Foundation

/// Times how soon the program writes the first line of each answer, start-up included.
struct QuestionTiming {
  let program: String
  let record: String

  private static let rounds = 5
  /// In the midst of 100,000 reports of made-up coverage.
  private static let day = "2022-05-15"

  func report() throws {
    let event = try firstID(["events", "--csv", "--limit", "1", "--offset", "100"])
    let person = try firstID(["people", "--csv", "--limit", "1"])
    let questions = [
      ["brief"], ["brief", "--on", Self.day], ["events"], ["events", "--country", "AAA"],
      ["dialogues"],
      ["dialogues", "--on", Self.day], ["dialogues", "--on", Self.day, "--json"], ["people"],
      ["stories"], ["quotes", "--altered"], ["search", "accused", "minister"], ["show", event],
      ["show", person],
    ]
    for question in questions {
      let times = try (0..<Self.rounds).map { _ in try firstLine(question) }.sorted()
      let middle = String(format: "%7.1f", times[Self.rounds / 2] * 1000)
      RecordBenchmark.tell("\(middle) ms  parley \(question.joined(separator: " "))")
    }
  }

  /// The first column of the first row of a list.
  private func firstID(_ question: [String]) throws -> String {
    let answer = try start(question)
    let data = answer.output.readDataToEndOfFile()
    answer.process.waitUntilExit()
    let rows = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    return rows.count > 1 ? rows[1].split(separator: ",").first.map(String.init) ?? "" : ""
  }

  private func firstLine(_ question: [String]) throws -> Double {
    let begin = ContinuousClock.now
    let answer = try start(question)
    _ = try answer.output.read(upToCount: 1)
    let time = (ContinuousClock.now - begin) / .seconds(1)
    answer.process.terminate()
    answer.process.waitUntilExit()
    return time
  }

  private func start(_ question: [String]) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = question + ["--record", record]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, pipe.fileHandleForReading)
  }
}
