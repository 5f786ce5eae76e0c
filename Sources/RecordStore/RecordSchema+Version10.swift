import GRDB

extension RecordSchema {
  /// Mentions by number, keys as numbers, where mentions of entries of many mentions wait, and reports' origins beside their IDs.
  /// All stories and entries are made anew.
  static func numberMentions(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE mention_key;
        DROP TABLE mention;
        CREATE TABLE mention (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          kind TEXT NOT NULL,
          report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          entry TEXT REFERENCES entry (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
          parked TEXT REFERENCES entry (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX mention_report ON mention (report, kind);
        CREATE INDEX mention_entry ON mention (entry);
        CREATE INDEX mention_parked ON mention (parked) WHERE parked IS NOT NULL;
        CREATE INDEX mention_waiting ON mention (kind) WHERE entry IS NULL AND parked IS NULL;

        CREATE TABLE mention_key (
          key INTEGER NOT NULL,
          mention INTEGER NOT NULL REFERENCES mention (number) ON DELETE CASCADE,
          PRIMARY KEY (key, mention)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_key_mention ON mention_key (mention);

        DROP TABLE entry_key;
        CREATE TABLE entry_key (
          key INTEGER NOT NULL,
          entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_key_entry ON entry_key (entry);

        CREATE INDEX report_origin ON report (id, origin);
        UPDATE report_signature SET piece = NULL;
        """
    )
  }

  /// Paragraphs come into the full-text index many at once.
  static func indexPassagesLater(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE indexed_passage (last INTEGER NOT NULL) STRICT;
        INSERT INTO indexed_passage (last) SELECT coalesce(max(id), 0) FROM passage;
        DROP TRIGGER passage_insert;
        DROP TRIGGER passage_delete;
        CREATE TRIGGER passage_delete AFTER DELETE ON passage BEGIN
          INSERT INTO passage_text (passage_text, rowid, text)
            SELECT 'delete', old.id, old.text FROM indexed_passage WHERE old.id <= last;
          UPDATE indexed_passage SET last = min(last, (SELECT coalesce(max(id), 0) FROM passage));
        END;
        """
    )
  }
}
