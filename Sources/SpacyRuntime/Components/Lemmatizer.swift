import TextModel

/// spaCy's rule lemmatizer for English: suffix rules, checked against known base forms, with exceptions before them.
///
/// - Source: spaCy 3.8 (MIT), `spacy/pipeline/lemmatizer.py` (rule mode) and `spacy/lang/en/lemmatizer.py`.
struct Lemmatizer: Sendable {
  private let tables: [PartOfSpeech: LemmaTables.Entry]
  /// Whether lemmas that other components have set are replaced.
  let overwrites: Bool

  /// - Returns: nil if the pipeline has no lemmatizer.
  init?(_ package: ModelPackage) throws(SpacyModelError) {
    guard
      let component = package.components.first(where: { package.factory(of: $0) == "lemmatizer" })
    else { return nil }
    let section = "components.\(component)"
    let mode = package.config[section, "mode"]?.stringValue ?? "rule"
    guard mode == "rule" else {
      throw SpacyModelError(
        .unsupported,
        subject: "\(package.name): \(section): mode",
        expected: "rule",
        found: mode,
        remedy: "use an English pipeline whose lemmatizer works by rule"
      )
    }
    overwrites = package.config[section, "overwrite"]?.boolValue ?? false
    let file = "\(component)/lookups/lookups.bin"
    let lookups = try LemmaTables(try package.contents(of: file), subject: file)
    var tables: [PartOfSpeech: LemmaTables.Entry] = [:]
    for partOfSpeech in PartOfSpeech.allCases {
      if let entry = lookups.entry(for: partOfSpeech), !entry.isEmpty {
        tables[partOfSpeech] = entry
      }
    }
    self.tables = tables
  }

  /// The lemma of a form.
  /// - Parameter partOfSpeech: nil if no rule gave one.
  func lemma(of lexeme: Lexeme, _ partOfSpeech: PartOfSpeech?, _ morphology: Morphology) -> String {
    guard let partOfSpeech, partOfSpeech != .space,
      !morphology.isBaseForm(partOfSpeech)
    else { return lexeme.lowercase }
    guard let table = tables[partOfSpeech] else {
      return partOfSpeech == .properNoun ? lexeme.text : lexeme.lowercase
    }
    return Self.lemma(of: lexeme, in: table)
  }

  /// Known base forms that the rules reach come first, the last reached foremost; then forms that are no words; exceptions go
  /// before all; an unknown form is taken only if there is nothing else.
  private static func lemma(of lexeme: Lexeme, in table: LemmaTables.Entry) -> String {
    let form = Array(lexeme.lowercase.utf8)
    var forms: [[UInt8]] = []
    var unknown: [[UInt8]] = []
    for rule in table.rules where form.count >= rule.old.count {
      let stem = form.count - rule.old.count
      guard form[stem...].elementsEqual(rule.old) else { continue }
      let candidate = form[..<stem] + rule.new
      if candidate.isEmpty { continue }
      if table.index.find(hash(candidate)) >= 0 {
        forms.insert(Array(candidate), at: 0)
      } else if !isAlphabetic(candidate) {
        forms.append(Array(candidate))
      } else {
        unknown.append(Array(candidate))
      }
    }
    for exception in table.exceptions[hash(form[...])] ?? [] {
      let exception = Array(exception.utf8)
      if !forms.contains(exception) { forms.insert(exception, at: 0) }
    }
    guard let lemma = forms.first ?? unknown.first else { return lexeme.text }
    return String(decoding: lemma, as: UTF8.self)
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { MurmurHash.hash64($0) }
  }

  private static func isAlphabetic(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(CharacterClass.isAlpha)
  }
}
