import Annotations
import Chronology

/// What the tables say: names, nouns for those who act, and the words that stand before them.
///
/// A class, so that handing it about costs one reference; immutable.
final class Lexicon: Sendable {
  let countries: [Country]
  let organizations: [Organization]
  let places: [Place]
  let leaders: LeaderTable
  /// Actors of the user's dictionaries.
  let listed: [ActorDictionary.Actor]
  let names: PhraseTable<NameSense>
  let nouns: PhraseTable<NounSense>
  let modifiers: [String: Modifier]
  /// Given names by sex, lower case.
  let givenNames: [String: Gender]
  /// Family names that come first ("Liu Jianchao"), lower case.
  let familyFirst: Set<String>
  let countryIndex: [CountryCode: Int]
  /// What the one who leads a country is called ("prime minister").
  let leaderTitles: [CountryCode: Set<String>]
  let groups: Groups

  init(_ tables: LexiconTables) {
    countries = tables.countries
    organizations = tables.organizations
    places = tables.places
    leaders = tables.leaders
    listed = tables.listed
    names = tables.names
    nouns = tables.nouns
    modifiers = tables.modifiers
    givenNames = tables.givenNames
    familyFirst = tables.familyFirst
    countryIndex = tables.countryIndex
    leaderTitles = tables.leaderTitles
    groups = tables.groups
  }

  struct Country: Sendable {
    let code: CountryCode
    let name: String
  }

  /// An organisation, bloc, party, agency, armed group, company.
  struct Organization: Sendable {
    let name: String
    let countries: [CountryCode]
    let sectors: [Sector]
    let isBloc: Bool
    let members: [Membership]
    /// Years for which the row holds.
    let years: ClosedRange<Int>

    /// Whether it is no body but a word for several states ("the two Koreas").
    var isCollective: Bool { isBloc && sectors.isEmpty }

    /// Whether it is a body that every state may have ("National Security Council"), so that "Iran's" before it tells whose.
    var isOfState: Bool {
      guard !isBloc, let sector = sectors.first else { return false }
      return [.government, .legislature, .judiciary, .military, .intelligence, .police]
        .contains(sector)
    }
  }

  /// A country's membership of a bloc.
  struct Membership: Sendable {
    let country: CountryCode
    let years: ClosedRange<Int>
  }

  /// A city, province or region.
  struct Place: Sendable {
    let name: String
    let country: CountryCode
    let isRegion: Bool
  }

  /// A word before a noun.
  enum Modifier: Sendable {
    case sector(Sector, weight: Int)
    case status(Office.Status)
  }
}

/// What a name in the tables means.
struct NameSense: Sendable {
  let kind: Kind
  /// Row of the kind's table.
  let row: Int
  /// The form as written, where capitals matter ("US" is not "us").
  let exact: String?
  /// Whether its first letter must be a capital.
  let capital: Bool

  enum Kind: UInt8, Sendable {
    case country, adjective, people, seat, bloc, organization, place, region, leader, listed
  }

  /// Whether it stands for a state.
  var isState: Bool { kind == .country || kind == .seat }
  /// Whether it tells a country, as a modifier does.
  var isOrigin: Bool { kind == .country || kind == .adjective || kind == .people || kind == .seat }
}

/// What a noun for those who act means: a row of `roles.tsv`.
struct NounSense: Sendable {
  let head: String
  let kind: Kind
  let sector: Sector?
  /// How firmly the noun tells the sector, 0 to 3.
  let weight: Int
  let level: Level
  let gender: Gender?
  /// Whose title it is when the text names nobody else's.
  let country: CountryCode?
  let isPlural: Bool

  enum Kind: String, Sendable {
    case office, rank, honorific, role, organ, thing
  }

  enum Level: String, Sendable {
    case leader, minister, official, party, parliament, military, nonstate
    case unknown = ""
  }
}

enum Gender: String, Sendable {
  case male = "m"
  case female = "f"
}
