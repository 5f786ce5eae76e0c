import Actors
import Annotations
import Chronology
import Foundation
import TestSupport
import Testing
import TextModel

/// Short texts from around the world, each with what must be found in it; `Texts/people.txt` says how they are written.
@Suite("Actors of short texts")
struct TextTests {
  @Test("people are found under the names, countries and offices that the text gives")
  func people() throws { try Self.check("people") }

  @Test("states, bodies and groups stand for the countries that they speak for")
  func states() throws { try Self.check("states") }

  private static func check(_ file: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let contents = try String(
      contentsOf: folder.appendingPathComponent("Texts/\(file).txt"),
      encoding: .utf8
    )
    let resolver = try ActorResolver()
    for stanza in contents.components(separatedBy: "\n\n") {
      let lines = stanza.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { line in
          let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
          return (key: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
      let paragraphs = lines.filter { $0.key == "text" }.map(\.value)
      guard !paragraphs.isEmpty else { continue }
      let text = try TestModel.annotate(paragraphs: paragraphs)
      let published = lines.first { $0.key == "day" }.map {
        PublicationDate(value: $0.value, precision: .day, basis: .input)
      }
      let found = resolver.analyze(text, times: [], context: ArticleContext(published: published))
      let reading = FoundActors(found, text)
      for line in lines where line.key != "text" && line.key != "day" {
        #expect(
          reading.holds(line.key, line.value),
          "\(paragraphs[0])\n\(line.key) \(line.value)\nfound:\n\(reading.summary)"
        )
      }
    }
  }
}

/// What was found in one text, to be compared with lines of expectation.
private struct FoundActors {
  private let found: ActorAnalysis
  private let text: AnnotatedText

  init(_ found: ActorAnalysis, _ text: AnnotatedText) {
    self.found = found
    self.text = text
  }

  var summary: String {
    found.actors.map { actor in
      let words = actor.mentions.map { text.text[$0.range] }.joined(separator: " | ")
      return "  \(actor.name) \(Self.codes(actor)): \(words)"
    }
    .joined(separator: "\n")
  }

  func holds(_ key: String, _ value: String) -> Bool {
    switch key {
    case "person", "group":
      guard let bracket = value.range(of: " [") else { return false }
      let name = String(value[..<bracket.lowerBound])
      let wanted = String(value[value.index(after: bracket.lowerBound)...])
      let actors =
        key == "person"
        ? found.actors.filter { $0.kind == .person && $0.name == name } : mentioned(name)
      return actors.first.map(Self.codes) == wanted
    case "office": return isOffice(value)
    case "absent": return mentioned(value).isEmpty
    case "same", "apart":
      let sides = value.components(separatedBy: " = ")
      guard sides.count == 2 else { return false }
      let first = Set(mentioned(sides[0]).map(\.id))
      let second = Set(mentioned(sides[1]).map(\.id))
      let meet = !first.isDisjoint(with: second)
      return key == "same" ? meet : !first.isEmpty && !second.isEmpty && !meet
    default: return false
    }
  }

  private func isOffice(_ value: String) -> Bool {
    found.offices.contains { office in
      let countries = office.countries.map(\.rawValue).joined(separator: " ")
      let holder = found.actors[office.holder.index].name
      return "\(holder) = \(office.title.lowercased()) [\(countries)] \(office.status.rawValue)"
        == Self.lowercasedTitle(value)
    }
  }

  private static func lowercasedTitle(_ value: String) -> String {
    guard let equals = value.range(of: " = "), let bracket = value.range(of: " [") else {
      return value
    }
    return value[..<equals.upperBound] + value[equals.upperBound..<bracket.lowerBound].lowercased()
      + value[bracket.lowerBound...]
  }

  private func mentioned(_ words: String) -> [ActorEntry] {
    found.actors.filter { actor in actor.mentions.contains { text.text[$0.range] == words } }
  }

  private static func codes(_ actor: ActorEntry) -> String {
    let sectors = actor.sectors.map(\.rawValue).joined(separator: " ")
    return "[\(actor.countries.map(\.rawValue).joined(separator: " "))] "
      + (sectors.isEmpty ? "-" : sectors)
  }
}
