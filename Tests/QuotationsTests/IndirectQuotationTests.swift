import Annotations
import TestSupport
import Testing
import TextModel

@Suite("Indirect quotations") struct IndirectQuotationTests {
  @Test("a reporting verb takes its clause, with auxiliaries and negation in the cue")
  func clause() throws {
    let text = """
      The/DT/det>2 envoy/NN/nsubj>5 has|have/VBZ/aux>5 not/RB/neg>5 said|say/VBN/ROOT that/IN/mark>8 \
      talks|talk/NNS/nsubj>8 failed|fail/VBD/ccomp>5 _././punct>5
      """
    #expect(try found(text) == ["indirect [The envoy] [has not said] that talks failed"])
  }

  @Test("promises take an infinitive, urging its object too")
  func infinitive() throws {
    let promise = """
      [GPE Peru/NNP/nsubj>2 ] promised|promise/VBD/ROOT to/TO/aux>4 leave/VB/xcomp>2 _././punct>2
      """
    #expect(try found(promise) == ["indirect [Peru] [promised] to leave"])
    let urging = """
      [GPE Peru/NNP/nsubj>2 ] urged|urge/VBD/ROOT [GPE Chile/NNP/dobj>2 ] to/TO/aux>5 leave/VB/xcomp>2 _././punct>2
      """
    #expect(try found(urging) == ["indirect [Peru] [urged] Chile to leave"])
  }

  @Test("calling for something puts the preposition into the cue")
  func preposition() throws {
    let text = """
      Unions|union/NNS/nsubj>2 called|call/VBD/ROOT for/IN/prep>2 a/DT/det>5 strike/NN/pobj>3 _././punct>2
      """
    #expect(try found(text) == ["indirect [Unions] [called for] a strike"])
  }

  @Test("according to somebody, the rest of the sentence")
  func accordingTo() throws {
    let text = """
      Rents|rent/NNS/nsubj>2 fell|fall/VBD/ROOT _,/,/punct>2 according|accord/VBG/prep>2 to/IN/prep>4 \
      the/DT/det>7 bank/NN/pobj>5 _././punct>2
      """
    #expect(try found(text) == ["indirect [the bank] [according to] Rents fell"])
    let plan = """
      Work/NN/nsubj>2 went|go/VBD/ROOT according|accord/VBG/prep>2 to/IN/prep>3 plan/NN/pobj>4 _././punct>2
      """
    #expect(try found(plan).isEmpty)
  }

  @Test("a noun reports with its owner as the source")
  func nominal() throws {
    let text = """
      His/PRP$/poss>2 insistence/NN/nsubj>6 that/IN/mark>5 talks|talk/NNS/nsubj>5 failed|fail/VBD/acl>2 \
      surprised|surprise/VBD/ROOT us/PRP/dobj>6 _././punct>6
      """
    #expect(try found(text) == ["indirect [His] [insistence] that talks failed"])
  }

  @Test("a chain keeps everybody behind the words, nearest first, and whom they were said to")
  func chain() throws {
    let text = AnnotatedText.written(
      """
      Holt/NNP/nsubj>2 said|say/VBD/ROOT Brandt/NNP/nsubj>5 had|have/VBD/aux>5 told|tell/VBN/ccomp>2 \
      him/PRP/dobj>5 that/IN/mark>9 talks|talk/NNS/nsubj>9 failed|fail/VBD/ccomp>5 _././punct>2
      """
    )
    let all = try quotations(in: text)
    try #require(all.count == 2)
    let inner = all[1]
    #expect(words(inner.content, text) == "that talks failed")
    #expect(words(inner.cue, text) == "had told")
    #expect(inner.addressee.map { words($0.ranges, text) } == "him")
    #expect(inner.chain.map { words($0.ranges, text) } == ["Holt"])
    #expect(inner.cueClass == .say)
    #expect(all[0].chain.isEmpty)
  }

  @Test("words without a reporting word are nobody's")
  func none() throws {
    let text = """
      The/DT/det>2 envoy/NN/nsubj>3 left|leave/VBD/ROOT the/DT/det>5 hall/NN/dobj>3 _././punct>3
      """
    #expect(try found(text).isEmpty)
  }

  @Test("what was done to somebody is not said by him")
  func passive() throws {
    let text = """
      Asked|ask/VBN/advcl>9 whether/IN/mark>5 talks|talk/NNS/nsubj>5 had|have/VBD/aux>5 failed|fail/VBN/ccomp>1 _,/,/punct>9 \
      the/DT/det>8 envoy/NN/nsubj>9 left|leave/VBD/ROOT _././punct>9
      """
    #expect(try found(text) == ["indirect [-] [Asked] whether talks had failed"])
  }

  @Test("a credit behind its content has a source, though the tree takes it for another name")
  func creditBehind() throws {
    let text = """
      [GPE Peru/NNP/nsubj>3 ] has|have/VBZ/aux>3 halted|halt/VBN/ROOT talks|talk/NNS/dobj>3 with/IN/prep>4 \
      [GPE Chile/NNP/pobj>5 ] _,/,/punct>6 a/DT/det>9 spokeswoman/NN/appos>6 for/IN/prep>9 the/DT/det>12 ministry/NN/pobj>10 \
      said|say/VBD/conj>3 on/IN/prep>13 Tuesday/NNP/pobj>14 _././punct>3
      """
    #expect(
      try found(text) == [
        "indirect [a spokeswoman for the ministry] [said] Peru has halted talks with Chile"
      ]
    )
    let closed = """
      [GPE Peru/NNP/nsubj>3 ] has|have/VBZ/aux>3 proposed|propose/VBN/ccomp>14 a/DT/det>5 line/NN/dobj>3 to/IN/prep>5 \
      [GPE Chile/NNP/pobj>6 ] _,/,/punct>7 its/PRP$/poss>10 envoy/NN/appos>7 _,/,/punct>10 [PERSON Sosa/NNP/appos>10 ] \
      _,/,/punct>10 said|say/VBD/ROOT Monday/NNP/npadvmod>14 _././punct>14
      """
    #expect(
      try found(closed) == [
        "indirect [Peru] [has proposed] a line to Chile",
        "indirect [its envoy, Sosa] [said] Peru has proposed a line to Chile",
      ]
    )
    let joined = """
      [GPE Peru/NNP/nsubj>2 ] told|tell/VBD/ROOT [GPE Chile/NNP/dobj>2 ] _,/,/punct>3 a/DT/det>6 neighbour/NN/appos>3 \
      _,/,/punct>2 and/CC/cc>2 said|say/VBD/conj>2 nothing/NN/dobj>9 _././punct>2
      """
    #expect(try found(joined).isEmpty)
  }

  @Test("a past tense that was taken for a participle has the sentence's noun for its subject")
  func fragment() throws {
    let text = """
      [GPE Peru/NNP/poss>3 ] 's/POS/case>1 envoy/NN/ROOT for/IN/prep>3 trade/NN/pobj>4 _,/,/punct>5 [PERSON Sosa/NNP/appos>5 ] \
      _,/,/punct>5 urged|urge/VBD/acl>5 [GPE Chile/NNP/dobj>9 ] to/TO/aux>12 stop/VB/xcomp>9 _././punct>3
      """
    #expect(try found(text).first?.hasSuffix("[urged] Chile to stop") == true)
  }

  @Test("a paper speaks for whoever issued it")
  func documents() throws {
    let text = AnnotatedText.written(
      """
      Rents|rent/NNS/nsubj>2 fell|fall/VBD/ROOT _,/,/punct>2 according|accord/VBG/prep>2 to/IN/prep>4 \
      a/DT/det>8 ministry/NN/compound>8 statement/NN/pobj>5 _././punct>2
      """
    )
    let ministry = ActorEntry(
      id: ActorID(0),
      name: "ministry",
      kind: .organization,
      countries: [],
      sectors: [],
      mentions: [ActorMention(range: text.tokens[6].range, form: .name)],
      rule: "test"
    )
    let all = try quotations(in: text, actors: [ministry])
    #expect(all.map { $0.source?.actor } == [ActorID(0)])
  }

  @Test(
    "a source resolves to the actor mentioned, to a nickname's bearer, to the last speaker for a pronoun"
  )
  func actors() throws {
    let text = AnnotatedText.written(
      """
      [PERSON Holt/NNP/nsubj>8 ] _,/,/punct>1 known|know/VBN/acl>1 as/IN/prep>3 Old/NNP/compound>6 Salt/NNP/pobj>4 _,/,/punct>1 \
      left|leave/VBD/ROOT _././punct>8
      Old/NNP/compound>2 Salt/NNP/nsubj>3 said|say/VBD/ROOT talks|talk/NNS/nsubj>5 failed|fail/VBD/ccomp>3 _././punct>3
      He/PRP/nsubj>2 added|add/VBD/ROOT that/IN/mark>5 nobody/NN/nsubj>5 cared|care/VBD/ccomp>2 _././punct>2
      """
    )
    let holt = ActorEntry(
      id: ActorID(0),
      name: "Holt",
      kind: .person,
      countries: [],
      sectors: [],
      mentions: [ActorMention(range: text.tokens[0].range, form: .name)],
      rule: "test"
    )
    let all = try quotations(in: text, actors: [holt])
    #expect(all.map { $0.source?.actor } == [ActorID(0), ActorID(0)])
  }
}
