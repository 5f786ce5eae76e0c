import Articles
import Dispatch
import Fetching
import Foundation

/// Reads articles from whatever a command line names: files, standard input, addresses.
final class InputReader {
  private let reader: ArticleReader
  private let options: FetchingOptions
  private let store: ValidatorStore
  private lazy var fetcher = options.fetcher(store)

  init(reader: ArticleReader, fetching: FetchingOptions) {
    self.reader = reader
    options = fetching
    store = fetching.store()
  }

  /// Hands on the articles of a source; what cannot be read is an error in its place.
  /// - Throws: only what `body` throws.
  func articles(
    from source: InputSource,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    switch source {
    case .file(let file):
      if options.follow, let links = try? reader.feedLinks(in: file), !links.isEmpty {
        for link in links { try fetched(link, follow: false, body) }
      } else {
        try reader.articles(in: file, body)
      }
    case .standardInput:
      try reader.articles(handle: .standardInput, subject: "standard input", body)
    case .address(let address): try fetched(address, follow: options.follow, body)
    }
  }

  /// Keeps what servers said.
  func finish() throws {
    let store = store
    try Self.waiting { try await store.save() }
  }

  private func fetched(
    _ address: String,
    follow: Bool,
    _ body: (Result<Article, ArticleError>) throws -> Void
  ) throws {
    let fetcher = fetcher
    let outcome: Result<Fetcher.Outcome, FetchError>
    do {
      outcome = .success(try Self.waiting { try await fetcher.fetch(address) })
    } catch let error as FetchError {
      outcome = .failure(error)
    }
    switch outcome {
    case .failure(let error):
      try body(
        .failure(ArticleError(code: error.code, subject: error.address, message: error.message))
      )
    case .success(.unchanged): return
    case .success(.page(let page)):
      let links = follow ? reader.feedLinks(contents: page.body) : []
      guard links.isEmpty else {
        for link in links { try fetched(link, follow: false, body) }
        return
      }
      try reader.articles(
        contents: page.body,
        subject: page.address,
        contentType: page.contentType,
        body
      )
    }
  }

  /// Waits for asynchronous work: commands run from top to bottom.
  private static func waiting<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let done = DispatchSemaphore(value: 0)
    let box = ResultBox<Value>()
    Task.detached {
      do {
        box.result = .success(try await work())
      } catch {
        box.result = .failure(error)
      }
      done.signal()
    }
    done.wait()
    guard let result = box.result else { throw CancellationError() }
    return try result.get()
  }
}

/// A result that is written before, and read after, a semaphore's signal.
private final class ResultBox<Value: Sendable>: @unchecked Sendable {
  var result: Result<Value, any Error>?
}
