import Actors
import ArgumentParser
import Articles
import Dialogues
import EventCoding
import Foundation
import Quotations
import Reports
import RuleFiles
import SpacyRuntime
import Temporal
import TextModel

/// What every command that analyses text can be told.
struct AnalysisOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language model: a folder or wheel of a spaCy 3 English pipeline.",
      discussion:
        "Without it, the one that 'make run' or 'Tools/setup' put into the user's data folder.",
      valueName: "path"
    )
  )
  var model: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How many articles to analyse side by side.", valueName: "n")
  )
  var jobs: Int = max(1, ProcessInfo.processInfo.activeProcessorCount)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Actors or agents of your own, in the PETRARCH dictionary format; may be given more than once.",
      valueName: "file"
    )
  )
  var actors: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Frames of your own for events; may be given more than once.",
      discussion:
        "See docs/events.md. They go before the built-in ones where they are as specific.",
      valueName: "file"
    )
  )
  var frames: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A verb dictionary in the PETRARCH format; may be given more than once.",
      valueName: "file"
    )
  )
  var verbs: [String] = []

  mutating func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }

  /// Where rules and tables are read from: the folder in PARLEY_RESOURCES, laid out as `Sources/`, else what was built in.
  private func rules(_ module: String) -> RuleFolder? {
    ProcessInfo.processInfo.environment["PARLEY_RESOURCES"].map {
      RuleFolder(url: URL(fileURLWithPath: $0).appendingPathComponent("\(module)/Resources"))
    }
  }

  func articleReader() throws -> ArticleReader {
    try ArticleReader(rules: rules("Articles"))
  }

  func reportBuilder() throws -> ReportBuilder {
    ReportBuilder(
      annotator: try annotator(),
      temporal: try TemporalTagger(rules: rules("Temporal")),
      actors: try ActorResolver(rules: rules("Actors"), dictionaries: actors.map(dictionary)),
      quotations: try QuotationFinder(rules: rules("Quotations")),
      events: try eventCoder(),
      dialogues: try DialogueFinder(rules: rules("Dialogues"))
    )
  }

  private func dictionary(_ path: String) throws -> ActorDictionary {
    try ActorDictionary(contents: contents(path), name: path)
  }

  private func eventCoder() throws -> EventCoder {
    try EventCoder(
      rules: rules("EventCoding"),
      userFrames: frames.map {
        try StanzaFile(contents: contents($0), name: $0, keys: EventCoder.frameKeys)
      },
      dictionaries: verbs.map { try VerbDictionary(contents: contents($0), name: $0) }
    )
  }

  private func contents(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandError.missingFile(path)
    }
    return text
  }

  private func annotator() throws -> any TextAnnotator {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"] ?? NSHomeDirectory() + "/.local/share"
    let path = ModelLocator.path(explicit: model, dataFolder: data)
    return try SpacyPipeline(ModelPackage(path: path))
  }
}
