import Actors
import Annotations
import Articles
import Dialogues
import EventCoding
import Quotations
import Reports
import Synchronization
import Temporal
import TestSupport
import Testing
import TextModel

@Suite("Report builder") struct ReportBuilderTests {
  /// Gives each text one analysis and remembers what it was asked for.
  private final class Recorder: TextAnnotator {
    let modelName = "recorder"
    let asked = Mutex<[Int]>([])

    func annotate(_ inputs: [AnnotatorInput]) throws -> [AnnotatedText] {
      asked.withLock { $0 += inputs.map(\.paragraphs.count) }
      return inputs.map {
        AnnotatedText(
          text: $0.text,
          paragraphs: $0.paragraphs,
          sentences: [],
          tokens: [],
          entities: []
        )
      }
    }
  }

  @Test("text that is not English is handed on without analysis")
  func otherLanguages() throws {
    let recorder = Recorder()
    let builder = ReportBuilder(
      annotator: recorder,
      temporal: try TemporalTagger(),
      actors: try ActorResolver(),
      quotations: try QuotationFinder(),
      events: try EventCoder(),
      dialogues: try DialogueFinder()
    )
    let articles = [("en", "A short text."), ("fr", "Un texte court."), ("en-GB", "Another.")]
      .enumerated().map { number, item in
        let text = SourceText(item.1)
        return Article(id: "\(number)", language: item.0, text: text, paragraphs: [text.range])
      }
    let reports = try builder.reports(articles)
    #expect(reports.map(\.report.article.id) == ["0", "1", "2"])
    #expect(recorder.asked.withLock { $0 } == [1, 0, 1])
  }

  @Test("where nothing else tells the day of publication, a dateline with a year does")
  func dateline() throws {
    let builder = ReportBuilder(
      annotator: try TestModel.pipeline(),
      temporal: try TemporalTagger(),
      actors: try ActorResolver(),
      quotations: try QuotationFinder(),
      events: try EventCoder(),
      dialogues: try DialogueFinder()
    )
    let text = SourceText(
      "LIMA, March 3, 2033 (Andes Wire) - Peru and Chile will hold border talks on Tuesday."
    )
    let credit = Credit(range: TextRange(0, 34), agency: "Andes Wire", kind: .dateline)
    let article = Article(
      id: "a",
      language: "en",
      text: text,
      paragraphs: [text.range],
      credits: [credit]
    )
    let report = try #require(try builder.reports([article]).first?.report)
    #expect(report.article.published?.value == "2033-03-03")
    #expect(report.article.published?.basis == .dateline)
    #expect(report.events.map(\.status) == [.planned])
  }
}
