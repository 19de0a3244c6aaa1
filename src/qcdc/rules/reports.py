"""Rules on reports: whether the printed numbers agree with each other.

They are arithmetic: they do not cite an act and apply to reports of every year. The comparisons are those of
`qcdc.auditing.audit`; what cannot be compared is skipped with the reason and never fails.
"""

from __future__ import annotations

from qcdc._kernel.exact import subtract_exactly
from qcdc._kernel.values import evolve
from qcdc.auditing import Check, audit
from qcdc.auditing.checks import printed_change
from qcdc.model import Figure, Report
from qcdc.rules import reasons
from qcdc.rules.figures import ReportFindings
from qcdc.rules.writing import AS_OF, Context, Judged, Skip, Topic
from qcdc.vocab import Agreement, Basis, CheckKind, Confidence, FigureState, OperandRole, Severity

__all__ = ["RULES"]

reports = Topic("report", Report, basis=Basis.ARITHMETIC, confidence=Confidence.KNOWN)


def _checks(report: Report, context: Context) -> tuple[Check, ...]:
    """The comparisons of the figures of a report, made once for all rules."""
    shared = {} if context.shared is None else context.shared
    if "checks" not in shared:
        shared["checks"] = audit(report, catalogue=context.catalogue, territory=context.territory).checks
    found: tuple[Check, ...] = shared["checks"]
    return found


def _judged(report: Report, context: Context, *kinds: CheckKind, of_print: bool, last: bool = False) -> Judged:
    """The comparisons of some kinds, as places that passed, failed or could not be judged.

    Args:
        report: the report.
        context: the context.
        kinds: the kinds of comparisons.
        of_print: whether the printed number is the one that is found, and the computed one the expected; otherwise the
            other way round.
        last: whether the place is the last figure of the comparison, not the first.
    """
    findings = ReportFindings(report, context)
    for check in _checks(report, context):
        if check.kind not in kinds:
            continue
        figure = check.operands[-1 if last else 0].figure
        if not check.judged or check.agreement is Agreement.REMAINDER:
            findings.leave(figure, _reason(check))
            continue
        first, *others = (one.figure for one in check.operands)
        numbers = (check.printed, check.computed)
        # A number that is compared with others of the same figure was computed from it.
        sources = ((_as_printed(check),), tuple(others) or (first,))
        found, expected = numbers if of_print else numbers[::-1]
        found_from, expected_from = sources if of_print else sources[::-1]
        gap = None
        if check.disagrees and found is not None and expected is not None:
            gap = subtract_exactly(found, expected)
        findings.compare(
            figure, found=found, expected=expected, gap=gap, found_from=found_from, expected_from=expected_from
        )
    return findings.judged()


def _as_printed(check: Check) -> Figure:
    """The figure of the printed number; a change that is printed beside a figure has a hedge of its own."""
    first = check.operands[0]
    if first.role is not OperandRole.LATER or check.printed is None:
        return first.figure
    change = printed_change(check)
    hedge = None if change is None else change.hedge
    return evolve(first.figure, state=FigureState.VALUE, value=check.printed, hedge=hedge, changes=())


def _reason(check: Check) -> Skip:
    """Why a comparison says neither that the numbers agree nor that they contradict each other."""
    if check.agreement is Agreement.REMAINDER:
        return reasons.PARTS_NOT_ALL
    one = check.reservations[0]
    return Skip(reason=one.value, vi=one.vi, en=one.en)


@reports.rule(
    "parts.miss_total",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=("Tổng các số thành phần bằng số tổng.", "The parts add up to their total."),
    gap=(
        "{at}: cộng các thành phần được {found}, số tổng là {expected}, lệch {difference}.",
        "{at}: the parts add up to {found}, the stated total is {expected}, a difference of {difference}.",
    ),
    remedy=(
        "Đối chiếu lại từng thành phần và đính chính báo cáo.",
        "Check each part and correct the report.",
    ),
)
def parts_make_total(report: Report, context: Context) -> Judged:
    """The parts of a total, if the report or the catalogue states that they are all, sum to the total."""
    return _judged(report, context, CheckKind.SUM, of_print=False)


@reports.rule(
    "part.above_whole",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=("Số thành phần không lớn hơn số tổng.", "A part is not greater than its whole."),
    gap=(
        "{at}: {found} lớn hơn {expected}, vượt {difference}.",
        "{at}: {found} is greater than {expected} by {difference}.",
    ),
    remedy=(
        "Kiểm tra hai số liệu và kỳ báo cáo của từng số liệu.",
        "Check the two figures and their reporting periods.",
    ),
)
def part_within_whole(report: Report, context: Context) -> Judged:
    """A part is at most its whole, even if not all parts are given."""
    return _judged(report, context, CheckKind.PART, of_print=False, last=True)


@reports.rule(
    "rate.against_counts",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Tỷ lệ ghi trong báo cáo khớp với số phần và số tổng thể cùng kỳ.",
        "A rate stated in a report agrees with the stated part and whole of the same period.",
    ),
    gap=(
        "{at}: báo cáo ghi {found}, tính từ số phần và số tổng thể là {expected}.",
        "{at}: the report states {found}, the part and the whole give {expected}.",
    ),
    remedy=(
        "Tính lại tỷ lệ, hoặc ghi rõ tỷ lệ tính trên tổng thể nào.",
        "Compute the rate again, or state which whole it refers to.",
    ),
)
def rate_matches_counts(report: Report, context: Context) -> Judged:
    """A printed rate must be the rate of its part and its whole, rounded or cut off at the printed digits."""
    return _judged(report, context, CheckKind.RATE, of_print=True)


@reports.rule(
    "change.against_levels",
    day=AS_OF,
    severity=Severity.NOTICE,
    confidence=Confidence.UNCERTAIN,
    asks=(
        "Mức tăng, giảm ghi trong báo cáo khớp với số liệu hai kỳ.",
        "A change stated in a report agrees with the figures of the two periods.",
    ),
    gap=(
        "{at}: báo cáo ghi {found}, tính từ hai kỳ là {expected}, lệch {difference}.",
        "{at}: the report states {found}, the two figures give {expected}, a difference of {difference}.",
    ),
    remedy=("Tính lại mức tăng, giảm từ số liệu hai kỳ.", "Compute the change again from the two figures."),
)
def change_matches_levels(report: Report, context: Context) -> Judged:
    """A printed change is the difference of the two levels, or their growth in per cent within the printed digits."""
    return _judged(report, context, CheckKind.CHANGE, of_print=True)


@reports.rule(
    "movement.unbalanced",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Kỳ trước chuyển sang và phát sinh bằng giải quyết xong và còn lại.",
        "The opening stock and the arrivals are what was finished and what is left.",
    ),
    gap=(
        "{at}: báo cáo ghi {expected}, tính từ các số còn lại được {found}, lệch {difference}.",
        "{at}: the report states {expected}, the other figures give {found}, a difference of {difference}.",
    ),
    remedy=(
        "Đối chiếu lại số kỳ trước chuyển sang, phát sinh, giải quyết xong và còn lại.",
        "Check the opening stock, the arrivals, what was finished and what is left.",
    ),
)
def stocks_and_flows_balance(report: Report, context: Context) -> Judged:
    """Opening stock and arrivals are the cases of the window: those finished in it, and those left at its end."""
    return _judged(report, context, CheckKind.MOVEMENT, of_print=False)


RULES = reports.rules
