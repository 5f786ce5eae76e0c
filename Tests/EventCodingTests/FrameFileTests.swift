import Annotations
import RuleFiles
import Testing

@testable import EventCoding

@Suite("Frame files")
struct FrameFileTests {
  private let sets: LexicalSets

  init() throws {
    sets = try LexicalSets(
      StanzaFile(contents: "set: food\nwords: bread rice\n", name: "sets", keys: ["set", "words"])
    )
  }

  private func frames(_ contents: String) throws -> [Frame] {
    try FrameFile(
      StanzaFile(contents: contents, name: "test", keys: FrameFile.keys),
      sets: sets
    ).frames
  }

  @Test("A frame is read with its triggers, constraints and roles")
  func reading() throws {
    let frame = try #require(
      frames(
        "frame: a\nverb: hand_out call+on\nobject: @food !rice\ntype: AID\ncameo: 073\ntarget: to dative\n"
      ).first
    )
    #expect(frame.triggers.map(\.lemma) == ["hand", "call"])
    #expect(frame.triggers.map(\.particle) == ["out", nil])
    #expect(frame.triggers.map(\.objectPreposition) == [nil, "on"])
    #expect(frame.type == .aid)
    #expect(frame.source == [.subject])
    #expect(frame.target == [.preposition("to"), .dative])
    guard case .object(let test) = frame.constraints.first else {
      Issue.record("no test of the object")
      return
    }
    #expect(test.words == ["bread", "rice"])
    #expect(test.refused == ["rice"])
  }

  @Test("A narrower frame is tried before a wider one")
  func order() throws {
    var words = Vocabulary.Builder()
    let index = FrameIndex(
      try frames(
        "frame: wide\nverb: give\ntype: AID\n\nframe: narrow\nverb: give\nobject: @food\ntype: AID\n"
      ),
      &words
    )
    let give = words.vocabulary().number("give")
    #expect(index.calls(give, .verb)?.map(\.frame) == [1, 0])
    #expect(index.calls(give, .noun)?.isEmpty == true)
    #expect(index.calls(Vocabulary.unknown, .verb) == nil)
  }

  @Test("An unknown type is refused with the file, the line and the types that there are")
  func unknownType() throws {
    let error = #expect(throws: RuleFileError.self) {
      try frames("# a comment\nframe: a\nverb: give\ntype: GIVE\n")
    }
    #expect(error?.line == 2)
    #expect(error?.found == "'type: GIVE' is not known")
    #expect(error?.remedy.contains("AGREE, CONSULT") == true)
  }

  @Test("A frame without a trigger, a type or a known set is refused")
  func damaged() {
    #expect(throws: RuleFileError.self) { try frames("frame: a\ntype: AID\n") }
    #expect(throws: RuleFileError.self) { try frames("frame: a\nverb: give\n") }
    #expect(throws: RuleFileError.self) {
      try frames("frame: a\nverb: give\nobject: @nothing\ntype: AID\n")
    }
  }

  @Test("An example names the type, those who take part and the status")
  func example() throws {
    let frame = try #require(
      frames(
        "frame: a\nverb: give\ntype: AID\n+: A gave B rice. => AID A -> B, C | planned\n-: A gave up.\n"
      ).first
    )
    let expected = try #require(frame.examples.first?.expected)
    #expect(expected.type == .aid)
    #expect(expected.actors == ["A"])
    #expect(expected.recipients == ["B", "C"])
    #expect(expected.status == .planned)
    #expect(frame.examples.last?.expected == nil)
  }

  @Test("The bundled frames load, each with a name of its own, and cover PLOVER's sixteen types")
  func bundled() throws {
    let coder = try EventCoder()
    let names = coder.index.frames.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count > 250)
    #expect(Set(coder.index.frames.map(\.type)) == Set(EventType.allCases))
  }
}
