import Testing

@Suite("Direct quotations") struct DirectQuotationTests {
  @Test("a cue after the words, in either order, names the source")
  func after() throws {
    let inverted = """
      “/``/punct>4 _We/PRP/nsubj>3 are|be/VBP/ccomp>7 late/JJ/acomp>3 _,/,/punct>7 _”/''/punct>7 \
      said|say/VBD/ROOT [PERSON Mira/NNP/compound>9 Holt/NNP/nsubj>7 ] _././punct>7
      """
    #expect(try found(inverted) == ["direct [Mira Holt] [said] “We are late,”"])
    let straight = """
      “/``/punct>4 _We/PRP/nsubj>3 are|be/VBP/ccomp>9 late/JJ/acomp>3 _,/,/punct>9 _”/''/punct>9 \
      [PERSON Mira/NNP/compound>8 Holt/NNP/nsubj>9 ] said|say/VBD/ROOT _././punct>9
      """
    #expect(try found(straight) == ["direct [Mira Holt] [said] “We are late,”"])
  }

  @Test("words before and after the cue are one entry")
  func interrupted() throws {
    let text = """
      “/``/punct>3 _We/PRP/nsubj>3 wait|wait/VBP/ccomp>7 _,/,/punct>7 _”/''/punct>7 she/PRP/nsubj>7 \
      said|say/VBD/ROOT _,/,/punct>7 “/``/punct>11 _and/CC/cc>11 hope|hope/VBP/conj>3 _././punct>7 _”/''/punct>7
      """
    #expect(try found(text) == ["direct [she] [said] “We wait,” … “and hope.”"])
  }

  @Test("the next sentence between marks goes on with the same speaker")
  func followUp() throws {
    let text = """
      “/``/punct>3 _We/PRP/nsubj>3 wait|wait/VBP/ccomp>7 _,/,/punct>7 _”/''/punct>7 she/PRP/nsubj>7 \
      said|say/VBD/ROOT _././punct>7
      “/``/punct>3 _They/PRP/nsubj>3 know|know/VBP/ROOT _././punct>3 _”/''/punct>3
      """
    #expect(try found(text) == ["direct [she] [said] “We wait,” … “They know.”"])
  }

  @Test("a speech introduced in the paragraph before runs over paragraphs that repeat the mark")
  func paragraphs() throws {
    let text = """
      [PERSON Holt/NNP/nsubj>2 ] told|tell/VBD/ROOT reporters|reporter/NNS/dobj>2 _:/:/punct>2

      “/``/punct>3 _We/PRP/nsubj>3 wait|wait/VBP/ROOT _././punct>3

      “/``/punct>3 _We/PRP/nsubj>3 hope|hope/VBP/ROOT _././punct>3 _”/''/punct>3
      """
    #expect(try found(text) == ["direct [Holt] [told] “We wait. … “We hope.”"])
  }

  @Test("a dash gives the words to the name behind it")
  func dash() throws {
    let text = """
      “/``/punct>3 _We/PRP/nsubj>3 wait|wait/VBP/ROOT _././punct>3 _”/''/punct>3 —/:/punct>3 \
      [PERSON Mira/NNP/compound>8 Holt/NNP/appos>3 ]
      """
    #expect(try found(text) == ["direct [Mira Holt] [—] “We wait.”"])
  }

  @Test("a fragment takes the words that it completes")
  func fragment() throws {
    let text = """
      The/DT/det>2 plan/NN/nsubj>3 was|be/VBD/ccomp>11 “/``/punct>6 _a/DT/det>6 farce/NN/attr>3 _,/,/punct>11 \
      _”/''/punct>11 the/DT/det>10 envoy/NN/nsubj>11 said|say/VBD/ROOT _././punct>11
      """
    #expect(try found(text) == ["mixed [the envoy] [said] The plan was “a farce,”"])
  }

  @Test("scare quotes, titles and nicknames belong to nobody")
  func nobody() throws {
    let scare = """
      The/DT/det>4 “/``/punct>4 _brief/JJ/amod>4 _”/''/punct>5 delay/NN/nsubj>6 ended|end/VBD/ROOT _././punct>6
      """
    #expect(try found(scare).isEmpty)
    let title = """
      Her/PRP$/poss>2 book/NN/nsubj>10 _,/,/punct>2 “/``/punct>7 _The/DT/det>7 Dry/NNP/compound>7 \
      Canal/NNP/appos>2 _,/,/punct>2 _”/''/punct>2 sold|sell/VBD/ROOT well/RB/advmod>10 _././punct>10
      """
    #expect(try found(title).isEmpty)
  }

  @Test("an answer named by its noun belongs to the noun's owner")
  func answer() throws {
    let text = """
      “/``/punct>2 _Never/RB/dep>5 _,/,/punct>5 _”/''/punct>5 was|be/VBD/ROOT Holt/NNP/poss>8 _'s/POS/case>6 \
      reply/NN/nsubj>5 _././punct>5
      """
    #expect(try found(text) == ["direct [Holt's] [reply] “Never,”"])
  }

  @Test("a full stop behind an abbreviated rank does not end the credit")
  func abbreviation() throws {
    let text = """
      “/``/punct>3 _We/PRP/nsubj>3 wait|wait/VBP/ccomp>6 _,/,/punct>6 _”/''/punct>6 said|say/VBD/ROOT \
      Capt/NNP/compound>9 _././punct>9 [PERSON Holt/NNP/nsubj>6 ] _././punct>6
      """
    #expect(try found(text) == ["direct [Capt. Holt] [said] “We wait,”"])
  }
}
