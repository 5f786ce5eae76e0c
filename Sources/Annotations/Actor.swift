package import TextModel

/// Number of an actor within one report: the contract's `a1` is index 0.
package struct ActorID: Hashable, Sendable, Codable, Comparable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (left: ActorID, right: ActorID) -> Bool { left.index < right.index }
}

/// One of those who act in an article, with every place that speaks of it.
package struct ActorEntry: Hashable, Sendable, Codable {
  package let id: ActorID
  /// The fullest name that the article gives, or a description where it gives none.
  package var name: String
  package var kind: Kind
  /// The countries it belongs to (a person's at the article's date); empty where unknown or none.
  package var countries: [CountryCode]
  package var sectors: [Sector]
  /// In text order; at least one.
  package var mentions: [ActorMention]
  /// For a group of other actors ("the two countries", "both sides"): who they are.
  package var members: [ActorID]
  package var rule: RuleID

  package enum Kind: String, Sendable, Codable {
    case person, organization, country, bloc, group
  }

  package init(
    id: ActorID,
    name: String,
    kind: Kind,
    countries: [CountryCode],
    sectors: [Sector],
    mentions: [ActorMention],
    members: [ActorID] = [],
    rule: RuleID
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.countries = countries
    self.sectors = sectors
    self.mentions = mentions
    self.members = members
    self.rule = rule
  }
}

/// A place where an article speaks of an actor.
package struct ActorMention: Hashable, Sendable, Codable {
  package let range: TextRange
  package let form: Form

  package enum Form: String, Sendable, Codable {
    case name, title, pronoun, metonym
  }

  package init(range: TextRange, form: Form) {
    self.range = range
    self.form = form
  }
}

/// PLOVER's primary actor sectors (PLOVER manual 2021, "Actor sectors").
package enum Sector: String, Sendable, Codable, CaseIterable {
  case government = "GOV"
  case military = "MIL"
  case party = "PTY"
  case legislature = "LEG"
  case judiciary = "JUD"
  case police = "COP"
  case intelligence = "SPY"
  case opposition = "OPP"
  case rebel = "REB"
  case paramilitary = "PRM"
  case unidentifiedArmed = "UAF"
  case criminal = "CRM"
  case business = "BUS"
  case multinational = "MNC"
  case labor = "LAB"
  case media = "JRN"
  case education = "EDU"
  case religious = "REL"
  case social = "SOC"
  case civilian = "CVL"
  case elite = "ELI"
  case refugee = "REF"
  case agriculture = "AGR"
  case environment = "ENV"
  case medical = "MED"
  case legal = "LGL"
  case intergovernmental = "IGO"
  case nongovernmental = "NGO"
  case international = "INT"
}

/// An office that the text says somebody holds, held or will hold.
package struct Office: Hashable, Sendable, Codable {
  package let holder: ActorID
  /// As written, without organisation and country: "secretary-general".
  package let title: String
  package let organization: String?
  package let organizationActor: ActorID?
  package let countries: [CountryCode]
  package let sector: Sector?
  /// The words that say so.
  package let range: TextRange
  package let status: Status
  /// ISO 8601, as precise as the text says.
  package let since: String?
  package let until: String?
  package let rule: RuleID

  package enum Status: String, Sendable, Codable {
    case current, former, acting, elect, candidate
  }

  package init(
    holder: ActorID,
    title: String,
    organization: String?,
    organizationActor: ActorID?,
    countries: [CountryCode],
    sector: Sector?,
    range: TextRange,
    status: Status,
    since: String? = nil,
    until: String? = nil,
    rule: RuleID
  ) {
    self.holder = holder
    self.title = title
    self.organization = organization
    self.organizationActor = organizationActor
    self.countries = countries
    self.sector = sector
    self.range = range
    self.status = status
    self.since = since
    self.until = until
    self.rule = rule
  }
}
