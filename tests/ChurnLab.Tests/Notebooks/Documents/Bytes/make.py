"""Writes the notebooks of this folder the way other programs do. Made with Python 3.11 and nbformat 5.5.0: python3 make.py"""
import json

import nbformat
from nbformat import v4

notebook = v4.new_notebook(
    cells=[
        v4.new_markdown_cell("# Отток\n\nЛиния \u2028 и \u2029, 😀, <b>&amp;</b>, a/b, \x7f", id="title"),
        v4.new_code_cell(
            'var s = "a\\tb";\r\ns',
            id="code",
            execution_count=3,
            metadata={"tags": ["parameters"], "empty": {}, "none": [], "deep": [[[[[{"a": []}]]]]]},
            outputs=[
                v4.new_output("stream", text="one\n\x1b[31mtwo\x1b[0m\x00"),
                v4.new_output(
                    "display_data",
                    data={
                        "application/json": {"n": [1.0, 1e5, 1e22, -0.0, 10**30, float("nan"), float("inf"), -float("inf")]},
                        "text/plain": "x",
                    },
                ),
            ],
        ),
        v4.new_code_cell("", id="empty"),
    ],
    metadata={"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "ours": [True, False, None]},
)
nbformat.write(notebook, "nbformat.ipynb")

plain = json.loads(json.dumps(notebook))
plain["cells"][0]["source"] = "one text, not lines"
plain["cells"][0]["metadata"]["lone"] = "\ud800 and \udc00"


def write(name, text, bom=False):
    with open(name, "w", newline="", encoding="utf-8-sig" if bom else "utf-8") as file:
        file.write(text)


write("ascii-crlf-bom.ipynb", json.dumps(plain, indent=4).replace("\n", "\r\n") + "\r\n", bom=True)
write("tabs-no-final-newline.ipynb", json.dumps(plain, indent="\t"))
write("one-line.ipynb", json.dumps(plain) + "\n\n")
write("compact.ipynb", json.dumps(plain, separators=(",", ":")))
# Escapes that System.Text.Json and PHP write and Python does not.
spelled = {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["@<>@ Ж"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
write("other-escapes.ipynb", json.dumps(spelled, indent=2).replace("@<>@", r"\u003Cb\u003E\/\u0022").replace(r"\u0416", "Ж") + "\n")
