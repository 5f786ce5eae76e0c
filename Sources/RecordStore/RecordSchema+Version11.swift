import GRDB

extension RecordSchema {
  /// In SQL, the number of the report whose ID is the next argument.
  static let numberOfReport = "(SELECT number FROM report WHERE id = ?)"

  /// Reports, stories and entries by number, in the order in which they came, so that what comes together lies together; their IDs stand in
  /// one index each. What a report holds lies beside what changes with its story.
  ///
  /// Reports, their passages and links are taken over; all mentions and entries are made anew.
  static func numberReports(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE report RENAME TO old_report;
        DROP TABLE story;
        CREATE TABLE story (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE report (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          hash TEXT NOT NULL,
          url TEXT,
          outlet TEXT,
          title TEXT,
          language TEXT,
          published TEXT,
          published_basis TEXT,
          day TEXT,
          story INTEGER REFERENCES story (number) DEFERRABLE INITIALLY DEFERRED,
          origin TEXT,
          context BLOB
        ) STRICT;
        CREATE TABLE report_content (
          report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
          data BLOB NOT NULL
        ) STRICT;
        INSERT INTO report (id, hash, url, outlet, title, language, published, published_basis, day, origin)
          SELECT id, hash, url, outlet, title, language, published, published_basis, day, origin
          FROM old_report ORDER BY rowid;
        INSERT INTO report_content (report, data)
          SELECT report.number, old_report.data FROM report JOIN old_report USING (id) ORDER BY report.number;
        """
    )
    try renumberWhatBelongsToReports(db)
    try db.execute(
      sql: """
        DROP TABLE old_report;
        CREATE INDEX report_story ON report (story) WHERE story IS NOT NULL;
        CREATE INDEX report_day ON report (day);
        CREATE INDEX report_unsettled ON report (number) WHERE context IS NULL;
        CREATE TRIGGER report_counted AFTER INSERT ON report BEGIN
          UPDATE tally SET count = count + 1 WHERE kind = 'report';
        END;
        CREATE TRIGGER report_discounted AFTER DELETE ON report BEGIN
          UPDATE tally SET count = count - 1 WHERE kind = 'report';
        END;
        """
    )
  }

  private static func renumberWhatBelongsToReports(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE new_signature (
          report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
          rank INTEGER NOT NULL,
          is_filed INTEGER NOT NULL DEFAULT 0,
          day INTEGER,
          epoch INTEGER,
          epoch_likeness REAL,
          piece INTEGER,
          data BLOB NOT NULL
        ) STRICT;
        INSERT INTO new_signature (report, rank, is_filed, day, epoch, epoch_likeness, data)
          SELECT report.number, rank, is_filed, old.day, epoch, epoch_likeness, old.data
          FROM report_signature AS old JOIN report ON report.id = old.report ORDER BY report.number;
        DROP TABLE report_signature;
        ALTER TABLE new_signature RENAME TO report_signature;
        CREATE INDEX report_signature_rank ON report_signature (rank);
        CREATE INDEX report_signature_waiting ON report_signature (report) WHERE NOT is_filed;

        CREATE TABLE new_link (
          a INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
          b INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
          similarity REAL NOT NULL,
          counts INTEGER NOT NULL,
          PRIMARY KEY (a, b)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_link (a, b, similarity, counts)
          SELECT one.number, other.number, similarity, counts FROM story_link
          JOIN report AS one ON one.id = story_link.a JOIN report AS other ON other.id = story_link.b;
        DROP TABLE story_link;
        ALTER TABLE new_link RENAME TO story_link;
        CREATE INDEX story_link_b ON story_link (b);

        CREATE TABLE new_passage (
          id INTEGER PRIMARY KEY,
          report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
          "start" INTEGER NOT NULL,
          "end" INTEGER NOT NULL,
          text TEXT NOT NULL CHECK (length(text) > 0)
        ) STRICT;
        INSERT INTO new_passage (id, report, "start", "end", text)
          SELECT passage.id, report.number, "start", "end", text
          FROM passage JOIN report ON report.id = passage.report ORDER BY passage.id;
        DROP TABLE passage;
        ALTER TABLE new_passage RENAME TO passage;
        CREATE INDEX passage_report ON passage (report);
        CREATE TRIGGER passage_delete AFTER DELETE ON passage BEGIN
          INSERT INTO passage_text (passage_text, rowid, text)
            SELECT 'delete', old.id, old.text FROM indexed_passage WHERE old.id <= last;
          UPDATE indexed_passage SET last = min(last, (SELECT coalesce(max(id), 0) FROM passage));
        END;

        DROP TABLE stale_report;
        CREATE TABLE stale_report (
          report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE
        ) STRICT;
        INSERT INTO stale_report (report) SELECT number FROM report;

        DROP TABLE known_office;
        CREATE TABLE known_office (
          name TEXT NOT NULL,
          "from" TEXT NOT NULL,
          "to" TEXT NOT NULL,
          report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX known_office_name ON known_office (name, "to");
        CREATE INDEX known_office_report ON known_office (report);

        DROP TABLE open_person;
        CREATE TABLE open_person (
          name TEXT NOT NULL,
          day TEXT NOT NULL,
          report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
          data BLOB NOT NULL,
          answer BLOB
        ) STRICT;
        CREATE INDEX open_person_name ON open_person (name, day);
        CREATE INDEX open_person_report ON open_person (report);
        """
    )
  }

  /// Mentions and entries by number. A key tells its kind, so that those of a story lie together whatever they are of.
  static func numberEntries(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE mention_key;
        DROP TABLE mention;
        DROP TABLE evidence;
        DROP TABLE entry_country;
        DROP TABLE entry_key;
        DROP TABLE stale_entry;
        DROP TABLE entry;

        CREATE TABLE mention (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          kind TEXT NOT NULL,
          report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
          entry INTEGER REFERENCES entry (number) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
          parked INTEGER REFERENCES entry (number) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
          day INTEGER,
          data BLOB NOT NULL
        ) STRICT;
        CREATE INDEX mention_report ON mention (report, kind);
        CREATE INDEX mention_entry ON mention (entry) WHERE entry IS NOT NULL;
        CREATE INDEX mention_parked ON mention (parked, kind) WHERE parked IS NOT NULL;
        CREATE INDEX mention_waiting ON mention (kind) WHERE entry IS NULL AND parked IS NULL;

        CREATE TABLE mention_key (
          mention INTEGER NOT NULL REFERENCES mention (number) ON DELETE CASCADE,
          key INTEGER NOT NULL,
          PRIMARY KEY (mention, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE entry (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          story INTEGER REFERENCES story (number) DEFERRABLE INITIALLY DEFERRED,
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
        CREATE INDEX entry_story ON entry (story) WHERE story IS NOT NULL;
        CREATE INDEX entry_first_evidence ON entry (first_evidence);
        CREATE INDEX entry_day ON entry (kind, "from" IS NULL, "from", id, "to");
        CREATE INDEX entry_prominence ON entry (kind, origins DESC, "from" DESC, id, "to");
        CREATE INDEX entry_open ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_open = 1;
        CREATE INDEX entry_one_sided ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_one_sided = 1;
        CREATE INDEX entry_altered ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_altered = 1;
        CREATE INDEX entry_altered_day ON entry (kind, "from" IS NULL, "from", id, "to") WHERE is_altered = 1;
        CREATE INDEX entry_names ON entry (kind, names, id) WHERE names IS NOT NULL;
        CREATE TRIGGER entry_counted AFTER INSERT ON entry BEGIN
          UPDATE tally SET count = count + 1 WHERE kind = new.kind;
        END;
        CREATE TRIGGER entry_discounted AFTER DELETE ON entry BEGIN
          UPDATE tally SET count = count - 1 WHERE kind = old.kind;
        END;

        CREATE TABLE entry_country (
          entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
          country TEXT NOT NULL,
          id TEXT NOT NULL,
          kind TEXT NOT NULL,
          "from" TEXT,
          "to" TEXT,
          origins INTEGER NOT NULL,
          PRIMARY KEY (entry, country)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_country_day ON entry_country (country, kind, "from" IS NULL, "from", id, "to");
        CREATE INDEX entry_country_prominence ON entry_country (country, kind, origins DESC, "from" DESC, id, "to");

        CREATE TABLE entry_key (
          key INTEGER NOT NULL,
          entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_key_entry ON entry_key (entry);

        CREATE TABLE stale_entry (
          entry INTEGER PRIMARY KEY REFERENCES entry (number) ON DELETE CASCADE,
          kind TEXT NOT NULL
        ) STRICT;
        CREATE INDEX stale_entry_kind ON stale_entry (kind);

        CREATE TABLE evidence (
          id INTEGER PRIMARY KEY,
          entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
          report INTEGER NOT NULL REFERENCES report (number) DEFERRABLE INITIALLY DEFERRED,
          "start" INTEGER NOT NULL,
          "end" INTEGER NOT NULL CHECK ("end" > "start"),
          text TEXT NOT NULL CHECK (length(text) > 0),
          byte_start INTEGER NOT NULL,
          byte_end INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX evidence_entry ON evidence (entry);
        CREATE INDEX evidence_report ON evidence (report, entry);
        UPDATE tally SET count = 0 WHERE kind <> 'report';
        """
    )
  }
}
