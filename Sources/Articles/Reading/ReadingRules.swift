internal import RuleFiles

/// All tables of this module, loaded.
struct ReadingRules: Sendable {
  let hints: PageHint.Table
  let lines: LineRules
  let dates: DateReader
  let names: AuthorNames
  let languages: LanguageGuesser
  let decoder: TextDecoder
  let agencies: AgencyTable

  init(_ folder: RuleFolder) throws(RuleFileError) {
    hints = try PageHint.Table(folder)
    lines = try LineRules(folder)
    dates = try DateReader(folder)
    names = try AuthorNames(folder)
    languages = try LanguageGuesser(folder)
    decoder = try TextDecoder(folder)
    agencies = try AgencyTable(folder)
  }
}
