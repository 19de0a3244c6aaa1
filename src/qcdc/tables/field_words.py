"""The words of fields, as headers of columns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from qcdc._kernel.data import package_toml
from qcdc.tables.grids import Words

__all__ = ["words_of"]


@cache
def _vietnamese() -> Mapping[str, str]:
    fields: dict[str, str] = package_toml("tables", "field_words.toml")["fields"]
    return fields


def words_of(cls: type[Any], name: str) -> Words:
    """The header of a field of a type; the name of the field itself if the library has no word for it."""
    known = _vietnamese()
    english = name.replace("_", " ")
    english = english[:1].upper() + english[1:]
    return known.get(f"{cls.__name__}.{name}") or known.get(name) or english, english
