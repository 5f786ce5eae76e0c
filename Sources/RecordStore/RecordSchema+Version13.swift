import Foundation
import GRDB

extension RecordSchema {
  /// Parts what is read of reports when others are filed from the whole of their signatures, and forgets links of undated reports to dated ones that
  /// do not count.
  static func sketchSignatures(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE unfiled_report (
          report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE
        ) STRICT;
        INSERT INTO unfiled_report (report) SELECT report FROM report_signature WHERE NOT is_filed;

        CREATE TABLE filed_report (
          report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
          rank INTEGER NOT NULL,
          day INTEGER,
          epoch INTEGER,
          nearest INTEGER,
          nearest_likeness REAL,
          piece INTEGER,
          sketch BLOB NOT NULL
        ) STRICT;
        """
    )
    try fileReports(db)
    try db.execute(
      sql: """
        CREATE INDEX filed_report_rank ON filed_report (rank);
        DELETE FROM story_link WHERE NOT counts AND
          (SELECT day IS NULL FROM filed_report WHERE report = a)
          <> (SELECT day IS NULL FROM filed_report WHERE report = b);

        CREATE TABLE new_signature (
          report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
          data BLOB NOT NULL
        ) STRICT;
        INSERT INTO new_signature (report, data) SELECT report, data FROM report_signature ORDER BY report;
        DROP TABLE report_signature;
        ALTER TABLE new_signature RENAME TO report_signature;
        """
    )
  }

  private static func fileReports(_ db: Database) throws {
    let filing = try db.makeStatement(
      sql: """
        INSERT INTO filed_report (report, rank, day, epoch, nearest_likeness, piece, sketch)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    )
    let old = try Row.fetchCursor(
      db,
      sql: """
        SELECT report, rank, day, epoch, epoch_likeness, piece, data FROM report_signature
        WHERE is_filed ORDER BY report
        """
    )
    while let row = try old.next() {
      let signature = try SignatureCoding.decode(row[6] as Data)
      let kept = (0..<6).map { row[$0] as DatabaseValue }
      try filing.execute(
        arguments: StatementArguments(kept + [SignatureSketch.encode(signature).databaseValue])
      )
    }
    try db.execute(
      sql: """
        UPDATE filed_report SET nearest = (
          SELECT dated.report FROM (
            SELECT b AS report, similarity FROM story_link WHERE a = filed_report.report
            UNION ALL SELECT a, similarity FROM story_link WHERE b = filed_report.report
          ) AS near JOIN filed_report AS dated ON dated.report = near.report
          JOIN report ON report.number = near.report
          WHERE dated.day IS NOT NULL ORDER BY near.similarity DESC, report.id LIMIT 1
        ) WHERE day IS NULL AND epoch IS NOT NULL
        """
    )
  }
}
