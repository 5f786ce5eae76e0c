import Annotations
import Articles
import Record
import Reports
import Testing
import TextModel

@Suite("Names that several people of a story bear") struct SharedNamesTests {
  private func report(_ id: String, _ people: [(String, [String])]) -> Report {
    Report(
      article: Article(id: id, title: nil, text: SourceText("Talks."), paragraphs: []),
      actors: people.enumerated().map { number, person in
        ActorEntry(
          id: ActorID(number),
          name: person.0,
          kind: .person,
          countries: person.1.map { CountryCode($0) },
          sectors: [],
          mentions: [],
          rule: RuleID("test")
        )
      }
    )
  }

  private func shared(_ full: [(String, [String])], _ lone: (String, [String])) -> Bool {
    let found = SharedNames.find(in: [report("a", full), report("b", [lone])])
    return found == ["b": [lone.0]]
  }

  @Test("two people with one family name, or with one first name, share it")
  func several() {
    #expect(shared([("Rosa Quispe", []), ("Ana Quispe", [])], ("Quispe", [])))
    #expect(shared([("Kim Jong Un", ["PRK"]), ("Kim Yo Jong", ["PRK"])], ("Kim", [])))
    #expect(shared([("Rosa Quispe", ["PER"]), ("Ana Quispe", ["PER"])], ("QUISPE", ["PER"])))
  }

  @Test("one person under several names shares with nobody")
  func one() {
    #expect(!shared([("Rosa Quispe", []), ("Rosa Maria Quispe", [])], ("Quispe", [])))
    #expect(!shared([("Yoon Suk Yeol", []), ("Yoon Suk-yeol", [])], ("Yoon", [])))
    #expect(!shared([("Quispe Rosa", []), ("Rosa Quispe", [])], ("Quispe", [])))
    #expect(!shared([("Rosa Quispe", []), ("Ana Flores", [])], ("Quispe", [])))
  }

  @Test("accents and initials make nobody another, but a middle name that differs does")
  func spelling() {
    #expect(!shared([("Péter Quispe", []), ("Peter Quispe", [])], ("Quispe", [])))
    #expect(!shared([("R. Quispe", []), ("Rosa Quispe", [])], ("Quispe", [])))
    let bearers = ["Ahmed Ali", "Ahmed Hassan Ali", "Ahmed Omar Ali"].map { ($0, [String]()) }
    #expect(shared(bearers, ("Ali", [])))
  }

  @Test("a bearer whom one report gives a country and another none may be meant everywhere")
  func anywhere() {
    let bearers = [("Rosa Quispe", ["PER"]), ("Rosa Quispe", []), ("Ana Quispe", ["BOL"])]
    #expect(shared(bearers, ("Quispe", ["BOL"])))
    #expect(shared([("Rosa Quispe", ["PER"]), ("Rosa Quispe", ["BOL"])], ("Quispe", [])))
  }

  @Test("another country's namesake is not meant")
  func countries() {
    #expect(!shared([("Rosa Quispe", ["PER"]), ("Ana Quispe", ["BOL"])], ("Quispe", ["BOL"])))
    #expect(shared([("Rosa Quispe", ["PER"]), ("Ana Quispe", ["BOL"])], ("Quispe", [])))
  }
}
