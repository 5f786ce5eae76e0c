import Annotations
import Quotations
import TestSupport
import TextModel

/// What the finder makes of a hand-written document: one line a quotation, `kind [source] [cue] content`.
func found(_ written: String, actors: [ActorEntry] = []) throws -> [String] {
  let text = AnnotatedText.written(written)
  return try quotations(in: text, actors: actors).map { quotation in
    let source = quotation.source.map { words($0.ranges, text) } ?? "-"
    return "\(quotation.kind.rawValue) [\(source)] [\(words(quotation.cue, text))] "
      + words(quotation.content, text)
  }
}

func quotations(in text: AnnotatedText, actors: [ActorEntry] = []) throws -> [Quotation] {
  try QuotationFinder().quotations(
    in: text,
    actors: ActorIndex(actors),
    context: ArticleContext()
  )
}

func words(_ ranges: [TextRange], _ text: AnnotatedText) -> String {
  ranges.map { text.text[$0] }.joined(separator: " … ")
}
