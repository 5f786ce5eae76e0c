import Foundation
package import SpacyRuntime
package import TextModel

/// The installed language model, for tests that need real trees.
package enum TestModel {
  /// - Throws: ``TestModelError`` when no model is installed.
  package static func annotate(_ text: String) throws -> AnnotatedText {
    let source = SourceText(text)
    let input = AnnotatorInput(text: source, paragraphs: [source.range])
    guard let result = try pipeline().annotate([input]).first else {
      throw TestModelError.nothing
    }
    return result
  }

  /// Analyses paragraphs each as a text of its own, as an article's are.
  package static func annotate(paragraphs: [String]) throws -> AnnotatedText {
    var ranges: [TextRange] = []
    var start = 0
    for paragraph in paragraphs {
      ranges.append(TextRange(start, start + paragraph.utf8.count))
      start += paragraph.utf8.count + 2
    }
    let source = SourceText(paragraphs.joined(separator: "\n\n"))
    let input = AnnotatorInput(text: source, paragraphs: ranges)
    guard let result = try pipeline().annotate([input]).first else {
      throw TestModelError.nothing
    }
    return result
  }

  /// - Throws: an error that names the remedy when no model is installed.
  package static func pipeline() throws -> SpacyPipeline { try loaded.get() }

  private static let loaded = Result { try SpacyPipeline(ModelPackage(path: path)) }

  /// Where the model is: what PARLEY_MODEL names, else what `Tools/setup` installed.
  package static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"] ?? NSHomeDirectory() + "/.local/share"
    return ModelLocator.path(explicit: environment["PARLEY_MODEL"], dataFolder: data)
  }
}

/// Why the model cannot be used in tests.
package enum TestModelError: Error {
  case nothing
}
