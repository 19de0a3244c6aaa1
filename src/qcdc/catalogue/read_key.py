"""Flat dotted keys of other people's files (*mã chỉ tiêu ghép*): which indicator and which categories they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc.catalogue.catalogue import Catalogue
from qcdc.catalogue.expressions import Term, read_term
from qcdc.catalogue.indicators import Indicator
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.model import Category
from qcdc.vocab import Dimension

__all__ = ["read_key"]

_MOST = 8
"""A key of more segments is not read: there would be too many ways to take it apart."""


def read_key(key: str, *, catalogue: Catalogue | None = None) -> Term | None:
    """The indicator, and the categories, that a flat dotted key stands for; ``None`` if there is none, or two.

    A segment that is a usual value of a dimension of the indicator is taken as that value:
    ``reception.visits.regular`` is ``reception.visits`` with ``mode`` ``regular``. A table has other names that
    published data sets use.

    Args:
        key: the key.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    >>> str(read_key("reception.visits.regular")), str(read_key("case.complaint.resolved"))
    ('reception.visits[mode=regular]', 'case.resolved[kind=complaint]')
    """
    segments = tuple(v.argument(key, str, "key").split("."))
    known = catalogue_or_shipped(catalogue)
    if len(segments) > _MOST:
        return None
    plain, stems = _known()
    words = (segments[0], *(plain.get(one, one) for one in segments[1:]))
    for count in range(len(segments)):
        found = {
            term
            for taken in combinations(range(1, len(segments)), count)
            for term in _terms(
                ".".join(one for place, one in enumerate(segments) if place not in taken),
                tuple(words[place] for place in taken),
                known,
                stems,
            )
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _terms(stem: str, values: tuple[str, ...], catalogue: Catalogue, stems: dict[str, Term]) -> Iterator[Term]:
    """The term of a key without its values, with these values as categories; none if they do not fit."""
    base = Term(indicator=stem) if stem in catalogue else stems.get(stem)
    if base is None or base.indicator not in catalogue:
        return
    categories = list(base.categories)
    for value in values:
        dimensions = _dimensions(catalogue.indicator(base.indicator), value)
        if len(dimensions) != 1:
            return
        categories.append(Category(dimension=dimensions[0], value=value))
    if len({one.dimension for one in categories}) == len(categories):
        yield Term(indicator=base.indicator, categories=tuple(categories))


def _dimensions(indicator: Indicator, value: str) -> list[Dimension]:
    return [one.dimension for one in indicator.dimensions if value in one.values]


@cache
def _known() -> tuple[dict[str, str], dict[str, Term]]:
    table: dict[str, Any] = package_toml("catalogue", "known_keys.toml")
    return table["segments"], {key: read_term(row) for key, row in table["stems"].items()}
