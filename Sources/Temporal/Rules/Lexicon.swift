import RuleFiles
import TextModel

/// The words that rules know: their classes, their numbers, and the rules that may begin with them.
struct Lexicon: Sendable {
  /// A word.
  struct Entry: Sendable {
    var classes: ClassSet = []
    /// Number of a word in a class: May is month 5.
    var values: [(TokenClass, Int)] = []
    var condition = Condition.none
    var start: Int32 = 0

    func value(_ tokenClass: TokenClass) -> Int? {
      values.first { $0.0 == tokenClass }?.1
    }

    /// Whether the token is the word that is meant: `May` is no month where it is a verb.
    func admits(_ token: Token) -> Bool {
      switch condition {
      case .none: true
      case .capital: token.isCapitalized
      case .name: token.isCapitalized && token.tag != .md && token.pos != .verb
      case .noun: token.pos == .noun || token.pos == .properNoun
      }
    }
  }

  /// What a token must be besides the word.
  enum Condition: String, Sendable {
    case none = ""
    case capital, name, noun
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]
  private var digitStarts: [ClassSet: Int32] = [:]
  /// Lengths, as bits, of the words that begin with a byte.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// - Throws: ``RuleFileError`` for a class or condition that is not known.
  init(table: TableFile) throws(RuleFileError) {
    for row in table.rows {
      guard let tokenClass = TokenClass(name: row["class"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the class '\(row["class"])' is not known",
          remedy: "use one of \(TokenClass.allCases.map(\.name).joined(separator: ", "))"
        )
      }
      guard let condition = Condition(rawValue: row["if"]) else {
        throw RuleFileError(
          file: table.name,
          line: row.line,
          found: "the condition '\(row["if"])' is not known",
          remedy: "write capital, name, noun, or nothing"
        )
      }
      for form in row.list("forms") {
        let number = add(form)
        entries[number].classes.insert(ClassSet(tokenClass))
        entries[number].values.append((tokenClass, Int(row["value"]) ?? 0))
        if condition != .none { entries[number].condition = condition }
      }
    }
  }

  /// The number of a word, new or known.
  mutating func add(_ form: String) -> Int {
    if let known = numbers[form] { return known }
    numbers[form] = entries.count
    entries.append(Entry())
    if let first = form.utf8.first {
      lengths[Int(first)] |= 1 << UInt64(min(form.utf8.count, 63))
    }
    return entries.count - 1
  }

  /// - Complexity: O(1); most words of a text fall out before they are hashed.
  func index(of lower: String) -> Int? {
    guard let first = lower.utf8.first,
      lengths[Int(first)] & (1 << UInt64(min(lower.utf8.count, 63))) != 0
    else { return nil }
    return numbers[lower]
  }

  /// Whether a token of so many bytes that begins with this one can be a word of the lexicon at all.
  func mayHold(first byte: UInt8, count: Int) -> Bool {
    guard byte < 0x80 else { return true }
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    return lengths[Int(lower)] & (1 << UInt64(min(count, 63))) != 0
  }

  mutating func setStart(_ start: Int32, word: Int) { entries[word].start = start }

  mutating func setStart(_ start: Int32, digits: ClassSet) { digitStarts[digits] = start }

  func start(ofDigits classes: ClassSet) -> Int32 { digitStarts[classes] ?? 0 }
}
