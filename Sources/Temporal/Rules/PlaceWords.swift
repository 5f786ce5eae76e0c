import RuleFiles

/// Words by which a rule's conditions tell where an expression can stand, from `places.tsv`.
struct PlaceWords: Sendable {
  /// The lists, each named for what asks for it.
  enum List: String, CaseIterable, Sendable {
    case numbered, sums, plans, titles
    case yearLeads = "year-leads"
    case yearOwners = "year-owners"
    case lengthLeads = "length-leads"
    case dayLeads = "day-leads"
    case openLeads = "open-leads"
  }

  static let file = "places.tsv"

  private let lists: [List: Set<String>]

  /// - Throws: ``RuleFileError`` for a list that is not known, or one that is missing.
  init(table: TableFile) throws(RuleFileError) {
    var lists: [List: Set<String>] = [:]
    for row in table.rows {
      guard let list = List(rawValue: row["list"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the list '\(row["list"])' is not known",
          remedy: "use one of \(List.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      lists[list, default: []].formUnion(row.list("words"))
    }
    if let missing = List.allCases.first(where: { lists[$0] == nil }) {
      throw RuleFileError(
        file: table.name,
        line: 0,
        found: "no list '\(missing.rawValue)'",
        remedy: "add a line for it"
      )
    }
    self.lists = lists
  }

  /// Whether a list has a word, given in lower case.
  func has(_ list: List, _ word: String) -> Bool { lists[list]?.contains(word) ?? false }
}
