#!/usr/bin/env python3
"""Writes a small record as SQL text, from which tests make the same file again: one for each version of the schema.

    parley read Tests/RecordStoreTests/Fixtures/articles.jsonl --record small.db
    python3 Tools/record_fixture.py small.db > Tests/RecordStoreTests/Fixtures/version-N.sql

To be run once, by the last program before the schema changes or the first one after, and never again: a fixture shows what the
program of that time wrote.
"""
import sqlite3
import sys


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        try:
            text = value.decode("utf-8")
        except UnicodeDecodeError:
            text = None
        if text and text.isprintable():
            return "CAST(" + literal(text) + " AS BLOB)"
        return "X'" + value.hex() + "'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def main():
    record = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    rows = record.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql NOT NULL").fetchall()
    virtual = [name for kind, name, _, sql in rows if sql.startswith("CREATE VIRTUAL TABLE")]
    rows = [row for row in rows if not any(row[2].startswith(name + "_") for name in virtual)]
    # SQLite makes the table of its sequences itself, with the first table that has one.
    sequences = [row for row in rows if row[1] == "sqlite_sequence"]
    rows = [row for row in rows if row not in sequences]
    print("PRAGMA foreign_keys = OFF;")
    print(f"PRAGMA application_id = {record.execute('PRAGMA application_id').fetchone()[0]};")
    print("BEGIN;")
    for kind, name, _, sql in rows:
        if kind == "table":
            print(sql + ";")
    for kind, name, _, sql in rows:
        if kind != "table" or name in virtual:
            continue
        for row in record.execute(f'SELECT * FROM "{name}"'):
            print(f'INSERT INTO "{name}" VALUES ({", ".join(map(literal, row))});')
    for _, name, _, _ in sequences:
        print(f"DELETE FROM {name};")
        for row in record.execute(f"SELECT * FROM {name}"):
            print(f"INSERT INTO {name} VALUES ({', '.join(map(literal, row))});")
    for name in virtual:
        print(f"INSERT INTO {name} ({name}) VALUES ('rebuild');")
    for kind, name, _, sql in rows:
        if kind != "table":
            print(sql + ";")
    print("COMMIT;")


if __name__ == "__main__":
    sys.exit(main())
