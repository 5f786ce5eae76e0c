import Annotations
import TextModel

/// Who was last told of together, so that "the two", "both sides" and "the ministers" mean them.
///
/// Nothing older than two sentences counts, and a number must agree: "the three" are never two.
struct Company {
  private var members: [ActorID] = []
  private var sentence = -10
  /// Two of whom one is a person of no known country ("the Secretary"): "they", and no states.
  private var people: [ActorID] = []
  private var told = -10

  /// Those that a phrase speaks of, when it names nobody and says that they are several.
  func meant(by head: Int, _ phrases: Phrases) -> [ActorID]? {
    let text = phrases.grammar.text
    if people.count > 1, text.tokens[head].sentence - told <= 1, told >= sentence,
      ["they", "both", "them"].contains(text.tokens[head].lower)
    {
      return people
    }
    guard members.count > 1, text.tokens[head].sentence - sentence <= 2 else { return nil }
    guard let number = Self.number(head, phrases) else { return nil }
    return number == 0 || number == members.count ? members : nil
  }

  /// Those that "they" and "both" stand for, where the article's pronouns give one of them only.
  func meant(byPronoun head: Int, _ phrases: Phrases) -> [ActorID]? {
    let word = phrases.grammar.text.tokens[head]
    guard members.count > 1, word.sentence - sentence <= 1,
      ["they", "both", "them"].contains(word.lower)
    else { return nil }
    return members
  }

  /// Those at "the talks", "the meeting", when an event names nobody for them.
  func gathered(at noun: Int, _ phrases: Phrases) -> [ActorID]? {
    let grammar = phrases.grammar
    guard members.count > 1, grammar.text.tokens[noun].sentence - sentence <= 3,
      grammar.isKey(noun, in: grammar.sets.talks) || grammar.isKey(noun, in: grammar.sets.bodies),
      Self.isDefinite(noun, grammar.text)
    else { return nil }
    return members
  }

  /// Those who agreed on "the accord", where nothing more is said of it: "the accord to reopen the road" may be others'.
  func agreed(on noun: Int, _ phrases: Phrases) -> [ActorID]? {
    let text = phrases.grammar.text
    guard members.count > 1, text.tokens[noun].sentence - sentence <= 2,
      text.tokens[noun].pos == .noun, Self.isDefinite(noun, text),
      !text.children(of: noun).contains(where: { child in
        [.prep, .acl, .relcl, .poss].contains(text.tokens[child].dep)
      })
    else { return nil }
    return members
  }

  private static func isDefinite(_ noun: Int, _ text: AnnotatedText) -> Bool {
    text.children(of: noun).contains {
      ["the", "this", "these", "their", "its"].contains(text.tokens[$0].lower)
    }
  }

  /// Takes note of an event's participants: one actor for each country that takes part.
  mutating func note(_ event: Event, _ actors: ActorIndex) {
    // "Peru and Chile appealed to both sides": those who are urged, and not who urges them.
    if event.type == .request,
      let urged = event.recipients.lazy.compactMap(\.actor)
        .first(where: { actors[$0].members.count > 1 })
    {
      members = actors[urged].members
      sentence = event.sentence
      return
    }
    var found: [ActorID] = []
    var strangers: [ActorID] = []
    var countries: Set<CountryCode> = []
    for participant in event.actors + event.recipients {
      guard let actor = participant.actor else { continue }
      if let country = actors.countries(of: actor).first {
        guard countries.insert(country).inserted else { continue }
      } else if actors[actor].kind == .person, !strangers.contains(actor) {
        strangers.append(actor)
        continue
      } else {
        continue
      }
      found.append(actor)
    }
    if found.count + strangers.count > 1, !strangers.isEmpty, event.type.quad == .verbalCooperation
    {
      people = found + strangers
      told = event.sentence
    }
    guard found.count > 1 else { return }
    members = found
    sentence = event.sentence
  }

  /// How many a plural phrase says they are; 0 where it does not say, nil where it is no such phrase.
  private static func number(_ head: Int, _ phrases: Phrases) -> Int? {
    let grammar = phrases.grammar
    let word = grammar.text.tokens[head]
    if let counted = numbers[word.lower] { return counted }
    if word.lower == "they" || word.lower == "them" { return 0 }
    guard word.tag == .nns || word.tag == .nnps,
      grammar.isKey(head, in: grammar.sets.representatives)
    else {
      return nil
    }
    var result: Int?
    for child in grammar.text.children(of: head) {
      let modifier = grammar.text.tokens[child]
      if let counted = numbers[modifier.lower] { result = counted }
      if modifier.lower == "the", result == nil { result = 0 }
      if modifier.pos == .properNoun || modifier.dep == .poss { return nil }
      if phrases.isCountryModifier(child) { return nil }
      if modifier.dep == .prep, modifier.lower == "of" || modifier.lower == "from" {
        guard let object = grammar.child(child, .pobj) else { return nil }
        return number(object, phrases)
      }
    }
    return result
  }

  private static let numbers = ["both": 2, "two": 2, "three": 3, "four": 4, "five": 5]
}
