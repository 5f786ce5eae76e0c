import Annotations
import EventCoding
import TextModel

/// Who takes part in a format, as its phrase and the sentence around it say.
struct PartyReader {
  let input: EventCodingInput
  /// Events by sentence.
  let events: [Int: [Event]]
  private var text: AnnotatedText { input.text }

  struct Parties {
    var participants: [EventParticipant] = []
    var countries: Set<CountryCode> = []
  }

  /// Named in the phrase itself; where that names fewer than two, those who act on it in the sentence.
  func parties(of phrase: FormatPhrase) -> Parties {
    var found = named(in: text.range(of: phrase.whole))
    if found.countries.count < 2, let around = governing(phrase) {
      let union = found.countries.union(around.countries)
      if union.count >= 2 {
        found.participants += around.participants
        found.countries = union
      }
    }
    return found
  }

  /// Actors with a country whose mentions lie in a range.
  func named(in range: TextRange) -> Parties {
    var result = Parties()
    var seen: Set<ActorID> = []
    for mention in input.actors.mentions(in: range) where seen.insert(mention.actor).inserted {
      let countries = input.actors.countries(of: mention.actor)
      guard !countries.isEmpty else { continue }
      result.participants.append(EventParticipant(range: mention.range, actor: mention.actor))
      result.countries.formUnion(countries)
    }
    return result
  }

  /// Parties of the event whose trigger governs the phrase most closely.
  private func governing(_ phrase: FormatPhrase) -> Parties? {
    let sentence = text.tokens[phrase.head].sentence
    let above = [phrase.head] + text.ancestors(of: phrase.head).prefix(5)
    for token in above {
      let range = text.tokens[token].range
      for event in events[sentence] ?? []
      where event.trigger.contains(where: { $0.overlaps(range) }) {
        let participants = event.actors + event.recipients
        var result = Parties()
        for participant in participants {
          guard let actor = participant.actor else { continue }
          result.participants.append(participant)
          result.countries.formUnion(input.actors.countries(of: actor))
        }
        if !result.countries.isEmpty { return result }
      }
    }
    for token in above {
      guard
        let subject = text.child(of: token, .nsubj) ?? text.child(of: token, .nsubjpass),
        !text.isWithin(phrase.head, subtreeOf: subject)
      else { continue }
      let result = named(in: text.range(of: text.subtree(of: subject)))
      if !result.countries.isEmpty { return result }
    }
    return nil
  }
}
