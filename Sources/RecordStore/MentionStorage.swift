import Chronology
import Foundation
import GRDB
import Record

/// Keeps the mentions of one kind, and makes the entries that they change.
///
/// A mention without an entry waits for one; an entry named in `stale_entry` has lost a mention, or the support of one has changed. Both
/// lie in the file, so that a run that is killed leaves nothing undone that the next would not do.
struct MentionStorage<Mention: StoredMention> {
  let db: Database

  private var kind: String { Mention.kind.rawValue }

  /// Puts mentions in place of those of the same reports; ``remakeDue(_:)`` and ``remakeSome(budget:)`` make the entries.
  ///
  /// - Parameters:
  ///   - mentions: all mentions of `reports`.
  ///   - reports: whose mentions change.
  ///   - touched: reports whose origin changed: their entries' support is counted anew.
  /// - Complexity: the mentions given and those that they replace.
  func replace(_ mentions: [Mention], of reports: Set<String>, touched: Set<String>) throws {
    for report in reports {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO stale_entry (entry, kind)
          WITH gone AS (
            SELECT number, entry FROM mention
            WHERE report = (SELECT number FROM report WHERE id = ?1) AND kind = ?2
          )
          SELECT entry, ?2 FROM gone WHERE entry IS NOT NULL
          UNION SELECT entry_key.entry, ?2 FROM gone
          JOIN mention_key ON mention_key.mention = gone.number JOIN entry_key USING (key)
          """
      ).execute(arguments: [report, kind])
      try db.cachedStatement(
        sql: "DELETE FROM mention WHERE report = \(RecordSchema.numberOfReport) AND kind = ?"
      ).execute(arguments: [report, kind])
    }
    for report in touched {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO stale_entry (entry, kind)
          SELECT entry, kind FROM mention
          WHERE report = \(RecordSchema.numberOfReport) AND kind = ? AND entry IS NOT NULL
          """
      ).execute(arguments: [report, kind])
    }
    let row = try db.cachedStatement(
      sql: """
        INSERT INTO mention (id, kind, report, day, data)
        VALUES (?, ?, \(RecordSchema.numberOfReport), ?, ?)
        """
    )
    let keyRow = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO mention_key (mention, key) VALUES (?, ?)"
    )
    for mention in mentions {
      try row.execute(
        arguments: [
          mention.id.description, kind, mention.id.report, mention.day?.dayNumber,
          try mention.stored,
        ]
      )
      let number = db.lastInsertedRowID
      for key in mention.keyNumbers { try keyRow.execute(arguments: [number, key]) }
    }
  }

  /// Makes the entries of waiting mentions and stale entries anew, but leaves entries of many mentions as they are until so much waits for
  /// them that making them anew is worth it.
  ///
  /// - Complexity: the entries that share a key with a mention that has come since the last time.
  func remakeDue(_ memory: inout NeighbourhoodMemory) throws {
    var finder = NeighbourhoodFinder(kind: Mention.kind, .news, db)
    let found = try finder.all(memory)
    // First, as entries that something is set aside for may be gone when others have been made anew.
    for neighbourhood in found where !neighbourhood.isDue {
      try park(neighbourhood)
      memory.note(neighbourhood)
    }
    for neighbourhood in found where neighbourhood.isDue { try remake(neighbourhood) }
  }

  /// Makes some of the entries anew for which anything waits.
  ///
  /// - Parameter budget: mentions to go through before stopping.
  /// - Returns: whether nothing waits any more.
  func remakeSome(budget: Int) throws -> Bool {
    var finder = NeighbourhoodFinder(kind: Mention.kind, .some, db)
    let found = try finder.all()
    var left = budget
    for neighbourhood in found {
      guard left > 0 else { break }
      left -= neighbourhood.size
      try remake(neighbourhood)
    }
    return found.isEmpty
  }

  /// Sets the waiting mentions of a neighbourhood aside, so that they are not looked at again until it is due: the entry that shares most
  /// keys with one holds its keys for it.
  private func park(_ neighbourhood: Neighbourhood) throws {
    guard let first = neighbourhood.entries.first else { return }
    let nearest = try db.cachedStatement(
      sql: """
        SELECT entry FROM mention_key JOIN entry_key USING (key)
        WHERE mention = ? GROUP BY entry ORDER BY count(*) DESC, entry LIMIT 1
        """
    )
    let mark = try db.cachedStatement(sql: "UPDATE mention SET parked = ? WHERE number = ?")
    let keys = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO entry_key (key, entry) SELECT key, ? FROM mention_key WHERE mention = ?
        """
    )
    for mention in neighbourhood.waiting {
      let entry = try Int64.fetchOne(nearest, arguments: [mention]) ?? first
      try mark.execute(arguments: [entry, mention])
      try keys.execute(arguments: [entry, mention])
    }
  }

  /// Where a mention lies, and the entry that it was in.
  private struct Home {
    let number: Int64
    let entry: Int64?
  }

  private func remake(_ neighbourhood: Neighbourhood) throws {
    var homes: [MentionID: Home] = [:]
    var sizes: [Int64: Int] = [:]
    var mentions: [Mention] = []
    let one = try db.cachedStatement(sql: "SELECT data FROM mention WHERE number = ?")
    for number in neighbourhood.waiting {
      guard let data = try Data.fetchOne(one, arguments: [number]) else { continue }
      let mention = try Mention.read(data)
      homes[mention.id] = Home(number: number, entry: nil)
      mentions.append(mention)
    }
    let staleness = try db.cachedStatement(sql: "SELECT 1 FROM stale_entry WHERE entry = ?")
    var stale: Set<Int64> = []
    let held = try db.cachedStatement(sql: "SELECT number, data FROM mention WHERE entry = ?")
    var entries: Set<Int64> = []
    var found = Set(neighbourhood.entries)
    var seen = 0
    while !found.isEmpty || seen < mentions.count {
      for entry in found.sorted() {
        let rows = try Row.fetchCursor(held, arguments: [entry])
        var count = 0
        while let row = try rows.next() {
          let mention = try Mention.read(row[1])
          homes[mention.id] = Home(number: row[0], entry: entry)
          mentions.append(mention)
          count += 1
        }
        sizes[entry] = count
        if try Int.fetchOne(staleness, arguments: [entry]) != nil { stale.insert(entry) }
      }
      entries.formUnion(found)
      found =
        Mention.entriesAreWhole ? [] : try concerned(by: mentions[seen...], besides: entries)
      seen = mentions.count
    }
    let storage = EntryStorage(db: db)
    let origins = try storage.originTable(
      of: mentions.reduce(into: []) { $0.formUnion($1.reports) }
    )
    let move = try db.cachedStatement(
      sql: "UPDATE mention SET entry = ?, parked = NULL WHERE number = ?"
    )
    var kept: Set<Int64> = []
    for group in Mention.groups(of: mentions) {
      if let home = homes[group[0].id]?.entry, !stale.contains(home),
        sizes[home] == group.count, group.allSatisfy({ homes[$0.id]?.entry == home })
      {
        kept.insert(home)
        continue
      }
      let entry = Mention.entry(of: group, origins: origins)
      let onRecord = try EntryListing.read(entry.id.rawValue, db)
      let before = onRecord?.number
      let comers = group.filter { before == nil || homes[$0.id]?.entry != before }
      // What an entry that lost nothing held before it still holds.
      let isGrown =
        before.map { sizes[$0] == group.count - comers.count && !stale.contains($0) } ?? false
      let number = try storage.write(
        entry,
        kind: Mention.kind,
        over: onRecord,
        changed: isGrown ? comers.reduce(into: []) { $0.formUnion($1.reports) } : nil
      )
      kept.insert(number)
      for mention in comers { try move.execute(arguments: [number, homes[mention.id]?.number]) }
      try writeKeys(
        of: isGrown ? comers : group,
        entry: number,
        isStale: before != nil && !isGrown
      )
    }
    let removal = try db.cachedStatement(sql: "DELETE FROM entry WHERE number = ?")
    for entry in entries where !kept.contains(entry) {
      try removal.execute(arguments: [entry])
    }
    let settled = try db.cachedStatement(sql: "DELETE FROM stale_entry WHERE entry = ?")
    for entry in stale { try settled.execute(arguments: [entry]) }
  }

  /// Entries that hold a mention which one of these concerns.
  /// - Parameter known: entries that are not looked at.
  private func concerned(
    by mentions: some Sequence<Mention>,
    besides known: Set<Int64>
  ) throws -> Set<Int64> {
    let holders = try db.cachedStatement(
      sql: "SELECT entry FROM entry_key WHERE key = ?"
    )
    let sharing = try db.cachedStatement(
      sql: """
        SELECT mention.data FROM mention INDEXED BY mention_entry
        JOIN mention_key ON mention_key.mention = mention.number AND mention_key.key = ?
        WHERE mention.entry = ?
        """
    )
    var byKey: [Int64: [Mention]] = [:]
    for mention in mentions {
      for key in mention.keyNumbers { byKey[key, default: []].append(mention) }
    }
    var entries: Set<Int64> = []
    for (key, asking) in byKey {
      for entry in try Int64.fetchAll(holders, arguments: [key])
      where !known.contains(entry) && !entries.contains(entry) {
        let rows = try Data.fetchCursor(sharing, arguments: [key, entry])
        while let data = try rows.next() {
          let other = try Mention.read(data)
          guard asking.contains(where: { $0.concerns(other) }) else { continue }
          entries.insert(entry)
          break
        }
      }
    }
    return entries
  }

  /// - Parameters:
  ///   - mentions: the entry's, or those that were not in it before.
  ///   - isStale: whether keys of other mentions go. Elsewhere they stay: a key too many costs a comparison, and of what many reports tell
  ///     there are very many keys.
  private func writeKeys(of mentions: [Mention], entry: Int64, isStale: Bool) throws {
    if isStale {
      try db.cachedStatement(sql: "DELETE FROM entry_key WHERE entry = ?")
        .execute(arguments: [entry])
    }
    let row = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entry_key (key, entry) VALUES (?, ?)"
    )
    for key in Set(mentions.flatMap(\.keyNumbers)).sorted() {
      try row.execute(arguments: [key, entry])
    }
  }
}
