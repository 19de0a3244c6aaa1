"""The search of the site: ``khieu nai`` finds *khiếu nại*, on the pages of both languages."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage
from sphinx.search.en import SearchEnglish

__all__ = ["FoldedEnglish", "FoldedVietnamese", "fold", "setup"]

_SCRIPT = (Path(__file__).parent / "folded_search.js").read_text(encoding="utf-8")


def fold(text: str) -> str:
    """Lower case without diacritics; ``đ`` is ``d``. The script of the page does the same to what is typed."""
    plain = (one for one in unicodedata.normalize("NFD", text) if unicodedata.category(one) != "Mn")
    return "".join(plain).lower().replace("đ", "d")


class FoldedVietnamese(SearchLanguage):
    """Words without their marks."""

    lang = "folded_vi"
    language_name = "Vietnamese"
    js_splitter_code = _SCRIPT

    def split(self, input: str) -> list[str]:
        """The words of a text, folded."""
        return super().split(fold(input))


class FoldedEnglish(SearchEnglish):
    """English words, and Vietnamese words without their marks."""

    lang = "folded_en"
    js_splitter_code = _SCRIPT

    def split(self, input: str) -> list[str]:
        """The words of a text, folded."""
        return super().split(fold(input))


def setup(app: Sphinx) -> dict[str, Any]:
    """Add both languages."""
    app.add_search_language(FoldedVietnamese)
    app.add_search_language(FoldedEnglish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
