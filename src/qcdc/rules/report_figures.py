"""Rules on single figures of a report, and on a printed figure beside the one tallied from the records."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from qcdc._kernel.exact import subtract_exactly
from qcdc.auditing.amounts import AGREEING, Amount, Tolerance, agreement, amount_of, as_number
from qcdc.auditing.rates import last_digit
from qcdc.auditing.sheet import may_grow
from qcdc.catalogue import Indicator
from qcdc.model import Figure, Reconciliation, Report, Share
from qcdc.model.figures.values import Number
from qcdc.rules import reasons
from qcdc.rules.figures import ReportFindings, at_figure, counts_things, entry_of, same_unit
from qcdc.rules.rule import Operand
from qcdc.rules.writing import AS_OF, Context, Gap, Judged, Skip, Topic
from qcdc.vocab import Basis, Confidence, FigureState, Severity, Temporal

__all__ = ["RULES"]

reports = Topic("report", Report, basis=Basis.ARITHMETIC, confidence=Confidence.KNOWN)
pairs = Topic("report", Reconciliation, basis=Basis.ARITHMETIC, confidence=Confidence.KNOWN)


@reports.rule(
    "figure.time",
    day=AS_OF,
    severity=Severity.NOTICE,
    confidence=Confidence.UNCERTAIN,
    asks=(
        "Số phát sinh gắn với một kỳ; số tại thời điểm gắn với một ngày.",
        "A flow is of a period, a stock of a day.",
    ),
    gap=(
        "{at}: số phát sinh phải có kỳ, số tại thời điểm phải có ngày.",
        "{at}: a flow must have a period, and a stock a day.",
    ),
    remedy=(
        "Ghi kỳ cho số phát sinh, ghi ngày cho số tại thời điểm; nếu văn bản ghi như vậy, nêu rõ tính chất của số liệu.",
        "Give a flow its period and a stock its day; if the text prints it that way, state how the figure itself behaves over time.",
    ),
)
def time_fits(report: Report, context: Context) -> Judged:
    """A stock with a period or a flow with a day is not compared with others by its indicator."""
    findings = ReportFindings(report, context)
    for figure in report.figures:
        entry = entry_of(figure, context)
        if entry is None or figure.window is not None:
            continue
        kind = figure.temporal or entry.temporal
        wrong = (kind in _OF_A_DAY and figure.period is not None) or (
            kind is Temporal.FLOW and figure.as_of is not None
        )
        findings.compare(figure, found=None, expected=None, gap=1 if wrong else None)
    return findings.judged(reasons.NOTHING_PRINTED)


_OF_A_DAY = frozenset({Temporal.STOCK, Temporal.OPENING_STOCK})


@reports.rule(
    "rate.above_hundred",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Tỷ lệ của một phần trong tổng thể không vượt quá 100%.",
        "The rate of a part within its whole is at most 100%.",
    ),
    gap=("{at}: báo cáo ghi {found}%.", "{at}: the report states {found}%."),
    remedy=(
        "Kiểm tra phần và tổng thể; nếu so với mức quy định thì ghi rõ.",
        "Check the part and the whole; if it is measured against a norm, say so.",
    ),
)
def rates_within_hundred(report: Report, context: Context) -> Judged:
    """A rate of a part within its whole; a result measured against a norm may exceed it."""
    findings = ReportFindings(report, context)
    for figure in report.figures:
        entry = entry_of(figure, context)
        if entry is None or figure.number is None or entry.part is None or not entry.closed:
            continue
        over = max(subtract_exactly(figure.number, 100), 0)
        findings.compare(figure, found=figure.number, expected=100, gap=over, found_from=(figure,))
    return findings.judged(reasons.NOTHING_PRINTED)


@reports.rule(
    "indicator.unknown",
    day=AS_OF,
    severity=Severity.NOTICE,
    confidence=Confidence.UNCERTAIN,
    basis=Basis.PRACTICE,
    asks=(
        "Chỉ tiêu của báo cáo có trong danh mục chỉ tiêu.",
        "The indicators of a report are in the catalogue.",
    ),
    gap=(
        "Chỉ tiêu {at} không có trong danh mục nên chưa đối chiếu được số liệu.",
        "{at} is not in the catalogue, so the figure could not be checked.",
    ),
    remedy=("Kiểm tra mã chỉ tiêu.", "Check the key of the indicator."),
)
def indicators_known(report: Report, context: Context) -> Skip | Judged:
    """Every indicator must be in the catalogue; figures of other indicators are skipped."""
    if not report.figures:
        return reasons.NOTHING_PRINTED
    findings = ReportFindings(report, context)
    for figure in report.figures:
        if entry_of(figure, context) is None:
            findings.leave(figure, reasons.INDICATOR_UNKNOWN)
    unknown = findings.judged()
    if unknown.left:
        return unknown
    for figure in report.figures:
        findings.compare(figure, found=None, expected=None, gap=None)
    return findings.judged()


def _each_number(judge: Callable[[Indicator, Number], Number | None], report: Report, context: Context) -> Judged:
    """Check each number separately: a difference of zero passes, ``None`` is not checked."""
    findings = ReportFindings(report, context)
    for figure in report.figures:
        entry, number = entry_of(figure, context), figure.number
        if number is None:
            continue
        if entry is None:
            findings.leave(figure, reasons.INDICATOR_UNKNOWN)
            continue
        gap = judge(entry, number)
        if gap is not None:
            findings.compare(figure, found=number, expected=0, gap=gap, found_from=(figure,))
    return findings.judged(reasons.NOTHING_PRINTED)


def _below_zero(_: Indicator, number: Number) -> Number:
    return subtract_exactly(0, number) if number < 0 else 0


def _beyond_whole(entry: Indicator, number: Number) -> Number | None:
    return subtract_exactly(number, int(number)) if counts_things(entry) else None


@reports.rule(
    "figure.negative",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=("Số liệu thống kê không âm.", "A count is zero or more."),
    gap=("{at}: báo cáo ghi {found}.", "{at}: the report states {found}."),
    remedy=(
        "Kiểm tra số liệu gốc; mức giảm ghi ở phần so sánh, không ghi thành số âm.",
        "Check the source; state a decrease as a change, not as a negative count.",
    ),
)
def counts_not_negative(report: Report, context: Context) -> Judged:
    """No count is negative."""
    return _each_number(_below_zero, report, context)


@reports.rule(
    "figure.fraction",
    day=AS_OF,
    severity=Severity.NOTICE,
    confidence=Confidence.UNCERTAIN,
    asks=("Số lượng đếm được là số nguyên.", "A count is a whole number."),
    gap=("{at}: báo cáo ghi {found}.", "{at}: the report states {found}."),
    remedy=(
        "Kiểm tra số liệu gốc và dấu phân cách hàng nghìn, hàng thập phân.",
        "Check the source, and the separators of thousands and decimals.",
    ),
)
def counts_are_whole(report: Report, context: Context) -> Judged:
    """Petitions, visits and people are counted in whole numbers."""
    return _each_number(_beyond_whole, report, context)


@pairs.rule(
    "printed.against_tallied",
    day=AS_OF,
    severity=Severity.NOTICE,
    confidence=Confidence.UNCERTAIN,
    asks=(
        "Số liệu công bố khớp với số liệu tổng hợp từ hồ sơ.",
        "A published figure agrees with the one tallied from the records.",
    ),
    gap=(
        "{at}: công bố {found}, tổng hợp {expected}, lệch {difference}.",
        "{at}: published {found}, tallied {expected}, a difference of {difference}.",
    ),
    remedy=(
        "Rà soát sổ theo dõi và cơ quan, đơn vị chưa gửi báo cáo; đính chính số công bố nếu sai.",
        "Look for missing records and units that have not reported; correct the published figure if it is wrong.",
    ),
)
def printed_is_tallied(pair: Reconciliation, context: Context) -> Skip | Judged:
    """A printed figure must equal the sum of the records; a hedged one must agree within its tolerance."""
    printed, tallied = pair.published, pair.tallied
    one, other = _operand(printed), _operand(tallied)
    reason = _not_comparable(pair, context)
    if reason is not None:
        return reason
    assert one is not None, "a missing figure is not compared"
    assert other is not None, "a missing figure is not compared"
    at = at_figure(printed, context, path=("published",))
    gap = _distance(printed, one, tallied, context)
    if gap is None:
        return reasons.OTHER_VALUE
    if gap and may_grow(tallied) and (isinstance(one, Share) or isinstance(other, Share) or gap > 0):
        # The printed number exceeds the tally so far; the rest may be in units that have not reported yet.
        return reasons.TALLY_PARTIAL
    if not gap:
        return Judged(compared=(at,))
    found = Gap(
        at=at,
        found=_shown(one),
        expected=_shown(other),
        difference=gap,
        found_from=(printed,),
        expected_from=(tallied,),
    )
    return Judged(gaps=(found,), compared=(at,))


def _not_comparable(pair: Reconciliation, context: Context) -> Skip | None:
    printed, tallied = pair.published, pair.tallied
    if _operand(printed) is None:
        return reasons.NOTHING_PRINTED
    if _operand(tallied) is None:
        return reasons.NOTHING_TALLIED
    if not same_unit(printed.unit, tallied.unit, context) and context.territory is not None:
        return reasons.OTHER_UNIT
    shares = isinstance(printed.value, Share) or isinstance(tallied.value, Share)
    return reasons.HEDGED if tallied.hedge is not None or (shares and printed.hedge is not None) else None


def _distance(printed: Figure, one: Number | Share, tallied: Figure, context: Context) -> Number | None:
    """The difference between the printed figure and the tally; ``None`` if the two are of different kinds."""
    other = _operand(tallied)
    assert other is not None, "a missing figure is not compared"
    if isinstance(one, Share) and isinstance(other, Share):
        return (one.part - other.part) or (one.whole - other.whole)
    if isinstance(one, Share):
        return None
    if isinstance(other, Share):
        entry = entry_of(printed, context)
        if entry is None or entry.temporal is not Temporal.RATIO or other.rate is None:
            return None
        computed = Amount.exactly(other.rate * 100)
        digits = last_digit(one, printed.print)
    else:
        found = amount_of(tallied, Tolerance())
        assert found is not None, "a number has an amount"
        computed, digits = found, None
    stated = amount_of(printed, Tolerance())
    assert stated is not None, "a number has an amount"
    how = agreement(stated, computed, digits=digits)
    return 0 if how in AGREEING else subtract_exactly(one, as_number(computed.value, step=digits or Fraction(1)))


def _operand(figure: Figure) -> Number | Share | None:
    if figure.state not in {FigureState.VALUE, FigureState.NIL}:
        return None
    return figure.value if isinstance(figure.value, Share) else figure.number


def _shown(value: Number | Share) -> Operand:
    return f"{value.part}/{value.whole}" if isinstance(value, Share) else value


RULES = (*reports.rules, *pairs.rules)
