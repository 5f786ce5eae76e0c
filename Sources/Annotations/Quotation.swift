package import TextModel

/// Number of a quotation within one report: the contract's `q1` is index 0.
package struct QuotationID: Hashable, Sendable, Codable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// What somebody is reported to have said.
package struct Quotation: Hashable, Sendable, Codable {
  package let id: QuotationID
  package let kind: Kind
  /// Content, cue and source together.
  package let range: TextRange
  /// The pieces of what was said, quotation marks included.
  package let content: [TextRange]
  package let cue: [TextRange]
  /// Lemma of the cue's main word, and its class in the table of reporting words; nil without a cue.
  package let cueLemma: String?
  package let cueClass: ReportingClass?
  package let source: Participant?
  package let addressee: Participant?
  /// Who is behind the source, nearest first: in "Ito said Motegi had told him", for Motegi's words, Ito.
  package let chain: [Participant]
  package let rule: RuleID

  package enum Kind: String, Sendable, Codable {
    case direct, indirect, mixed
  }

  /// Somebody at one end of a quotation: the words that name them and the actor they resolve to.
  package struct Participant: Hashable, Sendable, Codable {
    package let ranges: [TextRange]
    package let actor: ActorID?

    package init(ranges: [TextRange], actor: ActorID?) {
      self.ranges = ranges
      self.actor = actor
    }
  }

  package init(
    id: QuotationID,
    kind: Kind,
    range: TextRange,
    content: [TextRange],
    cue: [TextRange],
    cueLemma: String?,
    cueClass: ReportingClass?,
    source: Participant?,
    addressee: Participant?,
    chain: [Participant] = [],
    rule: RuleID
  ) {
    self.id = id
    self.kind = kind
    self.range = range
    self.content = content
    self.cue = cue
    self.cueLemma = cueLemma
    self.cueClass = cueClass
    self.source = source
    self.addressee = addressee
    self.chain = chain
    self.rule = rule
  }
}

/// What a reporting word does with what it reports. Event coding reads it.
package enum ReportingClass: String, Sendable, Codable, CaseIterable {
  case say, claim, confirm, deny, ask, demand, urge, threaten, warn, promise, agree, praise,
    criticize,
    accuse, regret, predict, think, write, quote, describe, announce, reveal, reject, propose,
    support,
    discuss, decide, show
}
