import Foundation
import Testing

@Suite("House rules") struct HouseRuleTests {
  @Test("no Swift file has more than 400 lines")
  func filesAreShort() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.swiftFiles(folder) {
        #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines")
      }
    }
  }

  @Test(
    "the sources hold no crash path, no stray print, no unfinished mark",
    arguments: [
      "fatalError(", "try!", " as! ", "preconditionFailure(", "assertionFailure(", "TODO", "FIXME",
      "XXX:",
    ]
  )
  func nothingForbidden(_ pattern: String) throws {
    for file in try SourceTree.swiftFiles("Sources") {
      for (number, line) in file.lines.enumerated() where line.contains(pattern) {
        Issue.record("\(file.path):\(number + 1) has '\(pattern)'")
      }
    }
  }

  @Test("only the command line prints")
  func libraryCodeIsSilent() throws {
    for file in try SourceTree.swiftFiles("Sources") {
      for (number, line) in file.lines.enumerated()
      where line.drop(while: \.isWhitespace).hasPrefix("print(") {
        Issue.record("\(file.path):\(number + 1) prints")
      }
    }
  }

  @Test("only the command line reads the environment")
  func librariesReadNoEnvironment() throws {
    for file in try SourceTree.swiftFiles("Sources") where file.module != "parley" {
      for (number, line) in file.lines.enumerated()
      where line.contains("ProcessInfo.processInfo.environment") || line.contains("getenv(") {
        Issue.record("\(file.path):\(number + 1) reads the environment")
      }
    }
  }

  @Test("SQL is written in RecordStore alone")
  func sqlHasOneHome() throws {
    for file in try SourceTree.swiftFiles("Sources") where file.module != "RecordStore" {
      for (number, line) in file.lines.enumerated()
      where line.contains("SELECT ") || line.contains("INSERT INTO") {
        Issue.record("\(file.path):\(number + 1) has SQL")
      }
    }
  }

  @Test("every decision has its number once")
  func decisionsAreNumbered() throws {
    let folder = SourceTree.root.appendingPathComponent("docs/adr")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }
    let numbers = names.map { $0.prefix(4) }
    #expect(Set(numbers).count == names.count, "two decisions share a number: \(names.sorted())")
    #expect(numbers.allSatisfy { Int($0) != nil }, "decisions are named NNNN-title.md")
  }
}
