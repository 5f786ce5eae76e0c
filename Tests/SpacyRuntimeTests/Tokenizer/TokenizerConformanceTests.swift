import SpacyRuntime
import TestSupport
import TextModel
import Testing

@Suite("Conformance of tokens and lexemes") struct TokenizerConformanceTests {
  @Test("every text of the corpus is cut as spaCy cuts it")
  func tokens() throws {
    let (package, vocabulary) = try open()
    var worker = TokenizerWorker(try Tokenizer(package, vocabulary: vocabulary))
    let texts = try PeerText.all()
    #expect(texts.count > 30)
    for peer in texts {
      let tokens = worker.tokenize(peer.text, peer.text.range)
      #expect((0..<tokens.count).map(tokens.range) == peer.tokens.map(\.range))
      #expect(tokens.hasSpaceAfter == peer.tokens.map(\.hasSpaceAfter))
    }
  }

  @Test("every form of the corpus has spaCy's attributes, hashes included")
  func lexemes() throws {
    let (package, vocabulary) = try open()
    var worker = TokenizerWorker(try Tokenizer(package, vocabulary: vocabulary))
    var seen = Set<[String]>()
    for peer in try PeerText.all() {
      let tokens = worker.tokenize(peer.text, peer.text.range)
      for token in 0..<tokens.count {
        let form = peer.text[tokens.range(token)]
        let lexeme = worker.lexemes[tokens.lexemes[token]]
        #expect(lexeme.orth == StringID.of(form))
        seen.insert([form, "\(lexeme.norm)"])
      }
    }
    let rows = try PeerText.rows(of: "lexemes.tsv")
    #expect(rows.count > 500)
    let cache = worker.lexemes
    for row in rows where row.count == 6 {
      let known = (0..<Int32(cache.count)).first {
        cache[$0].text.utf8.elementsEqual(row[0].utf8) && cache[$0].norm == StringID.of(row[1])
      }
      let lexeme = try #require(known.map { cache[$0] }, "\(row)")
      #expect(seen.contains([row[0], "\(lexeme.norm)"]))
      #expect(
        [lexeme.prefix, lexeme.suffix, lexeme.shape, lexeme.lower] == row[2...].map(StringID.of)
      )
    }
  }

  @Test("tokens tile a text, one space or none between them", arguments: 0..<200)
  func tiling(seed: Int) throws {
    var worker = TokenizerWorker(try Self.shared.get())
    var random = SplitMix(state: UInt64(seed))
    let text = SourceText(random.text())
    let tokens = worker.tokenize(text, text.range)
    var end = 0
    for token in 0..<tokens.count {
      let range = tokens.range(token)
      #expect(range.start == end && !range.isEmpty)
      end = range.end
      guard tokens.hasSpaceAfter[token] else { continue }
      #expect(text.bytes[end] == 0x20)
      end += 1
    }
    #expect(end == text.bytes.count)
  }

  @Test("a worker that has forgotten all cuts as before")
  func forgetting() throws {
    var worker = TokenizerWorker(try Self.shared.get())
    let text = SourceText("They can't've met Mr. Ito at 5 p.m. :-) in the U.S.-led talks...")
    let before = worker.tokenize(text, text.range)
    let generation = worker.lexemes.generation
    let hasForgotten = worker.beginBatch(limit: 10)
    #expect(hasForgotten)
    #expect(worker.lexemes.generation == generation + 1)
    let after = worker.tokenize(text, text.range)
    #expect(before.starts == after.starts && before.ends == after.ends)
  }

  @Test("a chunk of forty thousand marks takes no more than a moment")
  func longChunk() throws {
    var worker = TokenizerWorker(try Self.shared.get())
    for unit in ["=", "a.", "ab-", "x@", "…)"] {
      let text = SourceText(String(repeating: unit, count: 20_000))
      let tokens = worker.tokenize(text, text.range)
      #expect(tokens.count > 0)
    }
  }

  private static let shared = Result {
    let package = try ModelPackage(path: TestModel.path)
    return try Tokenizer(package, vocabulary: try Vocabulary(package))
  }

  private func open() throws -> (ModelPackage, Vocabulary) {
    let package = try ModelPackage(path: TestModel.path)
    return (package, try Vocabulary(package))
  }
}

/// A small seeded generator.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// Text of words, marks, white space and other scripts, thrown together.
  mutating func text() -> String {
    let pieces = [
      "talks", "can't", "U.S.", "10km", "$5", "é", "中国", "😀", ":-)", "...", "\"", "’s", "-", "(",
      ")", " ",
      " ", "  ", "\n", "\t", "\u{A0}", "www.example.org", "a.m.", "İ", "\u{1F}", "'", "—", "I", "X",
    ]
    return (0..<Int.random(in: 0..<30, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }
}
