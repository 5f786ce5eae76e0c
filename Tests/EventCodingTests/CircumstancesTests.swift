import Annotations
import TestSupport
import TextModel
import Testing

@testable import EventCoding

@Suite("Places of events")
struct CircumstancesTests {
  private let coder: EventCoder

  init() throws { coder = try EventCoder() }

  private func place(_ written: String) -> String? {
    let input = EventCodingInput(
      text: AnnotatedText.written(written),
      context: ArticleContext(),
      times: [],
      actors: ActorIndex([]),
      offices: [],
      quotations: []
    )
    return coder.events(input).first?.place?.name
  }

  @Test("A named place behind 'in' or 'at' is where it was")
  func inPlace() {
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Chile/NNP/dobj>2 ] in/IN/prep>2 [GPE Quito/NNP/pobj>4 ] _./././punct>2
        """
      ) == "Quito"
    )
  }

  @Test("what is held at a gathering, or by a body that it is a gathering of, is where that is")
  func gatherings() {
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] signed|sign/VBD/ROOT a/DT/det>4 treaty|treaty/NN/dobj>2 at/IN/prep>2 a/DT/det>7 \
        ceremony|ceremony/NN/pobj>5 in/IN/prep>7 [GPE Quito/NNP/pobj>8 ] _./././punct>2
        """
      ) == "Quito"
    )
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] held|hold/VBD/ROOT a/DT/det>4 session|session/NN/dobj>2 of/IN/prep>4 the/DT/det>7 \
        commission|commission/NN/pobj>5 in/IN/prep>7 [GPE Quito/NNP/pobj>8 ] with/IN/prep>2 [GPE Chile/NNP/pobj>10 ] _./././punct>2
        """
      ) == "Quito"
    )
  }

  @Test("'the capital, Quito' and 'the city of Quito' are Quito, without the article")
  func apposition() {
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Chile/NNP/dobj>2 ] in/IN/prep>2 the/DT/det>6 capital/NN/pobj>4 \
        _,/,/punct>6 [GPE Quito/NNP/appos>6 ] _./././punct>2
        """
      ) == "Quito"
    )
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Chile/NNP/dobj>2 ] in/IN/prep>2 the/DT/det>6 city/NN/pobj>4 \
        of/IN/prep>6 [GPE Quito/NNP/pobj>7 ] _./././punct>2
        """
      ) == "Quito"
    )
  }

  @Test("A place of another clause, and a month, are no place of it")
  func elsewhere() {
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Chile/NNP/dobj>2 ] while/IN/mark>7 crowds|crowd/NNS/nsubj>7 \
        slept|sleep/VBD/advcl>2 in/IN/prep>6 [GPE Quito/NNP/pobj>7 ] _./././punct>2
        """
      ) == nil
    )
    #expect(
      place(
        """
        [GPE Peru/NNP/nsubj>2 ] met|meet/VBD/ROOT [GPE Chile/NNP/dobj>2 ] in/IN/prep>2 [DATE May/NNP/pobj>4 ] _./././punct>2
        """
      ) == nil
    )
  }
}
