import TestSupport
import Testing
import TextModel

@Suite("Annotated text") struct AnnotatedTextTests {
  private let text = AnnotatedText.written(
    """
    [PERSON Salgado/NNP/nsubj>2 ] met|meet/VBD/ROOT the/DT/det>5 Moroccan/JJ/amod>5 \
    minister/NN/dobj>2 in/IN/prep>2 [GPE Rabat/NNP/pobj>6 ] _././punct>2
    He/PRP/nsubj>2 left|leave/VBD/ROOT _././punct>2
    """
  )

  @Test("the words stand where the ranges say")
  func ranges() {
    #expect(text.text.string == "Salgado met the Moroccan minister in Rabat. He left.")
    #expect(text.form(of: 4) == "minister")
    #expect(text.string(of: 2..<5) == "the Moroccan minister")
    #expect(text.text[text.sentences[1].range] == "He left.")
  }

  @Test("children, subtrees and ancestors agree")
  func tree() {
    #expect(Array(text.children(of: 1)) == [0, 4, 5, 7])
    #expect(text.child(of: 1, .dobj) == 4)
    #expect(text.subtree(of: 4) == 2..<5)
    #expect(text.subtree(of: 1) == 0..<8)
    #expect(text.ancestors(of: 6) == [5, 1])
    #expect(text.isWithin(6, subtreeOf: 1))
    #expect(!text.isWithin(6, subtreeOf: 4))
    #expect(!text.isWithin(9, subtreeOf: 1))
  }

  @Test("tokens and sentences are found by place")
  func lookUp() {
    #expect(text.token(at: 0) == 0)
    #expect(text.token(at: 7) == nil)
    #expect(text.tokens(in: TextRange(8, 15)) == 1..<3)
    #expect(text.sentence(at: 44) == 1)
    #expect(text.sentence(at: 10) == 0)
    #expect(text.entities.map { text.text[$0.range] } == ["Salgado", "Rabat"])
  }

  @Test("every subtree holds its token and lies within its head's")
  func subtreesNest() {
    for index in text.tokens.indices {
      #expect(text.subtree(of: index).contains(index))
      let head = text.tokens[index].head
      let outer = text.subtree(of: head)
      #expect(outer.lowerBound <= text.subtree(of: index).lowerBound)
      #expect(outer.upperBound >= text.subtree(of: index).upperBound)
    }
  }
}
