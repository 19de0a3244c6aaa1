"""Categories (*phân tổ*): what part of an indicator a figure counts, such as the complaints among the petitions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code
from qcdc._kernel.values import entity
from qcdc.vocab import Dimension

__all__ = ["Category", "categories", "check_categories", "in_order"]


@entity
class Category:
    """One value of a dimension (*một giá trị phân tổ*): ``kind`` is ``complaint``.

    Dimensions are a closed list. Their values are not: a report may break a figure down by a value of its own.

    Attributes:
        dimension: the dimension.
        value: a key, such as ``"complaint"``; the catalogue names the usual ones.
    """

    dimension: Dimension = attrs.field(validator=v.instance(Dimension))
    value: str = attrs.field(validator=v.check_identifier)


def categories(given: Mapping[Any, str]) -> tuple[Category, ...]:
    """Categories in short form, in the order of the dimensions: ``categories({"kind": "complaint"})``.

    Raises:
        InvariantError: a dimension that is not listed, or a value that is not a key.
    """
    with v.naming(dimension="given", value="given"):
        return in_order(
            Category(dimension=read_code(Dimension, key, "dimension"), value=value)
            for key, value in v.mapping(given, "given").items()
        )


_ORDER = {dimension: place for place, dimension in enumerate(Dimension)}
_EACH_ONCE = v.all_of(v.each(v.instance(Category)), v.unique(lambda one: one.dimension, "dimension"))


def check_categories(_: object, attribute: v.Named, value: Any) -> tuple[Category, ...]:
    """Each dimension at most once; kept in the order of the list of dimensions, so that equal sets are equal."""
    _EACH_ONCE(None, attribute, value)
    return in_order(value)


def in_order(found: Iterable[Category]) -> tuple[Category, ...]:
    """Categories in the order of the list of dimensions."""
    return tuple(sorted(found, key=lambda one: _ORDER[one.dimension]))
