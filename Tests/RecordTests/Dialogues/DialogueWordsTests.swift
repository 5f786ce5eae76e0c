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

  @Test("a class that is not known names its line and those that are")
  func damaged() throws {
    let folder = FileFolder()
    defer { folder.remove() }
    try folder.write("dialogue_words.tsv", "class\tvalue\twords\nbody\t\tcouncil\nthing\t\tx\n")
    #expect {
      try DialogueWords(rules: folder.rules)
    } throws: { error in
      (error as? RuleFileError)?.description
        == "dialogue_words.tsv:3: the class 'thing'; use one of body, general, plain, topic, cut, link"
    }
  }
}
