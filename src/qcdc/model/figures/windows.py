"""Windows and places that a text does not state fully (*kỳ số liệu, nơi có số liệu chưa nêu đủ*)."""

from __future__ import annotations

from typing import Protocol

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.partial import is_before
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayOrPartial
from qcdc.errors import InvariantError
from qcdc.model.places.body_references import OfBody, level_faults
from qcdc.model.places.naming import known_unit
from qcdc.model.places.territory import Territory
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, named_body
from qcdc.model.places.units import UnitRef
from qcdc.vocab import Level, PlaceKind

__all__ = ["Place", "Window", "body_of_its_place", "body_text", "in_one_place", "reporter_text"]


@entity
class Window:
    """A window that is not a `Period`, because the text does not state both of its days (*kỳ số liệu*).

    *Từ đầu năm*, *quý I* without a year, *đến 25/9/2019*, *đến nay*, *2010–2015*: what is stated is kept, the rest
    is not guessed.

    Attributes:
        label: as printed.
        since: the first day, or its month or year, if stated.
        until: the last day, or its month or year, if stated.
        to_date: whether it reaches to the day of the text (*đến nay*), which is not stated.
    """

    label: str = attrs.field(validator=v.check_text)
    since: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    until: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    to_date: bool = attrs.field(default=False, validator=v.check_flag)

    @check
    def _check_order(self) -> Faults:
        if self.since is not None and self.until is not None and is_before(self.until, self.since):
            yield InvariantError("period.end_before_start", "until", start=self.since, end=self.until)

    @check
    def _check_known(self) -> Faults:
        if isinstance(self.since, pendulum.Date) and isinstance(self.until, pendulum.Date):
            yield InvariantError("window.known", "until")

    @check
    def _check_to_date(self) -> Faults:
        if self.to_date and self.until is not None:
            yield InvariantError("window.to_date", "to_date")

    def text(self, language: Language) -> str:
        """Its label: the words of the text are the only ones known."""
        del language
        return self.label


class Placed(Protocol):
    """A figure or a report: of a unit, or of another place."""

    @property
    def unit(self) -> UnitRef | None:
        """The unit."""
        ...

    @property
    def place(self) -> Place | None:
        """The other place."""
        ...


@check
def in_one_place(placed: Placed) -> Faults:
    """Exactly one of a unit and another place; used by every value that has the two fields."""
    if (placed.unit is None) is (placed.place is None):
        yield InvariantError("figure.where", "unit")


class BodyOfPlace(Placed, OfBody, Protocol):
    """A figure or a report that names a body."""


@check
def body_of_its_place(named: BodyOfPlace) -> Faults:
    """A body must be one that the unit or the place can have; used by figures and reports.

    The whole country has national bodies only. Where a level is stated, or units are named, the body must exist at that
    level. Of a place known by its words only, nothing is known that a body could contradict.
    """
    if named.body is None:
        return
    if named.unit is not None:
        yield from level_faults(named.body, named.unit.level)
    elif named.place is not None:
        if named.place.kind is PlaceKind.NATION:
            if not named.body.kind.national:
                yield InvariantError("body.not_national", "body")
            return
        stated = () if named.place.level is None else (named.place.level,)
        for level in dict.fromkeys((*stated, *(ref.level for ref in named.place.units))):
            yield from level_faults(named.body, level)


@entity
class Place:
    """What a figure is about if it is not a unit with a code (*phạm vi của số liệu*).

    Attributes:
        kind: the whole country, a unit of which only the name is known, an office, several units, or not named.
        name: as printed; required for a unit known by name and for an office.
        level: of the unit or units, if stated.
        units: those with a code: of several units, or the unit that the office belongs to.
    """

    kind: PlaceKind = attrs.field(validator=v.instance(PlaceKind))
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    level: Level | None = attrs.field(default=None, validator=v.maybe(v.instance(Level)))
    units: tuple[UnitRef, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(UnitRef)), v.unique(lambda ref: ref, "unit"))
    )

    @classmethod
    def nation(cls) -> Place:
        """The whole country (*cả nước*)."""
        return cls(kind=PlaceKind.NATION)

    @classmethod
    def named(cls, name: str, level: Level | None = None) -> Place:
        """A unit of which only the name is known, such as one that ended before the table of units begins."""
        return cls(kind=PlaceKind.NAMED, name=name, level=level)

    @check
    def _check_name(self) -> Faults:
        if self.kind in {PlaceKind.NAMED, PlaceKind.OFFICE} and self.name is None:
            yield InvariantError("place.name", "name", kind=self.kind)
        if self.kind is PlaceKind.SEVERAL and self.name is None and not self.units:
            yield InvariantError("place.several", "name")

    @check
    def _check_nothing_more(self) -> Faults:
        if self.kind in {PlaceKind.NATION, PlaceKind.NAMED, PlaceKind.UNNAMED} and self.units:
            yield InvariantError("place.units", "units", kind=self.kind)
        if self.kind is PlaceKind.UNNAMED and self.name is not None:
            yield InvariantError("place.unnamed", "name")

    def text(self, language: Language) -> str:
        """Its name as printed, or what it is: *cả nước*, ``the whole country``."""
        return self.kind.text(language) if self.name is None else self.name


def body_text(named: BodyOfPlace, territory: Territory | None, language: Language) -> str | None:
    """The body in words: its title if its unit is known, otherwise its kind or its own name; ``None`` without a body.

    Args:
        named: a figure or a report.
        territory: gives the unit its name.
        language: ``"vi"`` or ``"en"``.
    """
    if named.body is None:
        return None
    if named.place is not None and named.place.kind is PlaceKind.NATION:
        return named.body.title(None, language)
    return named_body(named.body, known_unit(named.unit, territory), language)


def reporter_text(report: BodyOfPlace, territory: Territory | None, language: Language) -> str | None:
    """The body that reports in words; ``None`` for the People's Committee of a unit, and if it is not stated."""
    usual = report.unit is not None and report.body == PEOPLES_COMMITTEE
    return None if usual else body_text(report, territory, language)
