"""Change one digit of one operand of every consistent comparison of some reports, and count what the audit finds.

Usage: ``python tools/mutate_reports.py FOLDER`` with the documents of the reports. Sums and differences, and rates and
growths, are counted apart; so are changes after which the parts leave a remainder and those inside a hedge.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from qcdc import auditing, codec
from qcdc.auditing import Check, ReportAudit
from qcdc.auditing.amounts import AGREEING
from qcdc.model import Report, evolve
from qcdc.vocab import Agreement, ChangeUnit, CheckKind

__all__ = ["changes_of", "count", "main"]

_KINDS = {CheckKind.SUM, CheckKind.MOVEMENT, CheckKind.RATE, CheckKind.CHANGE}


def changes_of(number: int | Decimal) -> Iterator[int | Decimal]:
    """The number with one digit changed, in every way that leaves as many digits."""
    text = str(number)
    first = next(place for place, sign in enumerate(text) if sign.isdigit())
    for place, digit in enumerate(text):
        for other in "0123456789" if digit.isdigit() else "":
            if other == digit or (other == "0" and place == first and len(text) > 1):
                continue
            changed = text[:place] + other + text[place + 1 :]
            yield Decimal(changed) if isinstance(number, Decimal) else int(changed)


def count(report: Report) -> Counter[tuple[str, str]]:
    """What the audit says after each change: by the family of the comparison and the answer."""
    found: Counter[tuple[str, str]] = Counter()
    for check in auditing.audit(report):
        if check.kind not in _KINDS or check.agreement not in AGREEING or not check.stated:
            continue
        family = "rate or growth" if _is_rate(report, check) else "sum or difference"
        for operand in check.operands:
            number = operand.figure.number
            if number is None:
                continue
            scale = 0 if operand.figure.print is None else operand.figure.print.scale
            for changed in changes_of(_mantissa(number, scale)):
                figures = list(report.figures)
                figures[operand.index] = evolve(operand.figure, value=_scaled(changed, scale))
                after = _same(auditing.audit(evolve(report, figures=tuple(figures))), check)
                found[family, _answer(after)] += 1
    return found


def _mantissa(number: int | Decimal, scale: int) -> int | Decimal:
    """The digits that are printed before the scale word."""
    if not scale:
        return number
    value = Decimal(number).scaleb(-scale).normalize()
    return int(value) if value == int(value) else value


def _scaled(number: int | Decimal, scale: int) -> int | Decimal:
    value = Decimal(number).scaleb(scale)
    return int(value) if scale or isinstance(number, int) else number


def _is_rate(report: Report, check: Check) -> bool:
    if check.kind is CheckKind.RATE:
        return True
    percent = {change.change for change in report.changes if change.unit is not ChangeUnit.ABSOLUTE}
    return check.kind is CheckKind.CHANGE and check.operands[0].figure.id in percent


def _same(audit: ReportAudit, check: Check) -> Check:
    """The same comparison after the change."""
    key = [(one.role, one.index) for one in check.operands]
    return next(
        one for one in audit if one.kind is check.kind and [(each.role, each.index) for each in one.operands] == key
    )


def _answer(check: Check) -> str:
    if check.agreement is Agreement.WITHIN_HEDGE:
        return "inside the hedge"
    if check.agreement in AGREEING:
        return "inside the printed digits"
    return "a remainder" if check.agreement is Agreement.REMAINDER else "found"


def main(folder: str) -> None:
    """Print the counts for the reports of a folder."""
    total: Counter[tuple[str, str]] = Counter()
    for path in sorted(Path(folder).glob("*.json")):
        total += count(codec.read(path, Report, format="json"))
    for (family, answer), many in sorted(total.items()):
        print(f"{family}: {answer}: {many}")


if __name__ == "__main__":
    main(sys.argv[1])
