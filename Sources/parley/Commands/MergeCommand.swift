import ArgumentParser
import RecordStore

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts everything that other records hold into one.",
    discussion: """
      The first record takes in the reports of the others; its entries are then what reading all the articles into one
      record would have given. The others stay as they are.
      """
  )

  @Argument(help: "The record to fill, then the records to take in.")
  var records: [String]

  mutating func validate() throws {
    guard records.count > 1 else { throw ValidationError("name at least two records") }
  }

  func run() throws {
    let target = try RecordStore(writing: records[0])
    var added = 0
    var known = 0
    for path in records.dropFirst() {
      let source = try RecordStore(reading: path)
      for id in try source.reportIDs() {
        guard let report = try source.report(id) else { continue }
        switch try target.stage(report) {
        case .unchanged: known += 1
        case .added, .replaced: added += 1
        }
      }
    }
    try target.settle()
    StandardError.write(
      "\(added) reports taken in, \(known) already on record; record: \(records[0])"
    )
  }
}
