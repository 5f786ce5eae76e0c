import TextModel

/// The morphological features of a token that English lemmatization asks for.
struct Morphology: Hashable, Sendable {
  private var verbForm: String?
  private var tense: String?
  private var number: String?
  private var degree: String?

  /// No features.
  init() {}

  /// - Parameter features: `Number=Sing|Person=3`, or `_` for none.
  init(features: String) {
    for feature in features.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1])
      switch parts[0] {
      case "VerbForm": verbForm = value
      case "Tense": tense = value
      case "Number": number = value
      case "Degree": degree = value
      default: break
      }
    }
  }

  /// Whether a token of these features stands in its base form, so that its lemma is the form itself.
  ///
  /// - Source: spaCy 3.8 (MIT), `spacy/lang/en/lemmatizer.py`.
  func isBaseForm(_ partOfSpeech: PartOfSpeech) -> Bool {
    if partOfSpeech == .noun, number == "Sing" { return true }
    if partOfSpeech == .verb, verbForm == "Fin", tense == "Pres", number == nil { return true }
    return verbForm == "Inf" || verbForm == "None" || degree == "Pos"
  }
}
