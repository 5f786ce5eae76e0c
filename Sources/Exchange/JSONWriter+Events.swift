import Annotations
import Chronology
import TextModel

extension JSONWriter {
  mutating func event(_ event: Event, _ offsets: CodePointMap) {
    object { json in
      json.member("id", event.id.contractName)
      json.member("sentence", event.sentence)
      json.spans("trigger", event.trigger, offsets)
      json.member("type", event.type.rawValue)
      json.member("mode", strings: event.modes.map(\.rawValue))
      json.member("contexts", strings: event.contexts.map(\.rawValue))
      json.participants("actors", event.actors, offsets)
      json.participants("recipients", event.recipients, offsets)
      json.key("place")
      json.place(event.place, offsets)
      json.key("date")
      json.object { json in
        json.interval(event.date.interval)
        json.member("precision", event.date.interval?.precision.rawValue)
        json.member("basis", event.date.basis.rawValue)
      }
      json.member("status", event.status.rawValue)
      json.member("background", event.isBackground ?? false)
      json.member("cameo", event.cameo)
      json.member("attribution", strings: event.attribution.map(\.contractName))
      json.member("dialogue", event.dialogue?.contractName)
      json.member("by", event.rule.rawValue)
    }
  }

  mutating func dialogue(_ dialogue: DialogueMention, _ offsets: CodePointMap) {
    object { json in
      json.member("id", dialogue.id.contractName)
      json.member("name", dialogue.name)
      json.member("kind", dialogue.kind.rawValue)
      json.member("level", dialogue.level.rawValue)
      json.participants("parties", dialogue.parties, offsets)
      json.member("countries", strings: dialogue.countries.map(\.rawValue))
      json.member("topic", dialogue.topic)
      json.spans("mentions", dialogue.mentions, offsets)
      json.key("cadence")
      json.optional(dialogue.cadence) { json, cadence in
        json.member("value", cadence.value.description)
        json.member("approximate", cadence.approximate)
        json.span("span", cadence.range, offsets)
      }
      json.key("last_held")
      json.optional(dialogue.lastHeld) { json, held in
        json.interval(held.interval)
        json.span("span", held.range, offsets)
      }
      json.key("gap")
      json.optional(dialogue.gap) { json, gap in
        json.member("value", gap.value.description)
        json.span("span", gap.range, offsets)
      }
      json.key("edition")
      json.optional(dialogue.edition) { json, edition in
        json.member("ordinal", edition.ordinal)
        json.interval(edition.interval)
        json.key("place")
        json.place(edition.place, offsets)
      }
      json.member("status", dialogue.status.rawValue)
      json.key("open_points")
      json.array(dialogue.openPoints) { json, point in
        json.object { json in
          json.span("span", point.range, offsets)
          json.member("what", point.what)
        }
      }
      json.member("events", strings: dialogue.events.map(\.contractName))
      json.member("by", dialogue.rule.rawValue)
    }
  }

  /// An object, or `null`.
  private mutating func optional<Value>(_ value: Value?, _ body: (inout JSONWriter, Value) -> Void)
  {
    if let value { object { body(&$0, value) } } else { null() }
  }

  private mutating func participants(
    _ name: String,
    _ participants: [EventParticipant],
    _ offsets: CodePointMap
  ) {
    key(name)
    array(participants) { json, participant in
      json.object { json in
        json.span("span", participant.range, offsets)
        json.member("actor", participant.actor?.contractName)
      }
    }
  }

  private mutating func place(_ place: EventPlace?, _ offsets: CodePointMap) {
    optional(place) { json, place in
      json.span("span", place.range, offsets)
      json.member("name", place.name)
      json.member("country", place.country?.rawValue)
    }
  }
}
