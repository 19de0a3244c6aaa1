"""The examples of the pages: each block of code prints exactly what is shown as text before the next one."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterable

from sybil import Document, Example, Region
from sybil.parsers.myst import PythonCodeBlockParser

__all__ = ["PrintedCodeParser"]

_NEXT = re.compile(r"^```python\n", re.MULTILINE)
_SHOWN = re.compile(r"^```text\n(.*?)^```", re.MULTILINE | re.DOTALL)


class PrintedCodeParser:
    """Runs the blocks of Python of a page, and compares what each prints with what the page shows."""

    def __init__(self) -> None:
        self._blocks = PythonCodeBlockParser()

    def __call__(self, document: Document) -> Iterable[Region]:
        """The blocks, each with what is shown below it."""
        for region in self._blocks(document):
            if not isinstance(region.parsed, str):  # an example with a prompt, which has its output itself
                yield region
                continue
            after = _NEXT.search(document.text, region.end)
            below = document.text[region.end : after.start() if after else None]
            yield Region(region.start, region.end, (region, "".join(_SHOWN.findall(below))), self.evaluate)

    def evaluate(self, example: Example) -> str | None:
        """What is wrong with an example; nothing if it prints what is shown."""
        block, shown = example.parsed
        example.parsed = block.parsed
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            block.evaluator(example)
        if printed.getvalue() == shown:
            return None
        return f"it prints\n{printed.getvalue()}\nand the page shows\n{shown}"
