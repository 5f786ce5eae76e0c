import GRDB
import Record

/// Signatures of undated reports that were read before: every new report meets some of them, whatever its date.
///
/// Good for as long as no other connection writes and no report goes.
struct SignatureMemory {
  private var byRank: [UInt64: [FiledSignature]] = [:]
  private var version: Int?

  /// Two or three kilobytes each.
  private static let limit = 16_384

  /// Forgets what another connection may have changed.
  mutating func refresh(_ db: Database) throws {
    let current = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
    guard current != version else { return }
    self = SignatureMemory()
    version = current
  }

  subscript(rank: UInt64) -> [FiledSignature]? { byRank[rank] }

  /// - Parameter signatures: all of one rank that there are.
  mutating func note(_ signatures: [FiledSignature], of rank: UInt64) {
    guard byRank.count < Self.limit, !signatures.isEmpty,
      signatures.allSatisfy({ $0.signature.day == nil })
    else { return }
    byRank[rank] = signatures
  }
}
