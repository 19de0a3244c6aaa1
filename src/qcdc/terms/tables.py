"""The tables of all nouns, joined. A noun that writes a key of another noun is a mistake, found on import."""

from __future__ import annotations

from typing import TypeVar

from qcdc.terms import (
    boards,
    bodies,
    codec,
    committees,
    conferences,
    dates,
    decisions,
    dialogues,
    figures,
    handlings,
    law,
    movement,
    participation,
    people,
    petitioners,
    petitions,
    receptions,
    reports,
    rules,
    units,
    values,
    village_heads,
)
from qcdc.terms.term import Lists, Term

__all__ = ["CODES", "ERRORS", "MODEL", "PHRASES", "REASONS", "VOCAB"]

_NOUNS = (
    codec,
    movement,
    village_heads,
    participation,
    dialogues,
    boards,
    bodies,
    committees,
    conferences,
    dates,
    decisions,
    figures,
    handlings,
    law,
    people,
    petitioners,
    petitions,
    receptions,
    reports,
    rules,
    units,
    values,
)

K = TypeVar("K")
T = TypeVar("T")


def _joined(name: str) -> dict[K, T]:
    found: dict[K, T] = {}
    for noun in _NOUNS:
        rows: dict[K, T] = getattr(noun, name, {})
        assert not found.keys() & rows.keys(), f"{noun.__name__}.{name} repeats a key"
        found |= rows
    return found


VOCAB: Lists = _joined("LISTS")
MODEL: dict[str, Term] = _joined("MODEL")
REASONS: dict[str, Term] = _joined("REASONS")
ERRORS: dict[str, str] = _joined("ERRORS")
PHRASES: dict[str, str] = _joined("PHRASES")

CODES: dict[str, set[str]] = {}
"""What each code is called in Vietnamese, over all lists."""
for (_, _code), _term in VOCAB.items():
    CODES.setdefault(_code, set()).add(_term.vi)
