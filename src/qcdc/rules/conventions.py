"""Rules on village conventions after their adoption (*hương ước, quy ước*): sending, publication, review, reports."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.dates import Period, count_from, day_before
from qcdc.model import Convention, ConventionReport
from qcdc.rules import reasons
from qcdc.rules.measures import beyond
from qcdc.rules.writing import (
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    late,
    too_few,
)
from qcdc.vocab import PublicityForm, Stage

__all__ = ["RULES"]

LAW = "61/2023/NĐ-CP"

_STAGES = (Stage.DISCUSS,)


conventions = Topic("convention", Convention, act=LAW)


@conventions.rule(
    "sent.late",
    "18.1.a",
    day=lambda convention: convention.recognised,
    stages=_STAGES,
    asks=(
        "Ủy ban nhân dân cấp xã phải gửi hương ước, quy ước đã được công nhận cho Trưởng thôn, Tổ trưởng tổ "
        "dân phố và Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã trong thời hạn quy định.",
        "The People's Committee of the commune sends a recognised convention to the village head and to the "
        "Front committee of the commune within the statutory time limit.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày gửi: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; sent: {found}; {difference:calendar day} late.",
    ),
    remedy=("Gửi ngay hương ước, quy ước cho cả hai nơi.", "Send the convention to both now."),
)
def convention_sent(convention: Convention, context: Context) -> Result:
    """Counted from the decision that recognises it."""
    start = convention.recognised
    assert start is not None, "the day of the rule"
    found: list[Gap | Unjudged] = []
    for name in ("sent", "sent_front"):
        found += late(Place.of(name), "participation.convention.sent", start, done_of(convention, name), context)
    return found


@conventions.rule(
    "unannounced",
    "15.1",
    day=lambda convention: convention.recognised,
    stages=(Stage.KNOW,),
    asks=(
        "Hương ước, quy ước đã được công nhận phải được niêm yết công khai và phổ biến bằng ít nhất một hình thức khác.",
        "A recognised convention is posted and made known in at least one other form.",
    ),
    gap=("Chưa công khai, phổ biến bằng hình thức: {at}.", "Not made known in this form: {at}."),
    remedy=(
        "Niêm yết, phổ biến hương ước, quy ước đến các hộ gia đình.",
        "Post the convention and make it known to the households.",
    ),
)
def convention_announced(convention: Convention, context: Context) -> Result:
    """Posting, and a meeting, the local media, copies, networks or another suitable form."""
    if convention.runs is None:
        return NOT_STATED
    forms = {run.form for run in convention.runs if run.since <= context.as_of}
    missing = [] if PublicityForm.POSTING in forms else [Gap(at=Place.of("runs"), about=PublicityForm.POSTING)]
    if not forms - {PublicityForm.POSTING}:
        missing.append(Gap(at=_OTHER_FORM))
    return missing


_OTHER_FORM = Place.said("một hình thức khác ngoài niêm yết", "a form other than posting", key="runs:other")


class Year(NamedTuple):
    """A year after the one in which a convention was recognised."""

    convention: Convention
    year: int


def years(convention: Convention, context: Context) -> Skip | list[Year]:
    """The whole years in which a convention was in force, up to the year of the audit."""
    first, last = convention.recognised, convention.ended
    if first is None:
        return NOT_STATED
    end = context.as_of.year + 1 if last is None or last > context.as_of else last.year
    return [Year(convention, year) for year in range(first.year + 1, end)] or reasons.YEAR_NOT_OVER


yearly = Topic("convention", Convention, act=LAW, each=years)


@yearly.rule(
    "review.missing",
    "15.4",
    day=lambda one: Period.year(one.year).end,
    stages=(Stage.SUPERVISE,),
    asks=(
        "Cộng đồng dân cư phải rà soát, đánh giá thực hiện hương ước, quy ước hằng năm.",
        "The people of a village review their convention every year.",
    ),
    gap=(
        "{at}: đã rà soát {found} lần; ít nhất {expected}; thiếu {difference}.",
        "{at}: reviewed {found:time}; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Tổ chức rà soát, đánh giá vào Ngày hội đại đoàn kết toàn dân tộc hoặc ngày khác được thống nhất.",
        "Hold the review on the day of national unity or on another day agreed on.",
    ),
)
def convention_reviewed(one: Year, context: Context) -> Result:
    """On the day of national unity or another important day, so only a whole year can be checked."""
    window, days = Period.year(one.year), one.convention.reviewed
    found = None if days is None else sum(day in window for day in days)
    at = Place.said(f"năm {one.year}", f"in {one.year}", key=str(one.year))
    return too_few(at, "participation.convention.review", found, context, on=window.end)


class Due(NamedTuple):
    """A report with the day before which it is due."""

    report: ConventionReport
    day: pendulum.Date


def due(report: ConventionReport, context: Context) -> Skip | list[Due]:
    """The day of the year before which the report is due."""
    window = Period.year(report.year)
    limit = context.book.limit_or_none("participation.convention.report", on=window.end)
    return (
        reasons.BEFORE_LAW if limit is None else [Due(report, count_from(day_before(window.start), limit.duration()))]
    )


reports = Topic("convention", ConventionReport, act=LAW, each=due)


@reports.rule(
    "report.late",
    "16.3",
    day=lambda one: one.day,
    stages=_STAGES,
    asks=(
        "Ủy ban nhân dân cấp tỉnh phải gửi Bộ Văn hóa, Thể thao và Du lịch báo cáo hằng năm về hương ước, quy ước đúng thời "
        "điểm quy định.",
        "A province sends its yearly report on village conventions to the Ministry of Culture, Sports and "
        "Tourism by the required day.",
    ),
    gap=(
        "Ngày gửi: {found}; chậm nhất ngày {expected}; chậm {difference} ngày.",
        "Sent: {found}; due by {expected}; {difference:calendar day} late.",
    ),
    remedy=("Gửi ngay báo cáo.", "Send the report now."),
)
def report_sent(one: Due, context: Context) -> Result:
    """Before the day named in the decree, so at the latest on the day before it."""
    done, latest = done_of(one.report, "sent"), day_before(one.day)
    if done is None:
        return NOT_STATED
    return beyond(Place.of("sent"), latest, done, context.as_of)


RULES = (*conventions.rules, *yearly.rules, *reports.rules)
