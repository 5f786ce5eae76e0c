/// What ends a command: one line that names the input and the remedy.
enum CommandError: Error, CustomStringConvertible {
  case missingFile(String)
  case outputClosed

  var description: String {
    switch self {
    case .missingFile(let path):
      "\(path): no such file, or it may not be read; check the path"
    case .outputClosed:
      "the output was closed before everything was written"
    }
  }
}
