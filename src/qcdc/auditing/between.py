"""Checks between reports: closing and next opening, windows that make a longer one, units below a unit, two texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from qcdc._kernel.text import even_key
from qcdc.auditing.amounts import agreement, as_number
from qcdc.auditing.checks import Check
from qcdc.auditing.operands import Operand
from qcdc.auditing.proposed import same_figure
from qcdc.auditing.sheet import Sheet, may_grow, measure_key, temporal_of
from qcdc.auditing.stated import not_comparable, sum_of, within
from qcdc.dates import Period, day_after
from qcdc.errors import UnknownCodeError
from qcdc.model import Figure, Territory, UnitRef
from qcdc.vocab import ChangeUnit, CheckKind, OperandRole, PlaceKind, Reservation, Temporal

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
        None if figure.scope is None else even_key(figure.scope),
        figure.nature,
        measure_key(figure, sheet.entry(figure)),
    )


def _time(figure: Figure) -> Hashable:
    return figure.as_of if figure.period is None else (figure.period.start, figure.period.end)


def _two_texts(found: list[_Place]) -> Iterator[Check]:
    """The same figure in two texts."""
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            if one.sheet is not other.sheet and _time(one.figure) == _time(other.figure):
                # Two texts may count two things under one indicator; words that differ are not the same figure.
                labels = {even_key(each.figure.label) for each in (one, other) if each.figure.label is not None}
                if len(labels) <= 1:
                    role = OperandRole.PRINT
                    yield same_figure(one.operand(role), other.operand(role), one.sheet)


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
                yield sum_of(
                    long.sheet,
                    long.operand(OperandRole.TOTAL),
                    [one.operand(OperandRole.PART) for one in parts],
                    kind=CheckKind.WINDOWS,
                    stated=False,
                )


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
        chain: list[_Place] = []
        day = start
        while day in following and len(chain) <= _MOST_WINDOWS:
            last, place = following[day]
            chain.append(place)
            if last == end:
                yield chain
                break
            day = day_after(last)


def _comparisons(found: list[_Place]) -> Iterator[Check]:
    """The earlier figure that a printed change implies, against the print of that earlier window."""
    known = _once(found)
    for one in found:
        for change in one.figure.changes:
            if change.unit is not ChangeUnit.ABSOLUTE or not isinstance(change.versus, Period):
                continue
            earlier = known.get((change.versus.start, change.versus.end))
            if earlier is None or earlier.sheet is one.sheet:
                continue
            operands = (earlier.operand(OperandRole.EARLIER), one.operand(OperandRole.LATER))
            now, then = one.sheet.amount(operands[1]), earlier.sheet.amount(operands[0])
            if now is None or then is None or change.amount is None:
                yield not_comparable(CheckKind.CHANGE, operands, Reservation.NO_NUMBER, stated=False)
                continue
            computed = now._replace(value=now.value - Fraction(change.amount))
            yield Check(
                kind=CheckKind.CHANGE,
                agreement=agreement(then, computed),
                operands=operands,
                printed=as_number(then.value),
                computed=as_number(computed.value),
                reservations=_growing(one, earlier),
                stated=False,
            )


def _growing(*places: _Place) -> tuple[Reservation, ...]:
    return (Reservation.MAY_GROW,) if any(may_grow(one.figure) for one in places) else ()


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
            last = _last_day(one)
            for other in () if last is None else opening.get(_stock(one, one.figure.indicator), ()):
                if other.sheet is not one.sheet and _first_day(other) == day_after(last):
                    yield same_figure(
                        one.operand(OperandRole.CLOSING),
                        other.operand(OperandRole.OPENING),
                        one.sheet,
                        kind=CheckKind.CONTINUITY,
                    )


def _stock(one: _Place, closing: str | None) -> Hashable:
    figure = one.figure
    scope = None if figure.scope is None else even_key(figure.scope)
    return (
        closing,
        figure.categories,
        scope,
        figure.nature,
        figure.unit and (figure.unit.level, figure.unit.code),
        figure.place,
    )


def _last_day(one: _Place) -> Any:
    return one.figure.as_of if one.figure.period is None else one.figure.period.end


def _first_day(one: _Place) -> Any:
    """The first day of the window that an opening stock is carried into."""
    figure = one.figure
    return (
        figure.period.start if figure.period is not None else None if figure.as_of is None else day_after(figure.as_of)
    )


def _units_below(groups: Mapping[Hashable, list[_Place]], territory: Territory) -> Iterator[Check]:
    """A unit and the units directly below it: their sum, or each of them within it."""
    by_kind: dict[Hashable, dict[Hashable, _Place]] = defaultdict(dict)
    for places in groups.values():
        for one in places:
            key = _kind_of(one.sheet, one.figure), _time(one.figure)
            where = one.sheet.where(one.figure)
            by_kind[key][where] = one
    for known in by_kind.values():
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
                yield check
            else:
                for operand in operands:
                    yield within(one.sheet, total, operand, kind=CheckKind.UNITS, stated=False)


def _children(figure: Figure, territory: Territory) -> tuple[UnitRef, ...]:
    if figure.unit is None or figure.day is None:
        return ()
    try:
        tree = territory.at(figure.day)
        return tuple(territory.canonical_ref(unit.ref) for unit in tree.children(tree.resolve(figure.unit)))
    except UnknownCodeError:
        return ()
