"""The two forms of a document, and the names of files that show them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, cast

from qcdc._kernel.text import show
from qcdc.errors import InvariantError

__all__ = ["Format", "format_of", "refuse_unknown"]

Format = Literal["json", "jsonl"]

_SUFFIX = re.compile(r"\.[A-Za-z]{1,5}", re.ASCII)
_SUFFIXES: dict[str, Format] = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def format_of(path: Path, given: Format | None) -> Format:
    """The given format, or the one that the name of a file shows.

    Raises:
        InvariantError: the name shows none (``codec.suffix``), or it is not a format (``codec.format``).
    """
    found = _SUFFIXES.get(path.suffix.lower()) if given is None else given
    if given is None and found is None:
        suffix = path.suffix if _SUFFIX.fullmatch(path.suffix) else show(path.suffix)
        raise InvariantError("codec.suffix", "path", suffix=suffix)
    refuse_unknown(found)
    return cast("Format", found)


def refuse_unknown(format: object) -> None:
    """Only the two formats are known.

    Raises:
        InvariantError: another one (``codec.format``).
    """
    known = ("json", "jsonl")
    if not isinstance(format, str) or format not in known:
        raise InvariantError("codec.format", "format", known=known)
