/// A text to analyse, with the paragraphs that are each analysed as a text of their own.
package struct AnnotatorInput: Sendable {
  package let text: SourceText
  package let paragraphs: [TextRange]

  package init(text: SourceText, paragraphs: [TextRange]) {
    self.text = text
    self.paragraphs = paragraphs
  }
}

/// Something that analyses English text. The one implementation runs spaCy's pipelines (`SpacyRuntime`); analyses see only this.
package protocol TextAnnotator: Sendable {
  /// Name and version of the model, as `en_core_web_sm-3.8.0`.
  var modelName: String { get }

  /// Analyses texts together: the more at once, the better the matrix products are filled.
  /// - Returns: one annotated text for each input, in order. Messy text never throws.
  /// - Throws: only if the runtime itself is broken.
  func annotate(_ inputs: [AnnotatorInput]) throws -> [AnnotatedText]
}
