import GRDB

extension RecordSchema {
  /// The days as of which reports count, and which links do. All reports are filed and put into stories anew.
  static func noteTimes(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM story_feature;
        DROP TABLE story_link;
        CREATE TABLE story_link (
          a TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          b TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
          similarity REAL NOT NULL,
          counts INTEGER NOT NULL,
          PRIMARY KEY (a, b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX story_link_b ON story_link (b);

        ALTER TABLE report DROP COLUMN piece;
        ALTER TABLE report_signature ADD COLUMN day INTEGER;
        ALTER TABLE report_signature ADD COLUMN epoch INTEGER;
        ALTER TABLE report_signature ADD COLUMN epoch_likeness REAL;
        ALTER TABLE report_signature ADD COLUMN piece INTEGER;
        UPDATE report_signature SET is_filed = 0,
          day = (SELECT julianday(report.day) - 2440587.5 FROM report WHERE report.id = report_signature.report),
          epoch = (SELECT julianday(report.day) - 2440587.5 FROM report WHERE report.id = report_signature.report);

        CREATE TABLE stale_report (
          report TEXT PRIMARY KEY NOT NULL REFERENCES report (id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        INSERT INTO stale_report (report) SELECT id FROM report;
        """
    )
  }
}
