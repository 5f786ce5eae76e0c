import Actors
import Annotations
import Chronology
import TestSupport
import Testing
import TextModel

/// Texts written by hand with their trees, so that no model is needed.
@Suite("Who is who in a text")
struct ResolverTests {
  private static let resolver = Result { try ActorResolver() }

  private func analyze(_ written: String, published: String? = nil) throws -> ActorAnalysis {
    let context = ArticleContext(
      published: published.map { PublicationDate(value: $0, precision: .day, basis: .input) }
    )
    return try Self.resolver.get().analyze(.written(written), times: [], context: context)
  }

  @Test("an adjective before a noun gives its country, the noun its sector")
  func adjectiveAndRole() throws {
    let found = try analyze(
      "Syrian/JJ/amod>2 rebels|rebel/NNS/nsubj>3 attacked|attack/VBD/ROOT soldiers|soldier/NNS/dobj>3 _./././punct>3"
    )
    #expect(found.actors.map(\.name) == ["Syrian rebels", "soldiers"])
    #expect(found.actors[0].countries == [CountryCode("SYR")])
    #expect(found.actors[0].sectors == [.rebel])
    #expect(found.actors[1].countries.isEmpty)
    #expect(found.actors[1].sectors == [.military])
  }

  @Test("a capital that speaks is its government")
  func speakingCapital() throws {
    let found = try analyze(
      "[GPE Lisbon/NNP/nsubj>2 ] said|say/VBD/ROOT no/UH/dobj>2 _./././punct>2"
    )
    #expect(found.actors.map(\.name) == ["Portugal"])
    #expect(found.actors[0].mentions.map(\.form) == [.metonym])
  }

  @Test("a capital that somebody flies to is a place")
  func capitalAsPlace() throws {
    let found = try analyze(
      "[PERSON Ana/NNP/compound>2 Reis/NNP/nsubj>3 ] flew|fly/VBD/ROOT to/IN/prep>3 [GPE Lisbon/NNP/pobj>4 ] _./././punct>3"
    )
    #expect(found.actors.map(\.name) == ["Ana Reis"])
  }

  @Test("a title before a name makes an office with the title's country")
  func titleBeforeName() throws {
    let found = try analyze(
      """
      Norwegian/JJ/amod>5 Deputy/NNP/compound>3 Fisheries/NNPS/compound>4 Minister/NNP/compound>6 [PERSON Kari/NNP/compound>6 Lund/NNP/nsubj>7 ] resigned|resign/VBD/ROOT _./././punct>7
      """
    )
    #expect(found.actors.map(\.name) == ["Kari Lund"])
    #expect(found.offices.map(\.title) == ["Deputy Fisheries Minister"])
    #expect(found.offices.first?.countries == [CountryCode("NOR")])
    #expect(found.offices.first?.status == .current)
  }

  @Test(
    "a name that the recogniser takes for an organisation is a person where an apposition says so"
  )
  func mislabelled() throws {
    let found = try analyze(
      """
      [ORG Makena/NNP/compound>2 Otieno/NNP/nsubj>9 ] ,/,/punct>2 a/DT/det>5 senator/NN/appos>2 from/IN/prep>5 [GPE Kenya/NNP/pobj>6 ] ,/,/punct>2 left|leave/VBD/ROOT _./././punct>9
      """
    )
    #expect(found.actors.first?.kind == .person)
    #expect(found.actors.first?.countries == [CountryCode("KEN")])
    #expect(found.actors.first?.sectors == [.legislature])
  }

  @Test("a family name finds its person again, and he is the one subject before")
  func surnameAndPronoun() throws {
    let found = try analyze(
      """
      [PERSON Tomas/NNP/compound>2 Berg/NNP/nsubj>3 ] arrived|arrive/VBD/ROOT _./././punct>3
      [PERSON Berg/NNP/nsubj>2 ] left|leave/VBD/ROOT _./././punct>2
      He|he/PRP/nsubj>2 slept|sleep/VBD/ROOT _./././punct>2
      """
    )
    #expect(found.actors.count == 1)
    #expect(found.actors.first?.mentions.map(\.form) == [.name, .name, .pronoun])
  }

  @Test("two people of one family name stay two, and the bare name stays open")
  func twoOfOneName() throws {
    let found = try analyze(
      """
      [PERSON Tomas/NNP/compound>2 Berg/NNP/nsubj>6 ] and/CC/cc>2 [PERSON Lena/NNP/compound>5 Berg/NNP/conj>2 ] met|meet/VBD/ROOT _./././punct>6
      [PERSON Berg/NNP/nsubj>2 ] left|leave/VBD/ROOT _./././punct>2
      """
    )
    #expect(found.actors.map(\.name) == ["Tomas Berg", "Lena Berg"])
    #expect(found.actors.map(\.mentions.count) == [1, 1])
  }

  @Test("the two countries are the two named before")
  func twoCountries() throws {
    let found = try analyze(
      """
      [GPE Chile/NNP/nsubj>4 ] and/CC/cc>1 [GPE Peru/NNP/conj>1 ] spoke|speak/VBD/ROOT _./././punct>4
      The/DT/det>3 two/CD/nummod>3 countries|country/NNS/nsubj>4 agreed|agree/VBD/ROOT _./././punct>4
      """
    )
    let group = found.actors.last
    #expect(group?.kind == .group)
    #expect(group?.members == [ActorID(0), ActorID(1)])
    #expect(group?.countries == [CountryCode("CHL"), CountryCode("PER")])
  }

  @Test("the table of leaders answers for its dates alone")
  func leadersByDate() throws {
    let text = "[PERSON Merkel/NNP/nsubj>2 ] spoke|speak/VBD/ROOT _./././punct>2"
    #expect(try analyze(text, published: "2010-03-01").actors.first?.sectors == [.government])
    #expect(try analyze(text, published: "2023-03-01").actors.first?.sectors == [.elite])
    #expect(try analyze(text, published: "1999-03-01").actors.first?.sectors == [])
    #expect(try analyze(text).actors.first?.sectors == [])
    #expect(try analyze(text).actors.first?.countries == [CountryCode("DEU")])
  }

  @Test("a former minister is one no more")
  func former() throws {
    let found = try analyze(
      """
      Former|former/JJ/amod>3 Polish/JJ/amod>3 president/NN/compound>5 [PERSON Jan/NNP/compound>5 Kos/NNP/nsubj>6 ] spoke|speak/VBD/ROOT _./././punct>6
      """
    )
    #expect(found.offices.first?.status == .former)
    #expect(found.actors.first?.sectors == [.elite])
  }

  @Test("places tell their country")
  func places() throws {
    let resolver = try Self.resolver.get()
    #expect(resolver.country(ofPlace: "Osaka") == CountryCode("JPN"))
    #expect(resolver.country(ofPlace: "Nowhere-upon-Sea") == nil)
  }
}
