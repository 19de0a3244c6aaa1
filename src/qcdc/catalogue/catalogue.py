"""The catalogue of indicators (*danh mục chỉ tiêu*): one value that is passed to functions and can be extended."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.text import bare_key, show
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.catalogue.expressions import Expression, Term
from qcdc.catalogue.identities import Identity, StockMovement
from qcdc.catalogue.indicators import Indicator
from qcdc.catalogue.names import CategoryName
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.model import Category
from qcdc.vocab import Measure

__all__ = ["Catalogue"]

_WITHOUT = ("không phân loại", "not classified")


@entity
class Catalogue:
    """Indicators, the identities between them, and the names of the values of their dimensions (*danh mục chỉ tiêu*).

    ``key in catalogue`` asks for an indicator, iterating gives the indicators in order.

    Attributes:
        indicators: the indicators, each key once.
        identities: totals and their parts.
        movements: movements from an opening to a closing stock.
        names: the names of the usual values of dimensions.
    """

    indicators: tuple[Indicator, ...] = attrs.field(
        repr=lambda indicators: f"<{len(indicators)} indicators>",
        validator=v.all_of(v.each(v.instance(Indicator)), v.unique(lambda one: one.key, "indicator")),
    )
    identities: tuple[Identity, ...] = attrs.field(
        default=(),
        repr=lambda identities: f"<{len(identities)} identities>",
        validator=v.all_of(v.each(v.instance(Identity)), v.unique(lambda one: one, "identity")),
    )
    movements: tuple[StockMovement, ...] = attrs.field(
        default=(),
        repr=lambda movements: f"<{len(movements)} movements>",
        validator=v.all_of(v.each(v.instance(StockMovement)), v.unique(lambda one: one, "identity")),
    )
    names: tuple[CategoryName, ...] = attrs.field(
        default=(),
        repr=lambda names: f"<{len(names)} names>",
        validator=v.all_of(
            v.each(v.instance(CategoryName)), v.unique(lambda one: (one.dimension, one.value), "category")
        ),
    )

    @check
    def _check_ratios(self) -> Faults:
        known = {one.key: one for one in self.indicators}
        for one in self.indicators:
            for expression in (one.part, one.whole):
                yield from _term_faults(expression or (), known, "indicators")
                yield from _measure_faults(expression or (), known, "indicators")

    @check
    def _check_identities(self) -> Faults:
        known = {one.key: one for one in self.indicators}
        for one in self.identities:
            terms = (one.total, *one.parts)
            yield from _term_faults(terms, known, "identities")
            yield from _measure_faults(terms, known, "identities")

    @check
    def _check_movements(self) -> Faults:
        known = {one.key: one for one in self.indicators}
        for one in self.movements:
            terms = tuple(Term(indicator=key) for key in one.keys)
            yield from _term_faults(terms, known, "movements")
            yield from _measure_faults(terms, known, "movements")

    @cached_property
    def _by_key(self) -> Mapping[str, Indicator]:
        return MappingProxyType({one.key: one for one in self.indicators})

    @cached_property
    def _by_category(self) -> Mapping[Category, CategoryName]:
        return MappingProxyType({one.category: one for one in self.names})

    @cached_property
    def continues(self) -> Mapping[str, str]:
        """For each opening stock the closing stock that it continues: the same number, at the end of the last window."""
        return MappingProxyType({one.opening: one.closing for one in self.movements})

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self.indicators)

    def __len__(self) -> int:
        return len(self.indicators)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._by_key

    def indicator(self, key: str) -> Indicator:
        """One indicator by its key.

        Raises:
            UnknownCodeError: there is no such indicator (``indicator.unknown``); the error names the key and the nearest
                ones.
        """
        found = self._by_key.get(v.argument(key, str, "key"))
        if found is None:
            near = tuple(difflib.get_close_matches(key[:120], self._by_key, n=3, cutoff=0.3))
            raise UnknownCodeError("indicator.unknown", "indicator", key=_shown(key), near=near)
        return found

    def get(self, key: str | None) -> Indicator | None:
        """One indicator by its key; ``None`` if there is none with this key, or if a figure has no key."""
        return None if key is None else self._by_key.get(v.argument(key, str, "key"))

    def find(self, text: str) -> tuple[Indicator, ...]:
        """The indicators with a text in their key or name, in the order of the catalogue; marks and case are ignored.

        >>> from qcdc import catalogue
        >>> [one.key for one in catalogue.shipped().find("đoàn đông người")][0]
        'reception.groups'
        """
        wanted = bare_key(v.argument(text, str, "text"))
        return tuple(one for one in self if any(wanted in bare_key(name) for name in (one.key, one.vi, one.en)))

    def name(self, category: Category, language: Language) -> str:
        """The name of a value of a dimension; a value without a name is shown as it is.

        The value ``none`` is that of the records that have no value of the dimension, in every dimension.
        """
        tongue = as_language(language)
        found = self._by_category.get(v.argument(category, Category, "category"))
        if found is None and category.value == "none":
            return choose(tongue, *_WITHOUT)
        return category.value if found is None else found.name(tongue)

    def with_indicators(self, *indicators: Indicator) -> Catalogue:
        """A copy with more indicators.

        Raises:
            InvariantError: a key that the catalogue already has (``list.duplicate``), or a ratio of an indicator that
                it does not have (``catalogue.unknown``).
        """
        return evolve(self, indicators=(*self.indicators, *_given(indicators, Indicator, "indicators")))

    def with_identities(self, *identities: Identity | StockMovement) -> Catalogue:
        """A copy with more totals or movements.

        Raises:
            InvariantError: an indicator that the catalogue does not have (``catalogue.unknown``), or indicators of
                different units of measure (``catalogue.measures``).
        """
        for one in identities:
            if not isinstance(one, StockMovement):
                v.argument(one, Identity, "identities")
        return evolve(
            self,
            identities=(*self.identities, *(one for one in identities if isinstance(one, Identity))),
            movements=(*self.movements, *(one for one in identities if isinstance(one, StockMovement))),
        )

    def with_names(self, *names: CategoryName) -> Catalogue:
        """A copy with more names of values.

        Raises:
            InvariantError: a value that already has a name (``list.duplicate``).
        """
        return evolve(self, names=(*self.names, *_given(names, CategoryName, "names")))


_KEY = re.compile(r"(?!.*[0-9]{4})[a-z][a-z0-9_]{0,30}(?:\.[a-z0-9_]{1,31}){1,3}")


def _shown(key: str) -> str | Phrase:
    """A key as an error may show it: other text could name somebody."""
    return key if _KEY.fullmatch(key) else show(key)


def _given(values: Iterable[object], cls: type[object], name: str) -> tuple[object, ...]:
    return v.all_arguments(values, cls, name)


def _term_faults(terms: Expression, known: Mapping[str, Indicator], field: str) -> Faults:
    """Terms of indicators that are not there, or of dimensions that the indicator does not have."""
    for term in terms:
        if term.indicator not in known:
            yield InvariantError("catalogue.unknown", field, key=term.indicator)
            continue
        for category in term.categories:
            if known[term.indicator].by(category.dimension) is None:
                yield InvariantError("catalogue.dimension", field, key=term.indicator, dimension=category.dimension)


def _measure_faults(terms: Expression, known: Mapping[str, Indicator], field: str) -> Faults:
    """Terms that cannot be added, because their units of measure differ."""
    measures: dict[Measure, str] = {}
    for term in terms:
        if term.indicator in known:
            measures.setdefault(known[term.indicator].measure.factor[0], term.indicator)
    if len(measures) > 1:
        (one, key), (other, other_key), *_ = measures.items()
        yield InvariantError(
            "catalogue.measures",
            field,
            key=key,
            measure=one,
            other_key=other_key,
            other=other,
        )
