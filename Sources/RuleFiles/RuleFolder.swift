package import Foundation

/// Where a module's rules lie: its own `Resources` folder, or another that the user names.
package struct RuleFolder: Sendable {
  package let url: URL

  package init(url: URL) {
    self.url = url
  }

  /// The `Resources` folder that was built into a module's bundle.
  package init(bundle: Bundle) {
    // In a flat bundle Foundation takes the copied folder itself for the bundle's folder of resources.
    let resources = bundle.resourceURL ?? bundle.bundleURL
    let copied = resources.appendingPathComponent("Resources")
    url = FileManager.default.fileExists(atPath: copied.path) ? copied : resources
  }

  /// The words of one file.
  /// - Throws: ``RuleFileError`` when it is missing or not UTF-8.
  package func contents(_ name: String) throws(RuleFileError) -> String {
    do {
      return try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    } catch {
      throw RuleFileError(
        file: url.appendingPathComponent(name).path,
        line: 0,
        found: "the file cannot be read as UTF-8 text",
        remedy: "install parley again, or correct the folder of resources that was given"
      )
    }
  }

  package func table(_ name: String, required: [String] = []) throws(RuleFileError) -> TableFile {
    try TableFile(contents: contents(name), name: name, required: required)
  }

  package func stanzas(_ name: String, keys: Set<String> = []) throws(RuleFileError) -> StanzaFile {
    try StanzaFile(contents: contents(name), name: name, keys: keys)
  }
}
