"""Texts that are safe in a cell: no formulas in CSV, no control characters, nothing that is not a character."""

from __future__ import annotations

import re

__all__ = ["escaped", "unescaped", "written"]

# A program that opens a CSV file takes such a text for a formula. The wide forms are equal to the others in East Asian
# versions; spaces before the sign are skipped by some programs.
_FORMULA = re.compile(r"'*(?:[ \u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


def written(text: str) -> str:
    """A text without characters that a file cannot hold; each is replaced by U+FFFD. Line ends are line feeds."""
    return _NOT_IN_XML.sub(_REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str) -> str:
    """A text as it is written to CSV: an apostrophe before what would be a formula.

    >>> escaped("=1+1"), escaped("xã Ví Dụ")
    ("'=1+1", 'xã Ví Dụ')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unescaped(text: str) -> str:
    """The text that `escaped` wrote.

    >>> unescaped("'=1+1"), unescaped("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
