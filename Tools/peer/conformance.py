"""Compare parley's language analysis with spaCy's on the same texts and the same model: tokens, sentence starts, tags, parts of
speech, lemmas, heads, labels, entities.

    pip install 'spacy>=3.8,<3.9' && python3 Tools/peer/conformance.py [--texts FILE_OR_FOLDER] [--parley PROGRAM] [--model PATH]

Texts are JSONL with a key `text`, or a folder of .txt files. Without any, the project's own corpus is taken, as it is and
disturbed in ten ways (capitals, quotation marks lost, lines joined, emoji and addresses strewn in …): over 20,000 words, the same
ones each time. Each paragraph that parley reports is given to spaCy as a text of its own. Exit status 1 below 99.9%.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
MODEL = DATA / "parley/models/en_core_web_sm-3.8.0"
ASPECTS = ["tokens", "sentence", "tag", "pos", "lemma", "head", "dep", "ent"]
REQUIRED = 99.9


def corpus():
    texts = (ROOT / "Tools/peer/corpus.txt").read_text(encoding="utf-8").rstrip("\n").split("\n%%\n")
    for name, disturb in DISTURBANCES.items():
        for number, text in enumerate(texts):
            yield disturb(text, random.Random(f"{name}/{number}"))


def strewn(things, share):
    def disturb(text, chance):
        words = text.split(" ")
        return " ".join(f"{word} {chance.choice(things)}" if chance.random() < share else word for word in words)

    return disturb


def sentences_shuffled(text, chance):
    sentences = re.split(r"(?<=[.!?]) +", text)
    chance.shuffle(sentences)
    return " ".join(sentences)


def letters_dropped(text, chance):
    return "".join(letter for letter in text if not letter.isalpha() or chance.random() > 0.02)


EMOJI = ["😀", "👍🏽", "🇯🇵", "❤️", "🙏🙏", ":-)", "¯\\_(ツ)_/¯", "…"]
ADDRESSES = ["https://example.org/a?b=1&c=2#d", "www.example.com/news.", "(info@example.net)", "@someone", "#tag2024", "example.co.uk,"]
STRAIGHT = str.maketrans("‘’“”«»", "''\"\"\"\"")
CURLED = str.maketrans("'\"", "’”")

DISTURBANCES = {
    "as is": lambda text, _: text,
    "lower case": lambda text, _: text.lower(),
    "capitals": lambda text, _: text.upper(),
    "title case": lambda text, _: re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), text),
    "no quotation marks": lambda text, _: re.sub(r"[\"“”«»]", "", text),
    "other quotation marks": lambda text, _: text.translate(STRAIGHT) if "“" in text else text.translate(CURLED),
    "lines joined": lambda text, _: " ".join(text.split()),
    "emoji": strewn(EMOJI, 0.08),
    "addresses": strewn(ADDRESSES, 0.05),
    "letters dropped": letters_dropped,
    "sentences shuffled": sentences_shuffled,
    "no full stops": lambda text, _: re.sub(r"\.(?=\s|$)", "", text),
}


def texts_of(path):
    if path is None:
        yield from corpus()
    elif path.is_dir():
        for file in sorted(path.glob("**/*.txt")):
            yield file.read_text(encoding="utf-8", errors="replace")
    else:
        for line in open(path, encoding="utf-8"):
            yield json.loads(line)["text"]


def annotations(program, model, texts):
    articles = ({"id": str(number), "language": "en", "text": text} for number, text in enumerate(texts))
    source = "".join(json.dumps(article) + "\n" for article in articles)
    command = [program, "annotate", "--tokens", "--model", str(model)]
    output = subprocess.run(command, input=source.encode(), stdout=subprocess.PIPE, check=True).stdout
    for line in output.decode("utf-8").rstrip("\n").split("\n"):
        annotation = json.loads(line)
        if annotation.get("error"):
            print("not read:", annotation["id"], annotation["error"])
        else:
            yield annotation


def ours(annotation):
    tokens = annotation["tokens"]
    for index, token in enumerate(tokens):
        head = tokens[token["head"]]["span"][0]
        starts = index == 0 or tokens[index - 1]["sentence"] != token["sentence"]
        yield tuple(token["span"]), {
            "sentence": starts, "tag": token["tag"], "pos": token["pos"], "lemma": token["lemma"],
            "head": head, "dep": token["dep"], "ent": token["ent"],
        }


def theirs(doc, base):
    previous = None
    for token in doc:
        if token.is_space:
            continue
        sentence = token.sent.start
        entity = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
        yield (base + token.idx, base + token.idx + len(token)), {
            "sentence": sentence != previous, "tag": token.tag_, "pos": token.pos_, "lemma": token.lemma_,
            "head": None if token.head.is_space else base + token.head.idx, "dep": token.dep_, "ent": entity,
        }
        previous = sentence


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--parley", default=ROOT / ".build/release/parley")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--show", type=int, default=20, help="how many differences to print")
    arguments = parser.parse_args()
    try:
        import spacy
    except ImportError:
        sys.exit("conformance: spaCy is missing; run: pip install 'spacy>=3.8,<3.9'")
    nlp = spacy.load(arguments.model)
    total, words, shown = 0, 0, 0
    wrong = dict.fromkeys(ASPECTS, 0)
    apart = on_space = 0
    for annotation in annotations(arguments.parley, arguments.model, texts_of(arguments.texts)):
        text = annotation["text"]
        words += len(text.split())
        paragraphs = [tuple(span) for span in annotation["paragraphs"]]
        docs = nlp.pipe([text[start:end] for start, end in paragraphs], batch_size=64)
        expected = {}
        for (start, _), doc in zip(paragraphs, docs):
            expected.update(theirs(doc, start))
        found = dict(ours(annotation))
        total += len(expected)
        for span in sorted(expected.keys() | found.keys()):
            mine, peer = found.get(span), expected.get(span)
            if mine is None or peer is None:
                different = ["tokens"]
            else:
                # A head that is white space is left out with all white space; its dependents have no counterpart.
                left_out = {"head", "dep"} if peer["head"] is None else set()
                on_space += bool(left_out)
                different = [aspect for aspect in ASPECTS[1:] if mine[aspect] != peer[aspect] and aspect not in left_out]
            for aspect in different:
                wrong[aspect] += 1
            apart += bool(different)
            if different and shown < arguments.show:
                shown += 1
                context = text[max(0, span[0] - 30) : span[1] + 30].replace("\n", "⏎")
                detail = ", ".join(
                    aspect if aspect == "tokens" else f"{aspect}: spaCy {peer[aspect]}, parley {mine[aspect]}" for aspect in different
                )
                print(f"{annotation['id']}:{span[0]} {text[span[0]:span[1]]!r} in {context!r}: {detail}")
    equal = 100 * (1 - apart / max(1, total))
    print(f"{words} words, {total} tokens, model {arguments.model.name}, spaCy {spacy.__version__}")
    for aspect in ASPECTS:
        print(f"{aspect:9} {100 * (1 - wrong[aspect] / max(1, total)):9.4f}%  {wrong[aspect]} different")
    print(f"equal in everything: {equal:.4f}% ({on_space} heads that are white space were not compared)")
    sys.exit(0 if equal >= REQUIRED else 1)


main()
