import Actors
import Annotations
import Chronology
import Foundation
import TestSupport
import Testing
import TextModel

/// Who is who in each of the project's example articles, as a person read it over. `UPDATE_GOLDEN=1` writes the files anew.
@Suite("Actors of the example articles")
struct GoldenTests {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  @Test(
    "the actors and offices of an example are as read over",
    arguments: [
      ("1-earlier-report.txt", "2031-03-14"), ("2-wire-story.html", "2034-09-20"),
      ("3-rewrite.txt", "2034-09-21"), ("4-independent-report.html", "2034-09-21"),
    ]
  )
  func example(name: String, day: String) throws {
    let source = Self.here.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/\(name)")
    let contents = try String(contentsOf: source, encoding: .utf8)
    let paragraphs =
      name.hasSuffix("html") ? Self.htmlParagraphs(contents) : Self.paragraphs(contents)
    let text = try TestModel.annotate(paragraphs: paragraphs)
    let context = ArticleContext(
      published: PublicationDate(value: day, precision: .day, basis: .input)
    )
    let found = try ActorResolver().analyze(text, times: [], context: context)
    let dump = Self.dump(found, text)
    let golden = Self.here.appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try dump.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == dump)
  }

  private static func paragraphs(_ contents: String) -> [String] {
    (contents.components(separatedBy: "Leave a Reply").first ?? "").split(separator: "\n\n").map {
      $0.split(separator: "\n").joined(separator: " ")
    }
    .filter { $0.contains(". ") || $0.hasSuffix(".") || $0.hasSuffix("\"") }
  }

  /// The words between `<p>` and `</p>`; the examples hold no other markup there.
  private static func htmlParagraphs(_ contents: String) -> [String] {
    contents.split(separator: "\n").filter { $0.hasPrefix("<p>") }
      .map {
        $0.replacingOccurrences(of: "<p>", with: "").replacingOccurrences(of: "</p>", with: "")
      }
  }

  private static func dump(_ found: ActorAnalysis, _ text: AnnotatedText) -> String {
    var lines: [String] = []
    for actor in found.actors {
      let countries = actor.countries.map(\.rawValue).joined(separator: " ")
      let sectors = actor.sectors.map(\.rawValue).joined(separator: " ")
      let members = actor.members.map { found.actors[$0.index].name }.joined(separator: ", ")
      lines.append(
        "\(actor.name): \(actor.kind.rawValue) [\(countries)] [\(sectors)]"
          + (members.isEmpty ? "" : " of \(members)") + " by \(actor.rule)"
      )
      for mention in actor.mentions {
        lines.append(
          "  \(mention.range.start) \(mention.form.rawValue): \(text.text[mention.range])"
        )
      }
    }
    for office in found.offices {
      let countries = office.countries.map(\.rawValue).joined(separator: " ")
      lines.append(
        "office \(found.actors[office.holder.index].name): \(office.title) [\(countries)]"
          + " \(office.organization ?? "-") \(office.status.rawValue) by \(office.rule)"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
