/// Rules as stanzas: `key: value` lines, a blank line between two rules, `#` lines comments (as Debian's control files).
///
/// A key may recur (`+` and `-` for examples do); a line that begins with white space goes on with the value above it.
///
///     rule: weekday-past
///     when: verb-past
///     +: The minister said on Wednesday … => 2024-05-29
///     -: Ash Wednesday
package struct StanzaFile: Sendable {
  package let name: String
  package let stanzas: [Stanza]

  /// One rule.
  package struct Stanza: Sendable {
    package let file: String
    /// Line of its first field, from 1.
    package let line: Int
    /// In the file's order.
    package let fields: [Field]

    /// The first value of a key.
    package subscript(key: String) -> String? {
      fields.first { $0.key == key }?.value
    }

    /// All values of a key.
    package func all(_ key: String) -> [String] {
      fields.filter { $0.key == key }.map(\.value)
    }

    /// The words of a key's values, parted by white space.
    package func words(_ key: String) -> [String] {
      all(key).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }

    /// - Throws: ``RuleFileError`` if the key is missing or empty.
    package func require(_ key: String) throws(RuleFileError) -> String {
      guard let value = self[key], !value.isEmpty else {
        throw error("no '\(key):' in this rule", remedy: "add the field")
      }
      return value
    }

    /// An error that points at this rule.
    package func error(_ found: String, remedy: String) -> RuleFileError {
      RuleFileError(file: file, line: line, found: found, remedy: remedy)
    }
  }

  /// A line of a rule.
  package struct Field: Sendable {
    package let line: Int
    package let key: String
    package let value: String
  }

  /// - Parameter keys: the keys that rules of this file may have; empty allows any.
  /// - Throws: ``RuleFileError`` for a line without a colon or with a key that is not known.
  package init(contents: String, name: String, keys: Set<String> = []) throws(RuleFileError) {
    self.name = name
    var stanzas: [Stanza] = []
    var fields: [Field] = []
    func close() {
      if let first = fields.first {
        stanzas.append(Stanza(file: name, line: first.line, fields: fields))
      }
      fields = []
    }
    for (number, line) in contents.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.hasPrefix("#") { continue }
      guard let firstInk = line.firstIndex(where: { !$0.isWhitespace }) else {
        close()
        continue
      }
      if firstInk > line.startIndex, let last = fields.popLast() {
        fields.append(
          Field(
            line: last.line,
            key: last.key,
            value: last.value + " " + trimmed(line[firstInk...])
          )
        )
        continue
      }
      guard let colon = line.firstIndex(of: ":") else {
        throw RuleFileError(
          file: name,
          line: number + 1,
          found: "a line without a key: '\(line)'",
          remedy: "write 'key: value', or indent the line to continue the one above"
        )
      }
      let key = String(trimmed(line[..<colon]))
      if !keys.isEmpty, !keys.contains(key) {
        throw RuleFileError(
          file: name,
          line: number + 1,
          found: "the key '\(key)' is not known here",
          remedy: "use one of \(keys.sorted().joined(separator: ", "))"
        )
      }
      let value = String(trimmed(line[line.index(after: colon)...]))
      fields.append(Field(line: number + 1, key: key, value: value))
    }
    close()
    self.stanzas = stanzas
  }
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text.drop { $0.isWhitespace }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return text
}
