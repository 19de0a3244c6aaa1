"""Rules on reports and their figures: whether the printed numbers agree with each other and with the records.

They are arithmetic: they do not cite an act and apply to reports of every year. A figure that cannot be checked is
skipped with the reason and never fails.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from qcdc._kernel.exact import add_exactly, subtract_exactly
from qcdc.catalogue import Expression, Indicator, Term
from qcdc.model import Figure, Reconciliation, Report, Share
from qcdc.model.figures.values import Number
from qcdc.rules import reasons
from qcdc.rules.figures import (
    at_figure,
    beside,
    counts_things,
    doubt,
    entry_of,
    hedge_holds,
    is_rate,
    may_grow,
    of_window,
    same_unit,
    shown_as,
)
from qcdc.rules.rule import Operand
from qcdc.rules.writing import AS_OF, Context, Gap, Judged, Place, Skip, Topic, Unjudged
from qcdc.vocab import Basis, Confidence, FigureState, Measure, Severity, Temporal

__all__ = ["RULES"]

reports = Topic("report", Report, basis=Basis.ARITHMETIC, confidence=Confidence.KNOWN)
pairs = Topic("report", Reconciliation, basis=Basis.ARITHMETIC, confidence=Confidence.KNOWN)


class _Sheet:
    """The findings of one rule on one report, place by place."""

    def __init__(self, report: Report, context: Context) -> None:
        self._report = report
        self._context = context
        self._index = {id(figure): index for index, figure in enumerate(report.figures)}
        self._gaps: list[Gap] = []
        self._compared: list[Place] = []
        self._left: list[Unjudged] = []

    def compare(self, figure: Figure, *, found: Operand, expected: Operand, gap: Operand) -> None:
        """Add a compared place; it fails if there is a difference."""
        self._compared.append(self._at(figure))
        if gap:
            self._gaps.append(Gap(at=self._at(figure), found=found, expected=expected, difference=gap))

    def leave(self, figure: Figure, reason: Skip) -> None:
        """Add a place that could not be compared."""
        self._left.append(Unjudged(at=self._at(figure), reason=reason))

    def judged(self, otherwise: Skip = reasons.NOTHING_TO_COMPARE) -> Judged:
        """All results, each place once."""
        return Judged(
            gaps=tuple(self._gaps),
            compared=tuple(dict.fromkeys(self._compared)),
            left=tuple(dict.fromkeys(self._left)),
            otherwise=otherwise,
        )

    def _at(self, figure: Figure) -> Place:
        # By identity: a report may print the same figure twice.
        path = ("figures", self._index[id(figure)])
        return at_figure(figure, self._context, path=path, home=self._report.unit)


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
    """The parts of a total, if all are given, sum to the total."""
    sheet = _Sheet(report, context)
    for identity in context.catalogue.identities:
        for total in _printed(report, identity.total):
            beside_it = [_beside(report, part, total, context) for part in identity.parts]
            parts = [part for part in beside_it if part is not None]
            numbers = [part.number for part in parts if part.number is not None]
            if not identity.exhaustive or total.number is None or len(numbers) < len(identity.parts):
                continue
            reason = doubt(total, *parts)
            if reason is not None:
                sheet.leave(total, reason)
                continue
            found = add_exactly(numbers)
            sheet.compare(total, found=found, expected=total.number, gap=subtract_exactly(found, total.number))
    return sheet.judged()


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
    pairs = [(part, one.total) for one in context.catalogue.identities for part in one.parts]
    pairs += [
        (part, entry.whole[0])
        for entry in context.catalogue
        for part in entry.part or ()
        if entry.closed and entry.whole is not None and len(entry.whole) == 1
    ]
    sheet = _Sheet(report, context)
    for term, whole in dict.fromkeys(pairs):
        for total in _printed(report, whole):
            part = _beside(report, term, total, context)
            if part is None or part.number is None or total.number is None:
                continue
            reason = doubt(part, total)
            if reason is not None:
                sheet.leave(part, reason)
                continue
            above = max(subtract_exactly(part.number, total.number), 0)
            sheet.compare(part, found=part.number, expected=total.number, gap=above)
    return sheet.judged()


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
    sheet = _Sheet(report, context)
    for entry in context.catalogue:
        if entry.part is None or entry.whole is None:
            continue
        for figure in report.find(entry.key):
            counts = [_sum_beside(report, terms, figure, context) for terms in (entry.part, entry.whole)]
            if isinstance(figure.value, Share):
                _share_against_counts(sheet, figure, figure.value, counts)
            elif figure.value is not None:
                times = 100 if entry.measure is Measure.PERCENT else 1
                _rate_against_counts(sheet, figure, figure.value, counts, times=times)
    return sheet.judged()


_Sum = tuple[tuple[Figure, ...], Number | None]
"""The figures of an expression, and their sum if each of them has a number."""


def _printed(report: Report, term: Term) -> tuple[Figure, ...]:
    """The figures of a term."""
    return () if term.categories else report.find(term.indicator)


def _beside(report: Report, term: Term, like: Figure, context: Context) -> Figure | None:
    return None if term.categories else beside(report, term.indicator, like, context)


def _sum_beside(report: Report, terms: Expression, like: Figure, context: Context) -> _Sum:
    found = [_beside(report, term, like, context) for term in terms]
    known = tuple(one for one in found if one is not None and one.number is not None)
    numbers = [one.number for one in known if one.number is not None]
    return known, add_exactly(numbers) if len(numbers) == len(terms) else None


def _share_against_counts(sheet: _Sheet, figure: Figure, printed: Share, counts: list[_Sum]) -> None:
    """The two counts of a share must be those printed as separate figures, if they are printed."""
    known = [number for _, number in counts]
    if all(number is None for number in known):
        return
    reason = doubt(figure, *(one for found, number in counts if number is not None for one in found))
    if reason is not None:
        sheet.leave(figure, reason)
        return
    part, whole = (
        own if number is None else number for own, number in zip((printed.part, printed.whole), known, strict=True)
    )
    distance = (printed.part - part) or (printed.whole - whole)
    sheet.compare(figure, found=f"{printed.part}/{printed.whole}", expected=f"{part}/{whole}", gap=distance)


def _rate_against_counts(sheet: _Sheet, figure: Figure, printed: Number, counts: list[_Sum], *, times: int) -> None:
    (parts, part), (wholes, whole) = counts
    if part is None or whole is None:
        return
    reason = doubt(figure, *parts, *wholes)
    if reason is not None:
        sheet.leave(figure, reason)
    elif not whole:
        sheet.leave(figure, reasons.RATE_OF_NOTHING)
    else:
        _against(sheet, figure, printed, Fraction(part) / Fraction(whole) * times)


def _against(sheet: _Sheet, figure: Figure, printed: Number, exact: Fraction) -> None:
    shown = shown_as(printed, exact)
    gap = 0 if shown is None else subtract_exactly(printed, shown)
    sheet.compare(figure, found=printed, expected=printed if shown is None else shown, gap=gap)


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
    """A printed change is the difference of the two levels, its per cent within the printed digits."""
    sheet = _Sheet(report, context)
    for figure in report.figures:
        change, now, entry = figure.change, figure.number, entry_of(figure, context)
        if change is None:
            continue
        if entry is None:
            sheet.leave(figure, reasons.INDICATOR_UNKNOWN)
            continue
        if is_rate(entry):
            sheet.leave(figure, reasons.CHANGE_OF_RATE)
            continue
        level = of_window(report, figure, change.versus, context)
        if level is None or level.number is None or now is None:
            continue
        reason = doubt(figure, level)
        if reason is not None:
            sheet.leave(figure, reason)
            continue
        then, moved = level.number, subtract_exactly(now, level.number)
        if change.absolute is not None:
            gap = subtract_exactly(change.absolute, moved)
            sheet.compare(figure, found=change.absolute, expected=moved, gap=gap)
        if change.percent is not None and not then:
            sheet.leave(figure, reasons.PERCENT_FROM_ZERO)
        elif change.percent is not None:
            _against(sheet, figure, change.percent, Fraction(moved) / Fraction(then) * 100)
    return sheet.judged()


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
    sheet = _Sheet(report, context)
    for figure in report.figures:
        if entry_of(figure, context) is None:
            sheet.leave(figure, reasons.INDICATOR_UNKNOWN)
    unknown = sheet.judged()
    if unknown.left:
        return unknown
    for figure in report.figures:
        sheet.compare(figure, found=None, expected=None, gap=None)
    return sheet.judged()


def _each_number(judge: Callable[[Indicator, Number], Number | None], report: Report, context: Context) -> Judged:
    """Check each number separately: a difference of zero passes, ``None`` is not checked."""
    sheet = _Sheet(report, context)
    for figure in report.figures:
        entry, number = entry_of(figure, context), figure.number
        if number is None:
            continue
        if entry is None:
            sheet.leave(figure, reasons.INDICATOR_UNKNOWN)
            continue
        gap = judge(entry, number)
        if gap is not None:
            sheet.compare(figure, found=number, expected=0, gap=gap)
    return sheet.judged(reasons.NOTHING_PRINTED)


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
        "Rà soát sổ theo dõi và đơn vị chưa gửi báo cáo; đính chính số công bố nếu sai.",
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
    gap = _distance(printed, one, other, context)
    if gap is None:
        return reasons.OTHER_VALUE
    if gap and may_grow(tallied) and (isinstance(one, Share) or isinstance(other, Share) or gap > 0):
        # The printed number exceeds the tally so far; the rest may be in units that have not reported yet.
        return reasons.TALLY_PARTIAL
    gaps = (Gap(at=at, found=_shown(one), expected=_shown(other), difference=gap),) if gap else ()
    return Judged(gaps=gaps, compared=(at,))


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


def _distance(printed: Figure, one: Number | Share, other: Number | Share, context: Context) -> Number | None:
    """The difference between the printed figure and the tally; ``None`` if the two are of different kinds."""
    if isinstance(one, Share) and isinstance(other, Share):
        return (one.part - other.part) or (one.whole - other.whole)
    if isinstance(one, Share):
        return None
    if isinstance(other, Share):
        entry = entry_of(printed, context)
        if entry is None or entry.temporal is not Temporal.RATIO or other.rate is None:
            return None
        shown = shown_as(one, other.rate * (100 if entry.measure is Measure.PERCENT else 1))
        return 0 if shown is None else subtract_exactly(one, shown)
    holds = printed.hedge is not None and hedge_holds(one, printed.hedge, other)
    return 0 if holds else subtract_exactly(one, other)


def _operand(figure: Figure) -> Number | Share | None:
    if figure.state not in {FigureState.VALUE, FigureState.NIL}:
        return None
    return figure.value if isinstance(figure.value, Share) else figure.number


def _shown(value: Number | Share) -> Operand:
    return f"{value.part}/{value.whole}" if isinstance(value, Share) else value


RULES = (*reports.rules, *pairs.rules)
