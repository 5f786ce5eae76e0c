import Annotations
import TextModel

// Bodies: organisations of the tables, and those that only the recogniser knows.
extension Resolution {
  mutating func mentionOrganization(_ name: Reading.NameMatch) {
    let row = lexicon.organizations[name.sense.row]
    if text.tokens[name.tokens.upperBound - 1].dep == .compound, isConsumedByNoun(name) { return }
    if row.isCollective {
      mentionCollective(row, name)
      return
    }
    let phrase = reading.phrase(before: name.tokens)
    var countries = row.countries
    var key = "organization:\(row.name)"
    if countries.isEmpty, !row.isBloc {
      countries = Array(phrase.countries.prefix(1))
    } else if row.isOfState, let owner = phrase.countries.first, !countries.contains(owner) {
      // "Pakistan's National Security Council".
      countries = [owner]
      key += ":\(owner.rawValue)"
    }
    let actor = register.actor(
      key: key,
      name: text.string(of: name.tokens).count >= row.name.count || row.isBloc
        ? row.name : text.string(of: name.tokens),
      kind: row.isBloc && !row.members.isEmpty ? .bloc : .organization,
      countries: countries,
      sectors: row.sectors,
      rule: RuleID(row.isBloc ? "bloc-name" : "organization-name")
    )
    mention(actor, name.tokens, .name)
    readAcronym(after: name.tokens.upperBound, actor)
  }

  private func isConsumedByNoun(_ name: Reading.NameMatch) -> Bool {
    let next = name.tokens.upperBound
    return next < text.tokens.count && reading.noun(at: next) != nil
      && finder.titleTokens.contains(next)
  }

  /// "(LDP)" after a name makes the letters a name of the same.
  mutating func readAcronym(after end: Int, _ actor: Int) {
    guard end + 2 < text.tokens.count, text.tokens[end].lower == "(",
      text.tokens[end + 2].lower == ")",
      text.tokens[end + 1].isCapitalized
    else { return }
    aliases[text.tokens[end + 1].lower] = actor
  }

  mutating func mentionUnknownOrganization(_ run: Range<Int>) -> Int {
    guard let first = run.first else { return run.upperBound }
    if run.count == 1, mentionKnownPerson(first) { return run.upperBound }
    let nouns = run.compactMap { reading.noun(startingAt: $0) }
    if let last = nouns.last, last.tokens.upperBound == run.upperBound, last.sense.kind != .organ,
      last.sense.kind != .honorific
    {
      // "Foreign Ministry officials" in one entity: the noun is the head.
      return run.lowerBound + 1
    }
    if let inner = run.first(where: { reading.nameAt[$0] >= 0 }), inner > first,
      reading.name(at: inner)?.sense.kind == .organization, nouns.isEmpty
    {
      return inner
    }
    let phrase = reading.phrase(before: run)
    let complement = reading.complement(after: run.upperBound)
    let inside = run.compactMap { token in reading.name(at: token).flatMap(origin) }
    let linked = linkedOrigins(in: run)
    let countries = inside + phrase.countries + (phrase.isPossessed ? [] : complement.countries)
    let organ = nouns.last { $0.sense.sector != nil && $0.sense.kind != .office }
    var sectors = organ?.sense.sector.map { [$0] } ?? []
    if let word = run.compactMap({ lexicon.modifiers[text.tokens[$0].lower] }).first,
      case .sector(let sector, let weight) = word, weight >= 2, (organ?.sense.weight ?? 0) <= 1
    {
      sectors = [sector]
    }
    // "The Supreme National Security Council": what the table's name at its end tells holds for the whole.
    if let last = run.last, let inner = reading.name(at: last),
      inner.sense.kind == .organization, inner.tokens.lowerBound > run.lowerBound,
      inner.tokens.upperBound == run.upperBound
    {
      sectors = lexicon.organizations[inner.sense.row].sectors
    }
    let name = text.string(of: run)
    let owners = linked.isEmpty ? Array(countries.prefix(1)) : linked
    var key = "name:\(name.lowercased())"
    if let owner = owners.first, let known = register.known(key),
      ![[], owners].contains(register[known].entry.countries)
    {
      // Another state's body of the same name.
      key += ":\(owner.rawValue)"
    }
    let actor = register.actor(
      key: key,
      name: name,
      kind: .organization,
      countries: owners,
      sectors: sectors,
      rule: RuleID("organization-entity")
    )
    mention(actor, run, .name)
    for token in run where reading.nameAt[token] >= 0 {
      consumedNames.insert(Int(reading.nameAt[token]))
    }
    readAcronym(after: run.upperBound, actor)
    if let initials = acronym(run) { aliases[initials] = aliases[initials] ?? actor }
    return run.upperBound
  }

  /// "The Norwegian-Russian Fisheries Commission", "the China-Japan forum": a body of those whom a hyphen joins.
  private func linkedOrigins(in run: Range<Int>) -> [CountryCode] {
    var found: [CountryCode] = []
    for token in run.dropFirst().dropLast() where ["-", "–"].contains(text.tokens[token].lower) {
      guard let left = reading.name(at: token - 1), let right = reading.name(at: token + 1),
        left.sense.isOrigin, right.sense.isOrigin, left.sense.row != right.sense.row
      else { continue }
      for side in [left, right] {
        let code = country(side.sense.row).code
        if !found.contains(code) { found.append(code) }
      }
    }
    return found.sorted()
  }

  private func origin(_ name: Reading.NameMatch) -> CountryCode? {
    if name.sense.isOrigin { return country(name.sense.row).code }
    if name.sense.kind == .place || name.sense.kind == .region {
      return lexicon.places[name.sense.row].country
    }
    return nil
  }

  private func acronym(_ run: Range<Int>) -> String? {
    let capitals = run.filter { text.tokens[$0].isCapitalized }
    guard capitals.count > 2 else { return nil }
    return String(capitals.compactMap { text.tokens[$0].lower.first })
  }
}
