package import Foundation

/// Remembers what servers said of a page's version (ETag, Last-Modified), in one small JSON file, so that unchanged pages are not sent again.
package actor ValidatorStore {
  /// What a server said of a page.
  package struct Validators: Sendable, Codable, Equatable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String?, lastModified: String?) {
      self.etag = etag
      self.lastModified = lastModified
    }
  }

  private let file: URL?
  private var entries: [String: Validators] = [:]
  private var isChanged = false

  /// - Parameter file: where they are kept; nil for this run only. A damaged file counts as empty.
  package init(file: URL?) {
    self.file = file
    if let file, let data = try? Data(contentsOf: file),
      let stored = try? JSONDecoder().decode([String: Validators].self, from: data)
    {
      entries = stored
    }
  }

  package func validators(for address: String) -> Validators? { entries[address] }

  /// Keeps what a server said; nothing said removes the entry.
  package func keep(_ validators: Validators, for address: String) {
    let isEmpty = validators.etag == nil && validators.lastModified == nil
    guard entries[address] != (isEmpty ? nil : validators) else { return }
    entries[address] = isEmpty ? nil : validators
    isChanged = true
  }

  /// Writes the file, if there is one and something changed.
  package func save() throws {
    guard let file, isChanged else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try encoder.encode(entries).write(to: file, options: .atomic)
    isChanged = false
  }
}
