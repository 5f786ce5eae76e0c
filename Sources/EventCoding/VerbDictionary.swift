import Annotations
package import RuleFiles

/// A verb dictionary in the PETRARCH format (CAMEO codes by verb and pattern), read as frames.
///
/// Understood are sets (`&SET` with `+WORD` lines), blocks (`--- NAME [code] ---`), verbs with their own code or the block's,
/// and patterns `- subject * object (PREP WORD) [code]`. Of a phrase in braces the last word counts, of `[from:to]` the first
/// code. Words in the forms list are left to the language model's lemmas. Codes that PLOVER has no type for are left out.
/// - Source: PETRARCH2's documentation and dictionary `CAMEO.2.0.txt` (Open Event Data Alliance).
package struct VerbDictionary: Sendable {
  let frames: [Frame]

  /// Reads a dictionary's text.
  /// - Throws: ``RuleFileError`` for a pattern without a star or a code, or one outside every block.
  package init(contents: String, name: String) throws(RuleFileError) {
    var reader = VerbDictionaryReader(name: name)
    for (number, line) in contents.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      try reader.read(line, number + 1)
    }
    reader.closeBlock()
    frames = reader.frames
  }
}

/// PLOVER's type of a CAMEO code (CAMEO2PLOVER; sanctions, blockades and occupations are COERCE).
enum CameoCode {
  static func type(_ code: String) -> EventType? {
    if code.hasPrefix("163") || code.hasPrefix("191") || code.hasPrefix("192") { return .coerce }
    switch code.prefix(2) {
    case "02", "10": return .request
    case "03": return .agree
    case "04": return .consult
    case "05": return .support
    case "06": return .cooperate
    case "07": return .aid
    case "08": return isRetreat(code) ? .retreat : .concede
    case "09", "11": return .accuse
    case "12": return .reject
    case "13": return .threaten
    case "14": return .protest
    case "15": return .mobilize
    case "16": return .sanction
    case "17": return .coerce
    case "18", "19", "20": return .assault
    default: return nil
    }
  }

  private static func isRetreat(_ code: String) -> Bool {
    ["084", "085", "086", "087", "0813", "0814"].contains { code.hasPrefix($0) }
  }
}
