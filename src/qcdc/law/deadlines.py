"""Deadlines that explain themselves (*thời hạn, ngày hết hạn*).

Where we are opinionated: the law in force on the *start* of a term governs the whole term, and a last day
that is off moves to the next working day. The second is doctrine and can be turned off.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.wording import say_day
from qcdc.dates import DayLike, Term, TermUnit, WorkCalendar, as_day, count_from, day_after, roll_forward
from qcdc.law.acts import Citation
from qcdc.law.days_off import work_calendar
from qcdc.law.limits import Limit, limit

__all__ = ["ROLL_FORWARD", "Deadline", "SkippedDay", "deadline"]

ROLL_FORWARD = Citation.of("91/2015/QH13", "148.5")
"""The article that moves a last day off to the next working day."""


@entity
class SkippedDay:
    """A day that does not count, and why (``weekend``, ``decreed``, or a word of the user's calendar)."""

    day: pendulum.Date = attrs.field(validator=v.day)
    reason: str = attrs.field(validator=v.check_identifier)


@entity
class Deadline:
    """The last day of a statutory term, with everything needed to count it again.

    Attributes:
        limit: the limit in force at the start.
        start: the day of the event that set the term off; it does not count itself.
        term: the length that was chosen among the variants.
        day: the last day on which the act is still in time.
        skipped: days off that were left out: all of them for working days, at the end only for calendar days.
    """

    limit: Limit = attrs.field(validator=v.instance(Limit))
    start: pendulum.Date = attrs.field(validator=v.day)
    term: Term = attrs.field(validator=v.instance(Term))
    day: pendulum.Date = attrs.field(validator=v.day)
    skipped: tuple[SkippedDay, ...] = attrs.field(default=(), validator=v.each(v.instance(SkippedDay)))

    def explain(self, language: Language) -> str:
        """How the day was found, in plain sentences with the articles."""
        return _explain_vi(self) if as_language(language) == "vi" else _explain_en(self)


def deadline(
    key: str,
    *,
    start: DayLike,
    remote: bool = False,
    complex: bool = False,
    extended: bool = False,
    calendar: WorkCalendar | None = None,
    roll: bool = True,
) -> Deadline:
    """The last day of a statutory term.

    Args:
        key: which limit, such as ``"complaint.acceptance"``.
        start: day of the event (receipt, acceptance …).
        remote: whether the remote-area variant applies.
        complex: whether the matter is complex.
        extended: whether to take the most the article allows for another reason.
        calendar: another work calendar than the decreed one.
        roll: whether a last day off moves to the next working day (Civil Code art. 148.5).

    Raises:
        UnknownCodeError: no such limit, none in force on the start, or days off unknown on the way.
        InvariantError: the limit is no length of time.

    >>> deadline("complaint.acceptance", start="2026-07-02").day
    Date(2026, 7, 13)
    """
    first = as_day(start, "start")
    found = limit(key, on=first)
    term = found.term(remote=remote, complex=complex, extended=extended)
    chosen = work_calendar() if calendar is None else calendar
    counted = count_from(first, term, calendar=chosen)
    if term.unit is TermUnit.WORKING_DAY:
        return Deadline(
            limit=found, start=first, term=term, day=counted, skipped=_days_off(day_after(first), counted, chosen)
        )
    last = roll_forward(counted, calendar=chosen) if roll else counted
    skipped = _days_off(counted, last, chosen) if last != counted else ()
    return Deadline(limit=found, start=first, term=term, day=last, skipped=skipped)


def _days_off(first: pendulum.Date, last: pendulum.Date, calendar: WorkCalendar) -> tuple[SkippedDay, ...]:
    found: list[SkippedDay] = []
    day = first
    while day < last:
        reason = calendar.reason_off(day)
        if reason is not None:
            found.append(SkippedDay(day=day, reason=reason))
        day = day_after(day)
    return tuple(found)


_UNITS = {
    TermUnit.DAY: ("ngày", "calendar days"),
    TermUnit.WORKING_DAY: ("ngày làm việc", "working days"),
    TermUnit.WEEK: ("tuần", "weeks"),
    TermUnit.MONTH: ("tháng", "months"),
    TermUnit.YEAR: ("năm", "years"),
}
_REASONS = {
    "weekend": ("ngày nghỉ hằng tuần", "weekend"),
    "decreed": ("ngày nghỉ lễ, Tết hoặc nghỉ hoán đổi", "decreed day off"),
}


def _explain_vi(due: Deadline) -> str:
    cited = "; ".join(citation.text("vi") for citation in due.limit.citations)
    lines = [
        f"{due.limit.name('vi')}: {due.term.count} {_UNITS[due.term.unit][0]} ({cited}).",
        f"Thời hạn tính từ ngày tiếp theo liền kề của ngày {say_day(due.start, 'vi')}, kết thúc vào ngày {say_day(due.day, 'vi')}.",
    ]
    if due.skipped:
        days = ", ".join(
            f"{say_day(skip.day, 'vi')} ({_REASONS.get(skip.reason, (skip.reason, ''))[0]})" for skip in due.skipped
        )
        lines.append(f"Không tính: {days}.")
    if due.skipped and due.term.unit is not TermUnit.WORKING_DAY:
        lines.append(
            f"Ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo ({ROLL_FORWARD.text('vi')})."
        )
    for other in due.limit.conflicts:
        if due.start in other.force:
            where = "; ".join(citation.text("vi") for citation in other.citations)
            unit = _UNITS[TermUnit(other.unit.value)][0]
            lines.append(f"Lưu ý: {where} quy định {other.count} {unit}; ở đây áp dụng theo luật.")
    return "\n".join(lines)


def _explain_en(due: Deadline) -> str:
    cited = "; ".join(citation.text("en") for citation in due.limit.citations)
    lines = [
        f"{due.limit.name('en')}: {due.term.count} {_UNITS[due.term.unit][1]} ({cited}).",
        f"Counted from the day after {say_day(due.start, 'en')}; the last day is {say_day(due.day, 'en')}.",
    ]
    if due.skipped:
        days = ", ".join(
            f"{say_day(skip.day, 'en')} ({_REASONS.get(skip.reason, ('', skip.reason))[1]})" for skip in due.skipped
        )
        lines.append(f"Not counted: {days}.")
    if due.skipped and due.term.unit is not TermUnit.WORKING_DAY:
        lines.append(f"The last day is off, so the next working day takes its place ({ROLL_FORWARD.text('en')}).")
    for other in due.limit.conflicts:
        if due.start in other.force:
            where = "; ".join(citation.text("en") for citation in other.citations)
            unit = _UNITS[TermUnit(other.unit.value)][1]
            lines.append(f"Note: {where} says {other.count} {unit}; the law is applied here.")
    return "\n".join(lines)
