"""The sites of the two languages: a page has a link to its twin, and a link in a text can lead to the other site."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

__all__ = ["led", "setup", "twin_of"]

DOCS = Path(__file__).parents[2] / "docs"
_NAMES = {"en": "English", "vi": "Tiếng Việt"}
_LINK = re.compile(r"\[([^\[\]]*)\]\(((?:\.\./)+)(en|vi)/([\w/.-]+)\.md(#[\w.-]+)?\)")
# Pages that Sphinx makes itself, in both languages.
_MADE = {"genindex", "search"}


def twin_of(page: str, other: str) -> str:
    """The page of the other language: its twin, or the nearest page above it that has one."""
    while page not in _MADE and not (DOCS / other / f"{page}.md").exists():
        page = posixpath.dirname(page) or "index"
    return page


def _tell(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
    other = "en" if app.config.language == "vi" else "vi"
    way = "../" * (page.count("/") + 1)
    context["twin"] = {"url": f"{way}{other}/{twin_of(page, other)}.html", "language": other, "name": _NAMES[other]}


def led(text: str) -> str:
    """A text whose links between the folders of the languages lead to pages of the other site, which Sphinx does not know."""
    return _LINK.sub(r'<a class="reference" href="\2\3/\4.html\5">\1</a>', text)


def _lead(app: Sphinx, page: str, source: list[str]) -> None:
    source[0] = led(source[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell each page its twin."""
    app.connect("html-page-context", _tell)
    app.connect("source-read", _lead)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
