"""Unknown keys, and which of them a message may show.

A key is written by the author of the document and may be a name: ``{"Nguyen Van Teo": 3}``. The message shows it only
if it is a misspelt known key; for any other key it gives the position and the length.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection

from qcdc.errors import ProblemError

__all__ = ["doubled_key", "unknown_key"]

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}", re.ASCII)
_LIKE = 0.7


def unknown_key(key: object, position: int, known: Collection[str], *, helped: bool = True) -> ProblemError:
    """The problem of an unknown key, with the key in its path if it may be shown.

    Args:
        key: the key.
        position: its number in the object, from 1.
        known: the keys of the type.
        helped: whether similar keys are searched for, which is slow.
    """
    near = _near(key, known) if helped else ()
    place = f".{key}" if near else ".?"
    return ProblemError("key.unknown", place, position=position, length=len(str(key)), known=tuple(known), near=near)


def doubled_key(key: str, known: Collection[str]) -> ProblemError:
    """The problem of a repeated key."""
    return ProblemError("key.doubled", f".{key}" if key in known else ".?")


def _near(key: object, known: Collection[str]) -> tuple[str, ...]:
    if not isinstance(key, str) or not _PLAIN.fullmatch(key):
        return ()
    return tuple(difflib.get_close_matches(key, known, n=2, cutoff=_LIKE))
