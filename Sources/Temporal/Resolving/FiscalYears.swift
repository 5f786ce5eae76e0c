import Chronology
import TextModel

/// Whose fiscal year a text speaks of, and when that begins: `fiscal.tsv`.
struct FiscalYears: Sendable {
  /// A country's fiscal year.
  struct Calendar: Sendable {
    let country: String
    let startMonth: Int
    /// Whether 'fiscal 2025' is the year that ends (not begins) in 2025.
    let isNamedForItsEnd: Bool
  }

  private let calendars: [String: Calendar]
  /// Country by a word that points to it, in lower case.
  private let words: [String: String]

  init(_ calendars: [Calendar], words: [String: String]) {
    self.calendars = Dictionary(calendars.map { ($0.country, $0) }, uniquingKeysWith: { $1 })
    self.words = words
  }

  /// The one country that the sentence names, else the one that the text names, else the outlet's.
  func calendar(near sentence: Int, in text: AnnotatedText, outlet: String?) -> Calendar? {
    for run in [text.sentences[sentence].tokens, 0..<text.tokens.count] {
      var found: Set<String> = []
      for index in run {
        let token = text.tokens[index]
        guard token.isCapitalized || token.lower == "u.s.", let country = words[token.lower] else {
          continue
        }
        found.insert(country)
      }
      if found.count > 1, let outlet, found.contains(outlet) { return calendars[outlet] }
      if found.count > 1 { return nil }
      if let country = found.first { return calendars[country] }
    }
    return outlet.flatMap { calendars[$0] }
  }
}
