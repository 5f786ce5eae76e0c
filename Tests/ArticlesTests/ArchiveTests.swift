import Annotations
import Articles
import Chronology
import Testing
import TextModel

@Suite("Web archives and gzip") struct ArchiveTests {
  private let one = Array(page(body: Prose.html).utf8)

  private func titles(_ bytes: [UInt8]) -> [String?] {
    results(bytes).compactMap { try? $0.get() }.map(\.title)
  }

  @Test("Responses give articles, other records nothing; the crawl's day is no day of publication")
  func plain() {
    let bytes =
      record("warcinfo", Array("software: x".utf8))
      + record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + record("response", target: "https://quay.example/pilots", response(one))
      + record("response", response(one, status: "404 Not Found"))
      + record(
        "response",
        response([0x89, 0x50, 0x4E, 0x47], headers: ["Content-Type: image/png"])
      )
      + record("revisit", response([])) + record("resource", one)
    let found = results(bytes).compactMap { try? $0.get() }
    #expect(found.count == 2)
    #expect(found.first?.url == "https://quay.example/pilots")
    #expect(found.first?.published == nil)
    #expect(errors(bytes).isEmpty)
  }

  @Test("A gzip member for each record, and one for all")
  func compressed() {
    let records = [record("response", response(one)), record("response", response(one))]
    #expect(titles(records.flatMap(gzip)).count == 2)
    #expect(titles(gzip(records.flatMap { $0 })).count == 2)
  }

  @Test("Chunked and gzipped bodies")
  func coded() {
    func chunked(_ bytes: [UInt8]) -> [UInt8] {
      let half = bytes.count / 2
      let parts = [Array(bytes[..<half]), Array(bytes[half...])]
      return parts.flatMap { Array("\(String($0.count, radix: 16))\r\n".utf8) + $0 + [13, 10] }
        + Array("0\r\n\r\n".utf8)
    }
    let headers = ["Content-Type: text/html", "Transfer-Encoding: chunked"]
    #expect(titles(record("response", response(chunked(one), headers: headers))).count == 1)
    #expect(
      titles(
        record(
          "response",
          response(chunked(gzip(one)), headers: headers + ["Content-Encoding: gzip"])
        )
      ).count == 1
    )
  }

  @Test("A cut file gives every whole record before the cut, and one error")
  func truncated() {
    let bytes = record("response", response(one)) + record("response", response(one)).dropLast(900)
    #expect(titles(bytes).count == 1)
    #expect(errors(bytes).map(\.code) == ["truncated"])
    let packed =
      gzip(record("response", response(one)))
      + gzip(record("response", response(one))).dropLast(900)
    #expect(titles(packed).count == 1)
    #expect(errors(packed).map(\.code) == ["truncated"])
  }

  @Test("A record that claims a terabyte is an error")
  func length() {
    let bytes =
      record("response", response(one))
      + record("response", response(one), length: 1_000_000_000_000)
    #expect(titles(bytes).count == 1)
    #expect(errors(bytes).map(\.code) == ["truncated"])
  }

  @Test("Any kind may be gzipped")
  func anything() {
    #expect(titles(gzip(one)) == ["Pilotage talks reopen in Quillon"])
    #expect(results(gzip(Array(Prose.all.joined(separator: "\n\n").utf8))).count == 1)
  }
}
