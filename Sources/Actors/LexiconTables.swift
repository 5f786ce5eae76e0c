import Annotations
import Chronology
import RuleFiles

/// The lexicon in the making: fills itself from the files of a folder.
struct LexiconTables {
  var countries: [Lexicon.Country] = []
  var organizations: [Lexicon.Organization] = []
  var places: [Lexicon.Place] = []
  var leaders = LeaderTable()
  var listed: [ActorDictionary.Actor] = []
  var names = PhraseTable<NameSense>()
  var nouns = PhraseTable<NounSense>()
  var modifiers: [String: Lexicon.Modifier] = [:]
  var givenNames: [String: Gender] = [:]
  var familyFirst: Set<String> = []
  var countryIndex: [CountryCode: Int] = [:]
  var leaderTitles: [CountryCode: Set<String>] = [:]
  var groups = Lexicon.Groups()

  /// Reads every table of a folder; names of the user's dictionaries go before them.
  /// - Throws: ``RuleFileError`` for a file that is missing or a cell that cannot be read.
  init(_ folder: RuleFolder, dictionaries: [ActorDictionary] = []) throws(RuleFileError) {
    for dictionary in dictionaries { add(dictionary) }
    try loadCountries(folder.table("countries.tsv", required: ["code", "name"]))
    try loadOrganizations(folder.table("blocs.tsv", required: ["name", "sector"]), blocs: true)
    try loadOrganizations(
      folder.table("organizations.tsv", required: ["name", "sectors"]),
      blocs: false
    )
    try loadLeaders(folder.table("leaders.tsv", required: ["name", "country"]))
    try loadPlaces(folder.table("places.tsv", required: ["name", "country"]))
    try loadNouns(folder.table("roles.tsv", required: ["head", "class", "sector"]))
    try loadModifiers(folder.table("modifiers.tsv", required: ["word", "kind", "value"]))
    try loadPeopleNames(folder.table("people_names.tsv", required: ["name", "kind"]))
    groups = try Lexicon.Groups(folder.table("groups.tsv", required: ["word", "kind"]))
  }

  /// Adds a name in all senses that its letters allow: capitals alone are compared exactly.
  mutating func addName(_ name: String, _ kind: NameSense.Kind, row: Int) {
    let name = name.hasPrefix("the ") || name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
    var letters = 0
    var capitals = 0
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        let isCapital = (65...90).contains(scalar.value)
        letters += isCapital || (97...122).contains(scalar.value) ? 1 : 0
        capitals += isCapital ? 1 : 0
      } else if scalar.properties.isAlphabetic {
        letters += 1
        capitals += scalar.properties.isUppercase ? 1 : 0
      }
    }
    let exact = letters <= 6 && letters == capitals
    let capital = capitals > 0
    names.add(
      name,
      NameSense(
        kind: kind,
        row: row,
        exact: exact ? name.filter { $0 != " " && $0 != "-" } : nil,
        capital: capital
      )
    )
  }

  private mutating func add(_ dictionary: ActorDictionary) {
    for actor in dictionary.actors {
      for name in actor.names {
        // These files are in capitals throughout, so that capitals tell nothing.
        let sense = NameSense(kind: .listed, row: listed.count, exact: nil, capital: true)
        names.add(name, sense)
      }
      listed.append(actor)
    }
    for agent in dictionary.agents {
      func sense(plural: Bool) -> NounSense {
        NounSense(
          head: agent.noun,
          kind: .role,
          sector: agent.sectors.first,
          weight: 3,
          level: .unknown,
          gender: nil,
          country: nil,
          isPlural: plural
        )
      }
      nouns.add(agent.noun, sense(plural: false))
      nouns.add(agent.plural ?? Self.plural(agent.noun), sense(plural: true))
    }
  }

  private mutating func loadCountries(_ table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      let index = countries.count
      let code = CountryCode(row["code"])
      countries.append(Lexicon.Country(code: code, name: row["name"]))
      countryIndex[code] = index
      leaderTitles[code] = Set(row.list("leader"))
      addName(row["name"], .country, row: index)
      for alias in row.list("aliases") { addName(alias, .country, row: index) }
      for adjective in row.list("adjectives") {
        addName(adjective, .adjective, row: index)
        if let plural = peoplePlural(adjective) { addName(plural, .people, row: index) }
      }
      for people in row.list("people") {
        addName(people, .people, row: index)
        if !people.hasSuffix("s"), !people.hasSuffix("men"), let plural = peoplePlural(people) {
          addName(plural, .people, row: index)
        }
      }
      for seat in row.list("seats") { addName(seat, .seat, row: index) }
    }
  }

  /// "Iraqi" → "Iraqis"; nil for adjectives that have no plural of their own ("Japanese", "French").
  private func peoplePlural(_ word: String) -> String? {
    for ending in ["ese", "ish", "ch", "s", "lsh", "k", "U.K.", "US", "UK", "DPRK", "ROK"]
    where word.hasSuffix(ending) {
      return ["Slovak", "Uzbek", "Kazakh", "Tajik", "Greek", "Bosniak", "Greek Cypriot", "Czech"]
        .contains(word) ? word + "s" : nil
    }
    return word + "s"
  }

  private mutating func loadOrganizations(
    _ table: TableFile,
    blocs: Bool
  ) throws(RuleFileError) {
    for row in table.rows {
      let index = organizations.count
      var sectors: [Sector] = []
      for code in row.list(blocs ? "sector" : "sectors") {
        guard let sector = Sector(rawValue: code) else {
          throw RuleFileError(
            file: table.name,
            line: row.line,
            found: "the sector '\(code)'",
            remedy: "use a code of PLOVER's manual, as GOV or MIL"
          )
        }
        sectors.append(sector)
      }
      organizations.append(
        Lexicon.Organization(
          name: row["name"],
          countries: row.list("countries").map { CountryCode($0) },
          sectors: sectors,
          isBloc: blocs,
          members: row.list("members").map(Self.membership),
          years: (Int(row["from"]) ?? 0)...(Int(row["to"]) ?? 9999)
        )
      )
      let kind: NameSense.Kind = blocs ? .bloc : .organization
      addName(row["name"], kind, row: index)
      for alias in row.list("aliases") { addName(alias, kind, row: index) }
    }
  }

  /// `FRA` or `HRV[2013-]`.
  private static func membership(_ cell: String) -> Lexicon.Membership {
    let parts = cell.split(whereSeparator: { $0 == "[" || $0 == "]" })
    let years =
      parts.count > 1 ? parts[1].split(separator: "-", omittingEmptySubsequences: false) : []
    let from = years.first.flatMap { Int($0) } ?? 0
    let to = years.count > 1 ? Int(years[1]) ?? 9999 : 9999
    return Lexicon.Membership(
      country: CountryCode(String(parts.first ?? "")),
      years: from...max(from, to)
    )
  }

  private mutating func loadPlaces(_ table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      let region = row["kind"] == "region"
      places.append(
        Lexicon.Place(name: row["name"], country: CountryCode(row["country"]), isRegion: region)
      )
      let index = places.count - 1
      addName(row["name"], region ? .region : .place, row: index)
      for alias in row.list("aliases") { addName(alias, region ? .region : .place, row: index) }
    }
  }

  private mutating func loadLeaders(_ table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      let index = leaders.add(try LeaderTable.Term(row, file: table.name))
      guard index >= 0 else { continue }
      addName(row["name"], .leader, row: index)
      for alias in row.list("aliases") { addName(alias, .leader, row: index) }
    }
  }

  private mutating func loadNouns(_ table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      guard let kind = NounSense.Kind(rawValue: row["class"]),
        let level = NounSense.Level(rawValue: row["level"]),
        row["sector"].isEmpty || Sector(rawValue: row["sector"]) != nil
      else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "class '\(row["class"])', sector '\(row["sector"])', level '\(row["level"])'",
          remedy: "see the head of the file for the classes; sectors are PLOVER's"
        )
      }
      let head = row["head"]
      func sense(plural: Bool) -> NounSense {
        NounSense(
          head: head,
          kind: kind,
          sector: Sector(rawValue: row["sector"]),
          weight: Int(row["weight"]) ?? 1,
          level: level,
          gender: Gender(rawValue: row["gender"]),
          country: row["country"].isEmpty ? nil : CountryCode(row["country"]),
          isPlural: plural
        )
      }
      let plural = row["plural"].isEmpty ? Self.plural(head) : row["plural"]
      nouns.add(head, sense(plural: plural == head))
      if plural != head, kind != .honorific, kind != .rank {
        nouns.add(plural, sense(plural: true))
      }
    }
  }

  /// The plural of a phrase by rule, its last word's.
  static func plural(_ phrase: String) -> String {
    if phrase == "police" || phrase.hasSuffix(" police") || phrase == "people" { return phrase }
    if phrase.hasSuffix("people") || phrase.hasSuffix("media") { return phrase }
    if phrase.hasSuffix("y"), let before = phrase.dropLast().last, !"aeiou".contains(before) {
      return phrase.dropLast() + "ies"
    }
    for ending in ["s", "x", "ch", "sh"] where phrase.hasSuffix(ending) { return phrase + "es" }
    return phrase + "s"
  }

  private mutating func loadModifiers(_ table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      if row["kind"] == "sector", let sector = Sector(rawValue: row["value"]) {
        modifiers[row["word"]] = .sector(sector, weight: Int(row["weight"]) ?? 1)
      } else if row["kind"] == "status", let status = Office.Status(rawValue: row["value"]) {
        modifiers[row["word"]] = .status(status)
      } else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "kind '\(row["kind"])', value '\(row["value"])'",
          remedy: "write kind 'sector' with a code of PLOVER's, or 'status' with a contract status"
        )
      }
    }
  }

  private mutating func loadPeopleNames(_ table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      if row["kind"] == "family" {
        familyFirst.insert(row["name"])
      } else if let gender = Gender(rawValue: row["kind"]) {
        givenNames[row["name"]] = gender
      } else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "kind '\(row["kind"])'",
          remedy: "write m, f or family"
        )
      }
    }
  }
}
