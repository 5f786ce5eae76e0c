package import Annotations
package import Chronology
package import Reports

/// A person of a report of whom neither the text nor the tables tell a country: the record may know.
package struct OpenPerson: Hashable, Sendable, Codable {
  package let actor: ActorID
  package let name: String
  /// Last words of the titles that the report gives, in lower case.
  package let titles: [String]
  /// The report's day.
  package let day: CalendarDate
  /// Countries that the report's other actors belong to.
  package let surroundings: [CountryCode]

  /// The word under which offices are looked up.
  package var key: String { NameWords(name).words.last ?? "" }

  /// The office that the record knows the person to hold on the day; nil where none answers, or more than one could be meant.
  ///
  /// A full name must be the holder's; a lone name must be part of it, and come with the holder's title, or in a report that
  /// speaks of the holder's country.
  /// - Parameter known: offices under ``key``, in any order.
  package func office(among known: [KnownOffice]) -> KnownOffice? {
    let fitting = known.filter(fits)
    guard Set(fitting.map(\.country)).count == 1 else { return nil }
    let names = fitting.map { NameWords($0.name) }
    guard let longest = names.max(by: { $0.words.count < $1.words.count }),
      names.allSatisfy({ Set($0.words).isSubset(of: longest.words) })
    else { return nil }
    // The nearest report tells best; the choice must not hang on the order of reading.
    return fitting.min { left, right in
      let first = abs(left.reported.dayNumber - day.dayNumber)
      let second = abs(right.reported.dayNumber - day.dayNumber)
      return (first, left.report, left.title, left.name) < (
        second, right.report, right.title, right.name
      )
    }
  }

  private func fits(_ office: KnownOffice) -> Bool {
    guard office.from <= day, day <= office.to else { return false }
    if !titles.isEmpty {
      guard let head = Self.head(of: office.title), titles.contains(head) else { return false }
    }
    let words = NameWords(name).words
    if words.count > 1 { return NameWords(office.name).joined == words.joined(separator: " ") }
    guard let word = words.first, office.shortNames.contains(word) else { return false }
    return !titles.isEmpty || surroundings.contains(office.country)
  }

  static func head(of title: String) -> String? {
    title.lowercased().split { $0 == " " || $0 == "-" }.last.map(String.init)
  }
}

extension Report {
  /// People whom the record could place, were it to know their offices on the report's day.
  /// - Parameter reported: as in ``knownOffices(reported:)``; without a day nothing can be asked.
  package func openPeople(reported: CalendarDate?) -> [OpenPerson] {
    guard let reported else { return [] }
    let open = actors.filter { actor in
      actor.kind == .person && actor.countries.isEmpty
        && actor.mentions.contains { $0.form == .name }
    }
    guard !open.isEmpty else { return [] }
    let surroundings = Set(actors.flatMap(\.countries)).sorted()
    let held = Dictionary(grouping: offices, by: \.holder)
    return open.map { actor in
      OpenPerson(
        actor: actor.id,
        name: actor.name,
        titles: Set((held[actor.id] ?? []).compactMap { OpenPerson.head(of: $0.title) }).sorted(),
        day: reported,
        surroundings: surroundings
      )
    }
  }

  /// The report with what the record knows of its people put in: country, sector and full name of each, the country of the office that
  /// the report gives them, and the countries of the groups that they belong to.
  /// - Parameter known: offices by actor; each is noted in the actor's rule, with the report that tells it and its window.
  package func knowing(_ known: [ActorID: KnownOffice]) -> Report {
    guard !known.isEmpty else { return self }
    var actors = actors
    for (id, office) in known where actors.indices.contains(id.index) {
      actors[id.index].countries = [office.country]
      if actors[id.index].sectors.isEmpty, let sector = office.sector {
        actors[id.index].sectors = [sector]
      }
      if NameWords(actors[id.index].name).words.count == 1 { actors[id.index].name = office.name }
      actors[id.index].rule = RuleID(
        "record-office(\(office.report), \(office.from)..\(office.to))"
      )
    }
    for index in actors.indices
    where actors[index].members.contains(where: { known[$0] != nil }) {
      actors[index].countries =
        Set(actors[index].members.flatMap { actors[$0.index].countries }).sorted()
    }
    let offices = self.offices.map { office in
      guard office.countries.isEmpty, office.organization == nil, let told = known[office.holder]
      else { return office }
      return office.of(told.country)
    }
    return Report(
      article: article,
      sentences: sentences,
      times: times,
      actors: actors,
      offices: offices,
      quotations: quotations,
      events: events,
      dialogues: dialogues
    )
  }
}

extension Office {
  /// The office as one of a country.
  fileprivate func of(_ country: CountryCode) -> Office {
    Office(
      holder: holder,
      title: title,
      organization: organization,
      organizationActor: organizationActor,
      countries: [country],
      sector: sector,
      range: range,
      status: status,
      since: since,
      until: until,
      rule: rule
    )
  }
}
