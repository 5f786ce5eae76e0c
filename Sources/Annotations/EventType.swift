/// PLOVER's sixteen event types (PLOVER manual 2021; POLECAT).
package enum EventType: String, Sendable, Codable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case concede = "CONCEDE"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"

  package var quad: QuadClass {
    switch self {
    case .agree, .consult, .support: .verbalCooperation
    case .cooperate, .aid, .concede, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
    }
  }
}

/// PLOVER's quad classes.
package enum QuadClass: Int, Sendable, Codable {
  case verbalCooperation = 1
  case materialCooperation, verbalConflict, materialConflict
}

/// A type's finer kind (PLOVER manual 2021, "Modes").
package enum EventMode: String, Sendable, Codable, CaseIterable {
  // CONSULT
  case visit
  case thirdParty = "third-party"
  case multilateral, phone
  // REQUEST and REJECT
  case assist, change, yield, meet
  // ACCUSE
  case disapprove, investigate, allege
  // THREATEN, COERCE
  case restrict, ban, arrest, relations, expel, territory, violence
  // PROTEST
  case demo, riot, strike, hunger, boycott, obstruct
  // SANCTION
  case convict, withdraw, discontinue
  // MOBILIZE
  case troops, weapons, police, militia
  // COERCE
  case seize, censor
  case martialLaw = "martial-law"
  case deport, withhold, misinformation, cyber
  // ASSAULT
  case abduct, beat, torture, execute, sexual, assassinate, primitive, firearms, explosives
  case suicideAttack = "suicide-attack"
  case heavyWeapons = "heavy-weapons"
  case crowdControl = "crowd-control"
  case aerial, destroy
  // RETREAT
  case release
  case `return`
  case disarm, ceasefire, access, resign
}

/// What an event is about (PLOVER manual 2021, "Contexts").
package enum EventContext: String, Sendable, Codable, CaseIterable {
  case military, intelligence, executive, legislative, election, political, diplomatic, legal,
    territory,
    economic, resource, technology
  case humanRights = "human_rights"
  case migration, reparations, crime, disaster, health, environment, development, peacekeeping
  case proDemocracy = "pro_democracy"
  case proAutocracy = "pro_autocracy"
  case religious, corruption, gender, asylum, cyber, terrorism, misinformation, historical
}
