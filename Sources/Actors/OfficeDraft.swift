import Annotations
import TextModel

/// An office before the actors have their final numbers.
struct OfficeDraft {
  let holder: Int
  let title: String
  let organization: String?
  let organizationActor: Int?
  var countries: [CountryCode]
  /// Whether the country is to be taken from what the article tells of the holder elsewhere.
  let isOfState: Bool
  /// First token of the title's noun.
  let token: Int
  let head: String
  /// The person whose office it serves ("Berg's spokesman").
  let owner: Int?
  let sector: Sector?
  let range: TextRange
  let status: Office.Status
  var since: String?
  var until: String?
  let rule: RuleID

  func office(renumbered: [Int: ActorID], register: Register) -> Office? {
    guard let actor = renumbered[holder] else { return nil }
    var countries = countries
    if countries.isEmpty, isOfState { countries = register[holder].entry.countries }
    return Office(
      holder: actor,
      title: title,
      organization: organization,
      organizationActor: organizationActor.flatMap { renumbered[$0] },
      countries: countries,
      sector: sector,
      range: range,
      status: status,
      since: since,
      until: until,
      rule: rule
    )
  }

  /// Each office once: the first telling of holder, title and country; a bare title adds nothing to a fuller one.
  static func distinct(_ offices: [Office], actors: [ActorEntry]) -> [Office] {
    var result: [Office] = []
    for office in offices {
      let title = office.title.lowercased()
      let known = result.contains { other in
        other.holder == office.holder && other.countries == office.countries
          && other.status == office.status
          && (other.title.lowercased() == title || other.title.lowercased().hasSuffix(" " + title))
      }
      if !known { result.append(office) }
    }
    return result
  }
}
