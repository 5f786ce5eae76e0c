/// What this runtime runs: English, spaCy 3, the components and layers of the CNN pipelines (sm, md, lg).
enum ModelSupport {
  private static let factories: Set<String> = [
    "tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "ner",
  ]

  private static let architectures: Set<String> = [
    "spacy.Tok2Vec.v1", "spacy.Tok2Vec.v2", "spacy.Tok2VecListener.v1",
    "spacy.MultiHashEmbed.v1", "spacy.MultiHashEmbed.v2",
    "spacy.MaxoutWindowEncoder.v1", "spacy.MaxoutWindowEncoder.v2",
    "spacy.HashEmbedCNN.v1", "spacy.HashEmbedCNN.v2",
    "spacy.Tagger.v1", "spacy.Tagger.v2",
    "spacy.TransitionBasedParser.v1", "spacy.TransitionBasedParser.v2",
  ]

  private static let remedy =
    "use an English pipeline for the CPU: en_core_web_sm, en_core_web_md or en_core_web_lg"

  static func check(_ package: ModelPackage) throws(SpacyModelError) {
    let language = package.meta["lang"]?.stringValue ?? "none"
    guard language == "en" else {
      throw error(.version, "\(package.path): lang", expected: "en", found: language)
    }
    let range = package.meta["spacy_version"]?.stringValue ?? "none"
    guard admitsVersion3(range) else {
      throw error(.version, "\(package.path): spacy_version", expected: "3.x", found: range)
    }
    let tokenizer = package.config["nlp", "tokenizer"]?["@tokenizers"]?.stringValue
    guard tokenizer == nil || tokenizer == "spacy.Tokenizer.v1" else {
      throw error(
        .unsupported,
        "\(package.name): tokenizer",
        expected: "spacy.Tokenizer.v1",
        found: tokenizer ?? ""
      )
    }
    for component in package.components {
      let factory = package.factory(of: component) ?? "none"
      guard factories.contains(factory) else {
        throw error(
          .unsupported,
          "\(package.name): component \(component)",
          expected: "one of \(factories.sorted().joined(separator: ", "))",
          found: factory
        )
      }
      let section = "components.\(component)."
      for name in package.config.sectionNames where name.hasPrefix(section) {
        guard let architecture = package.config[name, "@architectures"]?.stringValue else {
          continue
        }
        guard architectures.contains(architecture) else {
          throw error(
            .unsupported,
            "\(package.name): \(name)",
            expected: "a layer of the CNN pipelines",
            found: architecture
          )
        }
      }
    }
  }

  /// Whether a range such as `>=3.7.5,<3.9.0` lets in a spaCy 3.
  private static func admitsVersion3(_ range: String) -> Bool {
    range.split(separator: ",").contains { part in
      let digits = part.drop { !$0.isNumber }
      return part.first != "<" && digits.prefix { $0.isNumber } == "3"
    }
  }

  private static func error(
    _ code: SpacyModelError.Code,
    _ subject: String,
    expected: String,
    found: String
  ) -> SpacyModelError {
    SpacyModelError(code, subject: subject, expected: expected, found: found, remedy: remedy)
  }
}
