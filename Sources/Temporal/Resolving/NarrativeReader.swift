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
        } else if fields.weekday != nil, fields.month == nil, fields.day == nil {
          deictic += 1
        }
      case .unit(_, _, .published), .shift(_, _, _, .published): deictic += 1
      case .timeOn: deictic += 1
      default: break
      }
    }
    return old >= 5 && old > 3 * (recent + deictic)
  }
}
