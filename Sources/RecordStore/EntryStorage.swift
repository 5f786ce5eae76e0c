import Foundation
import GRDB
import Record
import TextModel

/// Keeps mentions and the entries made of them.
struct EntryStorage {
  let db: Database

  /// Puts a report's mentions of one kind in place of those on record, and makes anew just the entries that this touches.
  ///
  /// - Parameters:
  ///   - mentions: all mentions of `reports`.
  ///   - reports: whose mentions change.
  ///   - touched: reports whose origin changed: their entries' support is counted anew.
  /// - Complexity: the mentions that share a key with a new one, and the entries that these belong to.
  func replace<Mention: MergeableMention>(
    _ mentions: [Mention],
    of reports: Set<String>,
    touched: Set<String>
  ) throws {
    let kind = Mention.kind.rawValue
    var affected: Set<String> = []
    for report in reports.union(touched) {
      affected.formUnion(
        try String.fetchAll(
          db,
          sql:
            "SELECT DISTINCT entry FROM mention WHERE report = ? AND kind = ? AND entry IS NOT NULL",
          arguments: [report, kind]
        )
      )
    }
    var gone: [Mention] = []
    for report in reports {
      gone += try stored(
        Mention.self,
        sql: "SELECT data FROM mention WHERE report = ? AND kind = ?",
        [report, kind]
      )
      try db.execute(
        sql: "DELETE FROM mention WHERE report = ? AND kind = ?",
        arguments: [report, kind]
      )
    }
    let seeds = Mention.entriesAreWhole ? mentions : mentions + gone
    let stale = affected
    var group = mentions
    var before: [String: [MentionID]] = [:]
    var pending = affected.union(try neighbouringEntries(of: seeds, besides: []))
    affected = []
    while !pending.isEmpty {
      let found = try pending.sorted().flatMap { entry in
        let held = try stored(
          Mention.self,
          sql: "SELECT data FROM mention WHERE entry = ?",
          [entry]
        )
        before[entry] = held.map(\.id).sorted()
        return held
      }
      affected.formUnion(pending)
      group += found
      pending = Mention.entriesAreWhole ? [] : try neighbouringEntries(of: found, besides: affected)
    }
    try insert(mentions)
    let groups = Mention.groups(of: group).map { members in
      (id: EntryID(kind: Mention.kind, seed: members[0].id.description).rawValue, members: members)
    }
    // A neighbour that keeps its mentions stays as it is.
    let kept = Set(
      groups.lazy.filter { id, members in
        !stale.contains(id) && before[id] == members.map(\.id)
      }.map(\.id)
    )
    for entry in affected where !kept.contains(entry) {
      try db.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [entry])
    }
    let origins = try originTable(of: Set(group.map(\.id.report)))
    for (id, members) in groups where !kept.contains(id) {
      try insert(Mention.entry(of: members, origins: origins), kind: Mention.kind)
      for member in members {
        try db.execute(
          sql: "UPDATE mention SET entry = ? WHERE id = ?",
          arguments: [id, member.id.description]
        )
      }
    }
  }

  /// Entries that hold a mention which one of these concerns.
  /// - Parameter known: entries that are not looked at.
  /// - Complexity: each list of mentions behind a key is read once.
  private func neighbouringEntries<Mention: MergeableMention>(
    of mentions: [Mention],
    besides known: Set<String>
  ) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT mention.entry, mention.data FROM mention_key
        JOIN mention ON mention.id = mention_key.mention
        WHERE mention_key.kind = ? AND mention_key.key = ? AND mention.entry IS NOT NULL
        """
    )
    var byKey: [String: [Mention]] = [:]
    for mention in mentions { for key in mention.keys { byKey[key, default: []].append(mention) } }
    var entries: Set<String> = []
    for (key, sharing) in byKey {
      let rows = try Row.fetchCursor(statement, arguments: [Mention.kind.rawValue, key])
      while let row = try rows.next() {
        let entry: String = row[0]
        guard !entries.contains(entry), !known.contains(entry) else { continue }
        let other = try Coding.decode(Mention.self, row[1])
        if sharing.contains(where: { $0.concerns(other) }) { entries.insert(entry) }
      }
    }
    return entries
  }

  private func stored<Mention: MergeableMention>(
    _ type: Mention.Type,
    sql: String,
    _ arguments: StatementArguments
  ) throws -> [Mention] {
    try Data.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
      .map { try Coding.decode(type, $0) }
  }

  private func insert<Mention: MergeableMention>(_ mentions: [Mention]) throws {
    let kind = Mention.kind.rawValue
    let row = try db.cachedStatement(
      sql: "INSERT INTO mention (id, kind, report, data) VALUES (?, ?, ?, ?)"
    )
    let keyRow = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO mention_key (kind, key, mention) VALUES (?, ?, ?)"
    )
    for mention in mentions {
      let id = mention.id.description
      try row.execute(arguments: [id, kind, mention.id.report, try Coding.encode(mention)])
      for key in mention.keys { try keyRow.execute(arguments: [kind, key, id]) }
    }
  }

  /// Writes an entry with its evidence; the schema refuses one without.
  func insert(_ entry: some RecordEntry, kind: EntryKind, story: String? = nil) throws {
    let evidence = try db.cachedStatement(
      sql: #"INSERT INTO evidence (entry, report, "start", "end", text) VALUES (?, ?, ?, ?, ?)"#
    )
    var first: Int64?
    for passage in entry.evidence {
      try evidence.execute(
        arguments: [
          entry.id.rawValue, passage.report, passage.codePoints.start, passage.codePoints.end,
          passage.text,
        ]
      )
      first = first ?? db.lastInsertedRowID
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (id, kind, story, title, "from", "to", origins, unknown_origins, first_evidence, data)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        entry.id.rawValue, kind.rawValue, story, entry.title, entry.from, entry.to,
        entry.support.origins,
        entry.support.unknownOrigins, first, try Coding.encode(entry),
      ]
    )
    let country = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entry_country (country, entry) VALUES (?, ?)"
    )
    for code in entry.countries { try country.execute(arguments: [code, entry.id.rawValue]) }
  }

  /// Where the words of these reports come from.
  func originTable(of reports: Set<String>) throws -> OriginTable {
    let statement = try db.cachedStatement(sql: "SELECT origin FROM report WHERE id = ?")
    var groups: [String: String] = [:]
    var unknown: Set<String> = []
    for report in reports {
      guard let row = try Row.fetchOne(statement, arguments: [report]) else { continue }
      if let origin: String = row[0] { groups[report] = origin } else { unknown.insert(report) }
    }
    return OriginTable(groups: groups, unknown: unknown)
  }
}
