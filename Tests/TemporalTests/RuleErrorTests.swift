import Foundation
import RuleFiles
import Temporal
import Testing

@Suite("Damaged temporal rules") struct RuleErrorTests {
  /// A folder with the module's rules, one file of them replaced.
  private func folder(_ name: String, _ contents: String) throws -> RuleFolder {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("temporal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let files = [
      "lexicon.tsv": "class\tforms\tvalue\tif\nweekday\tmonday\t1\n",
      "holidays.tsv": "id\tday\tnames\nchristmas\t12-25\tchristmas\n",
      "cues.tsv":
        "cue\tlemmas\nschedule\tplan\nplan\tplan\nplan-act\tagree\ndefer\tdelay\nimplicative\tuse\nsay\tsay\nstate\tbe\n"
        + "event\tsummit\ntakes-place\topen\n",
      "nominals.tsv": "noun\tverbs\n", "outlets.tsv": "names\tdomains\tcountry\n",
      "fiscal.tsv": "country\tmonth\tnamed\twords\n",
      "places.tsv":
        "list\twords\nnumbered\troom\nsums\tsales\nplans\tagenda\ntitles\tmr\n"
        + "year-leads\tin\nyear-owners\tthe\nlength-leads\tthe\nday-leads\ton\nopen-leads\tfor\n",
      "atoms.rules": "rule: weekday\nfind: @weekday\nmean: date weekday\n",
      "joins.rules": "", "modifiers.rules": "", "ranges.rules": "", "events.rules": "",
    ].merging([name: contents]) { $1 }
    for (file, text) in files {
      try text.write(to: url.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    return RuleFolder(url: url)
  }

  private func error(_ name: String, _ contents: String) throws -> String {
    let rules = try folder(name, contents)
    defer { try? FileManager.default.removeItem(at: rules.url) }
    var message = ""
    do {
      _ = try TemporalTagger(rules: rules)
    } catch {
      message = error.description
    }
    return message
  }

  @Test("whole files load")
  func whole() throws {
    #expect(try error("joins.rules", "") == "")
  }

  @Test("an unknown class is named with its file, line and remedy")
  func unknownClass() throws {
    let message = try error("atoms.rules", "rule: x\nfind: @planet\nmean: date\n")
    #expect(message.hasPrefix("atoms.rules:1: the class '@planet' is not known; use one of month"))
  }

  @Test("brackets must match")
  func brackets() throws {
    let message = try error("atoms.rules", "rule: x\nfind: [the monday\nmean: date\n")
    #expect(message == "atoms.rules:1: a ']' is missing; match the brackets")
  }

  @Test("a meaning must be one that is known")
  func meaning() throws {
    let message = try error("atoms.rules", "rule: x\nfind: @weekday\nmean: stardate weekday\n")
    #expect(message.contains("'mean: stardate weekday' makes nothing known; begin with one of"))
  }

  @Test("a slot of the meaning must be in the pattern")
  func slot() throws {
    let message = try error("atoms.rules", "rule: x\nfind: @weekday\nmean: unit unit\n")
    #expect(message == "atoms.rules:1: no '@unit' in the pattern; name the slot")
  }

  @Test("a list of words that is missing is named")
  func missingList() throws {
    let message = try error("places.tsv", "list\twords\nnumbered\troom\n")
    #expect(message == "places.tsv: no list 'sums'; add a line for it")
  }

  @Test("a holiday's day must be one that can be read")
  func holiday() throws {
    let message = try error("holidays.tsv", "id\tday\tnames\nx\tsomeday\txmas\n")
    #expect(message.hasPrefix("holidays.tsv:2: the day 'someday' cannot be read; write it as"))
  }
}
