import RuleFiles

/// The news agencies: outlets whose reports others print.
struct AgencyTable: Sendable {
  private let agencies: [String: String]

  /// All names, sorted.
  var names: [String] { agencies.keys.sorted() }

  /// - Throws: ``RuleFileError`` if the table is damaged.
  init(rules: RuleFolder) throws(RuleFileError) {
    let table = try rules.table("agencies.tsv", required: ["agency", "names"])
    var agencies: [String: String] = [:]
    for row in table.rows {
      for name in row.list("names") { agencies[name] = row["agency"] }
    }
    self.agencies = agencies
  }

  /// The agency that a name stands for; nil for any other outlet.
  func agency(_ name: String) -> String? { agencies[name] }
}
