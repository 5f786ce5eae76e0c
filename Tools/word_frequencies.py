"""Write Sources/Record/Resources/word_frequencies.txt from the frequency list of the symspellpy package.

    pip download symspellpy==6.9.0 --no-deps && python3 Tools/word_frequencies.py symspellpy-6.9.0-py3-none-any.whl

The list joins the word counts of Google Books Ngram (CC BY 3.0) with the words of SCOWL; symspellpy is under the MIT licence.
A line of the output is the information of a word, -ln(share of the running words), in tenths, a tab, and the words that have it.
"""
import collections, math, sys, zipfile
from pathlib import Path

SOURCE = "symspellpy/frequency_dictionary_en_82_765.txt"
KEPT = 30_000


def main():
    lines = zipfile.ZipFile(sys.argv[1]).read(SOURCE).decode("utf-8-sig").splitlines()
    counts = {word: int(count) for word, count in (line.split() for line in lines)}
    total = sum(counts.values())
    bands = collections.defaultdict(list)
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:KEPT]:
        bands[round(10 * -math.log(count / total))].append(word)
    target = Path(__file__).resolve().parent.parent / "Sources/Record/Resources/word_frequencies.txt"
    header = "# Written by Tools/word_frequencies.py. Counts: Google Books Ngram (CC BY 3.0), SCOWL; by way of symspellpy 6.9.0 (MIT).\n"
    target.write_text(header + "".join(f"{band}\t{' '.join(words)}\n" for band, words in sorted(bands.items())))


main()
