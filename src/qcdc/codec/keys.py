"""Keys that a type does not have: which of them a message may repeat.

A key is written by whoever made the document, and may be a name: ``{"Nguyen Van Teo": 3}``. It is repeated where it
is a known key misspelt; of any other the message gives the number and the length, so that it can be found.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection

from qcdc.errors import Param, ProblemError

__all__ = ["doubled_key", "unknown_key"]

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}", re.ASCII)
_LIKE = 0.7


def unknown_key(key: object, position: int, known: Collection[str], *, helped: bool = True) -> ProblemError:
    """The problem of a key that is not known, with the key in its path where that may be shown.

    Args:
        key: the key.
        position: its number in the object, from 1.
        known: the keys of the type.
        helped: whether near keys are looked for, which is slow.
    """
    near = _near(key, known) if helped else ()
    params: dict[str, Param] = {"position": position, "length": len(str(key)), "known": tuple(known), "near": near}
    return ProblemError(
        "key.unknown",
        "no such key (number {position}, {length} characters); known: {known}; near: {near}",
        f".{key}" if near else ".?",
        params,
    )


def doubled_key(key: str, known: Collection[str]) -> ProblemError:
    """The problem of a key that stands twice."""
    return ProblemError("key.doubled", "the key stands twice", f".{key}" if key in known else ".?", {})


def _near(key: object, known: Collection[str]) -> tuple[str, ...]:
    if not isinstance(key, str) or not _PLAIN.fullmatch(key):
        return ()
    return tuple(difflib.get_close_matches(key, known, n=2, cutoff=_LIKE))
