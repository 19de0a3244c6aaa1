"""Figures as data values of DHIS2 (*số liệu cho DHIS2*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc.aggregate import RollUp
from qcdc.aggregate.marks import marks
from qcdc.catalogue import Catalogue, Term
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError
from qcdc.exchange.dhis2.periods import day_name, period_name
from qcdc.exchange.dhis2.uids import check_uid, uid
from qcdc.exchange.dhis2.unit_writing import dumped
from qcdc.model import Figure, Territory, Tree, Unit, UnitBody, UnitRef
from qcdc.vocab import FigureState, Measure, Nature

__all__ = ["LeftOut", "ValuesWritten", "write_values"]


DataElements = Mapping[str, str] | Mapping[Term, str] | Mapping[str | Term, str]
"""The ids of data elements by the key of an indicator, or by a term."""


@attrs.frozen
class LeftOut:
    """A figure that was not written, and why (*số liệu không được ghi*).

    Attributes:
        figure: the figure.
        reason: the reason, with a sentence in both languages (`qcdc.terms.message`).
    """

    figure: Figure
    reason: QcdcError


@attrs.frozen
class ValuesWritten:
    """Data values, and what is not among them (*kết quả ghi số liệu*).

    Attributes:
        document: JSON in UTF-8; the same figures give the same bytes, in whatever order they come.
        count: how many data values it has.
        left_out: the figures without one, in the order in which they were given.
    """

    document: bytes = attrs.field(repr=lambda document: f"<{len(document)} bytes>")
    count: int
    left_out: tuple[LeftOut, ...] = attrs.field(repr=lambda left: f"<{len(left)} figures>")


def write_values(
    figures: RollUp | Iterable[Figure],
    *,
    data_elements: DataElements,
    units: Territory | Tree | None = None,
    body: UnitBody | None = None,
    catalogue: Catalogue | None = None,
    language: Language = "vi",
) -> ValuesWritten:
    """Figures as a data value set of DHIS2, for ``/api/dataValueSets``.

    A figure is written if it is a result with one number (or *nothing arose*, as 0) of a unit and of a period that DHIS2
    has (`period_name`); a stock is written for its day. Every other figure is in `ValuesWritten.left_out` with the
    reason. *Not reported* has no value in DHIS2, never a 0. ``comment`` has the unit of measure and every mark of the
    number: *không phát sinh*, the coverage, *tạm tính*, *số liệu giả lập*, a hedge.

    DHIS2 adds the values of units to those of the units above them. So of a roll-up the own counts of each unit are
    written, not the totals; and the figure of a unit is left out if there is one of a unit below it for the same data
    element and period.

    Args:
        figures: figures, or a roll-up: then those of every unit in it, for every data element.
        data_elements: for each indicator (its key, or a `Term` with categories) the id of its data element; after a
            point, that of a category option combination: ``"f7n9E0hX8qk.bRowv6yZOF2"``.
        units: the units, to find the first day of the life that a figure refers to; of a roll-up its own.
        body: the body whose figures are written; ``None``: those of whole units.
        catalogue: the catalogue of indicators to use instead of the shipped one, for units of measure.
        language: the language of the comments, ``"vi"`` or ``"en"``.

    Raises:
        InvariantError: an id that is not one (``dhis2.uid``), or no units beside figures (``type.wrong``).
        UnknownCodeError: an indicator of a roll-up that is not in its catalogue.
        AggregationError: a term with categories that the tally of a roll-up does not have.
    """
    elements = _elements(data_elements)
    if body is not None:
        v.argument(body, UnitBody, "body")
    asked: object = figures  # callers without a type checker pass anything
    if isinstance(asked, RollUp):
        given = tuple(_own_figures(asked, elements, body))
        table: Territory | Tree = asked.tree
        known = asked.catalogue if catalogue is None else catalogue_or_shipped(catalogue)
    else:
        given = v.all_arguments(figures, Figure, "figures")
        table = units if isinstance(units, Tree) else v.argument(units, Territory, "units")
        known = catalogue_or_shipped(catalogue)
    writing = _Writing(elements, table, body, known, as_language(language))
    left: dict[int, QcdcError] = {}
    rows: dict[tuple[str, ...], tuple[int, dict[str, str], Unit]] = {}
    for index, figure in enumerate(given):
        try:
            key, row, unit = writing.row(figure)
            if key in rows:
                raise InvariantError("dhis2.twice", "figures")
            rows[key] = index, row, unit
        except QcdcError as error:
            left[index] = error.with_traceback(None)
    if not isinstance(asked, RollUp):
        for key, unit in _totals(rows, table):
            left[rows.pop(key)[0]] = InvariantError("dhis2.total", "unit", unit=str(unit))
    document = {"dataValues": [rows[key][1] for key in sorted(rows)]}
    return ValuesWritten(
        document=dumped(document),
        count=len(rows),
        left_out=tuple(LeftOut(given[index], left[index]) for index in sorted(left)),
    )


def _elements(given: DataElements) -> dict[Term, tuple[str, str | None]]:
    """For each term the ids of the data element and of the category option combination."""
    found: dict[Term, tuple[str, str | None]] = {}
    asked: Any = given
    for key, value in v.mapping(asked, "data_elements").items():
        term = key if isinstance(key, Term) else Term.of(v.argument(key, str, "data_elements"))
        element, point, combination = v.argument(value, str, "data_elements").partition(".")
        found[term] = (
            check_uid(element, "data_elements"),
            check_uid(combination, "data_elements") if point else None,
        )
    return found


def _own_figures(
    rolled: RollUp, elements: Mapping[Term, tuple[str, str | None]], body: UnitBody | None
) -> Iterator[Figure]:
    """The figures of each unit without the units below it."""
    tree = rolled.tree
    tops = tree.tops if rolled.within is None else (rolled.within,)
    units = [unit for top in tops for unit in (top, *tree.descendants(top))]
    for term in elements:
        by = {one.dimension.value: one.value for one in term.categories}
        for unit in units:
            yield rolled.figure(term.indicator, unit, body=body, by=by or None, below=False)


class _Writing:
    """What a figure needs to become a data value."""

    def __init__(
        self,
        elements: Mapping[Term, tuple[str, str | None]],
        units: Territory | Tree,
        body: UnitBody | None,
        catalogue: Catalogue,
        language: Language,
    ) -> None:
        self.elements, self.units, self.body = elements, units, body
        self.catalogue = catalogue
        self.language: Language = language

    def row(self, figure: Figure) -> tuple[tuple[str, ...], dict[str, str], Unit]:
        """The data value of a figure, what makes it unique, and its unit.

        Raises:
            QcdcError: it has none, for the stated reason.
        """
        element, combination = self._element(figure)
        value = _value(figure)
        self._refuse_part(figure)
        unit = self._unit(figure)
        period = _period(figure)
        row = {"dataElement": element, "period": period, "orgUnit": uid(unit)}
        if combination is not None:
            row["categoryOptionCombo"] = combination
        row |= {"value": value, "comment": self._comment(figure)}
        return (element, combination or "", period, row["orgUnit"]), row, unit

    def _element(self, figure: Figure) -> tuple[str, str | None]:
        if figure.indicator is None:
            raise InvariantError("dhis2.no_element", "indicator", term="–")
        term = Term(indicator=figure.indicator, categories=figure.categories)
        if term not in self.elements:
            raise InvariantError("dhis2.no_element", "indicator", term=str(term))
        return self.elements[term]

    def _refuse_part(self, figure: Figure) -> None:
        """A figure of something else than a result of the whole body."""
        if figure.nature is not Nature.RESULT:
            raise InvariantError("dhis2.nature", "nature", nature=figure.nature)
        # The scope of a figure of a roll-up names its body.
        scoped = figure.scope is not None and self.body is None
        if scoped or (figure.body != self.body and figure.scope is None):
            raise InvariantError("dhis2.scope", "scope")

    def _unit(self, figure: Figure) -> Unit:
        if figure.unit is None:
            raise InvariantError("dhis2.unit", "unit")
        return _resolved(figure.unit, self.units)

    def _comment(self, figure: Figure) -> str:
        said: list[str] = []
        entry = self.catalogue.get(figure.indicator)
        measure = figure.measure or (None if entry is None else entry.measure)
        if measure is Measure.OTHER:
            said += [figure.unit_word or measure.text(self.language)]
        elif measure is not None:
            said.append(measure.text(self.language))
        if figure.state is FigureState.NIL:
            said.append(figure.state.text(self.language))
        return "; ".join([*said, *marks(figure, self.language, catalogue=self.catalogue)])


def _resolved(ref: UnitRef, units: Territory | Tree) -> Unit:
    return units.resolve(ref)


def _value(figure: Figure) -> str:
    if figure.state not in {FigureState.VALUE, FigureState.NIL}:
        raise InvariantError("dhis2.state", "state", state=figure.state)
    number = figure.number
    if number is None:
        raise InvariantError("dhis2.value", "value")
    return format(number, "f") if isinstance(number, Decimal) else str(number)


def _period(figure: Figure) -> str:
    if figure.period is not None:
        return period_name(figure.period)
    if figure.as_of is None:
        raise InvariantError("dhis2.window", "window")
    return day_name(figure.as_of)


def _totals(
    rows: Mapping[tuple[str, ...], tuple[int, dict[str, Any], Unit]], units: Territory | Tree
) -> list[tuple[tuple[str, ...], Unit]]:
    """The rows of units that have a row of a unit below them, to which DHIS2 would add it."""
    found: dict[tuple[str, ...], Unit] = {}
    for key, (_, _, unit) in rows.items():
        for above in _ancestors(unit, units):
            total = (*key[:-1], uid(above))
            if total in rows:
                found[total] = above
    return list(found.items())


def _ancestors(unit: Unit, units: Territory | Tree) -> Iterator[Unit]:
    """The units above, on the day on which the unit is seen."""
    above = unit.parent
    while above is not None:
        try:
            found = _resolved(UnitRef(level=above.level, code=above.code, on=unit.seen), units)
        except UnknownCodeError:
            return
        yield found
        above = found.parent
