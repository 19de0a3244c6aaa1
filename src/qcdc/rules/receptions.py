"""Rules on the reception of citizens (*tiếp công dân*)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pendulum

from qcdc.dates import Period
from qcdc.dates.days import day_from_ordinal, last_of_month
from qcdc.law import Limit
from qcdc.model import PEOPLES_COMMITTEE, HeadReceptionDays, Reception, ReceptionSlot
from qcdc.rules import reasons
from qcdc.rules.writing import (
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    days_before,
    done_of,
    late,
)
from qcdc.vocab import Basis, Confidence, LimitUnit, Receiver, RefusalGround

__all__ = ["RULES"]

LAW = "42/2013/QH13"
DECREE = "154/2026/NĐ-CP"

NOT_ONLINE = Skip(reason="not_online", vi="không tiếp trực tuyến", en="not an online reception")
AD_HOC = Skip(reason="ad_hoc", vi="tiếp đột xuất", en="an ad hoc reception")
ON_THE_SPOT = Skip(
    reason="on_the_spot", vi="trường hợp giải thích trực tiếp cho công dân", en="the reason is explained on the spot"
)
NOT_REFUSED = Skip(reason="not_refused", vi="không từ chối tiếp", en="the reception was not refused")


class Stretch(NamedTuple):
    """A part of a register in which the minimum did not change."""

    register: HeadReceptionDays
    period: Period
    minimum: Limit | None


def stretches(register: HeadReceptionDays, context: Context) -> Skip | list[Stretch]:
    """The window of a register, split where the minimum changes, so that each part is checked by its own law."""
    key = register.limit_key
    if key is None:
        return reasons.OTHER_LEVEL if register.body == PEOPLES_COMMITTEE else reasons.OTHER_BODY
    book, history = context.book, context.book.limit_history(key)
    return [
        Stretch(register, piece, next((row for row in history if piece.start in row.force), None))
        for piece in book.split(register.period, key)
    ]


_HEAD_DAYS = (
    "12.5",
    "13.5",
    "15.2.c",
    "15.2.d",
    "18.2",
    "02/2011/QH13 61.1.a",
    "02/2011/QH13 61.1.b",
    "02/2011/QH13 61.1.c",
    "02/2011/QH13 61.1.d",
    "64/2014/NĐ-CP 4.2",
    "154/2026/NĐ-CP 10.2",
)

days = Topic("reception", HeadReceptionDays, act=LAW, each=stretches)


@days.rule(
    "head_days.below_minimum",
    *_HEAD_DAYS,
    day=lambda stretch: stretch.period.start,
    asks=(
        "Người đứng đầu phải tiếp công dân đủ số ngày tối thiểu của cấp mình.",
        "The head of a body receives citizens on at least the minimum number of days for the level.",
    ),
    gap=(
        "{at}: đã tiếp {found}/{expected} ngày theo quy định; thiếu {difference} ngày.",
        "{at}: received on {found} of {expected} days required; {difference:day} short.",
    ),
    remedy=(
        "Bố trí bổ sung ngày tiếp công dân; niêm yết công khai lịch tiếp công dân.",
        "Schedule the missing days and post the calendar of receptions.",
    ),
)
def head_days(stretch: Stretch, context: Context) -> Result:
    """Every whole week or month has the required number of reception days of the head, in person or delegated.

    A week without a working day has no minimum. The next rule checks whether the head received in person.
    """
    return _shortfall(stretch, context, stretch.register.held | stretch.register.delegated)


@days.rule(
    "head_days.delegated",
    *_HEAD_DAYS,
    day=lambda stretch: stretch.period.start,
    # The articles say "directly"; that a delegated day does not count follows from this, but no article states it.
    confidence=Confidence.KNOWN,
    asks=(
        "Ngày ủy quyền tiếp không tính vào số ngày người đứng đầu trực tiếp tiếp công dân.",
        "Delegated days do not count among the days on which the head receives in person.",
    ),
    gap=(
        "{at}: trực tiếp tiếp {found}/{expected} ngày theo quy định; thiếu {difference} ngày.",
        "{at}: received in person on {found} of {expected} days required; {difference:day} short.",
    ),
    remedy=(
        "Người đứng đầu trực tiếp tiếp công dân vào các ngày đã niêm yết.",
        "The head receives in person on the days that were posted.",
    ),
)
def head_in_person(stretch: Stretch, context: Context) -> Result:
    """The days required are held in person: a shortfall that delegated days fill is only a warning."""
    if not stretch.register.delegated:
        return reasons.NOT_DELEGATED
    return _shortfall(stretch, context, stretch.register.held)


def _shortfall(stretch: Stretch, context: Context, held: frozenset[pendulum.Date]) -> Skip | list[Gap]:
    minimum = stretch.minimum
    if minimum is None:
        return reasons.LIMIT_UNSET
    spans = spans_of(stretch.period, context, weekly=minimum.unit is LimitUnit.DAY_PER_WEEK)
    if not spans:
        return reasons.PERIOD_TOO_SHORT
    days = sorted(day.toordinal() for day in held)
    due = minimum.count * len(spans)
    found = sum(min(minimum.count, bisect_right(days, last) - bisect_left(days, first)) for first, last in spans)
    if found >= due:
        return []
    at = Place.within(stretch.period)
    return [Gap(at=at, found=found, expected=due, difference=due - found, citations=minimum.citations)]


Span = tuple[int, int]
"""The first and the last day of a week or month, as ordinals."""


def spans_of(period: Period, context: Context, *, weekly: bool) -> tuple[Span, ...]:
    """The calendar weeks (Monday to Sunday) or months wholly in a window that are past and have a working day.

    The registers of a run have few windows, so the spans of a window are found once in a run.
    """
    kept: dict[object, tuple[Span, ...]] = (context.shared or {}).get("run", {}).setdefault("spans", {})
    key = (period.start, period.end, weekly)
    if key not in kept:
        last = min(period.end, context.as_of)
        whole = _weeks(period.start, last) if weekly else _months(period.start, last)
        kept[key] = tuple(span for span in whole if _has_working_day(span, context))
    return kept[key]


def _weeks(first: pendulum.Date, last: pendulum.Date) -> Iterator[Span]:
    monday = first.toordinal() + -first.weekday() % 7
    for day in range(monday, last.toordinal() - 5, 7):
        yield day, day + 6


def _months(first: pendulum.Date, last: pendulum.Date) -> Iterator[Span]:
    begun = first.year * 12 + first.month - 1 + (first.day > 1)
    for month in range(begun, last.year * 12 + last.month):
        end = last_of_month(month // 12, month % 12 + 1)
        if end <= last:
            yield end.replace(day=1).toordinal(), end.toordinal()


def _has_working_day(span: Span, context: Context) -> bool:
    days = (day_from_ordinal(one) for one in range(span[0], span[1] + 1))
    return any(context.calendar.is_working(day) for day in days)


visits = Topic("reception", Reception, act=LAW)


@visits.rule(
    "group.representatives",
    "29",
    day=lambda visit: visit.day,
    reads=("day", "persons", "representatives"),
    asks=(
        "Đoàn đông người từ 05 người trở lên phải cử người đại diện, không quá số người theo quy định.",
        "A group of 5 or more names representatives, no more than the law allows.",
    ),
    gap=(
        "Số người đại diện: {found}; theo quy định: {expected}.",
        "Representatives: {found}; allowed by law: {expected}.",
    ),
    remedy=(
        "Hướng dẫn đoàn cử người đại diện và ghi vào sổ tiếp công dân.",
        "Ask the group to name representatives and enter them in the register.",
    ),
)
def group_representatives(visit: Reception, context: Context) -> Result:
    """A group has representatives, and not too many of them."""
    book = context.book
    if visit.persons < book.limit("reception.group", on=visit.day).count:
        return reasons.NO_GROUP
    found = visit.representatives
    if found is None:
        return NOT_STATED
    small = visit.persons <= book.limit("reception.group.small", on=visit.day).count
    size = "small" if small else "large"
    most = book.limit(f"reception.representatives.{size}", on=visit.day).count
    if found == 0:
        return [Gap(at=Place.of("representatives"), found=found, expected=1, difference=1)]
    return (
        [Gap(at=Place.of("representatives"), found=found, expected=most, difference=found - most)]
        if found > most
        else []
    )


@visits.rule(
    "refusal_notified.late",
    f"{DECREE} 4.3",
    day=lambda visit: NOT_REFUSED if visit.refused is None else visit.refused,
    reads=("refused", "refusal_ground", "refusal_notified", "not_done"),
    asks=(
        "Việc từ chối tiếp công dân về vụ việc đã giải quyết hoặc đã trả lời phải được thông báo bằng văn bản trong thời hạn luật định.",
        "A refusal to receive a citizen about a settled or answered matter is notified in writing within the "
        "statutory time limit.",
    ),
    gap=(
        "Ngày thực hiện: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Done: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=("Thông báo ngay theo mẫu 01/TCD.", "Give notice now on form 01/TCD."),
)
def refusal_notified(visit: Reception, context: Context) -> Result:
    """Only the refusal of a settled or answered matter is in writing; any other refusal is explained orally."""
    assert visit.refused is not None, "the day of the rule"
    if visit.refusal_ground is None:
        return NOT_STATED
    if visit.refusal_ground is RefusalGround.OTHER:
        return ON_THE_SPOT
    return late(Place.of("refused"), "reception.refusal", visit.refused, done_of(visit, "refusal_notified"), context)


@visits.rule(
    "answer.late",
    "28.1",
    day=lambda visit: visit.day,
    reads=("day", "answered", "not_done"),
    asks=(
        "Người đến trình bày phải được trả lời kết quả xử lý bước đầu trong thời hạn luật định.",
        "A visitor is notified of the initial outcome within the statutory time limit.",
    ),
    gap=(
        "Ngày thực hiện: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Done: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=("Trả lời ngay bằng văn bản.", "Answer in writing now."),
)
def visitor_answered(visit: Reception, context: Context) -> Result:
    """In a register without answers, they are not stated."""
    return late(Place.of("answered"), "reception.answer", visit.day, done_of(visit, "answered"), context)


@visits.rule(
    "delegate.unnamed",
    day=lambda visit: visit.day,
    basis=Basis.PRACTICE,
    confidence=Confidence.UNCERTAIN,
    reads=("day", "receiver", "delegate"),
    asks=(
        "Buổi tiếp theo ủy quyền nên ghi rõ người được ủy quyền.",
        "The record of a delegated reception names the delegate.",
    ),
    gap=("Sổ chưa ghi người được ủy quyền.", "The register does not name the delegate."),
    remedy=("Ghi tên, chức vụ người được ủy quyền.", "Enter the name and office of the delegate."),
)
def delegate_unnamed(visit: Reception, _: Context) -> Result:
    """A delegated reception names the delegate."""
    if visit.receiver is not Receiver.DELEGATE:
        return reasons.NOT_DELEGATED
    return [Gap(at=Place.of("delegate"))] if visit.delegate is None else []


slots = Topic("reception", ReceptionSlot, act=LAW)


@slots.rule(
    "calendar.posted_late",
    "24.4",
    day=lambda slot: slot.day,
    reads=("day", "ad_hoc", "posted", "not_done"),
    asks=(
        "Lịch tiếp công dân phải được công bố trước ngày tiếp đủ số ngày làm việc luật định.",
        "The calendar of receptions is posted the required number of working days in advance.",
    ),
    gap=(
        "Công bố trước {found} ngày làm việc; ít nhất {expected}; thiếu {difference} ngày.",
        "Posted {found:working day} in advance; at least {expected} required; {difference} short.",
    ),
    remedy=("Niêm yết và đăng lịch tiếp công dân sớm hơn.", "Post the calendar earlier."),
)
def posted_late(slot: ReceptionSlot, context: Context) -> Skip | Iterable[Gap | Unjudged]:
    """An ad hoc reception is not on the calendar."""
    if slot.ad_hoc:
        return AD_HOC
    return days_before(Place.of("posted"), "reception.calendar", done_of(slot, "posted"), slot.day, context)


@slots.rule(
    "online.announced_late",
    f"{DECREE} 23.1",
    day=lambda slot: slot.day,
    reads=("day", "online", "announced", "not_done"),
    asks=(
        "Buổi tiếp công dân trực tuyến phải được thông báo trước ngày tiếp đủ số ngày làm việc luật định.",
        "An online reception is announced the required number of working days in advance.",
    ),
    gap=(
        "Thông báo trước {found} ngày làm việc; ít nhất {expected}; thiếu {difference} ngày.",
        "Announced {found:working day} in advance; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Thông báo sớm hơn cho công dân và cơ quan liên quan.",
        "Notify the citizen and the bodies concerned earlier.",
    ),
)
def online_announced_late(slot: ReceptionSlot, context: Context) -> Result:
    """The citizen and the bodies are notified of an online reception early enough."""
    if not slot.online:
        return NOT_ONLINE
    return days_before(Place.of("announced"), "reception.online.notice", done_of(slot, "announced"), slot.day, context)


@slots.rule(
    "online.tested_late",
    f"{DECREE} 23.1",
    day=lambda slot: slot.day,
    reads=("day", "online", "tested", "not_done"),
    asks=(
        "Kết nối của buổi tiếp công dân trực tuyến phải được kiểm tra trước.",
        "The connection of an online reception is tested in advance.",
    ),
    gap=(
        "Kiểm tra trước {found} ngày làm việc; ít nhất {expected}; thiếu {difference} ngày.",
        "Tested {found:working day} in advance; at least {expected} required; {difference} short.",
    ),
    remedy=("Kiểm tra kết nối trước buổi tiếp.", "Test the connection before the reception."),
)
def online_tested_late(slot: ReceptionSlot, context: Context) -> Result:
    """The connection of an online reception is tested early enough."""
    if not slot.online:
        return NOT_ONLINE
    return days_before(Place.of("tested"), "reception.online.test", done_of(slot, "tested"), slot.day, context)


RULES = (*days.rules, *visits.rules, *slots.rules)
