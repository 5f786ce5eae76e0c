import Articles
import Exchange
import Reports
import TextModel

/// An input in its place: an article, or why there is none.
typealias ArticleResult = Result<Article, ArticleError>

/// What became of one input.
enum AnalysedItem: Sendable {
  case report(Report, AnnotatedText)
  case failure(ArticleError)
}

/// Gathers inputs into batches that fill the language analysis' matrix products.
struct ArticleBatcher {
  /// Bytes of text in a batch: large enough for the products, small enough that two cores share a short run.
  private static let capacity = 96 * 1024
  private var items: [ArticleResult] = []
  private var size = 0

  /// - Returns: a batch, when this input fills one.
  mutating func add(_ item: ArticleResult) -> [ArticleResult]? {
    items.append(item)
    size += 64
    if case .success(let article) = item { size += article.text.bytes.count }
    return size >= Self.capacity ? take() : nil
  }

  /// What is left.
  mutating func take() -> [ArticleResult]? {
    defer {
      items = []
      size = 0
    }
    return items.isEmpty ? nil : items
  }
}

extension ReportBuilder {
  /// Analyses a batch; what is no article stays in its place.
  func analyse(_ batch: [ArticleResult]) throws -> [AnalysedItem] {
    var analysed = try reports(batch.compactMap { try? $0.get() }).makeIterator()
    return batch.compactMap { item in
      switch item {
      case .failure(let error): .failure(error)
      case .success: analysed.next().map { .report($0.report, $0.analysis) }
      }
    }
  }
}
