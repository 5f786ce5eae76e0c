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
    var writer = ByteWriter(capacity: 64 + 13 * signature.terms.count)
    writer.add(mark)
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
    try data.withUnsafeBytes(decode)
  }

  /// - Throws: `DecodingError` for bytes that are no signature.
  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> ReportSignature {
    guard bytes.first == mark else { return try Coding.decode(ReportSignature.self, Data(bytes)) }
    var reader = ByteReader(bytes, at: 1)
    return ReportSignature(
      id: try reader.string() ?? "",
      outlet: try reader.string(),
      published: try reader.string(),
      day: try reader.numbers().first.map { Int(Int64(bitPattern: $0)) },
      agencies: try reader.strings(),
      terms: try (0..<reader.count(ofAtLeast: termSize)).map { _ in
        let key = try reader.number()
        let rest = try reader.number()
        let weight = Float(bitPattern: UInt32(truncatingIfNeeded: rest >> 1))
        guard (0...1).contains(weight) else { throw reader.damaged }
        return ReportSignature.Term(key: key, weight: weight, isNumber: rest & 1 == 1)
      },
      keyTerms: try reader.numbers(),
      fingerprints: try reader.numbers(),
      quotedRuns: try reader.numbers(),
      wordCount: Int(truncatingIfNeeded: try reader.number()),
      parties: try reader.isAtEnd ? nil : reader.strings()
    )
  }

  private static let termSize = 16
}
