#!/usr/bin/env python3
"""Write what the real spaCy computes at each stage, for the tests of the language runtime.

    python3 Tools/peer/stages.py Tests/SpacyRuntimeTests/Fixtures

makes (needs spaCy 3.8 and its small English model):
  row-hashes.tsv   keys, seeds and the four hashes of thinc's hashed embeddings
  tiny/            a pipeline with static vectors, small and untrained: random weights, every kind of layer
  tiny-senter/     a pipeline whose sentences come from a sentence recogniser
  <name>.stages.json  for each pipeline: vectors, scores and results of the sentences below
"""

import json
import pathlib
import shutil
import sys

import numpy
import spacy
from thinc.api import NumpyOps, fix_random_seed

SENTENCES = [
    "Envoys from Norway and Chile met in Oslo on Tuesday to discuss fishing rights.",
    "The minister said the talks, suspended since 2019, would resume next spring. Nobody replied.",
    "“We won't sign,” she told reporters; her deputy, asked twice, declined to comment.",
    "What the delegation had hoped to hear about was left out of the communiqué.",
    "Ceasefire",
    "  Two   spaces and a\ttab — plus 1,250 tonnes of grain (worth $3.5m), at 10:30 a.m.!",
    "He asked who they thought the visitors were, and why. She did not say.",
]

RELATIONS = ["nsubj", "dobj", "prep", "pobj", "det", "amod", "punct", "conj", "cc", "advmod", "aux", "compound", "dep"]
TAGS = ["NN", "NNP", "NNS", "VBD", "VB", "IN", "DT", "JJ", "RB", ".", ",", "CD", "PRP", "_SP"]


def tok2vec(width, attrs, rows, depth, pieces, vectors):
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": attrs,
            "rows": rows,
            "include_static_vectors": vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": 1,
            "maxout_pieces": pieces,
        },
    }


def parser_model(kind, encoder):
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 16,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": encoder,
    }


def randomize(model):
    """Weights that make every layer matter: scores differ between tokens, and no two are the same."""
    random = numpy.random.default_rng(2024)
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                value = node.get_param(name)
                noise = random.normal(0, 0.3, value.shape).astype("f")
                node.set_param(name, 1 + 0.2 * noise if name == "G" else noise)


def tiny():
    nlp = spacy.blank("en")
    nlp.meta["name"] = "tiny"
    nlp.tokenizer.rules = {"won't": [{65: "wo", 67: "will"}, {65: "n't", 67: "not"}]}
    words = sorted({token.text for text in SENTENCES for token in nlp(text)})[::2]
    data = numpy.random.default_rng(7).normal(0, 1, (len(words), 12)).astype("f")
    for word, row in zip(words, data):
        nlp.vocab.strings.add(word)
    nlp.vocab.vectors = spacy.vectors.Vectors(strings=nlp.vocab.strings, data=data, keys=words)
    nlp.add_pipe("tok2vec", config={"model": tok2vec(16, ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"], [40, 30, 30, 20, 5], 3, 3, True)})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 16, "upstream": "tok2vec"}
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    for tag in TAGS:
        tagger.add_label(tag)
    parser = nlp.add_pipe("parser", config={"model": parser_model("parser", listener)})
    # Numbers of actions as in arc_eager.pyx: shift, reduce, left, right, break.
    parser.moves.initialize_actions({
        0: {"": 900},
        1: {"": 800},
        2: {label: 100 - i for i, label in enumerate(RELATIONS)} | {"dobj||pobj": 5},
        3: {label: 50 + i for i, label in enumerate(RELATIONS)} | {"prep||dobj": 7, "conj||nsubj": 7},
        4: {"ROOT": 70},
    })
    ner = nlp.add_pipe("ner", config={"model": parser_model("ner", tok2vec(16, ["NORM", "PREFIX", "SUFFIX", "SHAPE"], [40, 30, 30, 20], 2, 2, False))})
    for label in ["PERSON", "GPE", "DATE", "ORG"]:
        ner.add_label(label)
    nlp.initialize()
    for name in ["tok2vec", "tagger", "parser", "ner"]:
        randomize(nlp.get_pipe(name).model)
    # Few sentence breaks, and arcs of both directions.
    bias = parser.model.get_ref("upper").get_param("b")
    bias[-1] -= 6
    parser.model.get_ref("upper").set_param("b", bias)
    return nlp


def tiny_senter():
    nlp = spacy.blank("en")
    nlp.meta["name"] = "tiny_senter"
    nlp.tokenizer.rules = {}
    nlp.add_pipe("senter", config={"model": {
        "@architectures": "spacy.Tagger.v2",
        "tok2vec": tok2vec(12, ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"], [40, 30, 30, 20, 5], 2, 2, False),
    }})
    nlp.initialize(lambda: [spacy.training.Example.from_dict(nlp.make_doc("One. Two."), {"sent_starts": [1, 0, 1, 0]})])
    randomize(nlp.get_pipe("senter").model)
    return nlp


def rounded(array):
    return [[round(float(value), 5) for value in row] for row in array]


def first_scores(pipe, doc):
    """Scores of all moves in the state that a text begins with, by the name of the move."""
    step_model = pipe.model.predict([doc])
    states = pipe.moves.init_batch([doc])
    scores = step_model.predict(states)[0]
    names = [pipe.moves.get_class_name(i) for i in range(pipe.moves.n_moves)]
    return {name: round(float(score), 5) for name, score in zip(names, scores)}


def stages(nlp):
    result = []
    for text in SENTENCES:
        doc = nlp.make_doc(text)
        entry = {"text": text, "vectors": {}, "scores": {}}
        for name, pipe in nlp.pipeline:
            if name == "tok2vec":
                entry["vectors"][name] = rounded(pipe.predict([doc])[0])
            elif name in ("ner", "senter"):
                entry["vectors"][name] = rounded((pipe.model.layers[0].layers[0] if name == "ner" else pipe.model.get_ref("tok2vec")).predict([doc])[0])
            if name == "tagger":
                entry["scores"][name] = rounded(pipe.model.predict([doc])[0])
            if name == "parser":
                entry["scores"][name] = first_scores(pipe, doc)
            if name == "ner":
                entry["scores"][name] = first_scores(pipe, doc)
            pipe(doc) if name != "tok2vec" else pipe.set_annotations([doc], pipe.predict([doc]))
        offsets = [0]
        for character in text:
            offsets.append(offsets[-1] + len(character.encode()))
        # As the runtime gives them: white-space tokens left out; a head that is white space gives way to its own head.
        kept = [token for token in doc if not token.is_space]
        numbers = {token.i: number for number, token in enumerate(kept)}

        def head(token):
            above = token.head
            while above.is_space and above.head.i != above.i:
                above = above.head
            return token if above.is_space else above

        parsed = doc.has_annotation("DEP")
        entry["tokens"] = [
            [
                offsets[token.idx],
                offsets[token.idx + len(token.text)],
                token.tag_,
                numbers[head(token).i] if parsed else number,
                ("ROOT" if head(token) is token or head(token).i == token.i else token.dep_) if parsed else "ROOT",
                f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O",
            ]
            for number, token in enumerate(kept)
        ]
        starts = []
        pending = True
        for token in doc:
            pending = pending or bool(token.is_sent_start)
            if not token.is_space:
                if pending:
                    starts.append(numbers[token.i])
                pending = False
        entry["sentence_starts"] = starts
        result.append(entry)
    return result


def write_package(nlp, folder):
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
    for unused in ["vocab/strings.json"]:
        (folder / unused).unlink(missing_ok=True)


def main():
    home = pathlib.Path(sys.argv[1])
    fix_random_seed(1)
    ops = NumpyOps()
    with open(home / "row-hashes.tsv", "w") as file:
        file.write("# key\tseed\tfour hashes (thinc, Ops.hash)\n")
        for key in [0, 1, 101, 2**63, 2**64 - 1, 15457406559249101284, 5711639017775284443]:
            for seed in [0, 8, 13]:
                hashes = ops.hash(numpy.asarray([key], dtype="uint64"), seed)[0]
                file.write("\t".join(map(str, [key, seed, *hashes])) + "\n")
    for name, nlp in [("tiny", tiny()), ("tiny-senter", tiny_senter()), ("small", spacy.load(model_name()))]:
        if name != "small":
            write_package(nlp, home / name)
            nlp = spacy.load(home / name) if (home / name / "vocab/strings.json").exists() else nlp
        values = stages(nlp)
        if name == "small":
            for entry in values:
                entry["vectors"] = {key: [row[:8] for row in rows] for key, rows in entry["vectors"].items()}
                entry["scores"].pop("tagger")
        (home / f"{name}.stages.json").write_text(json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n")


def model_name():
    names = [name for name in spacy.util.get_installed_models() if name.startswith("en_core_web_sm")]
    if not names:
        sys.exit("stages: install a small English model first")
    return names[0]


main()
