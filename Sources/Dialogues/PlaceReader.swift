import Annotations
import EventCoding
import TextModel

/// Where a meeting of a format takes place: a place name behind "in" or "at" on its phrase or on the verb that governs it.
struct PlaceReader {
  let input: EventCodingInput
  let times: ClauseTimes
  private var text: AnnotatedText { input.text }

  func place(of phrase: FormatPhrase) -> EventPlace? {
    var anchors = [phrase.top, phrase.head]
    if let verb = times.verb(of: phrase.top) { anchors.append(verb) }
    for anchor in anchors {
      for child in text.children(of: anchor)
      where text.tokens[child].dep == .prep && ["in", "at"].contains(text.tokens[child].lower) {
        guard let object = text.child(of: child, .pobj), text.tokens[object].entity >= 0 else {
          continue
        }
        let entity = text.entities[text.tokens[object].entity]
        guard entity.label == .geopolitical || entity.label == .location else { continue }
        let country = input.actors.actor(in: entity.range).flatMap {
          input.actors.countries(of: $0).first
        }
        return EventPlace(
          range: entity.range,
          name: text.text[entity.range],
          country: country
        )
      }
    }
    return nil
  }
}
