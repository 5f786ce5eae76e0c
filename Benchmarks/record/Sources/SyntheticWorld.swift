import Annotations

/// The countries, people, formats and words that made-up coverage is about: few that everybody writes about, many that hardly anybody does.
struct SyntheticWorld {
  let countries: [Country]
  let formats: [Format]
  let vocabulary: [String]

  struct Country {
    let code: CountryCode
    let name: String
    let capital: String
    let officials: [Official]
  }

  struct Official {
    let name: String
    let title: String
    let country: CountryCode
  }

  /// A recurring dialogue of two countries.
  struct Format {
    let name: String
    let countries: [Int]
  }

  private static let titles = [
    "foreign minister", "president", "envoy", "defense minister", "spokesman", "trade minister",
  ]

  init(random: inout SeededRandom) {
    var countries: [Country] = []
    for number in 0..<60 {
      let letters = [number / 26, number % 26, (number * 7) % 26].map { 65 + UInt8($0) }
      let code = CountryCode(String(decoding: letters, as: UTF8.self))
      let officials = (0..<20).map { rank in
        Official(
          name: Self.name(&random) + " " + Self.name(&random),
          title: Self.titles[rank % Self.titles.count],
          country: code
        )
      }
      countries.append(
        Country(
          code: code,
          name: Self.name(&random),
          capital: Self.name(&random),
          officials: officials
        )
      )
    }
    self.countries = countries
    vocabulary = (0..<6000).map { _ in Self.word(&random) }
    var formats: [Format] = []
    for _ in 0..<900 {
      let first = random.ranked(below: countries.count)
      var second = random.ranked(below: countries.count)
      if second == first { second = (first + 1) % countries.count }
      let topic = vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
      let kind = ["strategic dialogue", "joint commission", "consultations"][formats.count % 3]
      formats.append(
        Format(
          name: "\(countries[first].name)-\(countries[second].name) \(topic) \(kind)",
          countries: [first, second].sorted()
        )
      )
    }
    self.formats = formats
  }

  private static let onsets = [
    "b", "br", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v",
    "z",
  ]
  private static let rimes = ["a", "an", "ar", "e", "en", "er", "i", "in", "o", "or", "u", "un"]

  /// A word that no language has, of two to four syllables.
  static func word(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 2...4, using: &random)).map { _ in
      onsets[Int.random(in: 0..<onsets.count, using: &random)]
        + rimes[Int.random(in: 0..<rimes.count, using: &random)]
    }
    .joined()
  }

  static func name(_ random: inout SeededRandom) -> String {
    let word = word(&random)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
