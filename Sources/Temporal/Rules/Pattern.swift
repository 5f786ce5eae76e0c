import RuleFiles

/// A rule's pattern as a small program over pieces.
///
/// Written as words, `@classes`, `name:@class`, `(a | b)`, `[optional]`, `~` (no white space here), `{ }` around what the
/// expression covers, and `;` where the first part of a range ends and its second begins. Without braces it covers all that matches.
struct Pattern: Sendable {
  /// One instruction; it goes on with the next one unless it says where.
  enum Instruction: Sendable {
    case word(Int32)
    case oneOf(ClassSet, TokenClass, slot: Int)
    case number(slot: Int)
    case nounPhrase(slot: Int)
    case glue
    case open, close
    /// The end of a range's first part, or the start of its second.
    case cut
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  let program: [Instruction]
  let slots: [String]

  init(program: [Instruction], slots: [String]) {
    self.program = program
    self.slots = slots
  }
}

/// Reads the pattern language.
struct PatternParser {
  private let tokens: [String]
  private let stanza: StanzaFile.Stanza
  private var position = 0
  private var program: [Pattern.Instruction] = []
  private var slots: [String] = []

  init(_ source: String, stanza: StanzaFile.Stanza) {
    self.stanza = stanza
    var spaced = ""
    for character in source {
      if "()[]{}|~;".contains(character) {
        spaced += " \(character) "
      } else {
        spaced.append(character)
      }
    }
    tokens = spaced.split(separator: " ").map(String.init)
  }

  /// - Throws: ``RuleFileError`` for brackets that do not match or a class that is not known.
  mutating func parse(lexicon: inout Lexicon) throws(RuleFileError) -> Pattern {
    try alternatives(&lexicon)
    guard position == tokens.count else {
      throw stanza.error("'\(tokens[position])' closes nothing", remedy: "match the brackets")
    }
    program.append(.accept)
    return Pattern(program: program, slots: slots)
  }

  private mutating func alternatives(_ lexicon: inout Lexicon) throws(RuleFileError) {
    let start = program.count
    try sequence(&lexicon)
    guard position < tokens.count, tokens[position] == "|" else { return }
    var exits: [Int] = []
    var branch = start
    while position < tokens.count, tokens[position] == "|" {
      position += 1
      program.insert(.split(branch + 1, program.count + 2), at: branch)
      for index in (branch + 1)..<program.count {
        program[index] = shifted(program[index], from: branch)
      }
      exits = exits.map { $0 >= branch ? $0 + 1 : $0 }
      exits.append(program.count)
      program.append(.jump(0))
      branch = program.count
      try sequence(&lexicon)
    }
    for exit in exits { program[exit] = .jump(program.count) }
  }

  /// Targets at or behind `index` move by one, since an instruction was put there.
  private func shifted(_ instruction: Pattern.Instruction, from index: Int) -> Pattern.Instruction {
    func moved(_ target: Int) -> Int { target >= index ? target + 1 : target }
    switch instruction {
    case .split(let first, let second): return .split(moved(first), moved(second))
    case .jump(let target): return .jump(moved(target))
    default: return instruction
    }
  }

  private mutating func sequence(_ lexicon: inout Lexicon) throws(RuleFileError) {
    while position < tokens.count {
      let token = tokens[position]
      switch token {
      case "|", ")", "]": return
      case "(":
        position += 1
        try alternatives(&lexicon)
        try expect(")")
      case "[":
        position += 1
        let split = program.count
        program.append(.jump(0))
        try alternatives(&lexicon)
        try expect("]")
        program[split] = .split(split + 1, program.count)
      case "~": add(.glue)
      case ";": add(.cut)
      case "{": add(.open)
      case "}": add(.close)
      case _ where token.hasSuffix(":") && token.count > 1: try named(token.dropLast(), &lexicon)
      default: try element(token, &lexicon)
      }
    }
  }

  private mutating func add(_ instruction: Pattern.Instruction) {
    program.append(instruction)
    position += 1
  }

  private mutating func expect(_ bracket: String) throws(RuleFileError) {
    guard position < tokens.count, tokens[position] == bracket else {
      throw stanza.error("a '\(bracket)' is missing", remedy: "match the brackets")
    }
    position += 1
  }

  /// `name:(@a | @b)`: one piece of any of the classes.
  private mutating func named(
    _ name: Substring,
    _ lexicon: inout Lexicon
  ) throws(RuleFileError) {
    position += 1
    try expect("(")
    var classes: ClassSet = []
    while position < tokens.count, tokens[position] != ")" {
      if tokens[position] == "@date" {
        classes.formUnion(ClassSet(.aday, .amonth, .ayear, .aunit))
      } else if let tokenClass = TokenClass(name: tokens[position].dropFirst()) {
        classes.insert(ClassSet(tokenClass))
      } else if tokens[position] != "|" {
        throw stanza.error(
          "'\(tokens[position])' in '\(name):( )' is no class",
          remedy: "name classes only, parted by '|'"
        )
      }
      position += 1
    }
    try expect(")")
    let slot = slots.firstIndex(of: String(name)) ?? slots.count
    if slot == slots.count { slots.append(String(name)) }
    program.append(.oneOf(classes, .aday, slot: slot))
  }

  private mutating func element(_ token: String, _ lexicon: inout Lexicon) throws(RuleFileError) {
    guard let at = token.firstIndex(of: "@") else {
      add(.word(Int32(lexicon.add(token))))
      return
    }
    let className = String(token[token.index(after: at)...])
    let name = at == token.startIndex ? className : String(token[..<at].dropLast())
    let slot = slots.firstIndex(of: name) ?? slots.count
    if slot == slots.count { slots.append(name) }
    switch className {
    case "number": add(.number(slot: slot))
    case "np": add(.nounPhrase(slot: slot))
    case "anyunit": add(.oneOf(ClassSet(.unit, .units), .unit, slot: slot))
    case "date":
      add(.oneOf(ClassSet(.aday, .amonth, .ayear, .aunit), .aday, slot: slot))
    default:
      guard let tokenClass = TokenClass(name: className) else {
        throw stanza.error(
          "the class '@\(className)' is not known",
          remedy: "use one of \(TokenClass.allCases.map(\.name).joined(separator: ", "))"
        )
      }
      add(.oneOf(ClassSet(tokenClass), tokenClass, slot: slot))
    }
  }
}
