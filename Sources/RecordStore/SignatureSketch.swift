package import Foundation
package import Record

/// What tells at a glance whether a report may be alike to another: its terms and quotations, three bytes and two instead of sixteen and
/// eight each.
///
/// An undated report meets hundreds of dated ones of all years, of which next to none are alike to it. Read in full, two of them lie on a
/// page of the record; as sketches, more than a dozen.
///
/// The bytes: how many terms there are (two, the least first), the first 16 bits of each term's key, ascending (two bytes each), its weight in
/// 255ths, rounded up (one each), and the first 16 bits of each quoted run, ascending (two each).
package enum SignatureSketch {
  private static let steps: Float = 255

  package static func encode(_ signature: ReportSignature) -> Data {
    let terms = signature.terms.prefix(Int(UInt16.max))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 + 3 * terms.count + 2 * signature.quotedRuns.count)
    func add(_ number: UInt16) {
      bytes.append(UInt8(truncatingIfNeeded: number))
      bytes.append(UInt8(number >> 8))
    }
    add(UInt16(terms.count))
    for term in terms { add(start(term.key)) }
    for term in terms {
      let step = (term.weight * steps).rounded(.up)
      bytes.append(UInt8(max(0, min(steps, step))))
    }
    for run in signature.quotedRuns { add(start(run)) }
    return Data(bytes)
  }

  /// How alike two reports can be at most: told from one's sketch, never less than they are.
  /// - Complexity: O(terms and quotations of the two).
  /// - Throws: `DecodingError` for bytes that are no sketch.
  package static func greatestSimilarity(
    of signature: ReportSignature,
    to bytes: UnsafeRawBufferPointer,
    _ clusterer: StoryClusterer
  ) throws -> Float {
    let sketch = try Numbers(bytes)
    return clusterer.greatestSimilarity(
      ofTerms: sketch.greatestLikeness(to: signature.terms),
      sharingQuotation: sketch.mayShare(signature.quotedRuns)
    )
  }

  /// Keys are hashes: those of two terms seldom begin alike.
  private static func start(_ key: UInt64) -> UInt16 { UInt16(key >> 48) }

  /// A sketch as it lies.
  private struct Numbers {
    private let bytes: UnsafeRawBufferPointer
    private let termCount: Int

    init(_ bytes: UnsafeRawBufferPointer) throws {
      self.bytes = bytes
      termCount =
        bytes.count < 2
        ? .max : Int(UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self)))
      guard bytes.count >= 2, bytes.count >= 2 + 3 * termCount, (bytes.count - termCount) % 2 == 0
      else { throw ByteReader(bytes, at: 0).damaged }
    }

    private func number(_ place: Int) -> UInt16 {
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self))
    }

    /// The sum that ``ReportSignature/similarity(to:)`` makes, with terms that may be in common for those that are.
    ///
    /// Every addend is at least what it is there, and they come in the same order, so that no rounding makes it less.
    func greatestLikeness(to terms: [ReportSignature.Term]) -> Float {
      var sum: Float = 0
      var place = 0
      for term in terms {
        let wanted = start(term.key)
        while place < termCount, number(2 + 2 * place) < wanted { place += 1 }
        guard place < termCount else { break }
        var greatest: UInt8 = 0
        var same = place
        while same < termCount, number(2 + 2 * same) == wanted {
          greatest = max(greatest, bytes[2 + 2 * termCount + same])
          same += 1
        }
        if greatest > 0 { sum += term.weight * (Float(greatest) / steps) }
      }
      return sum
    }

    func mayShare(_ runs: [UInt64]) -> Bool {
      var place = 2 + 3 * termCount
      for run in runs {
        let wanted = start(run)
        while place < bytes.count, number(place) < wanted { place += 2 }
        guard place < bytes.count else { return false }
        if number(place) == wanted { return true }
      }
      return false
    }
  }
}
