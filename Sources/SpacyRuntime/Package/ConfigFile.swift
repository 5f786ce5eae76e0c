/// A pipeline's `config.cfg`: sections of settings whose values are JSON, with `${section.key}` standing for other settings.
package struct ConfigFile: Sendable {
  private let sections: [String: [String: String]]

  /// Section names in the order of the file.
  package let sectionNames: [String]

  /// - Throws: ``SpacyModelError`` at a line that is neither section, setting, comment nor continuation.
  package init(_ text: String, subject: String) throws(SpacyModelError) {
    var sections: [String: [String: String]] = [:]
    var names: [String] = []
    var section = ""
    var key = ""
    // By bytes: a line end of two characters is one `Character`, and no separator.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = Substring(bytes)
      let trimmed = Self.trim(line)
      if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix(";") { continue }
      if trimmed.hasPrefix("["), trimmed.hasSuffix("]"), line.first == "[" {
        section = String(trimmed.dropFirst().dropLast())
        key = ""
        if sections[section] == nil { names.append(section) }
        sections[section, default: [:]] = sections[section] ?? [:]
      } else if line.first == " " || line.first == "\t", !key.isEmpty {
        sections[section, default: [:]][key, default: ""] += "\n" + trimmed
      } else if let equals = trimmed.firstIndex(of: "="), !section.isEmpty {
        key = String(Self.trim(trimmed[..<equals]))
        let value = Self.trim(trimmed[trimmed.index(after: equals)...])
        sections[section, default: [:]][key] = String(value)
      } else {
        throw SpacyModelError(
          .unreadable,
          subject: "\(subject):\(index + 1)",
          expected: "a section or a setting",
          found: "'\(trimmed.prefix(60))'"
        )
      }
    }
    self.sections = sections
    sectionNames = names
  }

  /// Keys of a section, sorted; empty if there is no such section.
  package func keys(of section: String) -> [String] { (sections[section] ?? [:]).keys.sorted() }

  package func has(section: String) -> Bool { sections[section] != nil }

  /// The value of a setting, references resolved; nil if it is not there.
  package subscript(section: String, key: String) -> JSONValue? {
    value(section, key, depth: 0)
  }

  private func value(_ section: String, _ key: String, depth: Int) -> JSONValue? {
    guard depth < 16, let raw = sections[section]?[key] else { return nil }
    if raw.hasPrefix("${"), raw.hasSuffix("}") {
      let path = raw.dropFirst(2).dropLast()
      guard let cut = path.lastIndex(of: ":") ?? path.lastIndex(of: ".") else { return nil }
      let target = String(path[path.index(after: cut)...])
      return value(String(path[..<cut]), target, depth: depth + 1)
    }
    return JSONValue(raw.utf8) ?? .string(raw)
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
