/// Named lists of words from a table: a column names the list, another has its words; lines of one name add up.
package struct WordLists: Sendable {
  private let file: String
  private let column: String
  private let lists: [String: Set<String>]

  /// - Parameters:
  ///   - column: the column that names a line's list.
  ///   - words: the column of its words, parted by semicolons.
  package init(_ table: TableFile, named column: String, words: String) {
    var lists: [String: Set<String>] = [:]
    for row in table.rows { lists[row[column], default: []].formUnion(row.list(words)) }
    self.lists = lists
    self.column = column
    file = table.name
  }

  /// The words of a list.
  /// - Throws: ``RuleFileError`` where the table has none of that name.
  package func list(_ name: String) throws(RuleFileError) -> Set<String> {
    guard let words = lists[name] else {
      throw RuleFileError(
        file: file,
        line: 0,
        found: "no \(column) '\(name)'",
        remedy: "add a line for it"
      )
    }
    return words
  }
}
