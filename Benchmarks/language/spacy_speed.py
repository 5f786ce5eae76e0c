"""Words a second of spaCy on the paragraphs of JSON lines with 'text': the best of several batch sizes, warm, one thread."""

import argparse
import json
import time

import spacy

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("files", nargs="+")
parser.add_argument("--model", required=True)
parser.add_argument("--batch-sizes", type=int, nargs="+", default=[32, 128, 512])
options = parser.parse_args()

paragraphs = []
for file in options.files:
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            paragraphs += [part for part in json.loads(line)["text"].split("\n\n") if part.strip()]
words = sum(len(paragraph.split()) for paragraph in paragraphs)

nlp = spacy.load(options.model)
for _ in nlp.pipe(paragraphs[:500]):
    pass
best = {}
for size in options.batch_sizes:
    start = time.perf_counter()
    for _ in nlp.pipe(paragraphs, batch_size=size):
        pass
    best[size] = words / (time.perf_counter() - start)
size = max(best, key=best.get)
print(f"spacy_version\t{spacy.__version__}")
print(f"spacy_batch_size\t{size}")
print(f"spacy_words_per_second\t{best[size]:.0f}")
