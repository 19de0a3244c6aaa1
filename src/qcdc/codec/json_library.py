"""The one place that decides which library parses and encodes JSON: orjson, if it is installed, or the standard one.

Both give the same values and the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["STANDARD", "Library", "chosen"]


class Library(NamedTuple):
    """What the codec needs of a JSON library.

    Attributes:
        parse: reads UTF-8; raises a `ValueError` for anything that is not JSON. Of a repeated key, the last value
            counts, and numbers may be floats: only documents that are surely valid can rely on it.
        indented: writes a document for reading by people.
    """

    parse: Callable[[bytes], Any]
    indented: Callable[[object], bytes]


_SCAN = json.JSONDecoder().raw_decode
_INDENTED = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2, separators=(",", ": ")).encode


def _parse(data: bytes) -> Any:
    text = data.decode("utf-8")
    found, end = _SCAN(text)
    if end != len(text) and text[end:].strip(" \t\r\n"):
        raise ValueError
    return found


def _indented(made: object) -> bytes:
    return _INDENTED(made).encode("utf-8") + b"\n"


STANDARD = Library(_parse, _indented)
"""Without an extra."""


def _choose() -> Library:
    try:
        import orjson  # noqa: PLC0415 - the extra `fast`
    except ImportError:
        return STANDARD
    how = orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2

    def indented(made: object) -> bytes:
        return orjson.dumps(made, option=how)

    return Library(orjson.loads, indented)


chosen = _choose()
"""The library of this process."""
