"""Write what spaCy makes of Tools/peer/corpus.txt, stage by stage, for the tests of SpacyRuntime.

    pip install 'spacy>=3.8,<3.9' && python3 Tools/peer/tokens.py [MODEL]

MODEL is the folder that Tools/setup installs. Two fixtures are written:
tokens.tsv   `# text N` and the text, then a line for each token: first byte, last byte + 1, 1 if a space follows, tag, dependency, part of speech,
             lemma; the tag and the label are the model's own and are what the rules and the lemmatizer start from
lexemes.tsv  for each form that occurs, with the normalised form that it has there: form, norm, prefix, suffix, shape, lower case
Tabs, line ends and backslashes are escaped as in JSON.
"""
import json
import os
import sys
from pathlib import Path

import spacy

ROOT = Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "Tests/SpacyRuntimeTests/Fixtures"
DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
MODEL = DATA / "parley/models/en_core_web_sm-3.8.0"


def texts():
    return (ROOT / "Tools/peer/corpus.txt").read_text(encoding="utf-8").rstrip("\n").split("\n%%\n")


def escaped(string):
    return json.dumps(string, ensure_ascii=False)[1:-1].replace('\\"', '"')


def byte_offsets(text):
    offsets, total = [0], 0
    for character in text:
        total += len(character.encode("utf-8"))
        offsets.append(total)
    return offsets


def main():
    nlp = spacy.load(sys.argv[1] if len(sys.argv) > 1 else MODEL)
    checksum = (MODEL / ".sha256").read_text().strip() if (MODEL / ".sha256").exists() else "unknown"
    header = f"# Written by Tools/peer/tokens.py with spaCy {spacy.__version__}; SHA-256 of the model's wheel: {checksum}\n"
    FIXTURES.mkdir(parents=True, exist_ok=True)
    lexemes = {}
    with open(FIXTURES / "tokens.tsv", "w", encoding="utf-8") as file:
        file.write(header)
        for number, text in enumerate(texts()):
            offsets = byte_offsets(text)
            file.write(f"# text {number}\t{escaped(text)}\n")
            for token in nlp(text):
                start, end = offsets[token.idx], offsets[token.idx + len(token)]
                fields = [start, end, int(bool(token.whitespace_)), token.tag_, token.dep_, token.pos_, escaped(token.lemma_)]
                file.write("\t".join(map(str, fields)) + "\n")
                row = (token.text, token.norm_, token.prefix_, token.suffix_, token.shape_, token.lower_)
                lexemes.setdefault((token.text, token.norm_), row)
    with open(FIXTURES / "lexemes.tsv", "w", encoding="utf-8") as file:
        file.write(header)
        for row in sorted(lexemes.values()):
            file.write("\t".join(map(escaped, row)) + "\n")


main()
