import Testing
import TextModel

@Suite("Code points") struct CodePointMapTests {
  @Test(
    "bytes and code points convert both ways at every code point",
    arguments: [
      "", "plain", "naïve — 東京 🇯🇵 e\u{301}",
      String(repeating: "é", count: 200), String(repeating: "a", count: 63) + "é" + "b",
    ]
  )
  func roundTrip(_ string: String) {
    let text = SourceText(string)
    let map = CodePointMap(text)
    var byte = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(map.codePoint(atByte: byte) == index)
      #expect(map.byte(atCodePoint: index) == byte)
      byte += String(scalar).utf8.count
    }
    #expect(map.codePoint(atByte: byte) == string.unicodeScalars.count)
    #expect(map.byte(atCodePoint: string.unicodeScalars.count) == byte)
  }

  @Test("an offset beyond the end is the end")
  func beyondTheEnd() {
    let map = CodePointMap(SourceText("é!"))
    #expect(map.codePoint(atByte: 99) == 2)
    #expect(map.byte(atCodePoint: 99) == 3)
  }
}
