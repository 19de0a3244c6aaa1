"""Rules on reports and their figures: do the printed numbers agree with each other and with the records?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from qcdc.catalogue import all_indicators, identities
from qcdc.dates import OpenPeriod
from qcdc.law import Citation, Confidence
from qcdc.model import Figure, Reconciliation, Report, Share, evolve
from qcdc.model.figures import Number
from qcdc.rules.rule import Check, Context, Gap, Given, Operand, Rule, Skip
from qcdc.vocab import Hedge, Severity

__all__ = ["RULES"]

# The reporting circulars one after the other. Their forms print identities of their own; that a report agrees with
# its records and with last year's is what reporting is for, but no article says it: a notice.
_CIRCULARS = (Citation.of("02/2021/TT-TTCP"), Citation.of("01/2024/TT-TTCP"), Citation.of("06/2025/TT-TTCP"))
_FORCE = OpenPeriod.between("2021-05-10", None)


def _by_circular(check: Check) -> Check:
    """The check, with every gap under the circular in force at the end of what is reported on."""
    return Given(_cited, check)


def _cited(check: Check, subject: Any, context: Context) -> Skip | list[Gap]:
    found = check(subject, context)
    if isinstance(found, Skip):
        return found
    day = subject.period.end if isinstance(subject, Report) else subject.published.day
    cited = tuple(one for one in _CIRCULARS if context.statutes.act(one.act).in_force(day))
    return [evolve(gap, citations=cited) for gap in found]


def _day(figure: Figure) -> object:
    """What makes two figures of one report speak of the same time: the last day of a window is the day of a stock."""
    return figure.as_of if figure.period is None else figure.period.end


def _exact(report: Report, indicator: str, like: Figure) -> Number | None:
    """The exact number of an indicator beside another figure: same unit, time and nature."""
    for figure in report.find(indicator):
        if (figure.unit, _day(figure), figure.nature) == (like.unit, _day(like), like.nature) and figure.exact:
            return figure.number
    return None


def parts_make_total(report: Report, _: Context) -> Skip | list[Gap]:
    """Parts that are all there sum to their total."""
    gaps: list[Gap] = []
    compared = False
    for identity in identities():
        for total in report.find(identity.total):
            parts = [_exact(report, part, total) for part in identity.parts]
            known = [part for part in parts if part is not None]
            if not identity.exhaustive or len(known) < len(parts) or not total.exact or total.number is None:
                continue
            compared = True
            found = sum(known, start=0)
            if found != total.number:
                gaps.append(Gap(at=identity.total, found=found, expected=total.number, gap=found - total.number))
    return gaps if compared else Skip(reason="nothing_to_compare")


def part_within_whole(report: Report, _: Context) -> Skip | list[Gap]:
    """A part is at most its whole, also where the parts are not all there."""
    pairs = [(part, identity.total) for identity in identities() for part in identity.parts]
    pairs += [(entry.part, entry.whole) for entry in all_indicators() if entry.part and entry.whole]
    gaps: list[Gap] = []
    compared = False
    for part, whole in dict.fromkeys(pairs):
        for total in report.find(whole):
            found = _exact(report, part, total)
            if found is None or not total.exact or total.number is None:
                continue
            compared = True
            if found > total.number:
                gaps.append(Gap(at=part, found=found, expected=total.number, gap=found - total.number))
    return gaps if compared else Skip(reason="nothing_to_compare")


def change_matches_levels(report: Report, _: Context) -> Skip | list[Gap]:
    """A printed change is the difference of the two levels, its per cent within the printed digits."""
    gaps: list[Gap] = []
    compared = False
    for figure in report.figures:
        change, now = figure.change, figure.number
        if change is None or now is None or not figure.exact:
            continue
        then = next(
            (
                other.number
                for other in report.find(figure.indicator)
                if (other.unit, other.period, other.nature) == (figure.unit, change.versus, figure.nature)
                and other.exact
            ),
            None,
        )
        if then is None:
            continue
        compared = True
        if change.absolute is not None and change.absolute != now - then:
            gaps.append(
                Gap(
                    at=figure.indicator,
                    found=change.absolute,
                    expected=now - then,
                    gap=change.absolute - (now - then),
                )
            )
        if change.percent is not None and then:
            gaps.extend(_percent_gap(figure.indicator, change.percent, Fraction(now - then) / Fraction(then) * 100))
    return gaps if compared else Skip(reason="nothing_to_compare")


def _percent_gap(at: str, printed: Decimal, exact: Fraction) -> list[Gap]:
    exponent = printed.as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    distance = Fraction(printed) - exact
    # Truncated and rounded prints are both in use; either is consistent within one unit of the last digit.
    if abs(distance) < Fraction(1, 10**digits):
        return []
    shown = Decimal(round(exact * 10**digits)).scaleb(-digits)
    return [Gap(at=at, found=printed, expected=shown, gap=printed - shown)]


def printed_is_tallied(pair: Reconciliation, _: Context) -> Skip | list[Gap]:
    """What is printed is what the records add up to; a hedged print is a bound and must hold."""
    printed, tallied = pair.published, pair.tallied
    one, other = _operand(printed), _operand(tallied)
    if one is None:
        return Skip(reason="nothing_printed")
    if other is None:
        return [Gap(at=printed.indicator, found=_shown(one), expected=None)]
    if isinstance(one, Share) or isinstance(other, Share):
        return [] if one == other else [Gap(at=printed.indicator, found=_shown(one), expected=_shown(other))]
    holds = {
        None: one == other,
        Hedge.NEARLY: other <= one,
        Hedge.MORE_THAN: other >= one,
        Hedge.ABOUT: True,
    }[printed.hedge]
    return [] if holds else [Gap(at=printed.indicator, found=one, expected=other, gap=one - other)]


def _operand(figure: Figure) -> Number | Share | None:
    return figure.value if isinstance(figure.value, Share) else figure.number


def _shown(value: Number | Share) -> Operand:
    return f"{value.part}/{value.whole}" if isinstance(value, Share) else value


def indicators_known(report: Report, _: Context) -> Skip | list[Gap]:
    """Every figure is of an indicator of the catalogue; another is never compared with anything."""
    if not report.figures:
        return Skip(reason="nothing_printed")
    known = {entry.key for entry in all_indicators()}
    return [Gap(at=key) for key in sorted({figure.indicator for figure in report.figures} - known)]


def counts_not_negative(report: Report, _: Context) -> Skip | list[Gap]:
    """No figure counts less than nothing."""
    numbers = [(figure.indicator, figure.number) for figure in report.figures]
    told = [(at, number) for at, number in numbers if number is not None]
    if not told:
        return Skip(reason="nothing_printed")
    return [Gap(at=at, found=number, expected=0, gap=-number) for at, number in told if number < 0]


RULES = (
    Rule(
        id="report.indicator.unknown",
        subject=Report,
        severity=Severity.NOTICE,
        citations=_CIRCULARS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Chỉ tiêu của báo cáo có trong danh mục chỉ tiêu.",
        en="The indicators of a report are in the catalogue.",
        gap_vi="Danh mục không có chỉ tiêu {at} nên số liệu này không được đối chiếu.",
        gap_en="The catalogue has no indicator {at}, so its figure is compared with nothing.",
        remedy_vi="Kiểm tra mã chỉ tiêu.",
        remedy_en="Check the key of the indicator.",
        check=_by_circular(indicators_known),
    ),
    Rule(
        id="report.figure.negative",
        subject=Report,
        severity=Severity.WARNING,
        citations=_CIRCULARS,
        force=_FORCE,
        confidence=Confidence.KNOWN,
        vi="Số liệu thống kê không âm.",
        en="A count is zero or more.",
        gap_vi="{at}: báo cáo ghi {found}.",
        gap_en="{at}: the report prints {found}.",
        remedy_vi="Kiểm tra số liệu gốc; mức giảm ghi ở phần so sánh, không ghi thành số âm.",
        remedy_en="Check the source; a decrease is printed as a change, not as a negative count.",
        check=_by_circular(counts_not_negative),
    ),
    Rule(
        id="report.parts.miss_total",
        subject=Report,
        severity=Severity.WARNING,
        citations=_CIRCULARS,
        force=_FORCE,
        confidence=Confidence.KNOWN,
        vi="Tổng các số thành phần bằng số tổng.",
        en="The parts sum to their total.",
        gap_vi="{at}: cộng các thành phần được {found}, số tổng là {expected}, lệch {gap}.",
        gap_en="{at}: the parts sum to {found}, the total says {expected}, a gap of {gap}.",
        remedy_vi="Đối chiếu lại từng thành phần và đính chính báo cáo.",
        remedy_en="Check each part and correct the report.",
        check=_by_circular(parts_make_total),
    ),
    Rule(
        id="report.part.above_whole",
        subject=Report,
        severity=Severity.WARNING,
        citations=_CIRCULARS,
        force=_FORCE,
        confidence=Confidence.KNOWN,
        vi="Số thành phần không lớn hơn số tổng.",
        en="A part is at most its whole.",
        gap_vi="{at}: {found} lớn hơn {expected}, vượt {gap}.",
        gap_en="{at}: {found} is above {expected} by {gap}.",
        remedy_vi="Kiểm tra hai số liệu và kỳ báo cáo của chúng.",
        remedy_en="Check the two figures and the windows they belong to.",
        check=_by_circular(part_within_whole),
    ),
    Rule(
        id="report.change.against_levels",
        subject=Report,
        severity=Severity.NOTICE,
        citations=_CIRCULARS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Mức tăng, giảm ghi trong báo cáo khớp với số liệu hai kỳ.",
        en="A printed change agrees with the two levels.",
        gap_vi="{at}: báo cáo ghi {found}, tính từ hai kỳ là {expected}, lệch {gap}.",
        gap_en="{at}: the report prints {found}, the levels give {expected}, a gap of {gap}.",
        remedy_vi="Tính lại mức tăng, giảm từ số liệu hai kỳ.",
        remedy_en="Compute the change again from the two levels.",
        check=_by_circular(change_matches_levels),
    ),
    Rule(
        id="report.printed.against_tallied",
        subject=Reconciliation,
        severity=Severity.NOTICE,
        citations=_CIRCULARS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Số liệu công bố khớp với số liệu tổng hợp từ hồ sơ.",
        en="A published figure agrees with the one tallied from the records.",
        gap_vi="{at}: công bố {found}, tổng hợp {expected}, lệch {gap}.",
        gap_en="{at}: published {found}, tallied {expected}, a gap of {gap}.",
        remedy_vi="Rà soát sổ theo dõi và đơn vị chưa gửi báo cáo; đính chính số công bố nếu sai.",
        remedy_en="Look for missing records and units that did not hand in; correct the print if it is wrong.",
        check=_by_circular(printed_is_tallied),
    ),
)
