import Annotations
import Articles
import Chronology
import Foundation
import TextModel

/// The shipped rules, loaded once.
let reader: ArticleReader? = try? ArticleReader()

/// What a file of these bytes gives, in order.
func results(_ bytes: [UInt8], name: String = "input") -> [Result<Article, ArticleError>] {
  var found: [Result<Article, ArticleError>] = []
  try? reader?.articles(contents: bytes, subject: name) { found.append($0) }
  return found
}

func articles(_ text: String, name: String = "input") -> [Article] {
  results(Array(text.utf8), name: name).compactMap { try? $0.get() }
}

func errors(_ bytes: [UInt8]) -> [ArticleError] {
  results(bytes).compactMap { result in
    if case .failure(let error) = result { return error }
    return nil
  }
}

/// Paragraphs of an article as strings.
func paragraphs(_ article: Article?) -> [String] {
  article.map { article in article.paragraphs.map { article.text[$0] } } ?? []
}

/// Prose of our own, long enough to be an article.
enum Prose {
  static let first =
    "Delegates from Arvenia and Lower Tesk met in the harbour town of Quillon on Tuesday to reopen talks on shared pilotage, which broke off three years ago over a quarrel about fees."
  static let second =
    "“Nobody came here to win,” said Odalys Brandt, who leads the Arvenian side. “We came to find out whether the other side still reads our letters.”"
  static let third =
    "A second round is planned for the autumn, officials said, although neither government would name a place, and a draft on the training of pilots is to be exchanged before then."
  static let all = [first, second, third]
  static let html = all.map { "<p>\($0)</p>" }.joined(separator: "\n")
}

/// A page around a body.
func page(head: String = "", body: String) -> String {
  """
  <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pilotage talks reopen in Quillon | The Quay</title>\(head)</head>
  <body><nav><ul><li><a href="/">Front page</a></li><li><a href="/w">World</a></li></ul></nav>
  <main><article><h1>Pilotage talks reopen in Quillon</h1>\(body)</article></main>
  <footer><p>© 2024 The Quay. All rights reserved.</p></footer></body></html>
  """
}
