import Actors
import Annotations
import Chronology
import RuleFiles
import Testing

@Suite("Dictionaries in the PETRARCH format")
struct ActorDictionaryTests {
  @Test("names, synonyms and dated codes are read")
  func actors() throws {
    let dictionary = try ActorDictionary(
      contents: """
        <!-- a comment
        over two lines -->
        LOWER_RIVER_COUNCIL_ [SDNGOV]  # always
        +RIVER_COUNCIL
        JOAN_DOE_
        +DOE_
        \t[SDNGOV 20050101-20091231]
        \t[SDNELI >100101]
        """,
      name: "own.txt"
    )
    #expect(
      dictionary.actors.map(\.names) == [
        ["LOWER RIVER COUNCIL", "RIVER COUNCIL"], ["JOAN DOE", "DOE"],
      ]
    )
    let codes = dictionary.actors[1].codes
    #expect(codes.map(\.sectors) == [[.government], [.elite]])
    #expect(codes.map(\.country) == ["SDN", "SDN"])
    #expect(codes[1].from == CalendarDate(year: 2010, month: 1, day: 1))
  }

  @Test("a dated code answers for no day outside its dates, and for no undated text")
  func dates() throws {
    let dictionary = try ActorDictionary(contents: "DOE_ [SDNGOV <20091231]", name: "own.txt")
    let code = dictionary.actors[0].codes[0]
    #expect(code.covers(CalendarDate(year: 2009, month: 5, day: 1)))
    #expect(!code.covers(CalendarDate(year: 2011, month: 5, day: 1)))
    #expect(!code.covers(nil))
  }

  @Test("agents come with plurals and macros")
  func agents() throws {
    let dictionary = try ActorDictionary(
      contents: """
        !KEEPER! = KEEPER, WARDEN
        FERRYMAN {FERRYMEN} [~LAB]
        PARK_!KEEPER! [~ENV]
        """,
      name: "own.txt"
    )
    #expect(dictionary.agents.map(\.noun) == ["ferryman", "park keeper", "park warden"])
    #expect(dictionary.agents[0].sectors == [.labor])
  }

  @Test("a bracket that is not closed is told with its line and the remedy")
  func openBracket() {
    #expect {
      _ = try ActorDictionary(contents: "A_ [SDN]\nB_ [SDN", name: "own.txt")
    } throws: { error in
      guard let error = error as? RuleFileError else { return false }
      return error.line == 2 && error.file == "own.txt" && error.remedy.contains("[USAGOV]")
    }
  }
}
