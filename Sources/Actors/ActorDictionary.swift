package import Annotations
package import Chronology
package import RuleFiles

/// A dictionary of actors or agents in the PETRARCH/Phoenix format, as users bring it.
///
/// An actor is a name, its synonyms on lines that begin with `+`, and codes in brackets with or without dates; an agent is a
/// noun whose code begins with `~`. `_` joins words; `#` and `<!-- -->` are comments; `!NAME! = A, B` is a macro for agents.
///
///     LOWER_RIVER_COUNCIL_ [SDNGOV]   # always
///     +RIVER_COUNCIL_
///     JOAN_DOE_
///     +DOE_
///         [SDNGOV 20050101-20091231]
///         [SDNELI >20100101]
///     FERRYMAN {FERRYMEN} [~LAB]
///
/// A code's first three letters are its country where they are one; the rest are CAMEO's or PLOVER's roles in threes.
/// - Source: README of openeventdata/Dictionaries, "Actors" and "Agents".
package struct ActorDictionary: Sendable {
  package let name: String
  package private(set) var actors: [Actor] = []
  package private(set) var agents: [Agent] = []

  /// A name with its synonyms and what they stand for.
  package struct Actor: Sendable {
    package var names: [String]
    package var codes: [DatedCode]
    let line: Int
  }

  /// What a name stands for, and when.
  package struct DatedCode: Sendable, Equatable {
    package let country: String?
    package let sectors: [Sector]
    package let from: CalendarDate?
    package let to: CalendarDate?

    package var isDated: Bool { from != nil || to != nil }

    /// Whether the day lies within; an undated text only fits a code without dates.
    package func covers(_ day: CalendarDate?) -> Bool {
      guard let day else { return !isDated }
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
  }

  /// A noun for a kind of people.
  package struct Agent: Sendable {
    package let noun: String
    package let plural: String?
    package let sectors: [Sector]
  }

  /// - Parameters:
  ///   - contents: the file's text.
  ///   - name: told in errors.
  /// - Throws: ``RuleFileError`` for a code that is not closed or a date that cannot be read.
  package init(contents: String, name: String) throws(RuleFileError) {
    self.name = name
    var macros: [(name: String, values: [String])] = []
    var open: Actor?
    var inComment = false
    for (number, raw) in contents.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = Self.withoutComments(raw, inComment: &inComment)
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      if line.hasPrefix("!"), let equals = line.firstIndex(of: "=") {
        let values = line[line.index(after: equals)...].split(separator: ",").map { Self.words($0) }
        macros.append((Self.trimmed(line[..<equals]), values))
        continue
      }
      let parts = try Self.parts(line, file: name, number: number + 1)
      let isContinuation = raw.first.map { $0 == "+" || $0.isWhitespace } ?? false
      if parts.codes.contains(where: { $0.hasPrefix("~") }) {
        addAgents(parts, macros)
        continue
      }
      if !isContinuation {
        if let done = open { actors.append(done) }
        open = Actor(names: [], codes: [], line: number + 1)
      }
      if !parts.name.isEmpty {
        let name = Self.words(parts.name.drop { $0 == "+" })
        if !name.isEmpty { open?.names.append(name) }
      }
      for code in parts.codes {
        let dated = try Self.dated(code, file: name, number: number + 1)
        open?.codes.append(dated)
      }
    }
    if let done = open { actors.append(done) }
    actors.removeAll { $0.names.isEmpty || $0.codes.isEmpty }
  }

  private mutating func addAgents(
    _ parts: (name: String, codes: [String], plural: String?),
    _ macros: [(name: String, values: [String])]
  ) {
    var sectors: [Sector] = []
    for code in parts.codes {
      for role in Self.threes(code.drop { $0 == "~" }) {
        if let sector = Self.sector(role), !sectors.contains(sector) { sectors.append(sector) }
      }
    }
    guard !sectors.isEmpty else { return }
    var nouns = [parts.name.drop { $0 == "+" }.lowercased()]
    for macro in macros {
      let key = macro.name.lowercased()
      nouns = nouns.flatMap { noun -> [String] in
        guard noun.contains(key) else { return [noun] }
        let pieces = noun.split(separator: "!", omittingEmptySubsequences: true)
        return macro.values.map { value in
          pieces.map { "!\($0)!" == key ? value : String($0) }.joined(separator: " ")
        }
      }
    }
    for noun in nouns {
      agents.append(
        Agent(
          noun: Self.words(noun.lowercased()),
          plural: parts.plural.map { Self.words($0.lowercased()) },
          sectors: sectors
        )
      )
    }
  }
}

// MARK: Lines and codes

extension ActorDictionary {
  private static func withoutComments(_ line: Substring, inComment: inout Bool) -> String {
    var rest = line
    var kept = ""
    while !rest.isEmpty {
      if inComment {
        guard let end = rest.firstIndex(of: ">"), end > rest.startIndex,
          rest[rest.index(before: end)] == "-"
        else {
          if let end = rest.firstIndex(of: ">") {
            rest = rest[rest.index(after: end)...]
            continue
          }
          return kept
        }
        inComment = false
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("<!") {
        inComment = true
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("#") {
        return kept
      } else {
        kept.append(rest.removeFirst())
      }
    }
    return kept
  }

  /// Parts a line into its name, its codes and the plural in braces.
  private static func parts(
    _ line: String,
    file: String,
    number: Int
  ) throws(RuleFileError) -> (name: String, codes: [String], plural: String?) {
    var name = ""
    var codes: [String] = []
    var plural: String?
    var rest = Substring(line)
    while let character = rest.first {
      if character == "[" || character == "{" {
        guard let end = rest.firstIndex(of: character == "[" ? "]" : "}") else {
          throw RuleFileError(
            file: file,
            line: number,
            found: "'\(rest)' without its closing bracket",
            remedy: "write codes as [USAGOV] or [USAGOV 20090120-20130120], plurals as {POLICEMEN}"
          )
        }
        let inner = trimmed(rest[rest.index(after: rest.startIndex)..<end])
        if character == "[" { codes.append(inner) } else { plural = inner }
        rest = rest[rest.index(after: end)...]
      } else {
        name.append(character)
        rest.removeFirst()
      }
    }
    return (trimmed(name[...]), codes, plural)
  }

  private static func dated(
    _ code: String,
    file: String,
    number: Int
  ) throws(RuleFileError) -> DatedCode {
    let letters = code.prefix { $0.isLetter || $0 == "-" || $0 == "+" }
    let dates = code.dropFirst(letters.count).filter { !$0.isWhitespace }
    var from: CalendarDate?
    var to: CalendarDate?
    if !dates.isEmpty {
      let parsed: [CalendarDate?]
      if dates.hasPrefix("<") {
        parsed = [date(dates.dropFirst())]
        to = parsed[0]
      } else if dates.hasPrefix(">") {
        parsed = [date(dates.dropFirst())]
        from = parsed[0]
      } else {
        parsed = dates.split(separator: "-").map { date($0) }
        from = parsed.first ?? nil
        to = parsed.last ?? nil
      }
      guard !parsed.isEmpty, parsed.count <= 2, parsed.allSatisfy({ $0 != nil }) else {
        throw RuleFileError(
          file: file,
          line: number,
          found: "the dates '\(dates)'",
          remedy: "write >20090120, <20130120 or 20090120-20130120"
        )
      }
    }
    let pieces = threes(letters)
    let first = pieces.first ?? ""
    let isRole = sector(first) != nil
    var sectors: [Sector] = []
    for piece in isRole ? pieces : Array(pieces.dropFirst()) {
      if let sector = sector(piece), !sectors.contains(sector) { sectors.append(sector) }
    }
    return DatedCode(
      country: isRole || first.count != 3 ? nil : String(first).uppercased(),
      sectors: sectors,
      from: from,
      to: to
    )
  }

  /// `20090120` or, as older files write, `090120` (years to 30 are of this century).
  private static func date(_ digits: Substring) -> CalendarDate? {
    guard let number = Int(digits) else { return nil }
    var year = number / 10_000
    if digits.count == 6 { year += year <= 30 ? 2000 : 1900 }
    return CalendarDate(year: year, month: number / 100 % 100, day: number % 100)
  }

  private static func threes(_ letters: Substring) -> [String] {
    var result: [String] = []
    var rest = letters.filter(\.isLetter)
    while !rest.isEmpty {
      result.append(String(rest.prefix(3)))
      rest = String(rest.dropFirst(3))
    }
    return result
  }

  /// CAMEO's roles in PLOVER's letters.
  private static func sector(_ role: String) -> Sector? {
    switch role.uppercased() {
    case "MED": .media
    case "HLH": .medical
    case "CIV": .civilian
    case "SEP", "INS", "RAD": .rebel
    case "NGM": .nongovernmental
    case "IGM": .intergovernmental
    case "UIS": .unidentifiedArmed
    default: Sector(rawValue: role.uppercased())
    }
  }

  private static func words(_ name: some StringProtocol) -> String {
    trimmed(
      String(name).split(whereSeparator: { $0 == "_" || $0.isWhitespace }).joined(separator: " ")[
        ...
      ]
    )
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
