import Annotations
import Chronology
import TextModel

extension Resolver {
  /// An expression that counts from an event's day; a length where the event is not one that the text dates.
  func resolve(_ atom: Atom, from events: EventAnchors) -> Resolution? {
    switch atom.sense {
    case .unit(let unit, let offset, .event(let phrase)):
      guard let calendar = unit.calendar else { return nil }
      if let apposed = events.apposed(to: atom.tokens) { return apposed }
      let base = events.anchor(of: phrase, expression: atom.tokens)
      return from(base, calendar, offset)
    case .shift(let amount, let unit, let sign, .event(let phrase)):
      let base = events.anchor(of: phrase, expression: atom.tokens)
      guard let value = amount.value, let (calendar, number) = Self.steps(value, unit) else {
        return length(amount, unit, phrase)
      }
      let isNamed = text.tokens[atom.tokens.lowerBound].lower == "the"
      guard base != nil || isNamed || events.isAnaphoric(phrase, head: tense.head(of: phrase))
      else {
        return length(amount, unit, phrase)
      }
      return from(base, calendar, sign * number)
    default:
      return nil
    }
  }

  /// Only 'sixty days' of 'sixty days after nine ratifications'.
  private func length(_ amount: Amount, _ unit: TimeUnit, _ phrase: Range<Int>) -> Resolution {
    var result = Resolution(unit.length(amount), kind: .duration)
    result.lastToken = phrase.lowerBound - 2
    return result
  }

  private func from(_ base: Resolution?, _ calendar: CalendarUnit, _ offset: Int) -> Resolution {
    let unknown = Self.unknown(calendar)
    guard let base else { return Resolution(unknown) }
    var result = shifted(base, calendar, offset, .unit(calendar), unknown)
    if result.interval != nil { result.basis = .event }
    return result
  }
}
