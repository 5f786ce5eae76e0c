import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("Encodings") struct EncodingTests {
  private func bytes(_ text: String, _ replacements: [String: [UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    for character in text {
      out += replacements[String(character)] ?? Array(String(character).utf8)
    }
    return out
  }

  private static let western: [String: [UInt8]] = [
    "é": [0xE9], "’": [0x92], "“": [0x93], "”": [0x94],
  ]

  @Test(
    "windows-1252 without a word about it",
    arguments: ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"]
  )
  func western(_ declaration: String) {
    let markup =
      "<html><head>\(declaration)<title>Émigrés’ talks</title></head><body>\(Prose.html)<p>The communiqué’s second part was not read out in the hall, the “old café”.</p></body></html>"
      .replacing("É", with: "E")
    let text = results(bytes(markup, Self.western)).compactMap { try? $0.get().text.string }
      .joined()
    #expect(text.contains("The communiqué’s second part"))
    #expect(text.contains("“Nobody came here to win,”"))
  }

  @Test("Valid UTF-8 is UTF-8 whatever the page says")
  func misdeclared() {
    let markup =
      "<html><head><meta charset=\"iso-8859-1\"><title>x</title></head><body>\(Prose.html)</body></html>"
    #expect(articles(markup).first?.text.string.contains("“Nobody") == true)
  }

  @Test("One stray byte does not make UTF-8 another encoding")
  func stray() {
    let markup = page(
      body: Prose.html
        + "<p>Naïve café owners à la carte, œuvre, façade, über, ñandú, señor, déjà vu.</p>"
    )
    let found = results(Array(markup.utf8) + [0xFF]).compactMap { try? $0.get().text.string }
      .joined()
    #expect(found.contains("façade"))
  }

  @Test(
    "UTF-16 of either order, with a mark and without",
    arguments: [(true, true), (true, false), (false, true), (false, false)]
  )
  func utf16(_ littleEndian: Bool, _ hasMark: Bool) {
    var out: [UInt8] = hasMark ? littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF] : []
    for unit in page(body: Prose.html).utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      out += littleEndian ? pair.reversed() : pair
    }
    #expect(paragraphs(results(out).compactMap { try? $0.get() }.first) == Prose.all)
  }

  @Test(
    "East Asian encodings that are declared",
    arguments: [
      ("shift_jis", "会談", [0x89, 0xEF, 0x92, 0x6B] as [UInt8]),
      ("gb2312", "会谈", [0xBB, 0xE1, 0xCC, 0xB8]),
      ("euc-kr", "회담", [0xC8, 0xB8, 0xB4, 0xE3]),
      ("big5", "會談", [0xB7, 0x7C, 0xBD, 0xCD]),
    ]
  )
  func eastAsian(_ label: String, _ word: String, _ coded: [UInt8]) {
    let head = Array(
      "<html><head><meta http-equiv=content-type content=\"text/html; charset=\(label)\"></head><body>"
        .utf8
    )
    let plain = Array(Prose.all.map { "<p>" + $0.filter(\.isASCII) + "</p>" }.joined().utf8)
    let markup =
      head + plain + Array("<p>The word for talks is ".utf8) + coded
      + Array(" in the note, and it stands there twice.</p></body></html>".utf8)
    #expect(
      results(markup).compactMap { try? $0.get().text.string }.joined().contains(
        "The word for talks is \(word) in"
      )
    )
  }
}
