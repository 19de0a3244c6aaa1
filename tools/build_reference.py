"""Write the reference pages that are built from the code, in both languages. Run ``make reference``."""

from __future__ import annotations

from pathlib import Path

from reference.api import api_index, api_pages
from reference.documents import document_index, document_pages
from reference.law import act_page, limit_page
from reference.page import DOCS, LANGUAGES
from reference.pictures import committee_picture, network_picture
from reference.properties import properties
from reference.rules import demand_page, rule_page
from reference.words import error_page, glossary, indicator_page

_BOTH = {
    "acts.md": act_page,
    "api.md": api_index,
    "documents.md": document_index,
    "errors.md": error_page,
    "glossary.md": glossary,
    "indicators.md": indicator_page,
    "limits.md": limit_page,
    "rules.md": rule_page,
}


def pages() -> dict[Path, str]:
    """The generated pages and pictures with their text."""
    english = DOCS / "en" / "reference"
    made = {english / "properties.md": properties(), english / "demands.md": demand_page()}
    made |= {english / "api" / name: page for name, page in api_pages().items()}
    for language in LANGUAGES:
        folder = DOCS / language / "reference"
        made |= {folder / name: page(language) for name, page in _BOTH.items()}
        made |= {folder / "documents" / name: page for name, page in document_pages(language).items()}
    pictures = DOCS / "en" / "pictures"
    return made | {
        pictures / "committee.svg": committee_picture(),
        pictures / "committee-network.svg": network_picture(),
    }


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
