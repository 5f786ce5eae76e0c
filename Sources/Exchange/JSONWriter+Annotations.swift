import Annotations
import Chronology
import TextModel

extension JSONWriter {
  /// `[start, end]` in code points.
  mutating func span(_ range: TextRange, _ offsets: CodePointMap) {
    let (start, end) = offsets.codePoints(range)
    array([start, end]) { $0.integer($1) }
  }

  mutating func span(_ name: String, _ range: TextRange?, _ offsets: CodePointMap) {
    key(name)
    if let range { span(range, offsets) } else { null() }
  }

  mutating func spans(_ name: String, _ ranges: [TextRange], _ offsets: CodePointMap) {
    key(name)
    array(ranges) { $0.span($1, offsets) }
  }

  mutating func date(_ date: PublicationDate?, emptyBasis: Bool) {
    guard let date else {
      guard emptyBasis else { return null() }
      return object { json in
        json.member("value", String?.none)
        json.member("precision", String?.none)
        json.member("basis", PublicationDate.Basis.none.rawValue)
      }
    }
    object { json in
      json.member("value", date.value)
      json.member("precision", date.precision.rawValue)
      json.member("basis", date.basis.rawValue)
    }
  }

  mutating func interval(_ interval: DayInterval?) {
    member("from", interval?.from.description)
    member("to", interval?.to.description)
  }

  mutating func timex(_ time: Timex, _ offsets: CodePointMap) {
    object { json in
      json.span("span", time.range, offsets)
      json.member("type", time.kind.rawValue)
      json.member("value", time.value)
      json.member("mod", time.mod)
      json.member("quant", time.quant)
      json.member("freq", time.freq)
      json.interval(time.interval)
      json.key("range")
      if let whole = time.whole {
        json.object { $0.interval(whole) }
      } else {
        json.null()
      }
      json.member("basis", time.basis.rawValue)
      json.member("by", time.rule.rawValue)
    }
  }

  mutating func actor(_ actor: ActorEntry, _ offsets: CodePointMap) {
    object { json in
      json.member("id", actor.id.contractName)
      json.member("name", actor.name)
      json.member("kind", actor.kind.rawValue)
      json.member("countries", strings: actor.countries.map(\.rawValue))
      json.member("sectors", strings: actor.sectors.map(\.rawValue))
      json.key("mentions")
      json.array(actor.mentions) { json, mention in
        json.object { json in
          json.span("span", mention.range, offsets)
          json.member("form", mention.form.rawValue)
        }
      }
      json.member("members", strings: actor.members.map(\.contractName))
      json.member("by", actor.rule.rawValue)
    }
  }

  mutating func office(_ office: Office, _ offsets: CodePointMap) {
    object { json in
      json.member("holder", office.holder.contractName)
      json.member("title", office.title)
      json.member("organization", office.organization)
      json.member("organization_actor", office.organizationActor?.contractName)
      json.member("countries", strings: office.countries.map(\.rawValue))
      json.member("sector", office.sector?.rawValue)
      json.span("span", office.range, offsets)
      json.member("status", office.status.rawValue)
      json.member("since", office.since)
      json.member("until", office.until)
      json.member("by", office.rule.rawValue)
    }
  }

  mutating func quotation(_ quotation: Quotation, _ offsets: CodePointMap) {
    object { json in
      json.member("id", quotation.id.contractName)
      json.member("kind", quotation.kind.rawValue)
      json.span("span", quotation.range, offsets)
      json.spans("content", quotation.content, offsets)
      json.spans("cue", quotation.cue, offsets)
      json.member("cue_lemma", quotation.cueLemma)
      json.member("cue_class", quotation.cueClass?.rawValue)
      json.key("source")
      json.participant(quotation.source, offsets)
      json.key("addressee")
      json.participant(quotation.addressee, offsets)
      json.key("chain")
      json.array(quotation.chain) { $0.participant($1, offsets) }
      json.member("by", quotation.rule.rawValue)
    }
  }

  private mutating func participant(
    _ participant: Quotation.Participant?,
    _ offsets: CodePointMap
  ) {
    guard let participant else { return null() }
    object { json in
      json.spans("span", participant.ranges, offsets)
      json.member("actor", participant.actor?.contractName)
    }
  }

  mutating func tokens(_ analysis: AnnotatedText, _ offsets: CodePointMap) {
    let entityStarts = Set(analysis.entities.map(\.tokens.lowerBound))
    array(analysis.tokens.indices) { json, index in
      let token = analysis.tokens[index]
      json.object { json in
        json.span("span", token.range, offsets)
        json.member("sentence", token.sentence)
        json.member("text", analysis.form(of: index))
        json.member("lemma", token.lemma)
        json.member("pos", token.pos.rawValue)
        json.member("tag", token.tag.rawValue)
        json.member("head", token.head)
        json.member("dep", token.dep.rawValue)
        let label = token.entity >= 0 ? analysis.entities[token.entity].label.rawValue : nil
        json.member("ent", label.map { (entityStarts.contains(index) ? "B-" : "I-") + $0 } ?? "O")
      }
    }
  }
}

extension ActorID {
  /// The contract's name: `a1` for the first.
  var contractName: String { "a\(index + 1)" }
}

extension QuotationID {
  /// The contract's name: `q1` for the first.
  var contractName: String { "q\(index + 1)" }
}

extension EventID {
  /// The contract's name: `e1` for the first.
  var contractName: String { "e\(index + 1)" }
}

extension DialogueID {
  /// The contract's name: `d1` for the first.
  var contractName: String { "d\(index + 1)" }
}
