import Fetching
import Testing

@Suite("Addresses") struct AddressTests {
  @Test(
    "Addresses of the own machine and of private networks are told",
    arguments: [
      ([127, 0, 0, 1], false), ([10, 1, 2, 3], false), ([172, 16, 0, 1], false),
      ([172, 32, 0, 1], true),
      ([192, 168, 1, 1], false), ([169, 254, 169, 254], false), ([100, 64, 0, 1], false),
      ([0, 0, 0, 0], false),
      ([224, 0, 0, 1], false), ([255, 255, 255, 255], false), ([8, 8, 8, 8], true),
      ([192, 0, 2, 1], false),
      ([198, 18, 0, 1], false), ([203, 0, 113, 9], false), ([100, 128, 0, 1], true),
    ] as [([UInt8], Bool)]
  )
  func four(_ bytes: [UInt8], _ isPublic: Bool) {
    #expect(InternetAddress(bytes: bytes)?.isPublic == isPublic)
  }

  @Test(
    "IPv6, and IPv4 in its clothes, likewise",
    arguments: [
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1], false),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8], true),
      ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1], false),
      ([0x20, 0x02, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0x26, 0x06, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
    ] as [([UInt8], Bool)]
  )
  func six(_ bytes: [UInt8], _ isPublic: Bool) {
    #expect(InternetAddress(bytes: bytes)?.isPublic == isPublic)
  }

  @Test(
    "An address is written one way only",
    arguments: [
      ("HTTP://Quay.Example/a?b#c", "http://quay.example/a?b"),
      ("https://quay.example", "https://quay.example/"),
      ("https://quay.example:443/x", "https://quay.example/x"),
      ("http://quay.example:8080", "http://quay.example:8080/"),
      ("http://[::1]:81/", "http://[::1]:81/"),
      ("https://quay.example/é x", "https://quay.example/%C3%A9%20x"),
    ]
  )
  func normal(_ text: String, _ expected: String) {
    #expect(WebAddress(text)?.text == expected)
  }

  @Test(
    "What is no address to ask is refused",
    arguments: [
      "ftp://quay.example/", "file:///etc/passwd", "http://", "http://user:pass@quay.example/",
      "http://quay.example:0/", "http://qu ay/", "quay.example",
    ]
  )
  func refused(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    "Redirects lead from where they are given",
    arguments: [
      ("/b", "https://quay.example/b"), ("b", "https://quay.example/x/b"),
      ("//other.example/y", "https://other.example/y"),
      ("http://other.example", "http://other.example/"),
    ]
  )
  func following(_ location: String, _ expected: String) {
    #expect(WebAddress("https://quay.example/x/a?q=1")?.following(location)?.text == expected)
  }

  @Test("A redirect to a file is not followed")
  func toFile() {
    #expect(WebAddress("https://quay.example/")?.following("file:///etc/passwd") == nil)
  }
}
