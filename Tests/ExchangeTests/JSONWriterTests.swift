import Exchange
import Foundation
import Testing

@Suite("JSON writer") struct JSONWriterTests {
  @Test(
    "any string comes back as it was",
    arguments: ["", "plain", "\"quoted\" \\ back", "line\nend\ttab\r", "\u{1}\u{1F}", "naïve 東京 🇯🇵"]
  )
  func strings(_ value: String) throws {
    var writer = JSONWriter()
    writer.array([value]) { $0.string($1) }
    let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
    #expect(read == [value])
  }

  @Test("members keep their order, what is unknown is null")
  func objects() {
    var writer = JSONWriter()
    writer.object { json in
      json.member("b", 1)
      json.member("a", String?.none)
      json.key("c")
      json.array([1, 2]) { $0.integer($1) }
      json.member("d", 0.5)
      json.member("e", true)
    }
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == #"{"b":1,"a":null,"c":[1,2],"d":0.5,"e":true}"#)
  }

  @Test("a number that is none is null")
  func notANumber() {
    var writer = JSONWriter()
    writer.array([Double.nan, .infinity, 1.23456]) { $0.number($1) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[null,null,1.235]")
  }
}
