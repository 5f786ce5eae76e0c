import Annotations
import Chronology
package import Foundation
package import Record
import TextModel

/// How mentions of one kind lie in `mention.data`.
package protocol StoredMention: MergeableMention {
  /// - Throws: `EncodingError`.
  var stored: Data { get throws }

  /// - Throws: `DecodingError` for bytes that are no such mention.
  static func read(_ data: Data) throws -> Self
}

extension StoredMention {
  package var stored: Data { get throws { try Coding.encode(self) } }
  package static func read(_ data: Data) throws -> Self { try Coding.decode(Self.self, data) }
}

extension MergeableMention {
  /// The keys as the record holds them.
  ///
  /// A key's first half stands for its beginning up to the second colon, a story or a day, so that what hangs together lies together. Two
  /// keys in one number cost a comparison.
  var keyNumbers: [Int64] {
    keys.map { key in
      var whole = FNV1a.hash(Self.kind.rawValue)
      var beginning = whole
      var colons = 0
      for byte in key.utf8 {
        whole = FNV1a.step(whole, byte)
        if byte == UInt8(ascii: ":") { colons += 1 }
        if colons < 2 { beginning = whole }
      }
      return Int64(bitPattern: beginning << 32 | (whole ^ whole >> 32) & 0xffff_ffff)
    }
  }
}

extension EventMention: StoredMention {}
extension DialogueSighting: StoredMention {}
extension StatementMention: StoredMention {}

/// The most frequent entries of a record are people, whose entries are made anew from all their mentions: these lie in bytes, which read
/// ten times as fast as JSON. Mentions in JSON, as records before version 10 hold them, are read as well.
extension PersonMention: StoredMention {
  /// The first byte; JSON begins with "{".
  private static let mark: UInt8 = 1

  package var stored: Data {
    var writer = ByteWriter()
    writer.add(Self.mark)
    writer.addShort(id.report)
    writer.addShort(id.index)
    writer.addShort(story)
    writer.addShort(name)
    writer.addShort(countries.map(\.rawValue))
    writer.addShort(sectors.map(\.rawValue))
    writer.addShort(reported)
    var passages: [Evidence] = []
    let places = evidence.map { $0.number(in: &passages) }
    let claims = offices.map { $0.evidence.number(in: &passages) }
    writer.addShort(passages.count)
    for passage in passages { writer.add(passage, of: id.report) }
    writer.addShort(places.count)
    for place in places { writer.addShort(place) }
    writer.addShort(offices.count)
    for (office, place) in zip(offices, claims) {
      writer.addShort(place)
      writer.add(office)
    }
    return Data(writer.bytes)
  }

  package static func read(_ data: Data) throws -> PersonMention {
    guard data.first == mark else { return try Coding.decode(PersonMention.self, data) }
    return try data.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, at: 1)
      let report = try reader.shortString() ?? ""
      let id = MentionID(report: report, kind: .office, index: try reader.place())
      let story = try reader.shortString() ?? ""
      let name = try reader.shortString() ?? ""
      let countries = try reader.shortStrings().map(CountryCode.init(rawValue:))
      let sectors = try reader.shortStrings().compactMap(Sector.init(rawValue:))
      let reported = try reader.day()
      let passages = try (0..<reader.shortCount()).map { _ in try reader.passage(of: report) }
      let evidence = try (0..<reader.shortCount()).map { _ in try reader.one(of: passages) }
      let offices = try (0..<reader.shortCount()).map { _ in
        try reader.office(evidence: reader.one(of: passages))
      }
      return PersonMention(
        id: id,
        story: story,
        name: name,
        countries: countries,
        sectors: sectors,
        offices: offices,
        evidence: evidence,
        reported: reported
      )
    }
  }
}

extension Evidence {
  /// Where a passage stands in a list, at whose end it is put if it is new.
  fileprivate func number(in passages: inout [Evidence]) -> Int {
    if let known = passages.firstIndex(of: self) { return known }
    passages.append(self)
    return passages.count - 1
  }
}

extension ByteWriter {
  fileprivate mutating func addShort(_ day: CalendarDate?) { addShort(day?.description) }

  fileprivate mutating func add(_ passage: Evidence, of report: String) {
    addShort(passage.report == report ? nil : passage.report)
    addShort(passage.range.start)
    addShort(passage.range.end)
    addShort(passage.codePoints.start)
    addShort(passage.codePoints.end)
    addShort(passage.text)
  }

  fileprivate mutating func add(_ office: OfficeClaim) {
    addShort(office.title)
    addShort(office.organization)
    addShort(office.countries.map(\.rawValue))
    addShort(office.sector?.rawValue)
    addShort(office.status.rawValue)
    addShort(office.since)
    addShort(office.until)
    addShort(office.reported)
  }
}

extension ByteReader {
  fileprivate mutating func day() throws -> CalendarDate? {
    try shortString().flatMap(CalendarDate.init)
  }

  /// A number from 0 that no text is too long for.
  fileprivate mutating func place() throws -> Int {
    let number = try shortNumber()
    guard (0..<Int(Int32.max)).contains(number) else { throw damaged }
    return number
  }

  fileprivate mutating func passage(of report: String) throws -> Evidence {
    let report = try shortString() ?? report
    return Evidence(
      report: report,
      range: TextRange(try place(), try place()),
      codePoints: TextRange(try place(), try place()),
      text: try shortString() ?? ""
    )
  }

  fileprivate mutating func one(of passages: [Evidence]) throws -> Evidence {
    let number = try shortNumber()
    guard passages.indices.contains(number) else { throw damaged }
    return passages[number]
  }

  fileprivate mutating func office(evidence: Evidence) throws -> OfficeClaim {
    let title = try shortString() ?? ""
    let organization = try shortString()
    let countries = try shortStrings().map(CountryCode.init(rawValue:))
    let sector = try shortString().flatMap(Sector.init(rawValue:))
    guard let status = Office.Status(rawValue: try shortString() ?? "") else { throw damaged }
    return OfficeClaim(
      title: title,
      organization: organization,
      countries: countries,
      sector: sector,
      status: status,
      since: try shortString(),
      until: try shortString(),
      reported: try day(),
      evidence: evidence
    )
  }
}
