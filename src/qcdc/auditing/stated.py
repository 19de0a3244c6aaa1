"""Checks of the links that a report states: breakdowns, rates, movements and changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from qcdc.auditing import fitting
from qcdc.auditing.amounts import AGREEING, Amount, agreement, as_number, factor_of, hedged, shown, total_of
from qcdc.auditing.checks import Check
from qcdc.auditing.operands import Operand
from qcdc.auditing.rates import growth, last_digit, rate, wholes
from qcdc.auditing.sheet import Sheet, measure_key, reservations, temporal_of, windows_fit, without_number
from qcdc.model import Breakdown, Change, ChangeOf, Figure, Movement, Range, RateOf, Share
from qcdc.model.figures.values import Number
from qcdc.vocab import Agreement, ChangeUnit, CheckKind, Measure, OperandRole, Reservation, Temporal

__all__ = [
    "balance",
    "breakdown",
    "change_amount",
    "change_beside",
    "change_of",
    "movement",
    "not_comparable",
    "rate_from",
    "rate_of",
    "share",
    "sum_of",
    "within",
]


def not_comparable(kind: CheckKind, operands: Sequence[Operand], *reasons: Reservation, **more: Any) -> Check:
    """A comparison that could not be made, with the reasons."""
    return Check(
        kind=kind,
        agreement=Agreement.NOT_COMPARABLE,
        operands=tuple(operands),
        reservations=tuple(dict.fromkeys(reasons)),
        **more,
    )


def breakdown(sheet: Sheet, link: Breakdown, *, stated: bool = True) -> Iterator[Check]:
    """A total and its parts: their sum, or each part within the total if the parts are only some of it."""
    total = sheet.named(OperandRole.TOTAL, link.total)
    parts = [sheet.named(OperandRole.PART, part) for part in link.parts]
    if link.exhaustive is False:
        for part in parts:
            yield within(sheet, total, part, cue=link.cue, stated=stated)
    else:
        yield sum_of(sheet, total, parts, exhaustive=link.exhaustive, cue=link.cue, stated=stated)


def sum_of(
    sheet: Sheet,
    total: Operand,
    parts: Sequence[Operand],
    *,
    exhaustive: bool | None = True,
    apart: bool = False,
    kind: CheckKind = CheckKind.SUM,
    **more: Any,
) -> Check:
    """A total compared with the sum of its parts.

    Args:
        sheet: the figures of the report.
        total: the total.
        parts: its parts.
        exhaustive: whether they are all of its parts; ``None``: not stated.
        apart: whether nothing is counted in two of them, as the catalogue states of a dimension that adds up: even some of
            the parts are then no more than the total.
        kind: the kind of the comparison.
        more: the other fields of the comparison.
    """
    operands = (total, *parts)
    missing = without_number(operands)
    if missing is not None:
        return not_comparable(kind, operands, missing, **more)
    found = reservations(sheet, total.figure, [part.figure for part in parts])
    printed = _amount(sheet, total)
    amounts = [_amount(sheet, part) for part in parts]
    computed = total_of(amounts)
    how = agreement(printed, computed)
    if exhaustive is None and how not in AGREEING:
        if computed.value < printed.value:
            how = Agreement.REMAINDER
        elif not apart and all(one.low <= printed.high for one in amounts):
            found = (*found, Reservation.MAY_OVERLAP)
    return fitting.with_fits(
        sheet,
        Check(
            kind=kind,
            agreement=how,
            operands=operands,
            printed=shown(printed, total.figure),
            computed=shown(computed, total.figure, like=printed),
            reservations=found,
            **more,
        ),
    )


def _amount(sheet: Sheet, operand: Operand) -> Amount:
    found = sheet.amount(operand)
    assert found is not None, "an operand without a number was left out"
    return found


def within(sheet: Sheet, whole: Operand, part: Operand, *, kind: CheckKind = CheckKind.PART, **more: Any) -> Check:
    """A part compared with its whole: it cannot be greater."""
    operands = (whole, part)
    missing = without_number(operands)
    if missing is not None:
        return not_comparable(kind, operands, missing, **more)
    one, other = _amount(sheet, whole), _amount(sheet, part)
    slack = (one.step + other.step) / 2
    return Check(
        kind=kind,
        agreement=Agreement.WITHIN_WHOLE if other.low - slack <= one.high else Agreement.MISMATCH,
        operands=operands,
        printed=shown(one, whole.figure),
        computed=shown(other, whole.figure),
        reservations=reservations(sheet, whole.figure, [part.figure]),
        **more,
    )


def rate_of(sheet: Sheet, link: RateOf, *, stated: bool = True) -> Check:
    """A printed rate compared with the rate of its part and its whole, rounded or cut off at the printed digits."""
    printed = sheet.named(OperandRole.RATE, link.rate)
    parts = [sheet.named(OperandRole.PART, one) for one in link.part]
    whole = [sheet.named(OperandRole.WHOLE, one) for one in link.whole]
    return rate_from(sheet, printed, parts, whole, named=link.named, cue=link.cue, stated=stated)


def rate_from(
    sheet: Sheet,
    printed: Operand,
    parts: Sequence[Operand],
    whole: Sequence[Operand],
    *,
    named: bool = True,
    **more: Any,
) -> Check:
    """As `rate_of`, for operands; several parts, or several wholes, are added."""
    operands = (printed, *parts, *whole)
    absent = [
        reason
        for reason, given in ((Reservation.PART_NOT_PRINTED, parts), (Reservation.BASE_NOT_PRINTED, whole))
        if not given
    ]
    if isinstance(printed.figure.value, Share) and (parts or whole):
        return share(sheet, printed, parts, whole, **more)
    if len(parts) == 1 and not whole and isinstance(parts[0].figure.value, Share) and printed.figure.number is not None:
        return _rate_of_share(sheet, printed, parts[0], **more)
    missing = without_number(operands)
    if missing is not None:
        return not_comparable(CheckKind.RATE, operands, *absent, missing, **more)
    stated_rate = _rate_amount(sheet, printed)
    if absent:
        implied = _implied(sheet, parts, stated_rate) if parts else None
        return not_comparable(CheckKind.RATE, operands, *absent, implied=implied, **more)
    computed = rate(total_of(_amount(sheet, one) for one in parts), total_of(_amount(sheet, one) for one in whole))
    if computed is None:
        return not_comparable(CheckKind.RATE, operands, Reservation.OF_NOTHING, **more)
    others = [one.figure for one in (*parts, *whole)]
    found = [one for one in reservations(sheet, others[-1], others[:-1]) if one is not Reservation.NATURES_DIFFER]
    if Reservation.WINDOWS_DIFFER not in found and _of_other_windows(sheet, printed.figure, others):
        found.append(Reservation.WINDOWS_DIFFER)
    if not named:
        found.append(Reservation.BASE_NOT_NAMED)
    return fitting.with_fits(
        sheet,
        Check(
            kind=CheckKind.RATE,
            agreement=agreement(stated_rate, computed),
            operands=operands,
            printed=printed.figure.number,
            computed=as_number(computed.value, step=stated_rate.step),
            reservations=tuple(found),
            **more,
        ),
    )


def _rate_of_share(sheet: Sheet, printed: Operand, counts: Operand, **more: Any) -> Check:
    """A rate compared with the part and the whole that the text prints as one: *33/37 vụ, đạt 89,2%*."""
    value = counts.figure.value
    assert isinstance(value, Share), "called for a share only"
    stated_rate = _rate_amount(sheet, printed)
    computed = rate(*(Amount.exactly(Fraction(one)) for one in (value.part, value.whole)))
    if computed is None:
        return not_comparable(CheckKind.RATE, (printed, counts), Reservation.OF_NOTHING, **more)
    return Check(
        kind=CheckKind.RATE,
        agreement=agreement(stated_rate, computed),
        operands=(printed, counts),
        printed=printed.figure.number,
        computed=as_number(computed.value, step=stated_rate.step),
        reservations=tuple(
            one for one in reservations(sheet, counts.figure, [printed.figure]) if one is not Reservation.UNITS_MIXED
        ),
        **more,
    )


def _of_other_windows(sheet: Sheet, one: Figure, others: Sequence[Figure]) -> bool:
    """Whether a rate is of another window than all the figures that it is computed from."""
    return all(windows_fit(sheet, *pair) is False for other in others for pair in ((one, [other]), (other, [one])))


def _rate_amount(sheet: Sheet, printed: Operand) -> Amount:
    figure = printed.figure
    assert figure.number is not None, "a rate without a number was left out"
    return hedged(figure.number, figure.hedge, last_digit(figure.number, figure.print), sheet.tolerance)


def _implied(sheet: Sheet, parts: Sequence[Operand], printed: Amount) -> Range | None:
    found = wholes(total_of(_amount(sheet, one) for one in parts), printed, printed.step)
    return None if found is None or found[0] > found[1] else Range(low=found[0], high=found[1])


def share(sheet: Sheet, printed: Operand, parts: Sequence[Operand], whole: Sequence[Operand], **more: Any) -> Check:
    """The two counts of a share compared with those printed as separate figures; one of them may be missing."""
    operands = (printed, *parts, *whole)
    value = printed.figure.value
    assert isinstance(value, Share), "called for a share only"
    missing = without_number(operands[1:])
    if missing is not None:
        return not_comparable(CheckKind.RATE, operands, missing, **more)
    sides = [(own, side) for own, side in ((value.part, parts), (value.whole, whole)) if side]
    sums = [total_of(_amount(sheet, one) for one in side) for _, side in sides]
    how = [agreement(Amount.exactly(Fraction(own)), computed) for (own, _), computed in zip(sides, sums, strict=True)]
    worst = max(how, key=list(Agreement).index)
    side = how.index(worst)
    return Check(
        kind=CheckKind.RATE,
        agreement=worst,
        operands=operands,
        printed=sides[side][0],
        computed=as_number(sums[side].value),
        reservations=reservations(sheet, operands[-1].figure, [one.figure for one in operands[1:-1]]),
        **more,
    )


def movement(sheet: Sheet, link: Movement, *, stated: bool = True) -> Iterator[Check]:
    """Opening stock and arrivals are the total; the total is what was finished and what is left."""
    role = {
        name: sheet.named(OperandRole(name), id_)
        for name in ("opening", "arrived", "finished", "closing", "total")
        if (id_ := getattr(link, name)) is not None
    }
    more: dict[str, Any] = {"cue": link.cue, "stated": stated, "kind": CheckKind.MOVEMENT}
    incoming = [role[name] for name in ("opening", "arrived") if name in role]
    outgoing = [role[name] for name in ("finished", "closing") if name in role]
    both = 2
    if "total" in role:
        for parts in (incoming, outgoing):
            if len(parts) == both:
                yield sum_of(sheet, role["total"], parts, **more)
            else:
                for part in parts:
                    yield within(sheet, role["total"], part, **more)
    elif len(incoming) == both and len(outgoing) == both:
        yield balance(sheet, incoming, outgoing, cue=link.cue, stated=stated)
    else:
        reason = Reservation.NO_OPENING if "opening" not in role else Reservation.NOT_ALL_PRINTED
        missing = without_number(role.values())
        reasons = [reason] if missing is None else [missing, reason]
        yield not_comparable(CheckKind.MOVEMENT, tuple(role.values()), *reasons, cue=link.cue, stated=stated)


def balance(sheet: Sheet, incoming: Sequence[Operand], outgoing: Sequence[Operand], **more: Any) -> Check:
    """Opening stock and arrivals compared with what was finished and what is left, without a printed total."""
    operands = (*outgoing[::-1], *incoming)
    missing = without_number(operands)
    if missing is not None:
        return not_comparable(CheckKind.MOVEMENT, operands, missing, **more)
    closing = _amount(sheet, outgoing[1])
    computed = total_of([*(_amount(sheet, one) for one in incoming), _amount(sheet, outgoing[0]).times(Fraction(-1))])
    return Check(
        kind=CheckKind.MOVEMENT,
        agreement=agreement(closing, computed),
        operands=operands,
        printed=shown(closing, outgoing[1].figure),
        computed=shown(computed, outgoing[1].figure, like=closing),
        reservations=reservations(sheet, incoming[1].figure, [one.figure for one in (*outgoing, incoming[0])]),
        **more,
    )


def change_of(sheet: Sheet, link: ChangeOf, *, stated: bool = True) -> Check:
    """A figure that is a change, compared with the two figures that it is the change between."""
    change = sheet.named(OperandRole.CHANGE, link.change)
    later = sheet.named(OperandRole.LATER, link.figure)
    earlier = sheet.named(OperandRole.EARLIER, link.base)
    missing = without_number((change, later, earlier))
    if missing is not None:
        return not_comparable(CheckKind.CHANGE, (change, later, earlier), missing, cue=link.cue, stated=stated)
    printed = _amount(sheet, change) if link.unit is ChangeUnit.ABSOLUTE else _rate_amount(sheet, change)
    return _changed(
        sheet, (change, later, earlier), printed, change.figure.number, link.unit, cue=link.cue, stated=stated
    )


def change_beside(sheet: Sheet, later: Operand, change: Change, earlier: Operand) -> Check:
    """A change printed beside a figure, compared with the figure of the earlier window."""
    operands = (later, earlier)
    if change.amount is None:
        return not_comparable(CheckKind.CHANGE, operands, Reservation.IN_WORDS)
    missing = without_number(operands)
    if missing is not None:
        return not_comparable(CheckKind.CHANGE, operands, missing)
    words = None if change.print is None else change.print.text
    return _changed(sheet, operands, change_amount(sheet, change, later.figure), change.amount, change.unit, cue=words)


def change_amount(sheet: Sheet, change: Change, beside: Figure) -> Amount:
    """The amount of a change, in the unit of measure that the figure beside it is computed in."""
    assert change.amount is not None, "a change in words was left out"
    if change.unit is ChangeUnit.ABSOLUTE:
        digits = _step(change)
        found = hedged(change.amount, change.hedge, digits, sheet.tolerance)
        return found.times(Fraction(factor_of(beside)))
    return hedged(change.amount, change.hedge, last_digit(change.amount, change.print), sheet.tolerance)


def _step(change: Change) -> Fraction:
    """The value of one unit of the last digit of a difference; 0 for a whole number without a scale word."""
    if change.print is not None and (change.print.scale or change.print.decimals):
        return change.print.step
    return last_digit(change.amount) if isinstance(change.amount, Decimal) else Fraction(0)


def _changed(
    sheet: Sheet, operands: tuple[Operand, ...], printed: Amount, number: Number | None, unit: ChangeUnit, **more: Any
) -> Check:
    later, earlier = operands[-2:]
    now, then = _amount(sheet, later), _amount(sheet, earlier)
    difference = now.plus(then.times(Fraction(-1)))
    found = [
        one
        for one in reservations(sheet, later.figure, [earlier.figure])
        if one not in {Reservation.WINDOWS_DIFFER, Reservation.WINDOW_NOT_STATED}
    ]
    relative = growth(now, then)
    computed: Amount | None = difference
    absolute, points = unit is ChangeUnit.ABSOLUTE, False
    if unit is ChangeUnit.PERCENT:
        computed = relative
        if _is_rate(sheet, later.figure):
            # A change of a rate in per cent may be meant in percentage points: the reading that fits is taken.
            if _says_percent(sheet, later.figure):
                found.append(Reservation.POINTS_OR_PERCENT)
            if relative is None or agreement(printed, relative) not in AGREEING:
                points = relative is None or agreement(printed, difference) in AGREEING
                computed = difference if points else relative
                if points and Reservation.POINTS_OR_PERCENT not in found:
                    found.append(Reservation.POINTS_OR_PERCENT)
    if computed is None:
        return not_comparable(CheckKind.CHANGE, operands, Reservation.FROM_ZERO, **more)
    return Check(
        kind=CheckKind.CHANGE,
        agreement=agreement(printed, computed),
        operands=operands,
        printed=shown(printed, later.figure) if absolute else number,
        computed=shown(computed, later.figure if absolute else None, like=printed),
        unit=ChangeUnit.POINTS if points else unit,
        reservations=tuple(found),
        **more,
    )


def _says_percent(sheet: Sheet, figure: Figure) -> bool:
    measure = measure_key(figure, sheet.entry(figure))
    rate = temporal_of(figure, sheet.entry(figure)) is Temporal.RATIO
    return rate or (measure is not None and measure[0] is Measure.PERCENT)


def _is_rate(sheet: Sheet, figure: Figure) -> bool:
    """Whether a figure is, or may be, a rate."""
    kind = temporal_of(figure, sheet.entry(figure))
    measure = measure_key(figure, sheet.entry(figure))
    return kind is Temporal.RATIO or (kind is None and (measure is None or measure[0] is Measure.PERCENT))
