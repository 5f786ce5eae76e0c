/// A rule file that cannot be used: which file, which line, what was found, what to do.
package struct RuleFileError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1; 0 for the file as a whole.
  package let line: Int
  package let found: String
  package let remedy: String

  package init(file: String, line: Int, found: String, remedy: String) {
    self.file = file
    self.line = line
    self.found = found
    self.remedy = remedy
  }

  package var description: String {
    line > 0 ? "\(file):\(line): \(found); \(remedy)" : "\(file): \(found); \(remedy)"
  }
}
