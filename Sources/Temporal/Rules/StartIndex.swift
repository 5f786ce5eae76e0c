/// Which rules may begin with a piece, and what must follow it: so most tries are refused before they are made.
///
/// Every word that some rule can begin with, every shape of a number and every class of an earlier find has a start number; for it
/// and a stage the index holds the rules, with what their second piece can be.
struct StartIndex: Sendable {
  /// A rule that may begin with a piece.
  struct Candidate: Sendable {
    let rule: Int32
    /// Whether one piece can be all, or anything may follow.
    let isOpen: Bool
    /// What the next piece may be.
    let classes: ClassSet
    /// Words that the next piece may be: a bit for each number, modulo 64.
    let words: UInt64

    init(rule: Int, seconds: Pattern.Reach) {
      self.rule = Int32(rule)
      isOpen = seconds.isOpen
      classes = seconds.classes
      words = seconds.words.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Whether a match may go on with a piece; words are told apart roughly.
    func admits(_ next: Piece?) -> Bool {
      if isOpen { return true }
      guard let next else { return false }
      if !next.classes.isDisjoint(with: classes) { return true }
      return next.word >= 0 && words & (1 << UInt64(next.word & 63)) != 0
    }
  }

  private(set) var candidates: [Candidate] = []
  /// For each start number and stage: where its candidates are. No piece but those of start 0 has none.
  private var runs: [Range<Int>]
  private let stageCount: Int
  private var atomStarts: [ClassSet: Int32] = [:]

  /// - Parameters:
  ///   - stages: the stage of each pattern.
  ///   - numberParts: words that may stand inside a number.
  init(
    patterns: [Pattern],
    stages: [Int],
    count: Int,
    numberParts: Set<Int32>,
    lexicon: inout Lexicon
  ) {
    stageCount = count
    runs = Array(repeating: 0..<0, count: count)
    var byWord: [Int32: [Int]] = [:]
    var byClass: [(classes: ClassSet, rule: Int)] = []
    for (rule, pattern) in patterns.enumerated() {
      let first = pattern.firsts()
      for word in first.words { byWord[word, default: []].append(rule) }
      if !first.classes.isEmpty { byClass.append((first.classes, rule)) }
    }
    func rules(_ word: Int32, _ classes: ClassSet) -> [Int] {
      let found = byClass.lazy.filter { !$0.classes.isDisjoint(with: classes) }.map(\.rule)
      return Set(byWord[word] ?? []).union(found).sorted()
    }
    func add(_ word: Int32, _ classes: ClassSet, _ index: inout StartIndex) -> Int32? {
      let found = rules(word, classes)
      guard !found.isEmpty else { return nil }
      for stage in 0..<count {
        let start = index.candidates.count
        for rule in found where stages[rule] == stage {
          let seconds = patterns[rule].seconds(
            word: word,
            classes: classes,
            numberParts: numberParts
          )
          index.candidates.append(Candidate(rule: rule, seconds: seconds))
        }
        index.runs.append(start..<index.candidates.count)
      }
      return Int32(index.runs.count / count - 1)
    }
    // Words that no rule begins with by their form are all one to the rules of their classes.
    var ofClasses: [ClassSet: Int32] = [:]
    for (number, entry) in lexicon.entries.enumerated() {
      let word = Int32(number)
      let isNamed = byWord[word] != nil
      var start = isNamed ? nil : ofClasses[entry.classes]
      if start == nil { start = add(word, entry.classes, &self) }
      guard let start else { continue }
      if !isNamed { ofClasses[entry.classes] = start }
      lexicon.setStart(start, word: number)
    }
    for classes in ClassSet.allOfDigits {
      if let start = add(-1, classes, &self) { lexicon.setStart(start, digits: classes) }
    }
    for classes in ClassSet.ofAtoms {
      if let start = add(-1, classes, &self) { atomStarts[classes] = start }
    }
  }

  /// The start number of an earlier find.
  func start(ofAtom classes: ClassSet) -> Int32 { atomStarts[classes] ?? 0 }

  /// Where the candidates of a stage are that may begin with a piece of this start number.
  func run(stage: Int, start: Int32) -> Range<Int> { runs[Int(start) * stageCount + stage] }
}
