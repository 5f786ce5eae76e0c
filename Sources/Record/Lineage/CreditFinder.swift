import Annotations
import Articles
import Reports
import TextModel

/// Finds whose reporting a report says it leans on: credit lines, authors that are agencies, and agencies and other outlets that
/// the text names ("told AFP", "(Reuters)", "via the Lakeside Herald").
struct CreditFinder {
  private let agencies: AgencyTable
  /// First word of a name to the names that begin with it.
  private var names: [UInt64: [Name]] = [:]

  private struct Name {
    let forms: [UInt64]
    let outlet: String
    let agency: String?
    /// A last word alone ("the Herald") counts only behind an article.
    let needsArticle: Bool
  }

  private static let told = WordHash.of("told")
  private static let the = WordHash.of("the")
  private static let this = WordHash.of("this")
  private static let before = Set(
    ["by", "via", "to", "from", "quoting", "citing"].map { WordHash.of($0) }
  )
  private static let after = Set(["reported", "reports", "reporting"].map { WordHash.of($0) })
  private static let ownMedia = Set(
    [
      "radio", "newspaper", "newsletter", "paper", "website", "reporter", "outlet", "magazine",
      "channel", "journal",
    ]
    .map { WordHash.of($0) }
  )

  /// - Parameter outlets: the outlets of the story's reports.
  init(agencies: AgencyTable, names agencyNames: [String], outlets: Set<String>, reader: WordReader)
  {
    self.agencies = agencies
    for name in agencyNames + outlets.sorted() {
      let text = SourceText(name)
      var forms = reader.words(of: text, in: text.range).map(\.form)
      if forms.first == Self.the { forms.removeFirst() }
      guard let first = forms.first else { continue }
      let agency = agencies.agency(name)
      names[first, default: []].append(
        Name(forms: forms, outlet: name, agency: agency, needsArticle: false)
      )
      if agency == nil, forms.count > 1, let last = forms.last {
        names[last, default: []].append(
          Name(forms: [last], outlet: name, agency: nil, needsArticle: true)
        )
      }
    }
  }

  /// Fills in the credits of a report.
  func credit(_ matter: inout ReportMatter, _ article: Article) {
    for credit in article.credits {
      if let agency = credit.agency { matter.credits.insert(agencies.agency(agency) ?? agency) }
    }
    for author in article.authors {
      if let agency = agencies.agency(author) { matter.credits.insert(agency) }
    }
    let words = matter.words
    for index in words.indices {
      if words[index].form == Self.told, index + 2 < words.count,
        words[index + 1].form == Self.this, Self.ownMedia.contains(words[index + 2].form)
      {
        matter.hasOwnReporting = true
      }
      guard words[index].kind == .capitalized, let candidates = names[words[index].form] else {
        continue
      }
      for name in candidates where matches(name, words, index, matter.text) {
        note(name, told: isTold(words, index), &matter)
      }
    }
    if let agency = matter.agency { matter.credits.remove(agency) }
    if let outlet = matter.outlet { matter.creditedOutlets.remove(outlet) }
  }

  private func note(_ name: Name, told: Bool, _ matter: inout ReportMatter) {
    if name.outlet == matter.outlet || (name.agency != nil && name.agency == matter.agency) {
      matter.hasOwnReporting = matter.hasOwnReporting || told
    } else if let agency = name.agency {
      matter.credits.insert(agency)
    } else {
      matter.creditedOutlets.insert(name.outlet)
    }
  }

  private func matches(_ name: Name, _ words: [ComparedWord], _ index: Int, _ text: SourceText)
    -> Bool
  {
    guard index + name.forms.count <= words.count,
      name.forms.indices.allSatisfy({ words[index + $0].form == name.forms[$0] })
    else { return false }
    if name.needsArticle { return index > 0 && words[index - 1].form == Self.the }
    guard name.forms.count == 1, words[index].range.count <= 3 else { return true }
    // Two or three capitals may be anything: only between brackets, or where words of reporting stand beside them.
    return isTold(words, index) || isBracketed(words[index].range, text)
      || (index > 0 && Self.before.contains(words[index - 1].form))
      || (index + 1 < words.count && Self.after.contains(words[index + 1].form))
  }

  private func isTold(_ words: [ComparedWord], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    if words[index - 1].form == Self.told { return true }
    return index > 1 && words[index - 1].form == Self.the && words[index - 2].form == Self.told
  }

  private func isBracketed(_ range: TextRange, _ text: SourceText) -> Bool {
    range.start > 0 && text.bytes[range.start - 1] == UInt8(ascii: "(")
      && range.end < text.bytes.count && text.bytes[range.end] == UInt8(ascii: ")")
  }
}
