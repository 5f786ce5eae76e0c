import Annotations
import TextModel

// Whose an office is where its own words do not say: what the article says around it.
extension Resolution {
  /// Gives a country to holders of state offices that got none from their own words.
  ///
  /// Only the article is asked: the one country of the sentence that is nobody else's, the one country whose leader has this
  /// title, the one that is left of two. More than one answer is none.
  mutating func inferCountries() {
    let homes = articleCountries()
    for office in offices where office.isOfState && office.countries.isEmpty {
      guard register[office.holder].entry.countries.isEmpty, office.status != .candidate else {
        continue
      }
      guard let country = country(for: office, among: homes) else { continue }
      register[office.holder].entry.countries = [country]
    }
  }

  /// The countries that the article speaks of, most mentioned first.
  private func articleCountries() -> [CountryCode] {
    var counts: [CountryCode: Int] = [:]
    var order: [CountryCode] = []
    for name in reading.names {
      guard let code = reading.country(of: name) else { continue }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    return order.enumerated().sorted { left, right in
      let (first, second) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func country(for office: OfficeDraft, among homes: [CountryCode]) -> CountryCode? {
    let sentence = text.sentences[text.tokens[office.token].sentence].tokens
    let taken = takenCountries(in: sentence, holder: office.holder)
    let here = Set(
      sentence.compactMap { index in
        reading.name(at: index).flatMap { isDestination($0) ? nil : reading.country(of: $0) }
      }
    )
    let free = here.subtracting(taken)
    let leaders = Self.leaderTitles.contains(office.head)
    if leaders {
      let fitting = homes.prefix(4).filter {
        lexicon.leaderTitles[$0]?.contains(office.head) ?? false
      }
      .filter { !isHeld(office.head, in: $0, by: office.holder) }
      if fitting.count == 1 { return fitting.first }
      let near = fitting.filter { free.contains($0) }
      if near.count == 1 { return near.first }
      if !fitting.isEmpty || homes.count > 1 { return nil }
    }
    if free.count == 1 { return free.first }
    guard free.isEmpty, homes.count <= 3 else { return nil }
    let left = homes.filter { !taken.contains($0) }
    return left.count == 1 ? left.first : nil
  }

  private static let leaderTitles: Set<String> = [
    "president", "prime minister", "premier", "chancellor", "king",
  ]

  /// Countries that other people of the sentence belong to.
  private func takenCountries(in sentence: Range<Int>, holder: Int) -> Set<CountryCode> {
    var taken: Set<CountryCode> = []
    for index in sentence {
      guard let person = finder.person(at: index), let actor = actorOfPerson[person],
        actor != holder
      else { continue }
      taken.formUnion(register[actor].entry.countries)
    }
    return taken
  }

  /// "to Berlin", "visited Turkey": where somebody goes is not where he is from.
  private func isDestination(_ name: Reading.NameMatch) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    return ["to", "visit", "visited", "visiting", "toward", "towards", "into", "with", "against"]
      .contains(text.tokens[before].lower)
  }

  /// Whether somebody else of the article is that country's holder of the title.
  private func isHeld(_ head: String, in country: CountryCode, by holder: Int) -> Bool {
    offices.contains { other in
      other.holder != holder && other.head == head && other.status == .current
        && register[other.holder].entry.countries.first == country
    }
  }
}
