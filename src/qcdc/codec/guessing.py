"""The type of a document, recognised by its keys."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.values import field_names, needed_fields
from qcdc.codec.register import documents
from qcdc.codec.schema_names import KEY, named_type

__all__ = ["types_of"]


def types_of(parsed: Mapping[str, object]) -> tuple[type[object], ...]:
    """The types of document that an object from a JSON parser may be; the likeliest first.

    A document that names its type in the key ``schema`` is of that type. Of another one, the keys decide: a type fits if all of its required fields are there and all keys are its fields. If several fit, those that require
    most come first and all of them are returned; if none fits, those with the fewest missing and unknown keys, if they are
    few beside the keys that are known.

    >>> from qcdc import codec
    >>> codec.types_of({"level": "commune", "code": "23677", "on": "2026-07-02"})
    (<class 'qcdc.model.places.units.UnitRef'>,)
    """
    keys = frozenset(v.mapping(parsed, "parsed"))
    named = named_type(parsed.get(KEY), any_version=True)
    if named is not None:
        return (named,)
    scores = [(_score(keys, needed, every), cls) for cls, needed, every in _shapes()]
    # One that fits has no fault, so then only those without a fault are left.
    fitting = [one for one in scores if _FEW * one[0][0] <= one[0][1]]
    least = min((one[0][0] for one in fitting), default=0)
    fitting = [one for one in fitting if one[0][0] == least]
    most = max((one[0][1:] for one in fitting), default=None)
    return tuple(cls for score, cls in fitting if score[1:] == most)


_FEW = 2


def _score(keys: frozenset[str], needed: frozenset[str], every: frozenset[str]) -> tuple[int, int, int]:
    """The faults of the keys, how many of them are fields, and how many of these are required."""
    return len(needed - keys) + len(keys - every), len(keys & every), len(needed & keys)


@cache
def _shapes() -> tuple[tuple[type[object], frozenset[str], frozenset[str]], ...]:
    found: list[tuple[type[object], frozenset[str], frozenset[str]]] = []
    for cls in documents():
        each: Any = cls
        names = field_names(each)
        if names:
            found.append((cls, frozenset(needed_fields(each)), frozenset(names)))
    return tuple(found)
