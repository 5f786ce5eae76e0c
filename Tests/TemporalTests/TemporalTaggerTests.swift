import Annotations
import Chronology
import Temporal
import TestSupport
import TextModel
import Testing

@Suite("Dating expressions") struct TemporalTaggerTests {
  private let tagger: TemporalTagger

  init() throws { tagger = try TemporalTagger() }

  private func times(
    _ text: String,
    published: String? = "2024-05-30",
    outlet: String? = nil
  ) throws -> [String: Timex] {
    let annotated = try TestModel.annotate(text)
    let context = ArticleContext(
      outlet: outlet,
      published: published.map { PublicationDate(value: $0, precision: .day, basis: .input) }
    )
    let found = tagger.times(in: annotated, context: context)
    return Dictionary(found.map { (annotated.text[$0.range], $0) }, uniquingKeysWith: { $1 })
  }

  @Test("without a day of publication a weekday stays open, but says how it would follow")
  func undated() throws {
    let time = try #require(try times("They met on Wednesday.", published: nil)["Wednesday"])
    #expect(time.value == "XXXX-WXX-3")
    #expect(time.interval == nil && time.basis == .none)
    let day = try #require(CalendarDate("2024-05-30"))
    #expect(time.anchoring?.resolve(on: day)?.from.description == "2024-05-29")
  }

  @Test("every formula gives the days that the expression was given")
  func anchoringsAgree() throws {
    let text = """
      The ministers met on Monday and will meet again next Friday, a spokesman said yesterday. Last year they \
      met in November. The council, which sat six years ago, meets from Saturday to Sunday. Two weeks ago it met in the spring.
      """
    let day = try #require(CalendarDate("2024-05-30"))
    for (words, time) in try times(text) {
      guard let anchoring = time.anchoring else { continue }
      #expect(anchoring.resolve(on: day) == time.interval, "\(words)")
    }
  }

  @Test("a dateline with a year dates an article that has no day of its own")
  func dateline() throws {
    let text = "ANKARA, July 22, 2022 (Reuters) - The two signed a deal on Friday."
    let time = try #require(try times(text, published: nil)["Friday"])
    #expect(time.interval?.from.description == "2022-07-22")
    #expect(time.basis == .dateline)
  }

  @Test("numbers of a date are read as the outlet's country writes them, else left open")
  func numericDates() throws {
    let text = "The treaty was signed on 03/04/2024 in Geneva."
    let american = try times(text, outlet: "The New York Times")["03/04/2024"]
    #expect(american?.value == "2024-03-04")
    #expect(try times(text, outlet: "The Guardian")["03/04/2024"]?.value == "2024-04-03")
    let unknown = try #require(try times(text)["03/04/2024"])
    #expect(unknown.value == "2024-XX-XX" && unknown.interval == nil)
  }

  @Test("a fiscal year is that of the country whose budget it is, else open")
  func fiscalYears() throws {
    let japan = try times("Japan will double its outlays by fiscal 2027.")["fiscal 2027"]
    #expect(japan?.interval?.from.description == "2027-04-01")
    let nobody = try #require(try times("Outlays will double by fiscal 2027.")["fiscal 2027"])
    #expect(nobody.value == "FY2027" && nobody.interval == nil)
  }

  @Test("both ends of a range know the days of the whole; alternatives have none")
  func wholeRanges() throws {
    func days(_ text: String, _ end: String) throws -> String? {
      let whole = try times(text)[end]?.whole
      return whole.map { "\($0.from)/\($0.to)" }
    }
    #expect(try days("They meet in Bern on June 2-4.", "June 2") == "2024-06-02/2024-06-04")
    #expect(try days("They meet from 6 June to 18 June.", "18 June") == "2024-06-06/2024-06-18")
    #expect(try days("They will meet on 8 and 9 June.", "9 June") == "2024-06-08/2024-06-09")
    #expect(try days("They will meet on 8 or 9 June.", "9 June") == nil)
    #expect(try days("They met in March and May 2016.", "May 2016") == nil)
  }

  @Test(
    "a company's quarter is numbered as the company does, and lasts until the day that it names"
  )
  func companyQuarters() throws {
    let text = "Profit fell in the fourth quarter ended Aug. 31, 2023. A year earlier it had risen."
    let found = try times(text)
    let quarter = try #require(found["the fourth quarter"])
    #expect(quarter.value == "2023-Q4")
    #expect(quarter.interval?.from.description == "2023-06-01")
    #expect(quarter.interval?.to.description == "2023-08-31")
    #expect(found["A year earlier"]?.value == "2022-Q4")
  }

  @Test("a perfect tells of no day a year past, and an infinitive of none a year ahead")
  func nearDays() throws {
    let deadline = try times("The ministry has set June 10 as the deadline.")
    #expect(deadline["June 10"]?.value == "2024-06-10")
    let order = try times("The court ordered them to leave the port by May 28.")
    #expect(order["May 28"]?.value == "2024-05-28")
  }

  @Test("the day of a dateline is marked, with a dash or an agency in brackets")
  func datelineRole() throws {
    let dash = try times("OSLO, May 29 — The envoys met on Tuesday.")
    #expect(dash["May 29"]?.role == .dateline && dash["Tuesday"]?.role == nil)
    #expect(try times("Oslo, May 29 (Agence Nord) The envoys met.")["May 29"]?.role == .dateline)
    #expect(try times("In Oslo, on May 29 (a Wednesday) they met.")["May 29"]?.role == nil)
  }

  @Test("a passive of agreeing tells of a day past, one of expecting of a day near")
  func agreedOn() throws {
    let text = "The reopening was agreed at a meeting on Sunday."
    #expect(try times(text, published: "2024-05-29")["Sunday"]?.value == "2024-05-26")
  }

  @Test("a year of one clause says nothing of a month in another")
  func clauseYears() throws {
    let text = "The series was launched in 2022 and its third round was held in Turin in January."
    #expect(try times(text)["January"]?.value == "2024-01")
  }

  @Test("a plan gone by is read by nearness, and 'the first in years' counts back")
  func plansGoneBy() throws {
    let plan = try times("The forum was to have met in Turin in October.", published: "2024-02-04")
    #expect(plan["October"]?.value == "2023-10")
    let first = try times("They will meet in Bern on Monday for the first round in eleven years.")
    #expect(first["eleven years"]?.value == "P11Y")
  }

  @Test("titles made of units are no times")
  func titles() throws {
    #expect(try times("He told the programme This Week that nothing was signed.").isEmpty)
  }

  @Test("names are no times")
  func names() throws {
    let text = "Theresa May spoke of the Good Friday Agreement and of the 2030 Agenda."
    #expect(try times(text).isEmpty)
  }

  @Test("expressions stand in text order and do not overlap")
  func order() throws {
    let annotated = try TestModel.annotate(
      "On Monday, 3 June 2024, at 10:30 a.m. they met for two hours; in late July they meet again, as every year."
    )
    let found = tagger.times(in: annotated, context: RuleExampleTests.context)
    #expect(found.count >= 4)
    for (first, second) in zip(found, found.dropFirst()) {
      #expect(first.range.end <= second.range.start)
    }
  }
}
