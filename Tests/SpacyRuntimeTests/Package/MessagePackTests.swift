import SpacyRuntime
import Testing

@Suite("MessagePack") struct MessagePackTests {
  @Test("numbers of every width keep their value and sign")
  func numbers() throws {
    let cases: [([UInt8], Int)] = [
      ([0x05], 5), ([0xFF], -1), ([0xCC, 0xC8], 200), ([0xCD, 0x01, 0x00], 256),
      ([0xD0, 0x80], -128), ([0xD1, 0xFF, 0x00], -256), ([0xD2, 0xFF, 0xFF, 0xFF, 0xFE], -2),
    ]
    for (bytes, number) in cases {
      #expect(try MessagePackReader.value(of: bytes, subject: "case").intValue == number)
    }
  }

  @Test("a 64-bit hash above the signed range stays what it is")
  func hashes() throws {
    let bytes: [UInt8] = [0xCF] + [UInt8](repeating: 0xFF, count: 8)
    #expect(try MessagePackReader.value(of: bytes, subject: "case").unsignedValue == .max)
  }

  @Test("maps keep their order and answer by key, textual or binary")
  func maps() throws {
    let bytes: [UInt8] = [0x82, 0xA1, 0x61, 0x01, 0xC4, 0x01, 0x62, 0xC3]
    let value = try MessagePackReader.value(of: bytes, subject: "case")
    #expect(value["a"]?.intValue == 1)
    #expect(value["b"]?.boolValue == true)
  }

  @Test("data cut short is an error that names the place", arguments: 1..<8)
  func truncation(count: Int) {
    let bytes: [UInt8] = [0x82, 0xA1, 0x61, 0x01, 0xC4, 0x01, 0x62, 0xC3]
    #expect(throws: SpacyModelError.self) {
      try MessagePackReader.value(of: Array(bytes.prefix(count)), subject: "case")
    }
  }
}
