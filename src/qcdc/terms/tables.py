"""The tables of all topics, joined. A key in two tables is an error on import."""

from __future__ import annotations

from typing import TypeVar

from qcdc import dates as qcdc_dates
from qcdc import vocab
from qcdc._kernel.codes import Code
from qcdc.terms import (
    boards,
    bodies,
    code_lists,
    committees,
    conferences,
    dates,
    decisions,
    dialogues,
    figures,
    handlings,
    identifiers,
    mass_mobilisation,
    participation,
    people,
    petitioners,
    petitions,
    receptions,
    reports,
    rules,
    units,
    village_heads,
)
from qcdc.terms.term import Term

__all__ = ["LISTS", "MODEL", "REASONS"]

_NOUNS = (
    mass_mobilisation,
    village_heads,
    participation,
    dialogues,
    boards,
    bodies,
    code_lists,
    committees,
    conferences,
    dates,
    decisions,
    figures,
    handlings,
    identifiers,
    people,
    petitioners,
    petitions,
    receptions,
    reports,
    rules,
    units,
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


MODEL: dict[str, Term] = _joined("MODEL")
REASONS: dict[str, Term] = _joined("REASONS")

LISTS: tuple[type[Code], ...] = tuple(
    found
    for package in (vocab, qcdc_dates)
    for name in package.__all__
    if isinstance(found := getattr(package, name), type) and issubclass(found, Code)
)
"""Every code list; its members have their own terms."""
