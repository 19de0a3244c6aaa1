"""Checks between reports: closing and next opening, windows that make a longer one, units below a unit, two texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import chain
from typing import Any, NamedTuple

import pendulum

from qcdc._kernel.text import even_key
from qcdc._kernel.values import evolve
from qcdc.auditing.amounts import agreement, shown
from qcdc.auditing.checks import Check
from qcdc.auditing.operands import Operand
from qcdc.auditing.proposed import same_figure
from qcdc.auditing.sheet import Sheet, limits, may_grow, measure_key, temporal_of, without_number
from qcdc.auditing.stated import change_amount, change_beside, not_comparable, sum_of, within
from qcdc.dates import Period, day_after
from qcdc.errors import UnknownCodeError
from qcdc.model import Change, Figure, Territory, UnitRef
from qcdc.vocab import Agreement, ChangeUnit, CheckKind, Measure, OperandRole, Origin, PlaceKind, Reservation, Temporal

__all__ = ["between"]


_ONE_PLACE = frozenset({PlaceKind.NATION, PlaceKind.NAMED, PlaceKind.OFFICE})
"""Places whose name says in two reports that they are the same."""


class _Place(NamedTuple):
    """A figure in one of the reports."""

    sheet: Sheet
    number: int

    @property
    def figure(self) -> Figure:
        return self.sheet.report.figures[self.number]

    def operand(self, role: OperandRole) -> Operand:
        return self.sheet.at(role, self.number)


def between(sheets: Iterable[Sheet], territory: Territory | None) -> Iterator[Check]:
    """Every check between figures of different reports.

    Args:
        sheets: the reports.
        territory: the units; without it, the units below a unit are not known.
    """
    given = tuple(sheets)
    groups: dict[Hashable, list[_Place]] = defaultdict(list)
    for sheet in given:
        for index, figure in enumerate(sheet.report.figures):
            placed = figure.place is None or figure.place.kind in _ONE_PLACE
            if figure.indicator is not None and figure.window is None and placed:
                groups[_kind_of(sheet, figure), sheet.where(figure)].append(_Place(sheet, index))
    for found in groups.values():
        yield from _two_texts(found)
        yield from _windows(found)
        yield from _comparisons(found)
    yield from _continuity(groups)
    if territory is not None:
        yield from _units_below(groups, territory)


def _kind_of(sheet: Sheet, figure: Figure) -> Hashable:
    """Everything of the identity of a figure but its unit and its window."""
    return (
        figure.indicator,
        figure.categories,
        limits(figure),
        measure_key(figure, sheet.entry(figure)),
    )


def _time(figure: Figure) -> Hashable:
    return figure.as_of if figure.period is None else (figure.period.start, figure.period.end)


def _two_texts(found: list[_Place]) -> Iterator[Check]:
    """The same figure in two texts."""
    role = OperandRole.PRINT
    by_words: dict[Hashable, dict[str | None, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for other in found:
        # Two texts may count two things under one indicator; words that differ are not the same figure.
        words = None if other.figure.label is None else even_key(other.figure.label)
        before = by_words[_time(other.figure)]
        alike = chain.from_iterable(before.values()) if words is None else (*before[words], *before[None])
        for one in alike:
            if one.sheet is not other.sheet:
                yield same_figure(one.operand(role), other.operand(role), one.sheet)
        before[words].append(other)


def _once(found: Iterable[_Place]) -> Mapping[tuple[Any, Any], _Place]:
    """The figures by window, those that several texts or lines print left out."""
    by_window: dict[tuple[Any, Any], list[_Place]] = defaultdict(list)
    for one in found:
        period = one.figure.period
        if period is not None:
            by_window[period.start, period.end].append(one)
    return {window: places[0] for window, places in by_window.items() if len(places) == 1}


def _windows(found: list[_Place]) -> Iterator[Check]:
    """Flows of windows that together are a longer one: the months of a quarter."""
    flows = [one for one in found if _temporal(one) is Temporal.FLOW]
    known = _once(flows)
    for (start, end), long in known.items():
        for parts in _tilings(known, start, end):
            if len({one.sheet.report.id for one in (long, *parts)}) > 1:
                check = sum_of(
                    long.sheet,
                    long.operand(OperandRole.TOTAL),
                    [one.operand(OperandRole.PART) for one in parts],
                    kind=CheckKind.WINDOWS,
                    stated=False,
                )
                yield _worded(check, [long, *parts])


def _temporal(one: _Place) -> Temporal | None:
    return temporal_of(one.figure, one.sheet.entry(one.figure))


_MOST_WINDOWS = 12


def _tilings(known: Mapping[tuple[Any, Any], _Place], start: Any, end: Any) -> Iterator[list[_Place]]:
    """The chains of shorter windows that follow one another from the first to the last day; one for each kind."""
    by_kind: dict[object, dict[Any, tuple[Any, _Place]]] = defaultdict(dict)
    for (first, last), place in known.items():
        if (first, last) != (start, end) and start <= first and last <= end:
            period = place.figure.period
            by_kind[None if period is None else period.kind][first] = (last, place)
    for following in by_kind.values():
        found: list[_Place] = []
        day = start
        while day in following and len(found) <= _MOST_WINDOWS:
            last, place = following[day]
            found.append(place)
            if last == end:
                yield found
                break
            day = day_after(last)


def _comparisons(found: list[_Place]) -> Iterator[Check]:
    """The earlier figure that a printed change implies, against the print of that earlier window."""
    known = _once(found)
    for one in found:
        for change in one.figure.changes:
            if change.amount is None or not isinstance(change.versus, Period):
                continue
            earlier = known.get((change.versus.start, change.versus.end))
            if earlier is None or earlier.sheet is one.sheet:
                continue
            yield _worded(_comparison(one, change, earlier), [one, earlier])


def _comparison(later: _Place, change: Change, earlier: _Place) -> Check:
    if change.unit is not ChangeUnit.ABSOLUTE:
        operands = (later.operand(OperandRole.LATER), earlier.operand(OperandRole.EARLIER))
        return evolve(change_beside(later.sheet, operands[0], change, operands[1]), stated=False)
    operands = (earlier.operand(OperandRole.EARLIER), later.operand(OperandRole.LATER))
    missing = without_number(operands)
    now, then = later.sheet.amount(operands[1]), earlier.sheet.amount(operands[0])
    if missing is not None or now is None or then is None:
        return not_comparable(CheckKind.CHANGE, operands, missing or Reservation.NO_NUMBER, stated=False)
    computed = now.plus(change_amount(later.sheet, change, later.figure).times(Fraction(-1)))
    return Check(
        kind=CheckKind.CHANGE,
        agreement=agreement(then, computed),
        operands=operands,
        printed=shown(then, earlier.figure),
        computed=shown(computed, earlier.figure, like=then),
        unit=ChangeUnit.ABSOLUTE,
        cue=None if change.print is None else change.print.text,
        reservations=(Reservation.MAY_GROW,) if may_grow(later.figure) or may_grow(earlier.figure) else (),
        stated=False,
    )


def _worded(check: Check, places: Iterable[_Place]) -> Check:
    """A check of figures that differ; if their words differ as well, they may count different things."""
    labels = {even_key(one.figure.label) for one in places if one.figure.label is not None}
    if check.agreement not in _DIFFERING or len(labels) <= 1:
        return check
    return evolve(check, reservations=(*check.reservations, Reservation.WORDS_DIFFER))


_DIFFERING = frozenset({Agreement.MISMATCH, Agreement.OFF_BY_LAST_DIGIT})


def _continuity(groups: Mapping[Hashable, list[_Place]]) -> Iterator[Check]:
    """The closing stock of a window and the opening stock of the next."""
    opening: dict[Hashable, list[_Place]] = defaultdict(list)
    for places in groups.values():
        for one in places:
            closing = one.sheet.catalogue.continues.get(one.figure.indicator or "")
            if closing is not None:
                opening[_stock(one, closing)].append(one)
    for places in groups.values():
        for one in places:
            last = one.figure.day
            if last is None:
                continue
            for other in opening.get(_stock(one, one.figure.indicator), ()):
                if other.sheet is not one.sheet and _first_day(other) == day_after(last):
                    yield same_figure(
                        one.operand(OperandRole.CLOSING),
                        other.operand(OperandRole.OPENING),
                        one.sheet,
                        kind=CheckKind.CONTINUITY,
                    )


def _stock(one: _Place, closing: str | None) -> Hashable:
    figure = one.figure
    unit: Hashable = figure.unit and (figure.unit.level, figure.unit.code)
    if one.sheet.territory is not None:
        # One code may have been of two units: 52 was Bình Định and is Gia Lai.
        unit = one.sheet.where(figure)
    return closing, figure.categories, limits(figure), unit


def _first_day(one: _Place) -> pendulum.Date | None:
    """The first day of the window that an opening stock is carried into."""
    figure = one.figure
    if figure.period is not None:
        return figure.period.start
    return None if figure.as_of is None else day_after(figure.as_of)


def _units_below(groups: Mapping[Hashable, list[_Place]], territory: Territory) -> Iterator[Check]:
    """A unit and the units directly below it: their sum, or each of them within it."""
    by_kind: dict[Hashable, dict[Hashable, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for places in groups.values():
        for one in places:
            # What a body did is no sum of what bodies of the units below did.
            if one.figure.body is not None:
                continue
            if _temporal(one) not in _NEVER_ADDED and one.figure.measure is not Measure.PERCENT:
                key = _kind_of(one.sheet, one.figure), _time(one.figure)
                by_kind[key][one.sheet.where(one.figure)].append(one)
    for several in by_kind.values():
        # Of a unit with several prints it is not known which one is part of the total.
        known = {where: places[0] for where, places in several.items() if len(places) == 1}
        for one in known.values():
            below = _children(one.figure, territory)
            parts = [known[ref, None] for ref in below if (ref, None) in known]
            if not parts:
                continue
            total = one.operand(OperandRole.TOTAL)
            operands = [part.operand(OperandRole.PART) for part in parts]
            if len(parts) == len(below):
                # The unit itself may count more than the units below it, such as the visits to its own office.
                check = sum_of(one.sheet, total, operands, exhaustive=None, kind=CheckKind.UNITS, stated=False)
                yield _own(_worded(check, [one, *parts]), one)
            else:
                for part, operand in zip(parts, operands, strict=True):
                    check = within(one.sheet, total, operand, kind=CheckKind.UNITS, stated=False)
                    yield _own(_worded(check, [one, part]), one)


def _own(check: Check, total: _Place) -> Check:
    """A printed figure of a unit that is below that of its parts may be of its own office only."""
    if check.agreement not in _DIFFERING or Origin.PUBLISHED not in total.figure.origins:
        return check
    return evolve(check, reservations=(*check.reservations, Reservation.MAY_BE_OWN))


_NEVER_ADDED = frozenset({Temporal.RATIO, Temporal.CHANGE})


def _children(figure: Figure, territory: Territory) -> tuple[UnitRef, ...]:
    if figure.unit is None or figure.day is None:
        return ()
    try:
        tree = territory.at(figure.day)
        return tuple(territory.canonical_ref(unit.ref) for unit in tree.children(tree.resolve(figure.unit)))
    except UnknownCodeError:
        return ()
