import Foundation
import GRDB
import Record

extension RecordSchema {
  /// Signatures in a table of their own, and the keys of stories by their days, with ranks for reports. All reports are filed anew.
  static func fileByDays(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE story_feature;
        CREATE TABLE story_feature (
          feature INTEGER NOT NULL,
          rank INTEGER NOT NULL,
          PRIMARY KEY (feature, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE report_signature (
          report TEXT PRIMARY KEY NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          rank INTEGER NOT NULL,
          is_filed INTEGER NOT NULL DEFAULT 0,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX report_signature_rank ON report_signature (rank);
        CREATE INDEX report_signature_waiting ON report_signature (report) WHERE NOT is_filed;
        """
    )
    let insertion = try db.makeStatement(
      sql: """
        INSERT INTO report_signature (report, rank, data) SELECT id, ?, signature FROM report WHERE id = ?
        """
    )
    for id in try String.fetchAll(db, sql: "SELECT id FROM report ORDER BY id") {
      try insertion.execute(
        arguments: [Int64(bitPattern: ReportSignature.rank(of: id)), id]
      )
    }
    try db.execute(
      sql: """
        DELETE FROM story_link;
        UPDATE report SET piece = NULL;
        ALTER TABLE report DROP COLUMN signature;
        """
    )
  }

  /// Entries with what lists look for in columns before the data, and indexes in the orders of ``EntryQuery/Order``.
  static func createListedEntries(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE entry_country;
        DROP TABLE entry;
        CREATE TABLE entry (
          id TEXT PRIMARY KEY NOT NULL,
          kind TEXT NOT NULL,
          story TEXT REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
          title TEXT NOT NULL,
          "from" TEXT,
          "to" TEXT,
          origins INTEGER NOT NULL,
          unknown_origins INTEGER NOT NULL,
          status TEXT,
          is_open INTEGER NOT NULL,
          is_altered INTEGER NOT NULL,
          is_one_sided INTEGER NOT NULL,
          due TEXT,
          names TEXT,
          first_evidence INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
          summary BLOB,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX entry_story ON entry (story);
        CREATE INDEX entry_first_evidence ON entry (first_evidence);
        CREATE INDEX entry_day ON entry (kind, "from" IS NULL, "from", id, "to");
        CREATE INDEX entry_prominence ON entry (kind, origins DESC, "from" DESC, id, "to");
        CREATE INDEX entry_open ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_open = 1;
        CREATE INDEX entry_one_sided ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_one_sided = 1;
        CREATE INDEX entry_altered ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_altered = 1;
        CREATE INDEX entry_altered_day ON entry (kind, "from" IS NULL, "from", id, "to") WHERE is_altered = 1;
        CREATE INDEX entry_names ON entry (kind, names, id) WHERE names IS NOT NULL;

        CREATE TABLE entry_country (
          country TEXT NOT NULL,
          entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          "from" TEXT,
          "to" TEXT,
          origins INTEGER NOT NULL,
          PRIMARY KEY (country, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_country_entry ON entry_country (entry);
        CREATE INDEX entry_country_day ON entry_country (country, kind, "from" IS NULL, "from", entry, "to");
        CREATE INDEX entry_country_prominence ON entry_country (country, kind, origins DESC, "from" DESC, entry, "to");
        """
    )
  }

  /// How many rows there are, kept as they come and go.
  static func countRows(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE tally (
          kind TEXT PRIMARY KEY NOT NULL,
          count INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO tally (kind, count) SELECT 'report', count(*) FROM report;
        CREATE TRIGGER report_counted AFTER INSERT ON report BEGIN
          UPDATE tally SET count = count + 1 WHERE kind = 'report';
        END;
        CREATE TRIGGER report_discounted AFTER DELETE ON report BEGIN
          UPDATE tally SET count = count - 1 WHERE kind = 'report';
        END;
        CREATE TRIGGER entry_counted AFTER INSERT ON entry BEGIN
          UPDATE tally SET count = count + 1 WHERE kind = new.kind;
        END;
        CREATE TRIGGER entry_discounted AFTER DELETE ON entry BEGIN
          UPDATE tally SET count = count - 1 WHERE kind = old.kind;
        END;
        """
    )
    for kind in EntryKind.allCases {
      try db.execute(
        sql: "INSERT INTO tally (kind, count) VALUES (?, 0)",
        arguments: [kind.rawValue]
      )
    }
  }
}
