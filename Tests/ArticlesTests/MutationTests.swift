import Annotations
import Articles
import Chronology
import Foundation
import Testing
import TextModel

/// Documents of every kind, changed at random: whatever comes out, nothing may crash and every range must fit its text.
///
/// Seeded, so that a failure can be had again. `PARLEY_FUZZ_ROUNDS` asks for more rounds than the few hundred of a test run.
@Suite("Mutated input") struct MutationTests {
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(max(bound, 1)))
    }
  }

  private static let pieces: [[UInt8]] = [
    Array("<".utf8), Array("</p>".utf8), Array("<!--".utf8), Array("]]>".utf8),
    Array("<![CDATA[".utf8), Array("<script>".utf8), Array("<table>".utf8),
    Array("<svg><p>".utf8), Array("<template>".utf8), Array("&#x".utf8), Array("\"".utf8),
    Array("\\u".utf8), Array("{".utf8), Array("[".utf8),
    Array("<item>".utf8), Array("WARC/1.0\r\n".utf8), Array("Content-Length: 9".utf8),
    Array("charset=utf-16".utf8), [0], [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F],
    [0x1F, 0x8B], Array("\u{202E}".utf8), Array("年".utf8), Array("<a>".utf8),
    Array("<select><option>".utf8), Array("\n\n".utf8), Array("(AP) — ".utf8),
  ]

  private static func seeds() -> [[UInt8]] {
    let markup = Array(
      page(
        head:
          "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-03-05\", \"author\": [{\"name\": \"Ines Calloway\"}]}</script>",
        body:
          "<div class=meta>By Ines Calloway <time datetime=2024-03-05>5 March 2024</time></div>\(Prose.html)<ul><li>One</li></ul><table><tr><td>a<br>b</table>"
      ).utf8
    )
    let feed = Array(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>The Quay</title><item><title>Talks</title><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><description><![CDATA[\(Prose.html)]]></description></item></channel></rss>"
        .utf8
    )
    let lines = Array(
      "{\"id\": \"a\", \"text\": \"\(Prose.first)\", \"published\": \"2024-03-05\"}\n{\"html\": \"<p>\(Prose.third)</p>\"}\n"
        .utf8
    )
    let table = Array("title,date,body\nTalks,2024-03-05,\"\(Prose.first)\"\n".utf8)
    let plain = Array(
      "Talks reopen\n\nBy Ines Calloway\n\nQUILLON (AP) — \(Prose.all.joined(separator: "\n\n")) (Reuters)"
        .utf8
    )
    let archive = record("response", response(markup)) + record("resource", markup)
    let japanese =
      Array("<html><meta charset=shift_jis><p>".utf8) + [0x89, 0xEF, 0x92, 0x6B]
      + Array("</p>\(Prose.html)".utf8)
    return [markup, feed, lines, table, plain, archive, gzip(archive), japanese]
  }

  private func mutated(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.next(8) {
      let at = random.next(bytes.count)
      switch random.next(7) {
      case 0: if !bytes.isEmpty { bytes[at] = UInt8(random.next(256)) }
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.next(60)))
      case 2: bytes.insert(contentsOf: Self.pieces[random.next(Self.pieces.count)], at: at)
      case 3:
        bytes.insert(
          contentsOf: Array(
            repeating: Self.pieces[random.next(Self.pieces.count)],
            count: random.next(50)
          ).joined(),
          at: at
        )
      case 4:
        bytes.insert(
          contentsOf: Array(bytes[at..<min(bytes.count, at + random.next(300))]),
          at: random.next(bytes.count)
        )
      case 5: bytes.removeLast(min(bytes.count, random.next(200)))
      default: if !bytes.isEmpty { bytes[at] ^= UInt8(1 << random.next(8)) }
      }
    }
    return bytes
  }

  @Test("Nothing crashes, and every range fits its text")
  func survive() {
    let rounds = ProcessInfo.processInfo.environment["PARLEY_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 60
    var random = Random(state: 20_240_305)
    for seed in Self.seeds() {
      for _ in 0..<rounds {
        let input = mutated(seed, &random)
        for article in results(input).compactMap({ try? $0.get() }) {
          #expect(String(validating: article.text.bytes, as: UTF8.self) != nil)
          #expect(
            article.paragraphs.allSatisfy {
              $0.start < $0.end && $0.end <= article.text.bytes.count
            }
          )
          #expect(article.credits.allSatisfy { $0.range.end <= article.text.bytes.count })
        }
      }
    }
  }
}
