import Chronology
import TextModel

/// Tells whether a text narrates times long past rather than news.
struct NarrativeReader {
  let text: AnnotatedText
  let published: CalendarDate?

  /// A narrative names many old years and hardly ever counts from its day of publication.
  func isNarrative(_ atoms: [Atom]) -> Bool {
    var old = 0
    var recent = 0
    var deictic = 0
    for atom in atoms {
      switch atom.sense {
      case .calendar(let fields):
        if case .known(let year) = fields.year {
          if let published, year >= published.year - 1 { recent += 1 } else { old += 1 }
        } else if Self.countsFromToday(atom.sense) {
          deictic += 1
        }
      case .timeOn(_, let day):
        if Self.countsFromToday(day) { deictic += 1 }
      default:
        if Self.countsFromToday(atom.sense) { deictic += 1 }
      }
    }
    return old >= 5 && old > 2 * (recent + deictic)
  }

  /// 'Monday', 'last week', 'two days ago': what only the day of writing can place.
  private static func countsFromToday(_ sense: Sense) -> Bool {
    switch sense {
    case .calendar(let fields):
      return fields.weekday != nil && fields.month == nil && fields.day == nil
    case .unit(_, _, .published), .shift(_, _, _, .published):
      return true
    default:
      return false
    }
  }
}
