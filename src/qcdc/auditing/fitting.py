"""What would make numbers agree that do not (*số liệu sẽ khớp nếu …*): proposals, never findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from qcdc._kernel.values import evolve
from qcdc.auditing.amounts import AGREEING, agreement, factor_of, hedged, total_of
from qcdc.auditing.checks import Check
from qcdc.auditing.matching import alike
from qcdc.auditing.operands import Fit, Operand
from qcdc.auditing.rates import last_digit, rate
from qcdc.auditing.sheet import Sheet, temporal_of
from qcdc.model import Figure
from qcdc.model.figures.values import Number
from qcdc.vocab import Agreement, CheckKind, OperandRole, Temporal

__all__ = ["pruned", "with_fits"]

_MANY = 3
_PLAUSIBLE_DIGITS = 3


def with_fits(sheet: Sheet, check: Check) -> Check:
    """A check with everything that would make its numbers agree, if they do not."""
    if check.agreement is not Agreement.MISMATCH:
        return check
    find = _of_rate if check.kind is CheckKind.RATE else _of_sum
    return evolve(check, fits=tuple(find(sheet, check)))


def _of_sum(sheet: Sheet, check: Check) -> Iterator[Fit]:
    total, *parts = check.operands
    amounts = [sheet.amount(part) for part in parts]
    printed = sheet.amount(total)
    if printed is None or any(one is None for one in amounts):
        return
    sums = total_of(one for one in amounts if one is not None)
    yield from _needed(total, sums.value)
    for part, amount in zip(parts, amounts, strict=True):
        if amount is not None:
            yield from _needed(part, amount.value + printed.value - sums.value)


def _needed(operand: Operand, value: Fraction) -> Iterator[Fit]:
    """The whole number that an operand would have to be, if there is one."""
    needed = value / factor_of(operand.figure)
    if needed.denominator == 1 and needed >= 0 and isinstance(operand.figure.number, int):
        yield Fit(operand=operand, number=int(needed))


def _of_rate(sheet: Sheet, check: Check) -> Iterator[Fit]:
    printed, *others = check.operands
    number = printed.figure.number
    if number is None:
        return
    digits = last_digit(number, printed.figure.print)
    parts = [one for one in others if one.role is OperandRole.PART]
    wholes = [one for one in others if one.role is OperandRole.WHOLE]
    if len(parts) == 1 and wholes:
        base = total_of(amount for one in wholes if (amount := sheet.amount(one)) is not None)
        low, high = ((Fraction(number) + sign * digits / 2) * base.value / 100 for sign in (-1, 1))
        first, last = -(-low.numerator // low.denominator), high.numerator // high.denominator
        if first == last:
            yield from _needed(parts[0], Fraction(first))
    if len(str(number).replace(".", "")) >= _PLAUSIBLE_DIGITS:
        yield from _instead(sheet, printed, parts, wholes, digits)


def _instead(
    sheet: Sheet, printed: Operand, parts: list[Operand], wholes: list[Operand], digits: Fraction
) -> Iterator[Fit]:
    """Other figures of the report that give the printed rate to the last digit, as its whole or as its part."""
    number = printed.figure.number
    assert number is not None, "a rate without a number has no fits"
    wanted = hedged(number, None, digits, sheet.tolerance)
    found = 0
    for role, own in ((OperandRole.WHOLE, wholes), (OperandRole.PART, parts)):
        if len(own) != 1:
            continue
        for index, figure in enumerate(sheet.report.figures):
            if found == _MANY or index == own[0].index or not _like(sheet, figure, own[0].figure):
                continue
            other = sheet.at(role, index)
            sides = (parts, [other]) if role is OperandRole.WHOLE else ([other], wholes)
            amounts = [total_of(a for one in side if (a := sheet.amount(one)) is not None) for side in sides]
            computed = rate(*amounts)
            if computed is not None and agreement(wanted, computed) in AGREEING and computed.value <= _WHOLE:
                found += 1
                yield Fit(operand=own[0], instead=other)


_WHOLE = 100


def _like(sheet: Sheet, other: Figure, own: Figure) -> bool:
    """Whether a figure can stand in the place of another: a comparable level."""
    if other.number is None or not alike(sheet, own, other):
        return False
    return temporal_of(other, sheet.entry(other)) not in {Temporal.RATIO, Temporal.CHANGE}


def pruned(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Checks with only the fits worth reading.

    That is a figure of the report that fits exactly; and, if the numbers contradict each other, a number that differs
    from the printed one in one digit or in two neighbouring digits that change places, or one that would make two
    comparisons agree at once.
    """
    given = tuple(checks)
    often: Counter[tuple[str, int, Number | None]] = Counter(
        (one.operand.report, one.operand.index, one.number)
        for check in given
        for one in check.fits
        if one.number is not None
    )

    def worth(one: Fit, check: Check) -> bool:
        key = (one.operand.report, one.operand.index, one.number)
        return one.instead is not None or (check.disagrees and (often[key] > 1 or _near(one)))

    return tuple(
        evolve(check, fits=tuple(one for one in check.fits if worth(one, check))) if check.fits else check
        for check in given
    )


def _near(fit: Fit) -> bool:
    """Whether the two numbers differ in one digit, or by two neighbouring digits that change places."""
    one, other = str(fit.operand.figure.number), str(fit.number)
    if len(one) != len(other):
        return False
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(places) == 1:
        return True
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return one[first] == other[second] and one[second] == other[first]
