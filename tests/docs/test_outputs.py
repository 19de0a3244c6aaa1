"""The outputs that a page shows are those that its code prints."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [path for path in sorted(DOCS.glob("en/**/*.md")) if "```text\n" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_shows_what_its_code_prints(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec("\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL)), {})

    shown = re.findall(r"```text\n(.*?)```", text, re.DOTALL)

    assert printed.getvalue() == "".join(shown)
    twin = DOCS / "vi" / page.relative_to(DOCS / "en")
    assert re.findall(r"```text\n(.*?)```", twin.read_text(encoding="utf-8"), re.DOTALL) == shown
