#!/usr/bin/env python3
"""Pages a second of processor time: parley's article extraction beside trafilatura's, on the same pages, one thread each."""
import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from pathlib import Path


def pages(folder, limit):
    for path in sorted(Path(folder).iterdir())[:limit]:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rb") as file:
            yield path.name, file.read().decode("utf-8", "replace")


def child_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def parley(command, items):
    lines = "".join(
        json.dumps({"id": name, "html": page, "language": "la"}) + "\n" for name, page in items
    )
    start = child_seconds()
    subprocess.run(
        [command, "annotate", "--jobs", "1"], input=lines.encode(), stdout=subprocess.DEVNULL, check=True
    )
    return child_seconds() - start


def trafilatura(items):
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    start = time.process_time()
    for _, page in items:
        bare_extraction(page, with_metadata=True)
    return time.process_time() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parley", required=True)
    parser.add_argument("--pages", required=True, help="folder of .html or .html.gz files")
    parser.add_argument("--limit", type=int, default=200)
    arguments = parser.parse_args()
    items = list(pages(arguments.pages, arguments.limit))
    size = sum(len(page) for _, page in items) / 1e6
    print(f"{len(items)} pages, {size:.1f} million characters")
    own = parley(arguments.parley, items)
    print(f"parley       {len(items) / own:8.1f} pages a CPU second")
    peer = trafilatura(items)
    if peer:
        print(f"trafilatura  {len(items) / peer:8.1f} pages a CPU second")
        print(f"ratio        {peer / own:8.1f}")


if __name__ == "__main__":
    sys.exit(main())
