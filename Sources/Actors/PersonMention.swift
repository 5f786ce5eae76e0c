import Annotations
import TextModel

/// A person's name in the text, with the titles that stand next to it.
struct PersonMention {
  /// The name's tokens, titles and possessive cut off.
  var name: Range<Int>
  var titles: [TitleUse] = []
  var gender: Gender?
  /// Row in the table of leaders, where it names one.
  var leader: Int?
  /// Rank before the name ("General"): a military person unless an office says otherwise.
  var rank: NounSense?
  /// "of Niger" right after the name.
  var origin: CountryCode?
  let rule: RuleID
}

/// A noun that says what somebody is.
struct TitleUse {
  let noun: Reading.NounMatch
  let phrase: NounPhrase
  var complement: Complement
  let rule: RuleID
  var status: Office.Status?
  /// Title in place of the words ("leads" says "head").
  var title: String?
  var since: String?
}
