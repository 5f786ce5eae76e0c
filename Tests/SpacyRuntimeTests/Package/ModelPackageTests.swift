import Foundation
import SpacyRuntime
import TestSupport
import Testing

@Suite("Model packages") struct ModelPackageTests {
  @Test("nothing at the path says what was expected and what to do")
  func missing() {
    let error = #expect(throws: SpacyModelError.self) { try ModelPackage(path: "/no/such/model") }
    #expect(
      error?.description
        == "/no/such/model: expected a spaCy package (wheel or folder), found nothing; "
        + "run Tools/setup, or name the package with --model"
    )
  }

  @Test("a pipeline of another language is refused")
  func language() throws {
    let error = try refusal(
      meta: #"{"lang": "de", "name": "x", "version": "1", "spacy_version": ">=3.0"}"#
    )
    #expect(error?.code == .version)
    #expect(error?.found == "de")
  }

  @Test("a pipeline of spaCy 2 is refused", arguments: [">=2.3.0,<2.4.0", "<3.0.0", "2.1"])
  func version(range: String) throws {
    let error = try refusal(
      meta: #"{"lang": "en", "name": "x", "version": "1", "spacy_version": "\#(range)"}"#
    )
    #expect(error?.code == .version)
    #expect(error?.found == range)
  }

  @Test("a transformer is refused by the name of its component")
  func transformer() throws {
    let error = try refusal(
      config: """
        [nlp]
        lang = "en"
        pipeline = ["transformer","ner"]

        [components.transformer]
        factory = "curated_transformer"

        [components.ner]
        factory = "ner"
        """
    )
    #expect(error?.code == .unsupported)
    #expect(error?.subject == "en_x-1: component transformer")
    #expect(error?.found == "curated_transformer")
  }

  @Test("a layer that this runtime does not run is refused by the name of its section")
  func architecture() throws {
    let error = try refusal(
      config: """
        [nlp]
        pipeline = ["ner"]

        [components.ner]
        factory = "ner"

        [components.ner.model.tok2vec]
        @architectures = "spacy.TransformerListener.v1"
        """
    )
    #expect(error?.subject == "en_x-1: components.ner.model.tok2vec")
  }

  @Test("a wheel is read as the folder that it unpacks to")
  func wheel() throws {
    let files = [
      ("en_x/en_x-1/config.cfg", "[nlp]\npipeline = []\n"),
      ("en_x/en_x-1/meta.json", Self.meta),
      ("en_x/meta.json", Self.meta),
    ]
    let path = temporaryPath() + ".whl"
    try Data(storedZip(files)).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let package = try ModelPackage(path: path)
    #expect(package.name == "en_x-1")
    #expect(package.has("config.cfg"))
    #expect(try package.contents(of: "meta.json") == Array(Self.meta.utf8))
  }

  @Test("the installed model opens, and its settings resolve")
  func installed() throws {
    let package = try ModelPackage(path: TestModel.path)
    #expect(package.components.contains("parser"))
    let width = package.config["components.tagger.model.tok2vec", "width"]
    #expect(width?.intValue == 96)
  }

  private static let meta =
    #"{"lang": "en", "name": "x", "version": "1", "spacy_version": ">=3.7.2,<3.9.0"}"#

  private func refusal(
    meta: String = ModelPackageTests.meta,
    config: String = "[nlp]\npipeline = []\n"
  ) throws -> SpacyModelError? {
    let folder = temporaryPath()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(meta.utf8).write(to: URL(fileURLWithPath: folder + "/meta.json"))
    try Data(config.utf8).write(to: URL(fileURLWithPath: folder + "/config.cfg"))
    return #expect(throws: SpacyModelError.self) { try ModelPackage(path: folder) }
  }

  private func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  }

  /// A zip archive whose files are stored as they are.
  private func storedZip(_ files: [(name: String, text: String)]) -> [UInt8] {
    func number(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let data = Array(file.text.utf8)
      let sizes = number(Int(checksum(data)), 4) + number(data.count, 4) + number(data.count, 4)
      let common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes
      let offset = archive.count
      archive += number(0x0403_4B50, 4) + common + number(file.name.utf8.count, 2) + number(0, 2)
      archive += Array(file.name.utf8) + data
      directory += number(0x0201_4B50, 4) + number(20, 2) + common + number(file.name.utf8.count, 2)
      directory += number(0, 12) + number(offset, 4) + Array(file.name.utf8)
    }
    let start = archive.count
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    return archive + directory + end + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
