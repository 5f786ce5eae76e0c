"""Print the rows of two small tables that SpacyRuntime shares with spaCy's code (MIT): normalised marks (BaseNorms.swift) and reserved
words with their numbers (StringID.swift). Compare them with the Swift files when a new spaCy 3 comes out.

    pip install 'spacy>=3.8,<3.9' && python3 Tools/peer/tables.py
"""
import re

from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS

forms = {}
for form, norm in BASE_NORMS.items():
    forms.setdefault(norm, []).append(form)
for norm, members in forms.items():
    print(f"{norm}\t{' '.join(members)}")

previous = 0
for name, number in sorted(IDS.items(), key=lambda entry: entry[1]):
    if not name or re.fullmatch(r"FLAG\d+|DEPRECATED\d+", name):
        continue
    if number != previous + 1:
        print(f"\n{number}:")
    print(name, end=" ")
    previous = number
print()
