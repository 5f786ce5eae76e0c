import Foundation

/// Short articles about talks, by story: a wire report, a copy that leaves out its end, one in other words, and one of another paper.
///
/// Some stories tell of the same dialogue and the same people, so that reading one changes entries that another made.
enum WrittenArticles {
  private struct Matter {
    let first: String
    let second: String
    let place: String
    let topic: String
    let minister: String
    let guest: String
    let day: String
    let lastYear: Int
    let words: String
  }

  private static let matters = [
    Matter(
      first: "Portugal",
      second: "Morocco",
      place: "Lisbon",
      topic: "fisheries",
      minister: "Duarte Pimentel",
      guest: "Samira Ouazzani",
      day: "2034-09-20",
      lastYear: 2031,
      words: "We have waited too long, and the nets are empty on both shores"
    ),
    Matter(
      first: "Portugal",
      second: "Morocco",
      place: "Agadir",
      topic: "fisheries",
      minister: "Duarte Pimentel",
      guest: "Samira Ouazzani",
      day: "2034-11-14",
      lastYear: 2031,
      words: "Nobody will leave this harbour without a number that both can bear"
    ),
    Matter(
      first: "Chile",
      second: "Peru",
      place: "Arica",
      topic: "copper",
      minister: "Ignacio Valdebenito",
      guest: "Rosa Huamani",
      day: "2034-10-03",
      lastYear: 2029,
      words: "The ore does not know a border, and our engineers should not either"
    ),
    Matter(
      first: "Norway",
      second: "Iceland",
      place: "Bergen",
      topic: "rescue",
      minister: "Sigrid Aasland",
      guest: "Einar Hallgrimsson",
      day: "2034-10-03",
      lastYear: 2030,
      words: "A ship in distress asks no one for a passport, and neither shall we"
    ),
  ]

  /// All articles, four of each story.
  static var all: [String] { matters.enumerated().flatMap(story) }

  private static func story(_ number: Int, _ matter: Matter) -> [String] {
    let said = "\"\(matter.words),\" Foreign Minister \(matter.minister) of \(matter.first) said."
    let news =
      "\(matter.first) and \(matter.second) agreed in \(matter.place) on \(matter.day) to resume their yearly "
      + "\(matter.first)-\(matter.second) \(matter.topic) dialogue, which was last held in \(matter.lastYear)."
    let guest =
      "\(matter.second)'s Foreign Minister \(matter.guest) met \(matter.minister) for two hours and praised the decision. "
      + "The next round of the \(matter.topic) dialogue is planned for spring."
    let end =
      "Some of the \(matter.topic) questions between \(matter.first) and \(matter.second) are older than both ministers."
    let other =
      "After a pause since \(matter.lastYear), the \(matter.first)-\(matter.second) \(matter.topic) dialogue is to return. "
      + "\(matter.minister) received \(matter.guest) in \(matter.place), and the two foreign ministers agreed on it."
    return [
      article(
        "s\(number)a",
        "Reuters",
        matter.day,
        "Ministers revive talks",
        [news, said, guest, end]
      ),
      article("s\(number)b", "Harbour Post", matter.day, "Talks revived", [news, said, guest]),
      article("s\(number)c", "Evening Mail", matter.day, "Back to the table", [other, said, end]),
      article("s\(number)d", "The Lantern", nil, "Talks are back", [other, guest]),
    ]
  }

  private static func article(
    _ id: String,
    _ outlet: String,
    _ day: String?,
    _ title: String,
    _ paragraphs: [String]
  ) -> String {
    var fields = [
      "id": id, "outlet": outlet, "title": title, "text": paragraphs.joined(separator: "\n\n"),
    ]
    fields["published"] = day
    let data = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
