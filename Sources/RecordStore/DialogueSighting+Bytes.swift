import Annotations
package import Chronology
package import Foundation
package import Record
import TextModel

/// A format's life is told anew from all its mentions for each day that is asked for: they lie in bytes, as those of people do.
extension DialogueSighting: StoredMention {
  /// The first byte.
  private static let mark: UInt8 = 1

  package var day: CalendarDate? { reported }

  package var stored: Data {
    var passages: [Evidence] = []
    let places = evidence.map { $0.number(in: &passages) }
    let spoken = words.map { $0.number(in: &passages) }
    let status = statusEvidence.number(in: &passages)
    let held = heldEvidence?.number(in: &passages)
    let gapped = gapEvidence?.number(in: &passages)
    var writer = ByteWriter(capacity: 1024)
    writer.add(Self.mark)
    writer.addShort(id.report)
    writer.addShort(id.index)
    writer.addShort(passages.count)
    for passage in passages { writer.add(passage, of: id.report) }
    for numbers in [places, spoken] {
      writer.addShort(numbers.count)
      for number in numbers { writer.addShort(number) }
    }
    writer.addShort(status)
    writer.addOptional(held) { $0.addShort($1) }
    writer.addOptional(gapped) { $0.addShort($1) }
    writer.addShort(story)
    addNames(to: &writer)
    addTimes(to: &writer)
    writer.addShort(self.status.rawValue)
    writer.addShort(openPoints)
    writer.addShort(rule.rawValue)
    return Data(writer.bytes)
  }

  private func addNames(to writer: inout ByteWriter) {
    writer.addShort(name)
    writer.addOptional(title) { writer, title in
      writer.addShort(title.name)
      writer.addShort(title.core)
    }
    writer.addShort(kind.rawValue)
    writer.addShort(level.rawValue)
    writer.addShort(countryCodes.map(\.rawValue))
    writer.addShort(identity.level.rawValue)
    writer.addShort(identity.bodies)
    writer.addShort(identity.topics)
    writer.addShort(parties)
    writer.addShort(topic)
  }

  private func addTimes(to writer: inout ByteWriter) {
    writer.addOptional(cadence) { writer, cadence in
      writer.add(cadence.value)
      writer.add(UInt8(cadence.approximate ? 1 : 0))
      writer.add(cadence.range)
    }
    writer.addOptional(lastHeld) { $0.add($1) }
    writer.addOptional(gap) { $0.add($1) }
    writer.addOptional(edition) { writer, edition in
      writer.addOptional(edition.ordinal) { $0.addShort($1) }
      writer.addOptional(edition.interval) { $0.add($1) }
      writer.addOptional(edition.place) { writer, place in
        writer.add(place.range)
        writer.addShort(place.name)
        writer.addShort(place.country?.rawValue)
      }
      writer.addOptional(edition.timex) { $0.addShort($1) }
    }
    writer.addOptional(changed) { $0.add($1) }
    writer.addOptional(reported) { $0.addShort($1.dayNumber) }
  }

  package static func read(_ data: Data) throws -> DialogueSighting {
    try data.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: 0)
      guard try reader.byte() == mark else { throw reader.damaged }
      return try DialogueSighting(&reader)
    }
  }

  private init(_ reader: inout ByteReader) throws {
    let report = try reader.shortString() ?? ""
    let id = MentionID(report: report, kind: .dialogue, index: try reader.place())
    let passages = try (0..<reader.shortCount()).map { _ in try reader.passage(of: report) }
    let evidence = try (0..<reader.shortCount()).map { _ in try reader.one(of: passages) }
    let words = try (0..<reader.shortCount()).map { _ in try reader.one(of: passages) }
    let statusEvidence = try reader.one(of: passages)
    let heldEvidence = try reader.optional { try $0.one(of: passages) }
    let gapEvidence = try reader.optional { try $0.one(of: passages) }
    let story = try reader.shortString() ?? ""
    let name = try reader.shortString() ?? ""
    let title = try reader.optional { reader in
      DialogueTitle(name: try reader.shortString() ?? "", core: try reader.shortString() ?? "")
    }
    let kind: DialogueKind = try reader.value()
    let level: DialogueLevel = try reader.value()
    let countries = try reader.shortStrings().map(CountryCode.init(rawValue:))
    let identity = DialogueIdentity(
      level: try reader.value(),
      bodies: try reader.shortStrings(),
      topics: try reader.shortStrings()
    )
    let parties = try reader.shortStrings()
    let topic = try reader.shortString()
    let cadence = try reader.optional { reader in
      DialogueMention.Cadence(
        value: try reader.period(),
        approximate: try reader.byte() != 0,
        range: try reader.range()
      )
    }
    let lastHeld = try reader.optional { try $0.interval() }
    let gap = try reader.optional { try $0.period() }
    let edition = try reader.optional { try $0.edition() }
    let changed = try reader.optional { try $0.interval() }
    let reported = try reader.optional { CalendarDate(dayNumber: try $0.dayNumber()) }
    let status: DialogueStatus = try reader.value()
    self.init(
      id: id,
      story: story,
      name: name,
      title: title,
      kind: kind,
      level: level,
      countryCodes: countries,
      identity: identity,
      parties: parties,
      topic: topic,
      cadence: cadence,
      lastHeld: lastHeld,
      gap: gap,
      edition: edition,
      status: status,
      changed: changed,
      openPoints: try reader.shortStrings(),
      evidence: evidence,
      statusEvidence: statusEvidence,
      heldEvidence: heldEvidence,
      gapEvidence: gapEvidence,
      words: words,
      reported: reported,
      rule: RuleID(rawValue: try reader.shortString() ?? "")
    )
  }
}

extension ByteReader {
  fileprivate mutating func edition() throws -> DialogueMention.Edition {
    DialogueMention.Edition(
      ordinal: try optional { try $0.shortNumber() },
      interval: try optional { try $0.interval() },
      place: try optional { reader in
        EventPlace(
          range: try reader.range(),
          name: try reader.shortString() ?? "",
          country: try reader.shortString().map(CountryCode.init(rawValue:))
        )
      },
      timex: try optional { try $0.shortNumber() }
    )
  }
}
