import Annotations
import RuleFiles
import TextModel

/// PLOVER's contexts by the words that speak of them.
struct ContextTable: Sendable {
  /// By the number of a word.
  private let words: [Int32: [EventContext]]

  /// - Throws: ``RuleFileError`` for a context that PLOVER does not have.
  init(_ table: TableFile, _ numbers: inout Vocabulary.Builder) throws(RuleFileError) {
    var words: [Int32: [EventContext]] = [:]
    for row in table.rows {
      guard let context = EventContext(rawValue: row["context"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the context '\(row["context"])' is not known",
          remedy: "use one of " + EventContext.allCases.map(\.rawValue).joined(separator: ", ")
        )
      }
      for word in row["words"].split(separator: " ") {
        words[numbers.number(String(word)), default: []].append(context)
      }
    }
    self.words = words
  }

  /// Contexts of a run of tokens, the most spoken of first; at most three.
  func contexts(in tokens: Range<Int>, _ grammar: Grammar, of frame: [EventContext])
    -> [EventContext]
  {
    var counts: [EventContext: Int] = [:]
    var order: [EventContext] = []
    for token in tokens {
      switch grammar.text.tokens[token].pos {
      case .noun, .properNoun, .adjective, .verb: break
      default: continue
      }
      let word = grammar.numbers(of: token).key
      guard word >= 0, let spoken = words[word] else { continue }
      for context in spoken {
        if counts[context] == nil { order.append(context) }
        counts[context, default: 0] += 1
      }
    }
    var result = frame
    let ranked = order.enumerated().sorted {
      let left = counts[$0.element] ?? 0
      let right = counts[$1.element] ?? 0
      return left == right ? $0.offset < $1.offset : left > right
    }
    for (_, context) in ranked where result.count < 3 && !result.contains(context) {
      result.append(context)
    }
    return result
  }
}
