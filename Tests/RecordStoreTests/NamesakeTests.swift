import Foundation
import Record
import RecordStore
import Reports
import Testing

@Suite("People of one family name on record") struct NamesakeTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("parley-namesakes-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Reports of one story, each of one person.
  private func report(_ name: String) -> Report {
    WrittenReport.naming(
      [(name, [], "envoy")],
      in: name.lowercased().replacing(" ", with: "-"),
      day: "2034-05-12",
      about: "Ferry crews on Lake Titicaca ended a strike over night shifts and worn engines."
    )
  }

  private func names(_ people: [String]) throws -> Set<Set<String>> {
    let path = folder.appendingPathComponent("\(UUID().uuidString).db").path
    let store = try RecordStore(writing: path)
    for name in people { try store.add(report(name)) }
    #expect(try store.stories().count == 1)
    #expect(try store.problems().isEmpty)
    return Set(try store.people().map { Set($0.names) })
  }

  @Test("a lone family name is its bearer's while there is one, and nobody's when there are two")
  func lone() throws {
    #expect(try names(["Rosa Quispe", "Quispe"]) == [["Rosa Quispe", "Quispe"]])
    let orders = [
      ["Rosa Quispe", "Quispe", "Ana Quispe"], ["Quispe", "Ana Quispe", "Rosa Quispe"],
      ["Ana Quispe", "Rosa Quispe", "Quispe"],
    ]
    for order in orders {
      #expect(try names(order) == [["Rosa Quispe"], ["Ana Quispe"], ["Quispe"]])
    }
  }
}
