/// Why the record cannot be used: which file, what is wrong, what to do.
package struct RecordStoreError: Error, Equatable, CustomStringConvertible {
  package let code: Code
  package let path: String
  package let found: String
  package let remedy: String

  package enum Code: String, Sendable {
    case missing, notARecord, damaged, newer, busy, full, readOnly, failed
  }

  package var description: String { "\(path): \(found); \(remedy)" }
}
