"""Write what the code of the pages prints below it, in both languages. Run ``make reference``.

The tests run each page and compare (tests/helpers/printed.py); this writes what they would find. A page whose code needs
what a test sets up is left as it is.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from pathlib import Path

__all__ = ["pages", "with_outputs"]

ROOT = Path(__file__).parents[1]
_CODE = re.compile(r"^```python\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
_TEXT = re.compile(r"\n?^```text\n.*?^```\n", re.MULTILINE | re.DOTALL)


def outputs(text: str) -> list[str]:
    """What each block of Python of a page prints."""
    namespace: dict[str, object] = {"__name__": "page"}
    found: list[str] = []
    for block in _CODE.finditer(text):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block[1], "page", "exec", dont_inherit=True), namespace)  # noqa: S102 - the pages are ours
        found.append(printed.getvalue())
    return found


def with_outputs(text: str, printed: list[str]) -> str:
    """The text of a page with what its blocks print: in the block of text before the next one, or else right below."""
    blocks = list(_CODE.finditer(text))
    if not blocks:
        return text
    ends = [*(block.start() for block in blocks[1:]), len(text)]
    parts = [text[: blocks[0].start()]]
    for block, end, output in zip(blocks, ends, printed, strict=True):
        below = text[block.end() : end]
        shown = f"\n```text\n{output}```\n" if output else ""
        first = _TEXT.search(below)
        rest = _TEXT.sub("", below[first.end() :]) if first else below
        parts += [block[0], below[: first.start()] if first else "", shown, rest]
    return "".join(parts)


def _twin(page: Path) -> Path:
    if page == ROOT / "README.md":
        return ROOT / "README.vi.md"
    return ROOT / "docs" / "vi" / page.relative_to(ROOT / "docs" / "en")


def pages(names: list[Path]) -> dict[Path, str]:
    """The pages and their twins with the outputs of the English code."""
    found: dict[Path, str] = {}
    for page in names:
        text = page.read_text(encoding="utf-8")
        printed = outputs(text)
        for one in (page, _twin(page)):
            found[one] = with_outputs(one.read_text(encoding="utf-8"), printed)
    return found


def main() -> None:
    """Write the pages that are given, or every page that shows an output."""
    english = [ROOT / "README.md", *sorted((ROOT / "docs" / "en").rglob("*.md"))]
    shown = [page for page in english if "```text\n" in page.read_text(encoding="utf-8")]
    for page, text in pages([Path(one).resolve() for one in sys.argv[1:]] or shown).items():
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
