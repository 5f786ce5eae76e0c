import GRDB

/// The tables of a record, and how older files become the present ones. `docs/record.md` explains them.
enum RecordSchema {
  /// Marks the file as a record of parley: "prly".
  static let applicationID: Int32 = 0x7072_6c79

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try createReports(db)
      try createMentions(db)
      try createEntries(db)
    }
    migrator.registerMigration("2") { try indexAnswers($0) }
    // What hangs on entries goes with them, so foreign keys are on.
    migrator.registerMigration("3", foreignKeyChecks: .immediate) { try forgetEntries($0) }
    migrator.registerMigration("4", foreignKeyChecks: .immediate) { db in
      try createOffices(db)
      try forgetEntries(db)
    }
    // Mentions of events say whether they are news.
    migrator.registerMigration("5", foreignKeyChecks: .immediate) { try forgetEntries($0) }
    migrator.registerMigration("6", foreignKeyChecks: .immediate) { db in
      try noteWhatWaits(db)
      try notePieces(db)
    }
    // Keys of stories begin with their days, IDs have 16 digits, and lists look in columns.
    migrator.registerMigration("7", foreignKeyChecks: .immediate) { db in
      try forgetEntries(db)
      try fileByDays(db)
      try createListedEntries(db)
      try countRows(db)
    }
    // Statements are mentions too.
    migrator.registerMigration("8", foreignKeyChecks: .immediate) { db in
      try forgetEntries(db)
      try db.execute(sql: "UPDATE report SET piece = NULL")
    }
    migrator.registerMigration("9", foreignKeyChecks: .immediate) { try noteTimes($0) }
    // Mentions have numbers, and wait for large entries.
    migrator.registerMigration("10", foreignKeyChecks: .immediate) { db in
      try forgetEntries(db)
      try numberMentions(db)
      try indexPassagesLater(db)
    }
    // Reports and entries have numbers, and mentions of dialogues lie in bytes.
    migrator.registerMigration("11") { db in
      try numberReports(db)
      try numberEntries(db)
    }
    // Keys of wide shelves come into the index of stories many at once.
    migrator.registerMigration("12") { try fileWideShelvesLater($0) }
    // What tells most reports from each other lies beside the whole of their signatures.
    migrator.registerMigration("13") { try sketchSignatures($0) }
    return migrator
  }

  /// The index gets another name, so that a program of an earlier version that has the file open does not write to a part of it.
  private static func fileWideShelvesLater(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE story_feature RENAME TO story_posting;
        CREATE TABLE recent_posting (
          number INTEGER PRIMARY KEY,
          data BLOB NOT NULL
        ) STRICT;
        """
    )
  }

  /// Entries are made anew from the reports when their form changes: the store settles all reports after it.
  private static func forgetEntries(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM mention;
        DELETE FROM entry;
        UPDATE report SET context = NULL;
        """
    )
  }

  /// The keys of whole entries, what waits to be made anew, and evidence in the unit in which parley reads it back.
  private static func noteWhatWaits(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE entry_key (
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
          PRIMARY KEY (kind, key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_key_entry ON entry_key (entry);
        INSERT OR IGNORE INTO entry_key (kind, key, entry)
          SELECT mention_key.kind, mention_key.key, mention.entry
          FROM mention_key JOIN mention ON mention.id = mention_key.mention WHERE mention.entry IS NOT NULL;

        CREATE TABLE stale_entry (
          entry TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
          kind TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_waiting ON mention (kind, id) WHERE entry IS NULL;
        ALTER TABLE evidence ADD COLUMN byte_start INTEGER;
        ALTER TABLE evidence ADD COLUMN byte_end INTEGER;
        """
    )
  }

  /// How alike two linked reports are as a number, and the piece of a large set of linked reports in which a report was put into a story.
  private static func notePieces(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE story_link ADD COLUMN similarity REAL NOT NULL DEFAULT 0;
        UPDATE story_link SET similarity = json_extract(CAST(data AS TEXT), '$.similarity');
        ALTER TABLE story_link DROP COLUMN data;
        ALTER TABLE report ADD COLUMN piece INTEGER;
        """
    )
  }

  private static func createReports(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE story (
          id TEXT PRIMARY KEY NOT NULL
        ) STRICT;

        CREATE TABLE report (
          id TEXT PRIMARY KEY NOT NULL,
          hash TEXT NOT NULL,
          url TEXT,
          outlet TEXT,
          title TEXT,
          language TEXT,
          published TEXT,
          published_basis TEXT,
          day TEXT,
          story TEXT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
          origin TEXT,
          context BLOB,
          data BLOB NOT NULL,
          signature BLOB NOT NULL
        ) STRICT;
        CREATE INDEX report_story ON report (story);
        CREATE INDEX report_day ON report (day);
        CREATE INDEX report_unsettled ON report (id) WHERE context IS NULL;

        CREATE TABLE story_feature (
          feature INTEGER NOT NULL,
          report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          PRIMARY KEY (feature, report)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX story_feature_report ON story_feature (report);

        CREATE TABLE story_link (
          a TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          b TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          data BLOB NOT NULL,
          PRIMARY KEY (a, b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX story_link_b ON story_link (b);

        CREATE TABLE passage (
          id INTEGER PRIMARY KEY,
          report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          "start" INTEGER NOT NULL,
          "end" INTEGER NOT NULL,
          text TEXT NOT NULL CHECK (length(text) > 0)
        ) STRICT;
        CREATE INDEX passage_report ON passage (report);
        CREATE VIRTUAL TABLE passage_text USING fts5 (
          text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61'
        );
        CREATE TRIGGER passage_insert AFTER INSERT ON passage BEGIN
          INSERT INTO passage_text (rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER passage_delete AFTER DELETE ON passage BEGIN
          INSERT INTO passage_text (passage_text, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        """
    )
  }

  private static func createMentions(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE mention (
          id TEXT PRIMARY KEY NOT NULL,
          kind TEXT NOT NULL,
          report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          entry TEXT REFERENCES entry (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX mention_report ON mention (report, kind);
        CREATE INDEX mention_entry ON mention (entry);

        CREATE TABLE mention_key (
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          mention TEXT NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
          PRIMARY KEY (kind, key, mention)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_key_mention ON mention_key (mention);
        """
    )
  }

  /// An entry names its first passage, and the name must lead somewhere: no entry stands without evidence.
  private static func createEntries(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE entry (
          id TEXT PRIMARY KEY NOT NULL,
          kind TEXT NOT NULL,
          story TEXT REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
          title TEXT NOT NULL,
          "from" TEXT,
          "to" TEXT,
          origins INTEGER NOT NULL,
          unknown_origins INTEGER NOT NULL,
          first_evidence INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX entry_story ON entry (story);
        CREATE INDEX entry_kind ON entry (kind, "from");
        CREATE INDEX entry_first_evidence ON entry (first_evidence);

        CREATE TABLE entry_country (
          country TEXT NOT NULL,
          entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
          PRIMARY KEY (country, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_country_entry ON entry_country (entry);

        CREATE TABLE evidence (
          id INTEGER PRIMARY KEY,
          entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
          report TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
          "start" INTEGER NOT NULL,
          "end" INTEGER NOT NULL CHECK ("end" > "start"),
          text TEXT NOT NULL CHECK (length(text) > 0)
        ) STRICT;
        CREATE INDEX evidence_entry ON evidence (entry);
        CREATE INDEX evidence_report ON evidence (report);
        """
    )
  }

  /// What the record knows of offices, and whom it was asked about.
  private static func createOffices(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE known_office (
          name TEXT NOT NULL,
          "from" TEXT NOT NULL,
          "to" TEXT NOT NULL,
          report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX known_office_name ON known_office (name, "to");
        CREATE INDEX known_office_report ON known_office (report);

        CREATE TABLE open_person (
          name TEXT NOT NULL,
          day TEXT NOT NULL,
          report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          data BLOB NOT NULL,
          answer BLOB
        ) STRICT;
        CREATE INDEX open_person_name ON open_person (name, day);
        CREATE INDEX open_person_report ON open_person (report);
        """
    )
  }

  /// Indexes in the orders of ``EntryQuery/Order``: the first entries of an answer are found without sorting all.
  private static func indexAnswers(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP INDEX entry_kind;
        CREATE INDEX entry_day ON entry (kind, "from" IS NULL, "from", id);
        CREATE INDEX entry_prominence ON entry (kind, origins DESC, "from" DESC, id);
        """
    )
  }
}
