"""Reports (*báo cáo*): figures, statements without a number, and submissions."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.language import Language, in_language
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, DayOrPartial, Period
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.model.figures.figures import Figure
from qcdc.model.figures.links import Breakdown, ChangeOf, Link, Movement, RateOf, ids_of
from qcdc.model.figures.windows import Place, Window, body_of_its_place, in_one_place
from qcdc.model.places.body_references import BodyRef, at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import Origin, PlaceKind, Trend

__all__ = ["Report", "Statement", "Submission"]


_ROLES = {
    "total": Phrase("link_total"),
    "parts": Phrase("link_parts"),
    "rate": Phrase("link_rate"),
    "part": Phrase("link_part"),
    "whole": Phrase("link_whole"),
    "opening": Phrase("link_opening"),
    "arrived": Phrase("link_arrived"),
    "finished": Phrase("link_finished"),
    "closing": Phrase("link_closing"),
    "figure": Phrase("link_figure"),
    "base": Phrase("link_base"),
    "change": Phrase("link_change"),
}
"""What a figure is in a link, for the error that names it."""


@entity
class Statement:
    """A statement of a report without a number (*nhận định*): kept up, fell clearly, still occurs.

    Attributes:
        id: chosen by the user.
        vi: the text in Vietnamese, as quoted or summarised.
        en: an English gloss, if there is one.
        trend: the trend that it states.
    """

    id: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    trend: Trend = attrs.field(validator=v.instance(Trend))

    def text(self, language: Language) -> str:
        """The statement in one of the two languages; without a gloss the Vietnamese text, marked as such."""
        return in_language(self.vi, self.en, language)


def _committee_of_a_unit(report: Report) -> UnitBody | None:
    """The body that a report of a unit means if it names none; a report of another place has none."""
    return None if report.unit is None else PEOPLES_COMMITTEE


@entity
class Report:
    """A report of a body of one unit, or on another place, for one window (*báo cáo*), as printed, mistakes included.

    Attributes:
        id: chosen by the user.
        title: as printed.
        unit: the reporting unit.
        place: what it is about if that is not a unit with a code. Exactly one of the two is given.
        body: who reports: which body of the unit, the People's Committee if left out; for another place not stated if
            left out, and for the whole country a national body. A figure is not of the reporting body unless the figure
            says so.
        period: the window it covers.
        window: a window that the text does not state fully. Exactly one of the two is given.
        label: the window in the words of the text.
        figures: the figures. A figure that is printed twice has two ids; the audit compares the two prints.
        breakdowns: the totals and their parts, as the report states them; they name figures by their ids.
        rates: what its rates are rates of.
        movements: its opening stocks, arrivals, finished cases and closing stocks.
        changes: its figures that are changes.
        statements: the statements without a number.
        origin: published, recorded or synthetic.
        source: where it is printed; required for a published report.
        dated: the day of the report itself, which may be before the end of its window.
        published: the day of publication, or what is known of it.
        note: a remark on the report or on how much of it was read.
    """

    id: str = attrs.field(validator=v.check_identifier)
    title: str = attrs.field(validator=v.check_text)
    unit: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    place: Place | None = attrs.field(default=None, validator=v.maybe(v.instance(Place)))
    body: UnitBody | None = attrs.field(
        default=attrs.Factory(_committee_of_a_unit, takes_self=True), validator=v.maybe(v.instance(UnitBody))
    )
    period: Period | None = attrs.field(default=None, validator=v.maybe(v.instance(Period)))
    window: Window | None = attrs.field(default=None, validator=v.maybe(v.instance(Window)))
    label: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    figures: tuple[Figure, ...] = attrs.field(
        repr=lambda figures: f"<{len(figures)} figures>",
        validator=v.all_of(
            v.each(v.instance(Figure)),
            v.unique(lambda figure: figure.about if figure.id is None else figure.id, "figure"),
        ),
    )
    breakdowns: tuple[Breakdown, ...] = attrs.field(default=(), validator=v.each(v.instance(Breakdown)))
    rates: tuple[RateOf, ...] = attrs.field(default=(), validator=v.each(v.instance(RateOf)))
    movements: tuple[Movement, ...] = attrs.field(default=(), validator=v.each(v.instance(Movement)))
    changes: tuple[ChangeOf, ...] = attrs.field(default=(), validator=v.each(v.instance(ChangeOf)))
    statements: tuple[Statement, ...] = attrs.field(
        default=(),
        repr=lambda statements: f"<{len(statements)} statements>",
        validator=v.all_of(v.each(v.instance(Statement)), v.unique(lambda statement: statement.id, "id")),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    dated: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    published: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    note: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @classmethod
    def of(
        cls,
        id: str,
        unit: Unit | UnitRef | Place,
        period: Period | Window,
        figures: Iterable[Figure],
        **fields: Any,
    ) -> Report:
        """A report in short form: ``Report.of("BC-2024", unit, Period.year(2024), figures, title=..., origin="recorded")``.

        Args:
            id: chosen by the user.
            unit: the unit of the reporting body, or another place.
            period: the window it covers, or what is stated of it.
            figures: the figures.
            fields: the other fields: a member of a code list by its code, a day as ISO text.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"id": id, "place" if isinstance(unit, Place) else "unit": unit}
        fields |= {"window" if isinstance(period, Window) else "period": period}
        fields["figures"] = tuple(v.arguments(figures, "figures"))
        return short(cls, fields)

    _in_one_place = in_one_place
    _body_of_its_place = body_of_its_place

    @check
    def _check_when(self) -> Faults:
        if (self.period is None) is (self.window is None):
            yield InvariantError("report.when", "period")

    @check
    def _check_links(self) -> Faults:
        known = {figure.id for figure in self.figures}
        for name in ("breakdowns", "rates", "movements", "changes"):
            for index, link in enumerate(getattr(self, name)):
                for field, one in ids_of(link):
                    if one not in known:
                        near = difflib.get_close_matches(one, filter(None, known), n=1)
                        yield InvariantError(
                            "link.unknown", name, index=index, part=_ROLES[field], id=one, near=tuple(near)
                        )

    @check
    def _check_source(self) -> Faults:
        if self.origin is Origin.PUBLISHED and self.source is None:
            yield InvariantError("record.source", "source")

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of the report and of its figures."""
        return frozenset({self.origin}).union(*(figure.origins for figure in self.figures))

    @property
    def identity(self) -> tuple[str | BodyRef, ...]:
        """Its identity: its id, and the body that reports if it is not the People's Committee of the unit."""
        if self.body is None or (self.unit is not None and self.body == PEOPLES_COMMITTEE):
            return (self.id,)
        # Of another place than the whole country, the reference would lack its unit.
        national = self.place is not None and self.place.kind is PlaceKind.NATION
        named = BodyRef(unit=self.unit, body=self.body) if national or self.unit is not None else str(self.body)
        return (self.id, named)

    def find(self, indicator: str) -> tuple[Figure, ...]:
        """Every figure of an indicator, in the order of the report."""
        return tuple(figure for figure in self.figures if figure.indicator == indicator)

    def figure(self, id: str) -> Figure:
        """The figure with an id.

        Raises:
            UnknownCodeError: the report has no figure with this id (``figure.unknown``); the nearest ids are named.
        """
        known = {figure.id: figure for figure in self.figures if figure.id is not None}
        if v.argument(id, str, "id") not in known:
            raise UnknownCodeError("figure.unknown", "id", near=tuple(difflib.get_close_matches(id, known, n=3)))
        return known[id]

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link that the report states."""
        return (*self.breakdowns, *self.rates, *self.movements, *self.changes)


@entity
class Submission:
    """A unit's submission of its register for a period (*đã gửi báo cáo, sổ theo dõi*), also if nothing arose.

    Without it, a unit in which nothing happened cannot be distinguished from one that did not report.

    Attributes:
        unit: the unit of the body that submitted it.
        body: which body of the unit; the People's Committee if left out.
        period: the window.
        day: when it was received.
        nothing_arose: whether the unit stated that there was nothing to report.
        origin: recorded or synthetic.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    period: Period = attrs.field(validator=v.instance(Period))
    day: pendulum.Date = attrs.field(validator=v.day)
    nothing_arose: bool = attrs.field(validator=v.check_flag)
    origin: Origin = attrs.field(validator=v.instance(Origin))

    _at_its_level = at_its_level

    @classmethod
    def of(cls, unit: Unit | UnitRef, period: Period, day: DayLike, **fields: Any) -> Submission:
        """Short form: ``Submission.of(unit, half_year, "2026-07-02", nothing_arose=True, origin="recorded")``.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"unit": unit, "period": period, "day": day}
        return short(cls, fields)
