/// What ends a command: one line that names the input and the remedy.
enum CommandError: Error, CustomStringConvertible {
  case missingFile(String)
  case unwritable(String)
  case outputClosed
  case noEntry(String)
  case ambiguousEntry(String, Int)
  case noReport(String)
  case ambiguousReport(String, [String])

  var description: String {
    switch self {
    case .missingFile(let path):
      "\(path): no such file, or it may not be read; check the path"
    case .unwritable(let path):
      "\(path): this file cannot be written; check that its folder exists and may be written"
    case .outputClosed:
      "the output was closed before everything was written"
    case .noEntry(let id):
      "\(id): nothing of this name is on record; 'parley events' and its like list the names"
    case .ambiguousEntry(let id, let count):
      "\(id): \(count) entries begin like this; give more of the name, which --csv and --json have whole"
    case .noReport(let name):
      "\(name): no report on record has this in its ID, address or headline; 'parley stories --json' lists the reports"
    case .ambiguousReport(let name, let ids):
      "\(name): this can be any of \(ids.joined(separator: ", ")); give one of them"
    }
  }
}
