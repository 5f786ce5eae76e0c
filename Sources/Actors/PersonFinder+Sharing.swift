import Annotations
import TextModel

// Titles that several people share.
extension PersonFinder {
  /// "Presidents Bush and Putin", "Presidents Berg of Norway and Lind of Sweden", "the foreign ministers of the two countries, A and B": one
  /// title, several names.
  mutating func shareTitles() {
    for index in people.indices.dropFirst() where people[index].titles.isEmpty {
      let name = people[index].name
      var before = name.lowerBound - 1
      if before > 1, text.tokens[before].tag == .pos, let owner = reading.name(at: before - 1) {
        before = owner.tokens.lowerBound - 1
      }
      guard before > 0, text.tokens[before].lower == "and" || text.tokens[before].lower == ","
      else { continue }
      if before > 1, text.tokens[before].lower == "and", text.tokens[before - 1].lower == "," {
        before -= 1
      }
      guard let previous = person(endingBefore: before), previous < people.count, previous != index,
        let shared = people[previous].titles.first, shared.noun.sense.isPlural
      else { continue }
      people[index].titles = [shared]
    }
  }

  /// Whose name stands right before a token, with or without the country that he is of.
  private func person(endingBefore token: Int) -> Int? {
    if let found = person(at: token - 1) { return found }
    guard let origin = reading.name(at: token - 1), reading.country(of: origin) != nil else {
      return nil
    }
    var link = origin.tokens.lowerBound - 1
    if link > 0, text.tokens[link].lower == "the" { link -= 1 }
    return link > 0 && text.tokens[link].lower == "of" ? person(at: link - 1) : nil
  }

  /// "The presidents of Norway and Sweden, Berg and Lind": the countries in the order of the names, where there are as many.
  mutating func partTitles() {
    var first = 0
    while first < people.count {
      guard let shared = people[first].titles.first, shared.noun.sense.isPlural else {
        first += 1
        continue
      }
      let end =
        people[first...].firstIndex { $0.titles.first?.noun.tokens != shared.noun.tokens }
        ?? people.count
      let countries = shared.complement.countries
      if countries.count > 1, countries.count == end - first {
        for (place, country) in zip(first..<end, countries) {
          people[place].titles[0].complement.countries = [country]
        }
      }
      first = end
    }
  }

  /// The names behind a title in the plural, each of two words or more, with or without a country: the recogniser misses some of them.
  func namesAfterPlural(_ title: Reading.NounMatch) -> [Range<Int>] {
    let limit = text.sentences[text.tokens[title.tokens.lowerBound].sentence].tokens.upperBound
    var found: [Range<Int>] = []
    var index = title.tokens.upperBound
    while true {
      let start = index
      while index < limit, index - start < 4, isPartOfName(index) { index += 1 }
      guard index - start > 1 else { break }
      found.append(start..<index)
      if let origin = originAfter(start..<index, limit: limit) { index = origin.tokens.upperBound }
      let end = index
      while index < limit, index - end < 2, [",", "and"].contains(text.tokens[index].lower) {
        index += 1
      }
      guard index > end else { break }
    }
    return found.count > 1 ? found : []
  }

  private func isPartOfName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalized, token.pos == .properNoun, reading.noun(startingAt: index) == nil
    else { return false }
    guard let name = reading.name(at: index) else { return true }
    return name.sense.kind == .leader || name.sense.kind == .listed
  }
}
