"""Runs a notebook with nbclient, writes what became of it, and says in a JSON line how it ended.

python3 execute.py INPUT OUTPUT OPTIONS, where OPTIONS is a JSON object of nbclient's own options
"""
import json
import sys
import time

import nbformat
from nbclient import NotebookClient


def main(source, target, options):
    notebook = nbformat.read(source, as_version=4)
    began, error = time.monotonic(), None
    try:
        NotebookClient(notebook, resources={"metadata": {"path": "."}}, **json.loads(options)).execute()
    except Exception as exception:
        error = {"type": type(exception).__name__, "text": str(exception)}
    nbformat.write(notebook, target)
    print(json.dumps({"seconds": time.monotonic() - began, "error": error}))


if __name__ == "__main__":
    main(*sys.argv[1:])
