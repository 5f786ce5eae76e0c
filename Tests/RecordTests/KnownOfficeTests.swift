import Annotations
import Articles
import Chronology
import Record
import Reports
import Testing
import TextModel

@Suite("Offices that the record knows") struct KnownOfficeTests {
  /// A report of one sentence in which people are named, some with an office.
  private func report(
    _ id: String,
    day: String?,
    people: [(name: String, title: String?, country: String?)],
    since: String? = nil,
    status: Office.Status = .current
  ) -> Report {
    let source = SourceText("They met and spoke of fish.")
    let range = source.range
    let actors = people.enumerated().map { number, person in
      ActorEntry(
        id: ActorID(number),
        name: person.name,
        kind: .person,
        countries: person.country.map { [CountryCode($0)] } ?? [],
        sectors: person.country == nil ? [] : [.government],
        mentions: [ActorMention(range: range, form: .name)],
        rule: RuleID("test")
      )
    }
    let offices = people.enumerated().compactMap { number, person in
      person.title.map { title in
        Office(
          holder: ActorID(number),
          title: title,
          organization: nil,
          organizationActor: nil,
          countries: person.country.map { [CountryCode($0)] } ?? [],
          sector: .government,
          range: range,
          status: status,
          since: since,
          rule: RuleID("test")
        )
      }
    }
    let published = day.map { PublicationDate(value: $0, precision: .day, basis: .input) }
    return Report(
      article: Article(
        id: id,
        title: nil,
        published: published,
        text: source,
        paragraphs: [range]
      ),
      sentences: [range],
      actors: actors,
      offices: offices
    )
  }

  private func known(
    _ name: String,
    _ title: String,
    _ country: String,
    _ day: String,
    since: String? = nil,
    status: Office.Status = .current,
    report id: String = "r"
  ) -> [KnownOffice] {
    report(id, day: day, people: [(name, title, country)], since: since, status: status)
      .knownOffices(reported: CalendarDate(day))
  }

  /// The country that the record gives to somebody of a report that also speaks of Portugal.
  private func answer(
    _ name: String,
    title: String? = nil,
    on day: String,
    _ known: [KnownOffice],
    beside country: String? = "PRT"
  ) -> String? {
    let other = country.map {
      [(name: "Somebody Else", title: String?.none, country: Optional($0))]
    }
    let asking = report("asking", day: day, people: [(name, title, nil)] + (other ?? []))
    return asking.openPeople(reported: CalendarDate(day)).first?.office(among: known)?.country
      .rawValue
  }

  @Test("an office answers for the month around its report, and for no other day")
  func window() {
    let salgado = known("Henrique Salgado", "Foreign Minister", "PRT", "2031-05-02")
    #expect(answer("Salgado", on: "2031-05-20", salgado) == "PRT")
    #expect(answer("Salgado", on: "2031-04-01", salgado) == "PRT")
    #expect(answer("Salgado", on: "2031-03-31", salgado) == nil)
    #expect(answer("Salgado", on: "2031-06-03", salgado) == nil)
  }

  @Test("a beginning that the text tells reaches back to its last possible day")
  func beginning() {
    let salgado = known("Henrique Salgado", "Minister", "PRT", "2031-05-02", since: "2029")
    #expect(answer("Salgado", on: "2030-01-01", salgado) == "PRT")
    #expect(answer("Salgado", on: "2029-06-01", salgado) == nil)
  }

  @Test("a former, coming or undated office answers for nobody")
  func notHeld() {
    for status in [Office.Status.former, .elect, .candidate] {
      #expect(known("Ana Reis", "minister", "PRT", "2031-05-02", status: status).isEmpty)
    }
    let undated = report("u", day: nil, people: [("Ana Reis", "minister", "PRT")])
    #expect(undated.knownOffices(reported: nil).isEmpty)
  }

  @Test("a lone name needs the title or the country beside it")
  func support() {
    let salgado = known("Henrique Salgado", "Foreign Minister", "PRT", "2031-05-02")
    #expect(answer("Salgado", on: "2031-05-03", salgado, beside: "CHL") == nil)
    #expect(answer("Salgado", title: "minister", on: "2031-05-03", salgado, beside: "CHL") == "PRT")
    #expect(answer("Salgado", title: "striker", on: "2031-05-03", salgado) == nil)
  }

  @Test("two holders of one name leave it open")
  func ambiguous() {
    let both =
      known("Henrique Salgado", "Foreign Minister", "PRT", "2031-05-02")
      + known("Rui Salgado", "Minister", "PRT", "2031-05-04")
    #expect(answer("Salgado", on: "2031-05-03", both) == nil)
    #expect(answer("Rui Salgado", on: "2031-05-03", both) == "PRT")
    let fuller =
      known("Henrique Salgado", "Foreign Minister", "PRT", "2031-05-02")
      + known("Henrique Dias Salgado", "Minister", "PRT", "2031-05-04")
    #expect(answer("Salgado", on: "2031-05-03", fuller) == "PRT")
  }

  @Test("a family name that stands first is asked for under that name")
  func familyFirst() {
    let liu = known("Liu Wenbo", "Vice Minister", "CHN", "2031-05-02")
    #expect(Set(liu.flatMap(\.shortNames)) == ["liu", "wenbo"])
    #expect(answer("Liu", on: "2031-05-03", liu, beside: "CHN") == "CHN")
    let jones = known("Liu Jones", "Minister", "AUS", "2031-05-02")
    #expect(jones.flatMap(\.shortNames) == ["jones"])
  }

  @Test("the answer gives the report a country, a sector, a full name, and says where it is from")
  func putIn() throws {
    let asking = report("asking", day: "2031-05-03", people: [("Salgado", "minister", nil)])
    let office = try #require(
      known("Henrique Salgado", "Foreign Minister", "PRT", "2031-05-02", report: "first").first
    )
    let knowing = asking.knowing([ActorID(0): office])
    #expect(knowing.actors[0].name == "Henrique Salgado")
    #expect(knowing.actors[0].countries == [CountryCode("PRT")])
    #expect(knowing.actors[0].sectors == [.government])
    #expect(knowing.offices[0].countries == [CountryCode("PRT")])
    #expect(
      knowing.actors[0].rule == RuleID("record-office(first, 2031-04-01..2031-06-02)")
    )
  }

  @Test("what was learnt from the record is no source of its own")
  func noEcho() throws {
    let asking = report("asking", day: "2031-05-03", people: [("Salgado", "minister", nil)])
    #expect(asking.knownOffices(reported: CalendarDate("2031-05-03")).isEmpty)
  }
}
