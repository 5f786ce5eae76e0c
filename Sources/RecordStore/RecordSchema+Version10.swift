import GRDB

extension RecordSchema {
  /// Where mentions of entries of many mentions wait, and reports' origins beside their IDs.
  static func noteWhereMentionsWait(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE mention ADD COLUMN parked TEXT
          REFERENCES entry (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
        DROP INDEX mention_waiting;
        CREATE INDEX mention_waiting ON mention (kind, id) WHERE entry IS NULL AND parked IS NULL;
        CREATE INDEX mention_parked ON mention (parked, id) WHERE parked IS NOT NULL;
        CREATE INDEX report_origin ON report (id, origin);
        """
    )
  }
}
