import Foundation
import Record

/// How signatures lie in the record: numbers as they are, least byte first.
///
/// A new report is compared with every report that shares a key with it, and JSON of some hundred terms takes a hundred times as long
/// to read. Signatures in JSON, as records of the first versions hold them, are read as well.
enum SignatureCoding {
  /// The first byte; JSON begins with "{".
  private static let mark: UInt8 = 1

  static func encode(_ signature: ReportSignature) -> Data {
    var writer = Writer()
    writer.bytes.reserveCapacity(64 + 13 * signature.terms.count)
    writer.bytes.append(mark)
    writer.add(signature.id)
    writer.add(signature.outlet)
    writer.add(signature.published)
    writer.add(signature.day.map { [UInt64(bitPattern: Int64($0))] } ?? [])
    writer.add(UInt64(signature.agencies.count))
    for agency in signature.agencies { writer.add(agency) }
    writer.add(UInt64(signature.terms.count))
    for term in signature.terms {
      writer.add(term.key)
      writer.add(UInt64(term.weight.bitPattern) << 1 | (term.isNumber ? 1 : 0))
    }
    writer.add(signature.keyTerms)
    writer.add(signature.fingerprints)
    writer.add(signature.quotedRuns)
    writer.add(UInt64(signature.wordCount))
    if let parties = signature.parties {
      writer.add(UInt64(parties.count))
      for party in parties { writer.add(party) }
    }
    return Data(writer.bytes)
  }

  /// - Throws: `DecodingError` for bytes that are no signature.
  static func decode(_ data: Data) throws -> ReportSignature {
    guard data.first == mark else { return try Coding.decode(ReportSignature.self, data) }
    return try data.withUnsafeBytes { bytes in
      var reader = Reader(bytes: bytes, position: 1)
      return ReportSignature(
        id: try reader.string() ?? "",
        outlet: try reader.string(),
        published: try reader.string(),
        day: try reader.numbers().first.map { Int(Int64(bitPattern: $0)) },
        agencies: try reader.strings(),
        terms: try (0..<reader.count(ofAtLeast: 16)).map { _ in
          let key = try reader.number()
          let rest = try reader.number()
          return ReportSignature.Term(
            key: key,
            weight: Float(bitPattern: UInt32(truncatingIfNeeded: rest >> 1)),
            isNumber: rest & 1 == 1
          )
        },
        keyTerms: try reader.numbers(),
        fingerprints: try reader.numbers(),
        quotedRuns: try reader.numbers(),
        wordCount: Int(truncatingIfNeeded: try reader.number()),
        parties: try reader.isAtEnd ? nil : reader.strings()
      )
    }
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func add(_ number: UInt64) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ numbers: [UInt64]) {
      add(UInt64(numbers.count))
      for number in numbers { add(number) }
    }

    /// A string's length is written one too large, so that 0 is none.
    mutating func add(_ string: String?) {
      guard let string else { return add(UInt64(0)) }
      add(UInt64(string.utf8.count + 1))
      bytes += string.utf8
    }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var position: Int

    mutating func number() throws -> UInt64 {
      guard position + 8 <= bytes.count else { throw damaged }
      defer { position += 8 }
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// How many things follow, each of so many bytes at least.
    mutating func count(ofAtLeast size: Int) throws -> Int {
      let count = try number()
      guard count <= UInt64(bytes.count - position) / UInt64(size) else { throw damaged }
      return Int(count)
    }

    mutating func numbers() throws -> [UInt64] {
      try (0..<count(ofAtLeast: 8)).map { _ in try number() }
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func strings() throws -> [String] {
      try (0..<count(ofAtLeast: 8)).map { _ in try string() ?? "" }
    }

    mutating func string() throws -> String? {
      let written = try number()
      guard written > 0 else { return nil }
      guard written - 1 <= UInt64(bytes.count - position) else { throw damaged }
      let count = Int(written - 1)
      defer { position += count }
      return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    private var damaged: DecodingError {
      .dataCorrupted(.init(codingPath: [], debugDescription: "a signature that ends early"))
    }
  }
}
