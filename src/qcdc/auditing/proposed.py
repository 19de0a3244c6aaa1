"""Checks that the report does not state, but the catalogue or the report as a whole suggests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from qcdc.auditing.amounts import agreement, as_number, hedged, shown
from qcdc.auditing.checks import Check
from qcdc.auditing.matching import alike, find, inside, sole
from qcdc.auditing.operands import Operand
from qcdc.auditing.rates import growth, last_digit
from qcdc.auditing.sheet import Sheet, may_grow, measure_key, reservations, same_place, without_number
from qcdc.auditing.stated import balance, change_amount, change_beside, not_comparable, rate_from, sum_of, within
from qcdc.catalogue import Identity, StockMovement, Term
from qcdc.dates import Period
from qcdc.model import Change, Figure, Share
from qcdc.model.figures.links import ids_of
from qcdc.vocab import Agreement, ChangeUnit, CheckKind, Dimension, Measure, OperandRole, Reservation

__all__ = ["proposals"]


def proposals(sheet: Sheet) -> Iterator[Check]:
    """Every check that the report does not state itself: by the catalogue, of its changes, of figures printed twice."""
    for identity in sheet.catalogue.identities:
        yield from _identity(sheet, identity)
    for movement in sheet.catalogue.movements:
        yield from _movement(sheet, movement)
    yield from _by_dimension(sheet)
    yield from _ratios(sheet)
    for index, figure in enumerate(sheet.report.figures):
        for change in figure.changes:
            yield from _change(sheet, index, change)
        yield from _halves(sheet, index)
    yield from _printed_twice(sheet)


def _identity(sheet: Sheet, identity: Identity) -> Iterator[Check]:
    for index, figure in enumerate(sheet.report.figures):
        further = inside(figure, identity.total)
        if further is None or not sole(sheet, index):
            continue
        total = sheet.at(OperandRole.TOTAL, index)
        places = [find(sheet, term, index, further) for term in identity.parts]
        parts = [sheet.at(OperandRole.PART, place) for place in places if place is not None]
        if identity.exhaustive and len(parts) == len(identity.parts):
            yield sum_of(sheet, total, parts, stated=False)
        else:
            for part in parts:
                yield within(sheet, total, part, stated=False)


def _movement(sheet: Sheet, movement: StockMovement) -> Iterator[Check]:
    roles = ("opening", "arrived", "finished", "closing")
    terms = {name: Term(indicator=getattr(movement, name)) for name in roles}
    base = Term(indicator=movement.total or movement.arrived)
    for index, figure in enumerate(sheet.report.figures):
        further = inside(figure, base)
        if further is None or not sole(sheet, index):
            continue
        places = {name: find(sheet, term, index, further) for name, term in terms.items()}
        if movement.total is None:
            places["arrived"] = index
        found = {name: sheet.at(OperandRole(name), place) for name, place in places.items() if place is not None}
        incoming = [found[name] for name in ("opening", "arrived") if name in found]
        outgoing = [found[name] for name in ("finished", "closing") if name in found]
        if movement.total is not None:
            total = sheet.at(OperandRole.TOTAL, index)
            for side in (incoming, outgoing):
                if len(side) == 2:
                    yield sum_of(sheet, total, side, kind=CheckKind.MOVEMENT, stated=False)
        elif len(incoming) == len(outgoing) == 2:
            yield balance(sheet, incoming, outgoing, stated=False)


def _by_dimension(sheet: Sheet) -> Iterator[Check]:
    """A total beside its parts of one dimension, if the parts of the dimension add up."""
    for index, figure in enumerate(sheet.report.figures):
        entry = sheet.entry(figure)
        for disaggregation in () if entry is None or not sole(sheet, index) else entry.dimensions:
            if any(one.dimension is disaggregation.dimension for one in figure.categories):
                continue
            parts = _parts(sheet, index, disaggregation.dimension)
            total = sheet.at(OperandRole.TOTAL, index)
            if disaggregation.adds and len(parts) > 1:
                yield sum_of(sheet, total, parts, exhaustive=None, apart=True, stated=False)
            else:
                for part in parts:
                    yield within(sheet, total, part, stated=False)


def _parts(sheet: Sheet, index: int, dimension: Dimension) -> list[Operand]:
    total = sheet.report.figures[index]
    found: dict[str, list[int]] = defaultdict(list)
    for place in sheet.of_indicator(total.indicator, total):
        figure = sheet.report.figures[place]
        more = [one for one in figure.categories if one not in total.categories]
        if (
            set(total.categories) <= set(figure.categories)
            and len(more) == 1
            and more[0].dimension is dimension
            and alike(sheet, total, figure)
        ):
            found[more[0].value].append(place)
    return [sheet.at(OperandRole.PART, places[0]) for places in found.values() if len(places) == 1]


def _ratios(sheet: Sheet) -> Iterator[Check]:
    for index, figure in enumerate(sheet.report.figures):
        entry = sheet.entry(figure)
        if entry is None or entry.part is None or entry.whole is None or not sole(sheet, index):
            continue
        if (figure.measure or entry.measure) is not Measure.PERCENT and not isinstance(figure.value, Share):
            # A mean, such as persons for each centre, is no rate in per cent.
            continue
        parts, whole = (
            [find(sheet, term, index, figure.categories, measures=False) for term in side]
            for side in (entry.part, entry.whole)
        )
        share = isinstance(figure.value, Share) and not (None in parts and None in whole)
        if not share and (None in parts or None in whole):
            continue
        # Of a share, the two counts are compared one by one; of a rate, both are needed.
        parts = [] if None in parts else parts
        whole = [] if None in whole else whole
        yield rate_from(
            sheet,
            sheet.at(OperandRole.RATE, index),
            [sheet.at(OperandRole.PART, place) for place in parts if place is not None],
            [sheet.at(OperandRole.WHOLE, place) for place in whole if place is not None],
            stated=False,
        )


def _change(sheet: Sheet, index: int, change: Change) -> Iterator[Check]:
    """A change beside a figure, compared with the figure of the earlier window, if the report prints it."""
    later = sheet.at(OperandRole.LATER, index)
    if change.versus is None or change.amount is None:
        return
    earlier = [
        place
        for place in sheet.of_term(later.figure.indicator, later.figure.categories, later.figure)
        if place != index
        and _of_window(sheet.report.figures[place], change)
        and _same_but_window(sheet, later.figure, sheet.report.figures[place])
    ]
    if len(earlier) == 1:
        yield change_beside(sheet, later, change, sheet.at(OperandRole.EARLIER, earlier[0]))


def _same_but_window(sheet: Sheet, one: Figure, other: Figure) -> bool:
    same = same_place(sheet, one, other) and measure_key(one, sheet.entry(one)) == measure_key(
        other, sheet.entry(other)
    )
    return same and (one.indicator is not None or one.label == other.label)


def _of_window(figure: Figure, change: Change) -> bool:
    versus = change.versus
    if not isinstance(versus, Period):
        return figure.window is not None and figure.window == versus
    if figure.period is not None:
        return (figure.period.start, figure.period.end) == (versus.start, versus.end)
    return bool(figure.as_of == versus.end)


def _halves(sheet: Sheet, index: int) -> Iterator[Check]:
    """The two halves of one printed change against each other: the difference and the percentage."""
    later = sheet.at(OperandRole.LATER, index)
    moved = [one for one in later.figure.changes if one.unit is ChangeUnit.ABSOLUTE and one.amount is not None]
    grown = [one for one in later.figure.changes if one.unit is ChangeUnit.PERCENT and one.amount is not None]
    now = sheet.amount(later)
    if now is None or len(moved) != 1 or len(grown) != 1 or moved[0].versus != grown[0].versus:
        return
    percent = grown[0].amount
    assert percent is not None, "chosen above"
    entry = sheet.entry(later.figure)
    if entry is not None and entry.part is not None:
        return
    difference = change_amount(sheet, moved[0], later.figure)
    computed = growth(now, now.plus(difference.times(Fraction(-1))))
    if computed is None:
        yield not_comparable(CheckKind.CHANGE, (later,), Reservation.FROM_ZERO, stated=False)
        return
    digits = last_digit(percent, grown[0].print)
    yield Check(
        kind=CheckKind.CHANGE,
        agreement=agreement(hedged(percent, grown[0].hedge, digits, sheet.tolerance), computed),
        operands=(later,),
        printed=percent,
        computed=as_number(computed.value, step=digits),
        unit=ChangeUnit.PERCENT,
        cue="; ".join(dict.fromkeys(filter(None, map(_words, (moved[0], grown[0]))))) or None,
        stated=False,
        reservations=(Reservation.MAY_GROW,) if may_grow(later.figure) else (),
    )


def _words(change: Change) -> str | None:
    return None if change.print is None else change.print.text


def _printed_twice(sheet: Sheet) -> Iterator[Check]:
    """Figures with one identity: two prints of the same figure."""
    places: dict[object, list[int]] = defaultdict(list)
    for index, figure in enumerate(sheet.report.figures):
        places[figure.about].append(index)
    linked: dict[str, set[str]] = defaultdict(set)
    for link in sheet.report.links:
        ids = {one for _, one in ids_of(link)}
        for one in ids:
            linked[one] |= ids - {one}
    for found in places.values():
        first = sheet.report.figures[found[0]]
        for other in found[1:]:
            second = sheet.report.figures[other]
            # Figures that the report links with different others are two figures, even if it calls both a rate.
            links = [linked.get(one.id or "", set()) for one in (first, second)]
            if not same_place(sheet, first, second) or (all(links) and links[0] != links[1]):
                continue
            yield same_figure(sheet.at(OperandRole.PRINT, found[0]), sheet.at(OperandRole.PRINT, other), sheet)


def same_figure(one: Operand, other: Operand, sheet: Sheet, *, kind: CheckKind = CheckKind.SAME_FIGURE) -> Check:
    """Two prints of one figure."""
    operands = (one, other)
    missing = without_number(operands)
    if missing is not None:
        return not_comparable(kind, operands, missing, stated=False)
    first, second = sheet.amount(one), sheet.amount(other)
    assert first is not None, "it has a number"
    assert second is not None, "it has a number"
    how = agreement(first, second)
    # Of two prints with different digits, either may be the rounded one.
    back = agreement(second, first)
    order = list(Agreement)
    how = min(how, back, key=order.index)
    # An opening stock is of the window after the one of the closing stock.
    expected = {Reservation.WINDOW_NOT_STATED}
    if kind is CheckKind.CONTINUITY:
        expected.add(Reservation.WINDOWS_DIFFER)
    known = tuple(each for each in reservations(sheet, one.figure, [other.figure]) if each not in expected)
    return Check(
        kind=kind,
        agreement=how,
        operands=operands,
        printed=shown(first, one.figure),
        computed=shown(second, one.figure),
        stated=False,
        reservations=(*known, Reservation.TWO_PRINTS) if order.index(how) > _APART else known,
    )


_APART = list(Agreement).index(Agreement.REMAINDER)
"""Answers after this one mean that two prints differ."""
