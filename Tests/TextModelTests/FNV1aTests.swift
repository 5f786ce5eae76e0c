import Testing
import TextModel

@Suite("FNV-1a") struct FNV1aTests {
  /// Test vectors of RFC 9923, appendix C.
  @Test(
    "the published values come out",
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)]
  )
  func published(text: String, hash: UInt64) {
    #expect(FNV1a.hash(text) == hash)
  }
}
