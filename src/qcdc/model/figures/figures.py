"""Figures (*số liệu*): a number with everything needed to interpret it.

A figure has a state (a value, *nothing arose*, not reported …), an indicator or the words of a text, a unit or another
place, the body whose work it counts if it is not of the whole unit, a period, day or window, a nature (result, plan or
norm), an origin, and a coverage (how many of the expected bodies reported). A printed figure also keeps its print and
its unit of measure. Zero, *nothing arose* and *not reported* are three different states.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.text import even_key
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import Period
from qcdc.errors import InvariantError, Phrase
from qcdc.model.figures.categories import Category, categories, check_categories
from qcdc.model.figures.prints import Change, Print
from qcdc.model.figures.values import Coverage, Number, Range, Share, Value, check_value
from qcdc.model.figures.windows import Place, Window, body_of_its_place, in_one_place
from qcdc.model.places.body_references import BodyRef
from qcdc.model.places.unit_bodies import UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import FigureState, Hedge, Measure, Nature, Origin, Temporal

__all__ = ["Figure", "Reconciliation"]

_DAY_ONLY = frozenset({Temporal.STOCK, Temporal.OPENING_STOCK})


@entity
class Figure:
    """One figure (*một số liệu*): of one unit, or of another place.

    Two figures are about the same thing only if everything in `about` is the same.

    Attributes:
        indicator: key of the indicator, such as ``"reception.visits"``; ``None`` if it is not known which it is.
        label: what it counts, in the words of the text; required without an indicator.
        categories: the part of the indicator that it counts, such as the complaints; empty for the total.
        scope: a limitation in words that no category expresses: *tại Trụ sở Tiếp công dân, ngày 15/4*.
        unit: the unit.
        place: what it is about if that is not a unit with a code. Exactly one of the two is given.
        body: the body whose work it counts, such as a department; ``None``: of the whole unit or place, whichever of
            its bodies did the work (*toàn tỉnh, trên địa bàn*).
        period: the window of a flow.
        as_of: the day of a stock.
        window: a window that the text does not state fully. Exactly one of the three is given.
        state: what is known; only ``value`` has a number.
        value: a whole number, a `Decimal`, a `Share`, or a `Range`; of a print with a scale word, the number meant:
            14,500,000 for *14,5 triệu*.
        measure: its unit of measure; ``None``: that of the indicator.
        unit_word: the unit of measure in the words of the text; required for the measure ``other``.
        hedge: a word that makes the value approximate or a bound (*gần, hơn, khoảng*).
        nature: result, plan or norm.
        temporal: how it behaves over time; ``None``: as the indicator.
        origins: where it comes from; a figure computed from synthetic records is both.
        source: where it is printed; required for a published figure.
        changes: the changes printed beside it.
        coverage: how many units reported, for a total.
        provisional: whether it depends on presumed heirs, or on a day after the day until which the table of units was
            checked.
        unplaced: how many of the counted records could not be placed in any unit, and so are missing from the value.
        id: its id in a report, by which links name it.
        print: its print.
    """

    indicator: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    label: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    categories: tuple[Category, ...] = attrs.field(default=(), validator=check_categories)
    scope: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    unit: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    place: Place | None = attrs.field(default=None, validator=v.maybe(v.instance(Place)))
    body: UnitBody | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitBody)))
    period: Period | None = attrs.field(default=None, validator=v.maybe(v.instance(Period)))
    as_of: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    window: Window | None = attrs.field(default=None, validator=v.maybe(v.instance(Window)))
    state: FigureState = attrs.field(default=FigureState.VALUE, validator=v.instance(FigureState))
    value: Value | None = attrs.field(default=None, validator=check_value)
    measure: Measure | None = attrs.field(default=None, validator=v.maybe(v.instance(Measure)))
    unit_word: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    hedge: Hedge | None = attrs.field(default=None, validator=v.maybe(v.instance(Hedge)))
    nature: Nature = attrs.field(default=Nature.RESULT, validator=v.instance(Nature))
    temporal: Temporal | None = attrs.field(default=None, validator=v.maybe(v.instance(Temporal)))
    origins: frozenset[Origin] = attrs.field(
        validator=v.all_of(v.each(v.instance(Origin), container=frozenset), v.not_empty)
    )
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    changes: tuple[Change, ...] = attrs.field(default=(), validator=v.each(v.instance(Change)))
    coverage: Coverage | None = attrs.field(default=None, validator=v.maybe(v.instance(Coverage)))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)
    unplaced: int = attrs.field(default=0, validator=v.check_count)
    id: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    print: Print | None = attrs.field(default=None, validator=v.maybe(v.instance(Print)))

    @classmethod
    def of(
        cls,
        indicator: str | None,
        unit: Unit | UnitRef | Place,
        value: Value | None = None,
        *,
        by: Mapping[str, str] | None = None,
        **fields: Any,
    ) -> Figure:
        """A figure in short form: ``Figure.of("reception.visits", unit, 12, period=half_year, origins="recorded")``.

        Args:
            indicator: key of the indicator.
            unit: the unit, or another place.
            value: the number; left out for a figure in another state.
            by: the categories, by dimension: ``by={"kind": "complaint"}``.
            fields: the other fields: a member of a code list by its code, a day as ISO text; for several origins a list
                of their codes.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"indicator": indicator, "place" if isinstance(unit, Place) else "unit": unit, "value": value}
        if by is not None:
            with v.naming(given="by"):
                fields["categories"] = categories(by)
        return short(cls, fields)

    @check
    def _check_what(self) -> Faults:
        if self.indicator is None and self.label is None:
            yield InvariantError("figure.what", "indicator")

    _in_one_place = in_one_place
    _body_of_its_place = body_of_its_place

    @check
    def _check_when(self) -> Faults:
        if [self.period, self.as_of, self.window].count(None) != 2:
            yield InvariantError("figure.when", "period")

    @check
    def _check_state(self) -> Faults:
        if (self.value is not None) is not (self.state is FigureState.VALUE):
            yield InvariantError("figure.state", "value")

    @check
    def _check_measure(self) -> Faults:
        if self.measure is Measure.OTHER and self.unit_word is None:
            yield InvariantError("figure.unit_word", "unit_word")

    @check
    def _check_hedge(self) -> Faults:
        if self.hedge is not None and self.state is not FigureState.VALUE:
            yield InvariantError("figure.hedge", "hedge")

    @check
    def _check_time(self) -> Faults:
        if self.temporal is Temporal.FLOW and self.as_of is not None:
            yield InvariantError("figure.flow_of_a_day", "as_of")
        if self.temporal in _DAY_ONLY and self.period is not None:
            yield InvariantError("figure.stock_of_a_period", "period")

    @check
    def _check_origins(self) -> Faults:
        if Origin.PUBLISHED in self.origins and len(self.origins) > 1:
            yield InvariantError("figure.origins", "origins")

    @check
    def _check_source(self) -> Faults:
        if Origin.PUBLISHED in self.origins and self.source is None:
            yield InvariantError("figure.source", "source")

    @property
    def about(self) -> tuple[Hashable, ...]:
        """What it is about: two figures of which this is equal are two prints of the same figure."""
        days = (self.as_of, self.as_of) if self.period is None else (self.period.start, self.period.end)
        return (
            self.indicator,
            None if self.label is None else even_key(self.label),
            self.categories,
            None if self.scope is None else even_key(self.scope),
            self.unit,
            self.place,
            self.body,
            days,
            self.window,
            self.nature,
            self.temporal,
            self.measure,
            None if self.unit_word is None else even_key(self.unit_word),
        )

    @property
    def day(self) -> pendulum.Date | None:
        """The last day it refers to: the end of its window, or the day of a stock; ``None`` if it is not stated."""
        if self.period is not None:
            return self.period.end
        until = None if self.window is None else self.window.until
        return until if isinstance(until, pendulum.Date) else self.as_of

    @property
    def number(self) -> Number | None:
        """The number; ``0`` if nothing arose; ``None`` if no number is known or the value is a share or a range."""
        if self.state is FigureState.NIL:
            return 0
        return None if isinstance(self.value, Share | Range) else self.value

    @property
    def exact(self) -> bool:
        """Whether the value has no hedge."""
        return self.state in {FigureState.VALUE, FigureState.NIL} and self.hedge is None


@entity
class Reconciliation:
    """A published figure and the one tallied from the records (*đối chiếu*).

    Attributes:
        published: as printed.
        tallied: as computed; of the same indicator and categories, unit, body, window and nature.
    """

    published: Figure = attrs.field(validator=v.instance(Figure))
    tallied: Figure = attrs.field(validator=v.instance(Figure))

    @check
    def _check_mismatch(self) -> Faults:
        for name in ("indicator", "categories", "scope", "place", "body", "period", "as_of", "window", "nature"):
            if getattr(self.published, name) != getattr(self.tallied, name):
                yield InvariantError("reconciliation.mismatch", "tallied", field=Phrase(name))

    @check
    def _check_unit(self) -> Faults:
        one, other = (
            figure.unit and (figure.unit.level, figure.unit.code) for figure in (self.published, self.tallied)
        )
        if one != other:
            yield InvariantError("reconciliation.mismatch", "tallied", field=Phrase("unit"))

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of its two figures."""
        return self.published.origins | self.tallied.origins

    @property
    def identity(self) -> tuple[str | BodyRef | UnitRef, ...]:
        """Its identity: the indicator, and the unit of the published figure, or the body of that unit."""
        published = self.published
        where = published.unit
        named = where if where is None or published.body is None else BodyRef(unit=where, body=published.body)
        return tuple(one for one in (published.indicator or published.label, named) if one is not None)
