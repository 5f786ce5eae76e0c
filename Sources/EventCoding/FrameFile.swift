import Annotations
import RuleFiles

/// Reads frames from stanzas. The format is told in `docs/events.md`.
struct FrameFile {
  static let keys: Set<String> = [
    "frame", "verb", "noun", "adj", "aux", "object", "subject", "object-mod", "mod", "infinitive",
    "clause", "complement", "prep", "voice", "near", "inner", "type", "mode", "context", "cameo",
    "source", "target", "parties", "status", "topic", "shape", "alone", "rank", "+", "-",
  ]

  let frames: [Frame]

  /// - Throws: ``RuleFileError`` that points at the first field that cannot be used.
  init(_ file: StanzaFile, sets: LexicalSets) throws(RuleFileError) {
    var frames: [Frame] = []
    for stanza in file.stanzas {
      frames.append(try Self.frame(stanza, sets))
    }
    self.frames = frames
  }

  private static func frame(
    _ stanza: StanzaFile.Stanza,
    _ sets: LexicalSets
  ) throws(RuleFileError) -> Frame {
    let name = try stanza.require("frame")
    var triggers: [Trigger] = []
    for (key, kind) in triggerKeys {
      for word in stanza.words(key) {
        if word.hasPrefix("@") {
          for member in try sets.words(word, in: stanza).sorted() {
            triggers.append(trigger(member, kind))
          }
        } else {
          triggers.append(trigger(word, kind))
        }
      }
    }
    guard !triggers.isEmpty else {
      throw stanza.error(
        "frame '\(name)' has no trigger",
        remedy: "add a 'verb:', 'noun:', 'adj:' or 'aux:' field"
      )
    }
    guard let type = try label("type", stanza, EventType.self) else {
      throw stanza.error(
        "frame '\(name)' has no type",
        remedy: "add 'type:' with one of PLOVER's sixteen"
      )
    }
    let constraints = try constraints(stanza, sets)
    let topic = stanza["topic"].map { $0 == "yes" }
    let given = constraints.reduce(0) { $0 + $1.weight }
    let rank =
      given + (triggers.contains { $0.particle != nil || $0.objectPreposition != nil } ? 1 : 0)
    return Frame(
      name: name,
      triggers: triggers,
      constraints: constraints,
      source: try steps("source", stanza) ?? [.subject],
      target: try steps("target", stanza) ?? [.within(.object)],
      parties: try steps("parties", stanza) ?? [],
      type: type,
      modes: try labels("mode", stanza, EventMode.self),
      contexts: try labels("context", stanza, EventContext.self),
      cameo: stanza["cameo"],
      status: try label("status", stanza, EventStatus.self),
      consumes: topic ?? constraints.contains { $0.isComplement },
      speaksAlone: stanza["alone"] == "yes",
      isShaped: stanza["shape"] != "no",
      allowsUnknownSource: stanza.words("source").contains("none")
        || !(stanza["parties"] ?? "").isEmpty,
      allowsNoTarget: stanza.words("target").contains("none"),
      allowsNobody: stanza.words("parties").contains("none"),
      takesCompany: stanza.words("parties").contains("company"),
      rank: rank + (stanza["rank"].flatMap(Int.init) ?? 0),
      examples: try examples(stanza)
    )
  }

  private static let triggerKeys: [(String, Trigger.Kind)] = [
    ("verb", .verb), ("noun", .noun), ("adj", .adjective), ("aux", .auxiliary),
  ]

  /// Reads `call`, `call_off`, `call+on`.
  static func trigger(_ word: String, _ kind: Trigger.Kind) -> Trigger {
    let byPreposition = word.split(separator: "+", maxSplits: 1).map(String.init)
    let byParticle = byPreposition[0].split(separator: "_", maxSplits: 1).map(String.init)
    return Trigger(
      kind: kind,
      lemma: byParticle[0],
      particle: byParticle.count > 1 ? byParticle[1] : nil,
      objectPreposition: byPreposition.count > 1 ? byPreposition[1] : nil
    )
  }

  private static func constraints(
    _ stanza: StanzaFile.Stanza,
    _ sets: LexicalSets
  ) throws(RuleFileError) -> [Constraint<WordTest>] {
    var result: [Constraint<WordTest>] = []
    for field in stanza.fields {
      let words = field.value.split(whereSeparator: \.isWhitespace).map(String.init)
      switch field.key {
      case "object": result.append(.object(try sets.test(words, in: stanza)))
      case "subject": result.append(.subject(try sets.test(words, in: stanza)))
      case "object-mod": result.append(.objectModifier(try sets.test(words, in: stanza)))
      case "mod": result.append(.modifier(try sets.test(words, in: stanza)))
      case "infinitive": result.append(.infinitive(try sets.test(words, in: stanza)))
      case "clause": result.append(.clause(try sets.test(words, in: stanza)))
      case "complement": result.append(.complement(try sets.test(words, in: stanza)))
      case "near": result.append(.near(try sets.test(words, in: stanza)))
      case "inner": result.append(.hostileComplement(field.value == "hostile"))
      case "voice": result.append(.passive(field.value == "passive"))
      case "prep":
        guard let first = words.first else { continue }
        let names = first.split(separator: "|").map(String.init)
        let rest = words.count > 1 ? Array(words.dropFirst()) : ["any"]
        result.append(.preposition(names, try sets.test(rest, in: stanza)))
      default: break
      }
    }
    return result
  }

  private static func steps(
    _ key: String,
    _ stanza: StanzaFile.Stanza
  ) throws(RuleFileError) -> [RoleStep]? {
    guard stanza[key] != nil else { return nil }
    var result: [RoleStep] = []
    for word in stanza.words(key) where word != "none" && word != "company" {
      result.append(RoleStep(word))
    }
    return result
  }

  private static func label<Label: RawRepresentable & CaseIterable>(
    _ key: String,
    _ stanza: StanzaFile.Stanza,
    _: Label.Type
  ) throws(RuleFileError) -> Label? where Label.RawValue == String {
    try labels(key, stanza, Label.self).first
  }

  private static func labels<Label: RawRepresentable & CaseIterable>(
    _ key: String,
    _ stanza: StanzaFile.Stanza,
    _: Label.Type
  ) throws(RuleFileError) -> [Label] where Label.RawValue == String {
    var result: [Label] = []
    for word in stanza.words(key) {
      guard let label = Label(rawValue: word) else {
        throw stanza.error(
          "'\(key): \(word)' is not known",
          remedy: "use one of " + Label.allCases.map(\.rawValue).joined(separator: ", ")
        )
      }
      result.append(label)
    }
    return result
  }

  private static func examples(_ stanza: StanzaFile.Stanza) throws(RuleFileError) -> [FrameExample]
  {
    var result: [FrameExample] = []
    for field in stanza.fields where field.key == "+" || field.key == "-" {
      guard let example = FrameExample(field) else {
        throw RuleFileError(
          file: stanza.file,
          line: field.line,
          found: "the example '\(field.value)' has no answer",
          remedy: "write 'sentence => TYPE Actor, Actor -> Recipient | status'"
        )
      }
      result.append(example)
    }
    return result
  }
}

extension RoleStep {
  /// Reads a step's name in a frame file; a word that is none of the names is a preposition.
  init(_ word: String) {
    switch word {
    case "subject": self = .subject
    case "object": self = .object
    case "dative": self = .dative
    case "csubject": self = .complementSubject
    case "complement": self = .complement
    case "poss": self = .possessor
    case "modifier": self = .modifier
    case "place": self = .place
    case "nearby": self = .nearby
    case "governor": self = .governor
    case "speaker": self = .speaker
    case "subject*": self = .within(.subject)
    case "object*": self = .within(.object)
    case "trigger*": self = .owner(.trigger)
    case "subject~": self = .owner(.subject)
    case "object~": self = .owner(.object)
    default: self = .preposition(word)
    }
  }
}

extension Constraint where Test == WordTest {
  /// How much it narrows a frame down.
  var weight: Int {
    switch self {
    case .object(let test), .infinitive(let test), .clause(let test), .complement(let test),
      .preposition(_, let test), .objectModifier(let test), .modifier(let test), .near(let test):
      test.words.isEmpty ? (test.acceptsNone ? 0 : 2) : 3
    case .subject, .passive: 1
    case .hostileComplement: 2
    }
  }

  var isComplement: Bool {
    switch self {
    case .infinitive(let test), .clause(let test), .complement(let test):
      test.acceptsAny || !test.words.isEmpty
    default: false
    }
  }
}

extension FrameExample {
  /// Reads `sentence => TYPE Actor, Actor -> Recipient | status`, or a bare sentence after `-`.
  init?(_ field: StanzaFile.Field) {
    line = field.line
    guard field.key == "+" else {
      text = field.value
      expected = nil
      return
    }
    guard let arrow = Self.cut(field.value, at: "=>") else { return nil }
    text = arrow.0
    let statusCut = Self.cut(arrow.1, at: "|") ?? (arrow.1, "")
    let sides = Self.cut(statusCut.0, at: "->") ?? (statusCut.0, "")
    let first = sides.0.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = first.first, let type = EventType(rawValue: word) else { return nil }
    let status = statusCut.1.isEmpty ? nil : EventStatus(rawValue: statusCut.1)
    if !statusCut.1.isEmpty, status == nil { return nil }
    expected = Expectation(
      type: type,
      actors: Self.names(first.count > 1 ? first[1] : ""),
      recipients: Self.names(sides.1),
      status: status
    )
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: ",").map { trim($0) }.filter { !$0.isEmpty }
  }

  private static func cut(_ text: String, at mark: String) -> (String, String)? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if bytes[start...].starts(with: mark.utf8) {
        let end = bytes.index(start, offsetBy: mark.utf8.count)
        return (trim(text[..<start]), trim(text[end...]))
      }
      start = bytes.index(after: start)
    }
    return nil
  }

  private static func trim(_ text: Substring) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(text[first...last])
  }
}
