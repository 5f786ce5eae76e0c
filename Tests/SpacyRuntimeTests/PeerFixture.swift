import Foundation
import SpacyRuntime
import TextModel

/// What spaCy made of the corpus, as `Tools/peer/tokens.py` wrote it.
struct PeerText {
  struct PeerToken {
    let range: TextRange
    let hasSpaceAfter: Bool
    let tag: String
    let dependency: String
    let partOfSpeech: String
    let lemma: String
  }

  let text: SourceText
  let tokens: [PeerToken]

  static func all() throws -> [PeerText] {
    var result: [PeerText] = []
    var text: SourceText?
    var tokens: [PeerToken] = []
    func finish() {
      if let text { result.append(PeerText(text: text, tokens: tokens)) }
      tokens = []
    }
    for fields in try rows(of: "tokens.tsv") {
      if fields[0].hasPrefix("# text"), fields.count == 2 {
        finish()
        text = SourceText(fields[1])
      } else if fields.count == 7, let start = Int(fields[0]), let end = Int(fields[1]) {
        tokens.append(
          PeerToken(
            range: TextRange(start, end),
            hasSpaceAfter: fields[2] == "1",
            tag: fields[3],
            dependency: fields[4],
            partOfSpeech: fields[5],
            lemma: fields[6]
          )
        )
      }
    }
    finish()
    return result
  }

  /// Unescaped fields of a fixture's lines, the first line left out.
  static func rows(of name: String) throws -> [[String]] {
    guard let folder = Bundle.module.url(forResource: "Fixtures", withExtension: nil) else {
      return []
    }
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
        guard field.contains(UInt8(ascii: "\\")) else {
          return String(decoding: field, as: UTF8.self)
        }
        let quoted = String(decoding: field, as: UTF8.self).replacing("\"", with: "\\\"")
        return JSONValue("\"\(quoted)\"".utf8)?.stringValue ?? ""
      }
    }
  }
}
