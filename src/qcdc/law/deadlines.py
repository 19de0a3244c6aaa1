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
        return _explain(self, as_language(language))


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
    TermUnit.DAY: {"vi": "ngày", "en": "calendar days"},
    TermUnit.WORKING_DAY: {"vi": "ngày làm việc", "en": "working days"},
    TermUnit.WEEK: {"vi": "tuần", "en": "weeks"},
    TermUnit.MONTH: {"vi": "tháng", "en": "months"},
    TermUnit.YEAR: {"vi": "năm", "en": "years"},
}
_REASONS = {
    "weekend": {"vi": "ngày nghỉ hằng tuần", "en": "weekend"},
    "decreed": {"vi": "ngày nghỉ lễ, Tết hoặc nghỉ hoán đổi", "en": "decreed day off"},
}
_SENTENCES = {
    "vi": {
        "term": "{name}: {count} {unit} ({law}).",
        "days": "Thời hạn tính từ ngày tiếp theo liền kề của ngày {start}, kết thúc vào ngày {end}.",
        "skipped": "Không tính: {days}.",
        "rolled": "Ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo ({law}).",
        "conflict": "Lưu ý: {law} quy định {count} {unit}; ở đây áp dụng theo luật.",
    },
    "en": {
        "term": "{name}: {count} {unit} ({law}).",
        "days": "Counted from the day after {start}; the last day is {end}.",
        "skipped": "Not counted: {days}.",
        "rolled": "The last day is off, so the next working day takes its place ({law}).",
        "conflict": "Note: {law} says {count} {unit}; the law is applied here.",
    },
}


def _cite(citations: tuple[Citation, ...], language: Language) -> str:
    return "; ".join(citation.text(language) for citation in citations)


def _explain(due: Deadline, language: Language) -> str:
    said = _SENTENCES[language]
    lines = [
        said["term"].format(
            name=due.limit.name(language),
            count=due.term.count,
            unit=_UNITS[due.term.unit][language],
            law=_cite(due.limit.citations, language),
        ),
        said["days"].format(start=say_day(due.start, language), end=say_day(due.day, language)),
    ]
    if due.skipped:
        days = [
            f"{say_day(skip.day, language)} ({_REASONS.get(skip.reason, {}).get(language, skip.reason)})"
            for skip in due.skipped
        ]
        lines.append(said["skipped"].format(days=", ".join(days)))
        if due.term.unit is not TermUnit.WORKING_DAY:
            lines.append(said["rolled"].format(law=ROLL_FORWARD.text(language)))
    lines += [
        said["conflict"].format(
            law=_cite(other.citations, language),
            count=other.count,
            unit=_UNITS[TermUnit(other.unit.value)][language],
        )
        for other in due.limit.conflicts
        if due.start in other.force
    ]
    return "\n".join(lines)
