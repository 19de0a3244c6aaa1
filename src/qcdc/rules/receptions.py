"""Rules on the reception of citizens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pendulum

from qcdc.dates import DayLike, OpenPeriod, Period, day_after
from qcdc.law import Citation, Confidence, LimitUnit
from qcdc.model import HeadReceptionDays, Reception, ReceptionSlot
from qcdc.rules.rule import Check, Context, Gap, Given, Rule, Skip, skip
from qcdc.rules.runs import cite, late
from qcdc.vocab import Receiver, Severity

__all__ = ["RULES"]

_IN_FORCE = OpenPeriod.between("2014-07-01", None)


def head_days(register: HeadReceptionDays, context: Context) -> Skip | list[Gap]:
    """In every whole week or month of the period somebody received for the head on as many days as demanded.

    A week without a single working day asks for nothing. Whether the head came in person is the next rule's.
    """
    return _shortfall(register, context, register.held | register.delegated)


def head_in_person(register: HeadReceptionDays, context: Context) -> Skip | list[Gap]:
    """The days demanded are held in person: delegated days do not count.

    A shortfall that delegated days fill is worth a warning and no more.
    """
    if not register.delegated:
        return skip("not_delegated")
    return _shortfall(register, context, register.held)


def _shortfall(register: HeadReceptionDays, context: Context, days: frozenset[pendulum.Date]) -> Skip | list[Gap]:
    key = register.limit_key
    if key is None:
        return skip("other_level")
    minimum = context.statutes.limit(key, on=register.period.start)
    if context.statutes.limit(key, on=register.period.end) != minimum:
        return skip("limit_changed")
    weekly = minimum.unit is LimitUnit.DAY_PER_WEEK
    held = Counter(_stretch(day, weekly=weekly) for day in days if day <= context.as_of)
    stretches = list(_stretches(register.period, context, weekly=weekly))
    if not stretches:
        return skip("period_too_short")
    due = minimum.count * len(stretches)
    done = sum(min(minimum.count, held[stretch]) for stretch in stretches)
    if done >= due:
        return []
    return [Gap(at="held", found=done, expected=due, gap=due - done, citations=minimum.citations)]


def _stretch(day: pendulum.Date, *, weekly: bool) -> tuple[int, int]:
    """The calendar week (Monday to Sunday) or month a day lies in."""
    if weekly:
        year, week, _ = day.isocalendar()
        return year, week
    return day.year, day.month


def _stretches(period: Period, context: Context, *, weekly: bool) -> Iterator[tuple[int, int]]:
    """Every week or month that lies wholly in the period, is over, and has a working day."""
    days: dict[tuple[int, int], list[pendulum.Date]] = {}
    for day in period:
        if day <= context.as_of:
            days.setdefault(_stretch(day, weekly=weekly), []).append(day)
    for stretch, inside in days.items():
        first, last = inside[0], inside[-1]
        whole = len(inside) == 7 if weekly else first.day == 1 and day_after(last).day == 1
        if whole and any(context.calendar.is_working(day) for day in inside):
            yield stretch


def group_representatives(visit: Reception, context: Context) -> Skip | list[Gap]:
    """A group of five or more speaks through representatives, and through few enough of them."""
    group = context.statutes.limit("reception.group", on=visit.day).count
    if visit.day > context.as_of or visit.persons < group:
        return skip("no_group")
    most = _most(visit.persons, visit.day, context)
    found = visit.representatives
    if found is None:
        return skip("not_stated")
    if found == 0:
        return [Gap(at="representatives", found=found, expected=1, gap=1)]
    return [Gap(at="representatives", found=found, expected=most, gap=found - most)] if found > most else []


def _most(persons: int, day: DayLike, context: Context) -> int:
    # Law 42/2013 art. 29 names the border between small and large groups, 10 persons, in its own words.
    size = "small" if persons <= 10 else "large"
    return context.statutes.limit(f"reception.representatives.{size}", on=day).count


def _days_before(start: pendulum.Date, end: pendulum.Date, context: Context) -> int:
    """How many working days lie from one day to another; the first counts, the second does not."""
    day, found = start, 0
    while day < end:
        found += context.calendar.is_working(day)
        day = day_after(day)
    return found


def _announced(name: str, key: str, *, online: bool) -> Check:
    """The check that something was done so many working days before a reception."""
    return Given(_done_before, name, key, online)


def _done_before(name: str, key: str, online: bool, slot: ReceptionSlot, context: Context) -> Skip | list[Gap]:  # noqa: FBT001 - given by position
    if slot.online is not online and online:
        return skip("not_applicable")
    if slot.day > context.as_of:
        return skip("not_begun")
    if slot.ad_hoc and not online:
        return skip("not_applicable")
    if all(slot.day not in row.force for row in context.statutes.limit_history(key)):
        return skip("limit_unset")
    least = context.statutes.limit(key, on=slot.day)
    done: pendulum.Date | None = getattr(slot, name)
    days = 0 if done is None else _days_before(done, slot.day, context)
    if days >= least.count:
        return []
    return [Gap(at=name, found=days, expected=least.count, gap=least.count - days, citations=least.citations)]


def refusal_told(visit: Reception, context: Context) -> Skip | list[Gap]:
    """A refusal to receive further is announced within its term."""
    refused = visit.refused
    if refused is None or refused > context.as_of:
        return skip("not_applicable")
    if all(refused not in row.force for row in context.statutes.limit_history("reception.refusal")):
        return skip("limit_unset")
    due = context.statutes.deadline("reception.refusal", start=refused)
    told = visit.refusal_told
    known = told if told is not None and told <= context.as_of else None
    return list(late("refused", known, due, context.as_of))


def visitor_answered(visit: Reception, context: Context) -> Skip | list[Gap]:
    """Who came is told the first outcome within the term."""
    if visit.day > context.as_of:
        return skip("not_begun")
    if visit.answered is None:
        # A register that holds no answers says nothing about them.
        return skip("not_recorded")
    due = context.statutes.deadline("reception.answer", start=visit.day)
    return list(late("answered", visit.answered if visit.answered <= context.as_of else None, due, context.as_of))


def delegate_unnamed(visit: Reception, context: Context) -> Skip | list[Gap]:
    """A delegated reception names the delegate."""
    if visit.day > context.as_of:
        return skip("not_begun")
    if visit.receiver is not Receiver.DELEGATE:
        return skip("not_delegated")
    return [Gap(at="delegate")] if visit.delegate is None else []


_HEAD_DAYS = (
    Citation.of("42/2013/QH13", "12.5"),
    Citation.of("42/2013/QH13", "13.5"),
    Citation.of("42/2013/QH13", "15.2"),
    Citation.of("42/2013/QH13", "18.2"),
    Citation.of("64/2014/NĐ-CP", "4.2"),
    Citation.of("154/2026/NĐ-CP", "10.2"),
)

RULES = (
    Rule(
        id="reception.head_days.below_minimum",
        subject=HeadReceptionDays,
        severity=Severity.BREACH,
        citations=_HEAD_DAYS,
        force=_IN_FORCE,
        confidence=Confidence.VERIFIED,
        vi="Người đứng đầu phải tiếp công dân đủ số ngày tối thiểu của cấp mình.",
        en="The head of a body receives citizens on the minimum days of the level and time.",
        gap_vi="Đã tiếp {found}/{expected} ngày theo quy định; thiếu {gap} ngày.",
        gap_en="Received on {found} of {expected} days due; {gap} day(s) short.",
        remedy_vi="Bố trí bổ sung ngày tiếp công dân; niêm yết công khai lịch tiếp công dân.",
        remedy_en="Hold the missing days and post the calendar of receptions.",
        check=head_days,
    ),
    Rule(
        id="reception.head_days.delegated",
        subject=HeadReceptionDays,
        severity=Severity.WARNING,
        citations=_HEAD_DAYS,
        force=_IN_FORCE,
        confidence=Confidence.VERIFIED,
        vi="Ngày ủy quyền tiếp không tính vào số ngày người đứng đầu trực tiếp tiếp công dân.",
        en="Delegated days do not count among the days on which the head receives in person.",
        gap_vi="Trực tiếp tiếp {found}/{expected} ngày theo quy định; thiếu {gap} ngày.",
        gap_en="Received in person on {found} of {expected} days due; {gap} day(s) short.",
        remedy_vi="Người đứng đầu trực tiếp tiếp công dân vào các ngày đã niêm yết.",
        remedy_en="The head receives in person on the days that were posted.",
        check=head_in_person,
    ),
    Rule(
        id="reception.group.representatives",
        subject=Reception,
        severity=Severity.BREACH,
        citations=(Citation.of("42/2013/QH13", "29"),),
        force=_IN_FORCE,
        confidence=Confidence.VERIFIED,
        vi="Đoàn đông người từ 05 người trở lên phải cử người đại diện, không quá số người theo quy định.",
        en="A group of 5 or more names representatives, no more than the law allows.",
        gap_vi="Số người đại diện: {found}; theo quy định: {expected}.",
        gap_en="Representatives: {found}; the law says {expected}.",
        remedy_vi="Hướng dẫn đoàn cử người đại diện và ghi vào sổ tiếp công dân.",
        remedy_en="Ask the group to name representatives and enter them in the register.",
        check=group_representatives,
    ),
    Rule(
        id="reception.calendar.posted_late",
        subject=ReceptionSlot,
        severity=Severity.BREACH,
        citations=cite("42/2013/QH13 24.4"),
        force=_IN_FORCE,
        confidence=Confidence.VERIFIED,
        vi="Lịch tiếp công dân phải được công bố trước đủ số ngày làm việc luật định.",
        en="The calendar of receptions is posted the legal number of working days before.",
        gap_vi="Công bố trước {found} ngày làm việc; ít nhất {expected}; thiếu {gap} ngày.",
        gap_en="Posted {found} working day(s) before; at least {expected}; {gap} short.",
        remedy_vi="Niêm yết và đăng lịch tiếp công dân sớm hơn.",
        remedy_en="Post the calendar earlier.",
        check=_announced("posted", "reception.calendar", online=False),
    ),
    Rule(
        id="reception.online.announced_late",
        subject=ReceptionSlot,
        severity=Severity.BREACH,
        citations=cite("154/2026/NĐ-CP 23.1"),
        force=OpenPeriod.between("2026-07-01", None),
        confidence=Confidence.VERIFIED,
        vi="Buổi tiếp công dân trực tuyến phải được thông báo trước đủ số ngày làm việc luật định.",
        en="An online reception is announced the legal number of working days before.",
        gap_vi="Thông báo trước {found} ngày làm việc; ít nhất {expected}; thiếu {gap} ngày.",
        gap_en="Announced {found} working day(s) before; at least {expected}; {gap} short.",
        remedy_vi="Thông báo sớm hơn cho công dân và cơ quan liên quan.",
        remedy_en="Tell the citizen and the bodies earlier.",
        check=_announced("announced", "reception.online.notice", online=True),
    ),
    Rule(
        id="reception.online.tested_late",
        subject=ReceptionSlot,
        severity=Severity.BREACH,
        citations=cite("154/2026/NĐ-CP 23.1"),
        force=OpenPeriod.between("2026-07-01", None),
        confidence=Confidence.VERIFIED,
        vi="Kết nối của buổi tiếp công dân trực tuyến phải được kiểm tra trước.",
        en="The connection of an online reception is tested before.",
        gap_vi="Kiểm tra trước {found} ngày làm việc; ít nhất {expected}; thiếu {gap} ngày.",
        gap_en="Tested {found} working day(s) before; at least {expected}; {gap} short.",
        remedy_vi="Kiểm tra kết nối trước buổi tiếp.",
        remedy_en="Test the connection before the reception.",
        check=_announced("tested", "reception.online.test", online=True),
    ),
    Rule(
        id="reception.refusal_told.late",
        subject=Reception,
        severity=Severity.BREACH,
        citations=cite("154/2026/NĐ-CP 4.3"),
        force=OpenPeriod.between("2026-07-01", None),
        confidence=Confidence.VERIFIED,
        vi="Việc từ chối tiếp công dân phải được thông báo trong thời hạn luật định.",
        en="A refusal to receive is announced within the legal term.",
        gap_vi="Ngày thực hiện: {found}; hạn {expected}; quá hạn {gap} ngày.",
        gap_en="Done: {found}; due {expected}; {gap} calendar day(s) late.",
        remedy_vi="Thông báo ngay theo mẫu 01/TCD.",
        remedy_en="Announce it now on form 01/TCD.",
        check=refusal_told,
    ),
    Rule(
        id="reception.answer.late",
        subject=Reception,
        severity=Severity.BREACH,
        citations=cite("42/2013/QH13 28.1"),
        force=_IN_FORCE,
        confidence=Confidence.VERIFIED,
        vi="Người đến trình bày phải được trả lời kết quả xử lý bước đầu trong thời hạn luật định.",
        en="Who came to a reception is told the first outcome within the legal term.",
        gap_vi="Ngày thực hiện: {found}; hạn {expected}; quá hạn {gap} ngày.",
        gap_en="Done: {found}; due {expected}; {gap} calendar day(s) late.",
        remedy_vi="Trả lời ngay bằng văn bản.",
        remedy_en="Answer in writing now.",
        check=visitor_answered,
    ),
    Rule(
        id="reception.delegate.unnamed",
        subject=Reception,
        severity=Severity.NOTICE,
        citations=cite("42/2013/QH13 18"),
        force=_IN_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Buổi tiếp theo ủy quyền nên ghi rõ người được ủy quyền.",
        en="A delegated reception names the delegate.",
        gap_vi="Sổ chưa ghi người được ủy quyền.",
        gap_en="The register does not name the delegate.",
        remedy_vi="Ghi tên, chức vụ người được ủy quyền.",
        remedy_en="Enter the name and office of the delegate.",
        check=delegate_unnamed,
    ),
)
