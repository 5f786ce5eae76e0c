#!/usr/bin/env python3
"""Checks the codes of countries.tsv, blocs.tsv, organizations.tsv and leaders.tsv against ISO 3166-1 (pycountry), and tells what is missing.

    pip install pycountry && python3 Tools/actors/check_countries.py
"""
import pathlib
import re
import sys

import pycountry

folder = pathlib.Path(__file__).parents[2] / "Sources/Actors/Resources"
known = {c.alpha_3 for c in pycountry.countries} | {"XKX", "CSK"}
wrong = 0
for name, column in (("countries.tsv", 0), ("blocs.tsv", 3), ("organizations.tsv", 2), ("leaders.tsv", 2), ("places.tsv", 1)):
    lines = [l for l in (folder / name).read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        for code in re.findall(r"[A-Z]{3}", cells[column] if column < len(cells) else ""):
            if code not in known:
                wrong += 1
                print(f"{name}:{number}: {code} is no code of ISO 3166-1")
own = {l.split("\t")[0] for l in (folder / "countries.tsv").read_text(encoding="utf-8").splitlines()}
print("without a row:", ", ".join(sorted(known - own)))
sys.exit(wrong > 0)
