import Foundation
import Testing

@Suite("Layers") struct LayerTests {
  /// Modules of the system or the toolchain, open to all.
  private static let open: Set<String> = [
    "Foundation", "FoundationEssentials", "FoundationXML", "Dispatch", "Synchronization", "Glibc",
    "Darwin", "Musl",
  ]

  /// `docs/layers.tsv`: module to what it may import.
  private func table() throws -> [String: Set<String>] {
    var table: [String: Set<String>] = [:]
    for line in try SourceTree.text("docs/layers.tsv").split(separator: "\n")
    where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2, cells[0] != "module" else { continue }
      table[String(cells[0])] = Set(cells[1].split(separator: ";").map(String.init))
    }
    return table
  }

  @Test("every import is one that the layer table allows")
  func importsFollowTheTable() throws {
    let table = try table()
    for file in try SourceTree.swiftFiles("Sources") {
      let allowed = try #require(table[file.module], "\(file.module) is not in docs/layers.tsv")
      guard !allowed.contains("*") else { continue }
      for (number, line) in file.lines.enumerated() {
        guard let module = imported(line), !Self.open.contains(module) else { continue }
        #expect(allowed.contains(module), "\(file.path):\(number + 1) imports \(module)")
      }
    }
  }

  @Test("the table has no circle")
  func tableIsAcyclic() throws {
    let table = try table()
    var placed: Set<String> = []
    var waiting = table.filter { !$0.value.contains("*") }
    while true {
      let ready = waiting.filter {
        $0.value.allSatisfy { waiting[$0] == nil || placed.contains($0) }
      }
      guard !ready.isEmpty else { break }
      placed.formUnion(ready.keys)
      for name in ready.keys { waiting[name] = nil }
    }
    #expect(waiting.isEmpty, "these import each other: \(waiting.keys.sorted())")
  }

  @Test("every folder of Sources is in the table, and every module of the table has a folder")
  func tableIsWhole() throws {
    let folders = Set(try SourceTree.swiftFiles("Sources").map(\.module))
    #expect(folders == Set(try table().keys))
  }

  private func imported(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let position = words.firstIndex(of: "import"), position <= 1 else { return nil }
    if position == 1,
      !["package", "public", "internal", "private", "@preconcurrency"].contains(words[0])
    {
      return nil
    }
    guard words.count > position + 1 else { return nil }
    let kinds = ["struct", "class", "enum", "func", "protocol"]
    let name = kinds.contains(String(words[position + 1])) ? words.last : words[position + 1]
    return name?.split(separator: ".").first.map(String.init)
  }
}
