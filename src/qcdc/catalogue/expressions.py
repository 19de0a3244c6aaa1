"""Terms and sums of terms (*số hạng, biểu thức*): what a rate, a total or its parts consist of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import reads
from qcdc._kernel.values import entity
from qcdc.model import Category, categories
from qcdc.model.figures.categories import check_categories

__all__ = ["Expression", "Term", "check_expression", "keys_of", "read_term"]


@entity
class Term:
    """An indicator, or a part of it (*số hạng*): the visits received, or only the regular ones.

    Attributes:
        indicator: key of the indicator.
        categories: the values of its dimensions; none for the total.
    """

    indicator: str = attrs.field(validator=v.check_identifier)
    categories: tuple[Category, ...] = attrs.field(default=(), validator=check_categories)

    @classmethod
    def of(cls, indicator: str, **values: str) -> Term:
        """Short form: ``Term.of("reception.visits", mode="regular")``.

        Args:
            indicator: key of the indicator.
            values: for each dimension its value.

        Raises:
            InvariantError: a dimension that is not listed (``code.not_listed``), or a value that is not a key.

        >>> str(Term.of("reception.visits", mode="regular"))
        'reception.visits[mode=regular]'
        """
        with v.naming(given="values"):
            return cls(indicator=indicator, categories=categories(values))

    def __str__(self) -> str:
        parts = ", ".join(f"{one.dimension.value}={one.value}" for one in self.categories)
        return f"{self.indicator}[{parts}]" if parts else self.indicator


Expression = tuple[Term, ...]
"""A sum of terms (*tổng các số hạng*)."""

_TERMS = v.all_of(v.each(v.instance(Term)), v.not_empty, v.unique(lambda term: term, "term"))


def check_expression(_: object, attribute: v.Named, value: Any) -> object:
    """At least one term, each of them once."""
    return _TERMS(None, attribute, value)


def keys_of(expression: Expression) -> tuple[str, ...]:
    """The keys of the indicators of an expression, each once."""
    return tuple(dict.fromkeys(term.indicator for term in expression))


def read_term(row: str | Mapping[str, str]) -> Term:
    """A term of a table: a key, or ``{indicator = …, mode = …}``."""
    return Term.of(row) if isinstance(row, str) else Term.of(**row)


def _read(text: str, name: str) -> Term:
    del name
    return Term(indicator=text)


# In a short form, a key stands for the total of its indicator.
reads(Term, _read)
