"""Restating by columns (*quy đổi theo cột*): numbers of old units as numbers of new units, without a figure for each.

The judgement, the parts and the sums are those of `restate`; only the values around each number are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.values import Faults, check, entity, unchecked
from qcdc.aggregate.judged_areas import JudgedArea, Question, divide
from qcdc.aggregate.restating import say_why
from qcdc.aggregate.spreading import Weights
from qcdc.aggregate.totals import add_values
from qcdc.catalogue import Catalogue, Indicator
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError, InvariantError, Phrase
from qcdc.model import ComparableArea, Share, Territory, Unit, UnitRef
from qcdc.model.figures.values import Value, check_value
from qcdc.vocab import Level, RestatementQuality, RestatementReason

__all__ = ["RestatedColumns", "restate_columns"]

Total = int | Decimal | Share
"""A sum, or a part of one."""


@entity
class RestatedColumns:
    """Restated numbers as columns of equal length, a row for each unit of the later day (*bảng số liệu tính lại*).

    Attributes:
        units: keys of the units, provinces first, by code.
        numbers: the number of the unit, if it is exact, presumed or apportioned; ``None``: not reported or not
            comparable.
        area_numbers: the number of the whole area, if its borders are known.
        qualities: exact, presumed, apportioned, area only, not comparable.
        reasons: why it is not better.
        reported: of how many units of the area a number was given; ``None`` if not comparable.
        expected: how many units of the earlier day are in the area; ``None`` if not comparable.
        areas: the comparable area that contains the unit.
        because: keys of the units that are the reason.
        checked_until: the day until which the table of units was checked, if the later day is after it.
    """

    units: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    numbers: tuple[Total | None, ...] = attrs.field(validator=v.each(check_value))
    area_numbers: tuple[Total | None, ...] = attrs.field(repr=False, validator=v.each(check_value))
    qualities: tuple[RestatementQuality, ...] = attrs.field(
        repr=False, validator=v.each(v.instance(RestatementQuality))
    )
    reasons: tuple[RestatementReason, ...] = attrs.field(repr=False, validator=v.each(v.instance(RestatementReason)))
    reported: tuple[int | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.check_count)))
    expected: tuple[int | None, ...] = attrs.field(repr=False, validator=v.each(v.maybe(v.check_count)))
    areas: tuple[ComparableArea, ...] = attrs.field(repr=False, validator=v.each(v.instance(ComparableArea)))
    because: tuple[tuple[UnitRef, ...], ...] = attrs.field(repr=False, validator=v.each(v.each(v.instance(UnitRef))))
    checked_until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_length(self) -> Faults:
        for field in _COLUMNS:
            if len(getattr(self, field)) != len(self.units):
                yield InvariantError("columns.length", field, count=len(self.units))

    def __len__(self) -> int:
        return len(self.units)

    @cached_property
    def presumed(self) -> tuple[bool, ...]:
        """Whether the row rests on presumed heirs."""
        return tuple(bool(area.presumed) for area in self.areas)

    @cached_property
    def provisional(self) -> tuple[bool, ...]:
        """Whether the number depends on presumed heirs, or on a day after the day until which the table was checked."""
        return tuple(self.checked_until is not None or presumed for presumed in self.presumed)

    def to_dict(self) -> dict[str, tuple[object, ...]]:
        """The columns by name, for a data frame: ``pandas.DataFrame(columns.to_dict())``.

        A unit is given by its code and the first day of its life, a quality and a reason by their codes.
        """
        return {
            "code": tuple(unit.code for unit in self.units),
            "since": tuple(unit.on for unit in self.units),
            "number": self.numbers,
            "area_number": self.area_numbers,
            "quality": tuple(map(str, self.qualities)),
            "reason": tuple(map(str, self.reasons)),
            "reported": self.reported,
            "expected": self.expected,
            "presumed": self.presumed,
            "provisional": self.provisional,
        }

    def text(self, row: int, language: Language, *, territory: Territory | None = None) -> str:
        """The quality of a row and its reason in a sentence, as `Restated.text`.

        Args:
            row: the number of the row, from 0.
            language: ``"vi"`` or ``"en"``.
            territory: gives the units their names; without it they are named by code and day.
        """
        if not 0 <= v.argument(row, int, "row") < len(self):
            raise InvariantError("columns.row", "row", row=row, count=len(self))
        return say_why(
            self.qualities[row],
            self.reasons[row],
            self.because[row],
            language,
            territory=territory,
            presumed=bool(self.areas[row].presumed),
            checked_until=self.checked_until,
        )


_COLUMNS = ("numbers", "area_numbers", "qualities", "reasons", "reported", "expected", "areas", "because")


def restate_columns(
    units: Iterable[Unit | UnitRef | str],
    numbers: Iterable[Value | None],
    *,
    indicator: str,
    day: DayLike,
    onto: DayLike,
    territory: Territory,
    weights: Weights | None = None,
    level: Level | str | None = None,
    within: Unit | UnitRef | None = None,
    strict: bool = False,
    presumed: bool = False,
    catalogue: Catalogue | None = None,
) -> RestatedColumns:
    """Restate a column of numbers of the units of one day onto the units of another day.

    The rows are those of `restate`, several times faster, because no figure is built. What a figure would say besides
    its number (its period, its body, its origin) stays with the caller.

    Args:
        units: codes on the day, or references, all of one level; each unit once.
        numbers: one for each unit: whole numbers, `Decimal` or `Share`; ``None`` if the unit did not report. A rate
            without its counts is refused.
        indicator: key of the indicator; it says whether the numbers can be added.
        day: the last day to which the numbers refer, on which the units have the codes.
        onto: as in `restate`.
        territory: as in `restate`.
        weights: as in `restate`.
        level: as in `restate`.
        within: as in `restate`.
        strict: as in `restate`.
        presumed: as in `restate`.
        catalogue: as in `restate`.

    Raises:
        AggregationError: no units (``total.nothing``), units of several levels or numbers of several kinds
            (``total.mismatch``), a unit twice (``total.twice``), or as `restate`.
        InvariantError: columns of unequal length (``columns.length``), or as `restate`.
        UnknownCodeError: as `restate`.
    """
    entry = catalogue_or_shipped(catalogue).indicator(v.argument(indicator, str, "indicator"))
    v.argument(territory, Territory, "territory")
    first = as_day(day)
    given = _by_unit(units, numbers, first, territory, strict=strict)
    of = next(iter(given)).level
    asked = Question(territory, first, of, onto, level, within, weights, strict, presumed)
    judged = asked.judge(given.keys(), "units")
    inside = judged.inside
    rows = [
        (*row, one) for one in judged.areas for row in _rows(one, given, entry) if inside is None or row[0] in inside
    ]
    rows.sort(key=lambda row: row[0].sort_key)
    refs, values, of_areas, reported, areas = zip(*rows, strict=True) if rows else ((),) * 5
    for value in of_areas:
        check_value(None, _NUMBERS, value)
    # The other values were taken from valid ones, and there may be thousands.
    return _make_columns(
        units=refs,
        numbers=values,
        area_numbers=of_areas,
        qualities=tuple([one.quality for one in areas]),
        reasons=tuple([one.reason for one in areas]),
        reported=reported,
        expected=tuple([len(one.area.before) if one.has_total else None for one in areas]),
        areas=tuple([one.area for one in areas]),
        because=tuple([one.because for one in areas]),
        checked_until=judged.checked_until,
    )


_make_columns = unchecked(RestatedColumns)
_NUMBERS = v.Argument("numbers")


def _by_unit(
    units: Iterable[Unit | UnitRef | str],
    numbers: Iterable[Value | None],
    day: pendulum.Date,
    territory: Territory,
    *,
    strict: bool,
) -> dict[UnitRef, Value | None]:
    """The numbers by the key of their unit."""
    names, values = list(v.arguments(units, "units")), list(v.arguments(numbers, "numbers"))
    if not names:
        raise AggregationError("total.nothing", "units")
    if len(names) != len(values):
        raise InvariantError("columns.length", "numbers", count=len(names))
    tree = territory.at(day, strict=strict)
    of: Level | None = None
    found: dict[UnitRef, Value | None] = {}
    for name, value in zip(names, values, strict=True):
        if type(value) is not int:
            check_value(None, _NUMBERS, value)
        if isinstance(name, str):
            ref = tree.get(name, of).ref
        else:
            ref = territory.canonical_ref(v.argument(name, UnitRef, "units"), strict=strict)
        if ref.level is not of:
            if of is not None:
                raise AggregationError("total.mismatch", "units", field=Phrase("level"))
            of = ref.level
        if ref in found:
            raise AggregationError("total.twice", "units")
        found[ref] = value
    return found


_Row = tuple[UnitRef, Total | None, Total | None, int | None]


def _rows(judged: JudgedArea, given: dict[UnitRef, Value | None], entry: Indicator) -> list[_Row]:
    """For each unit its number, that of its area, and how many units of the area have one."""
    area = judged.area
    if not judged.has_total:
        return [(ref, None, None, None) for ref in area.after]
    known = {ref: value for ref in area.before if (value := given.get(ref)) is not None}
    total = add_values(known.values(), entry, "numbers") if known else None
    if judged.whole:
        return [(area.after[0], total, total, len(known))]
    if judged.parts is None or total is None:
        return [(ref, None, total, len(known)) for ref in area.after]
    pieces: dict[UnitRef, list[Any]] = {ref: [] for ref in area.after}
    for ref, value in known.items():
        for heir, piece in divide(value, judged.parts[ref], "numbers").items():
            pieces[heir].append(piece)
    return [
        (ref, add_values(pieces[ref], entry, "numbers") if pieces[ref] else None, total, len(known))
        for ref in area.after
    ]
