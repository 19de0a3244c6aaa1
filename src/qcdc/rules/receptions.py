"""Rules on the reception of citizens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pendulum

from qcdc import law
from qcdc.dates import DayLike, OpenPeriod, Period, day_after
from qcdc.law import Citation, Confidence, LimitUnit
from qcdc.model import HeadReceptionDays, Reception
from qcdc.rules.engine import Context, Gap, Rule, Skip
from qcdc.vocab import Level, Severity

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
        return Skip(reason="not_delegated")
    return _shortfall(register, context, register.held)


def _shortfall(register: HeadReceptionDays, context: Context, days: frozenset[pendulum.Date]) -> Skip | list[Gap]:
    if register.unit.level is Level.VILLAGE:
        return Skip(reason="other_level")
    key = f"reception.head_days.{register.unit.level.value}"
    minimum = law.limit(key, on=register.period.start)
    if law.limit(key, on=register.period.end) != minimum:
        return Skip(reason="limit_changed")
    weekly = minimum.unit is LimitUnit.DAY_PER_WEEK
    held = Counter(_stretch(day, weekly=weekly) for day in days if day <= context.as_of)
    stretches = list(_stretches(register.period, context, weekly=weekly))
    if not stretches:
        return Skip(reason="period_too_short")
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
    group = law.limit("reception.group", on=visit.day).count
    if visit.day > context.as_of or visit.persons < group:
        return Skip(reason="no_group")
    most = _most(visit.persons, visit.day)
    found = visit.representatives
    if found is None:
        return Skip(reason="not_stated")
    if found == 0:
        return [Gap(at="representatives", found=found, expected=most, gap=1)]
    return [Gap(at="representatives", found=found, expected=most, gap=found - most)] if found > most else []


def _most(persons: int, day: DayLike) -> int:
    # Law 42/2013 art. 29 names the border between small and large groups, 10 persons, in its own words.
    size = "small" if persons <= 10 else "large"
    return law.limit(f"reception.representatives.{size}", on=day).count


_HEAD_DAYS = (
    Citation.of("42/2013/QH13", "12.5"),
    Citation.of("42/2013/QH13", "13.5"),
    Citation.of("42/2013/QH13", "15.2"),
)

RULES = (
    Rule(
        id="reception.head_days.below_minimum",
        subject=HeadReceptionDays,
        severity=Severity.BREACH,
        citations=_HEAD_DAYS,
        force=_IN_FORCE,
        confidence=Confidence.VERIFIED,
        vi="Chủ tịch UBND phải tiếp công dân đủ số ngày tối thiểu của cấp mình.",
        en="The chair of the People's Committee receives citizens on the minimum days of the level.",
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
        vi="Ngày ủy quyền tiếp không tính vào số ngày Chủ tịch UBND trực tiếp tiếp công dân.",
        en="Delegated days do not count among the days on which the chair receives in person.",
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
        gap_vi="Số người đại diện: {found}; tối đa {expected}.",
        gap_en="Representatives: {found}; at most {expected}.",
        remedy_vi="Hướng dẫn đoàn cử người đại diện và ghi vào sổ tiếp công dân.",
        remedy_en="Ask the group to name representatives and enter them in the register.",
        check=group_representatives,
    ),
)
