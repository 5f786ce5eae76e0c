import Annotations
import Record
import RuleFiles
import Testing

@Suite("What a dialogue's name tells") struct DialogueWordsTests {
  @Test(
    "body and topic are read, parties and ranks are not",
    arguments: [
      ("Chile-Peru Joint Border Commission", ["commission"], ["border"]),
      ("fourth session of the Strategic Dialogue Mechanism", [], ["strategic"]),
      ("three-way summit with the leaders of the region", ["summit"], []),
      ("dialogue with Chile on human rights", [], ["rights"]),
      ("Peruvian-Chilean committee", ["commission"], []),
      ("their long-stalled talks in Arica", [], []),
      ("Andes Forum", ["forum"], ["andes"]),
    ]
  )
  func names(_ name: String, _ bodies: [String], _ topics: [String]) throws {
    let identity = try DialogueWords().identity(
      of: name,
      level: .unknown,
      foreign: ["chile", "peru", "chilean"]
    )
    #expect(identity.bodies == bodies)
    #expect(identity.topics == topics)
  }

  @Test(
    "a format is called by what is true of it, its parties before it where it names none",
    arguments: [
      ("first three-way summit in four years on Monday", "Chile-Peru summit", "summit"),
      ("renewed water and rail talks", "Chile-Peru water and rail talks", "water and rail talks"),
      ("fourth round of fishing talks", "Chile-Peru fishing talks", "fishing talks"),
      (
        "long-stalled Chile-Peru border talks", "Chile-Peru border talks", "Chile-Peru border talks"
      ),
      ("14th Andean Water Forum", "Andean Water Forum", "Andean Water Forum"),
      (
        "their joint border commission", "Chile-Peru joint border commission",
        "joint border commission"
      ),
    ]
  )
  func titles(_ phrase: String, _ name: String, _ core: String) throws {
    let title = try DialogueWords().title(
      of: phrase,
      parties: ["Chile", "Peru"],
      foreign: ["chile", "peru"]
    )
    #expect(title.name == name)
    #expect(title.core == core)
  }

  @Test(
    "of two ways to call a format the properer one, then the one that says more, then the shorter"
  )
  func bestTitle() {
    let plural = DialogueTitle(name: "Chile-Peru water talks", core: "water talks")
    let singular = DialogueTitle(name: "Chile-Peru water talk", core: "water talk")
    let bare = DialogueTitle(name: "Chile-Peru talks", core: "talks")
    let proper = DialogueTitle(name: "Andean Water Forum", core: "Andean Water Forum")
    #expect([plural, singular, bare].max() == singular)
    #expect([plural, singular, bare, proper].max() == proper)
  }

  @Test("a class that is not known names its line and those that are")
  func damaged() throws {
    let folder = FileFolder()
    defer { folder.remove() }
    try folder.write("dialogue_words.tsv", "class\tvalue\twords\nbody\t\tcouncil\nthing\t\tx\n")
    #expect {
      try DialogueWords(rules: folder.rules)
    } throws: { error in
      (error as? RuleFileError)?.description
        == "dialogue_words.tsv:3: the class 'thing'; use one of body, general, edition, plain, passing, size, article, topic, cut, link"
    }
  }
}
