"""How a deadline is told: plain sentences in both languages, with every day, every article, every doubt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pendulum

from qcdc._kernel.language import Language
from qcdc._kernel.wording import say_day
from qcdc.dates import TermUnit, day_before
from qcdc.law.acts import Act
from qcdc.law.amounts import say_amount
from qcdc.law.citations import Citation
from qcdc.law.limits import Limit
from qcdc.law.skipped import SkippedDay
from qcdc.law.transitions import Transition

if TYPE_CHECKING:
    from qcdc.law.deadlines import Deadline, Notice

__all__ = ["explain_deadline", "explain_no_limit", "explain_notice"]

Acts = Mapping[str, Act]

_REASONS = {
    "vi": {"weekend": "ngày nghỉ hằng tuần", "decreed": "ngày nghỉ lễ, Tết hoặc nghỉ hoán đổi"},
    "en": {"weekend": "weekend", "decreed": "decreed day off"},
}
_SENTENCES = {
    "vi": {
        "term": "{name}: {length} ({law}).",
        "days": "Thời hạn tính từ ngày tiếp theo liền kề của ngày {start}, kết thúc vào ngày {end}.",
        "suspended": "Thời gian tạm đình chỉ từ {first} đến {last} không tính vào thời hạn.",
        "extended": "Gia hạn thêm {length}{law}.",
        "skipped": "Không tính: {days}.",
        "rolled": "Ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo ({law}; luật chuyên ngành không nói rõ).",
        "least": "ít nhất {length}",
        "law": "Lưu ý: {law} quy định {length}; ở đây áp dụng theo luật.",
        "decree": "Lưu ý: {law} quy định {length}; ở đây áp dụng theo nghị định.",
        "provisional": "Tạm tính: lịch nghỉ năm {years} chưa được ban hành.",
        "too_early": "Ngày {day}, quy định này chưa có hiệu lực ({law}: từ ngày {since}).",
        "too_late": "Ngày {day}, quy định này đã hết hiệu lực ({law}).",
        "older": "Khi đó áp dụng {law}; số liệu của văn bản đó chưa có trong hệ thống nên không xét được.",
        "before": "Chậm nhất là ngày {day}, tính lùi từ ngày {event} (không tính ngày này).",
    },
    "en": {
        "term": "{name}: {length} ({law}).",
        "days": "Counted from the day after {start}; the last day is {end}.",
        "suspended": "Suspended from {first} to {last}: these days do not count.",
        "extended": "Extended by {length}{law}.",
        "skipped": "Not counted: {days}.",
        "rolled": "The last day is off, so the next working day takes its place ({law}; the special law is silent).",
        "least": "at least {length}",
        "law": "Note: {law} says {length}; the law is applied here.",
        "decree": "Note: {law} says {length}; the decree is applied here.",
        "provisional": "Provisional: the days off of {years} are not decreed yet.",
        "too_early": "On {day} this was not in force yet ({law}: from {since}).",
        "too_late": "On {day} this was no longer in force ({law}).",
        "older": "The law of that day was {law}; its numbers are not in the book, so nothing is said by them.",
        "before": "At the latest on {day}, counted back from {event}, which does not count.",
    },
}


def explain_deadline(due: Deadline, rolling: Citation, language: Language, acts: Acts) -> str:
    """The sentences of a deadline."""
    said = _SENTENCES[language]
    length = say_amount(due.term.count, due.term.unit, language)
    lines = [
        said["term"].format(
            name=due.limit.name(language),
            length=said["least"].format(length=length) if due.limit.least else length,
            law=_cite(due.citations, language, acts),
        ),
        said["days"].format(start=say_day(due.start, language), end=say_day(due.day, language)),
    ]
    for stretch in due.suspensions:
        if stretch.since < stretch.resumed:
            first, last = say_day(stretch.since, language), say_day(day_before(stretch.resumed), language)
            lines.append(said["suspended"].format(first=first, last=last))
    for extension in due.extensions:
        law = f" ({_cite(extension.citations, language, acts)})" if extension.citations else ""
        lines.append(
            said["extended"].format(length=say_amount(extension.term.count, extension.term.unit, language), law=law)
        )
    if due.skipped:
        lines.append(said["skipped"].format(days=_days(due.skipped, language)))
        if due.term.unit is not TermUnit.WORKING_DAY:
            lines.append(said["rolled"].format(law=rolling.text(language, acts=acts)))
    lines += _conflict(due, language, acts)
    lines += _told(due.transitions, language, acts)
    return "\n".join([*lines, *_provisional(due.provisional, language)])


def explain_notice(notice: Notice, language: Language, acts: Acts) -> str:
    """The sentences of a day counted back."""
    said = _SENTENCES[language]
    lines = [
        said["term"].format(
            name=notice.limit.name(language),
            length=say_amount(notice.term.count, notice.term.unit, language),
            law=_cite(notice.citations, language, acts),
        ),
        said["before"].format(day=say_day(notice.day, language), event=say_day(notice.event, language)),
    ]
    if notice.skipped:
        lines.append(said["skipped"].format(days=_days(notice.skipped, language)))
    lines += _told(notice.transitions, language, acts)
    return "\n".join([*lines, *_provisional(notice.provisional, language)])


def explain_no_limit(
    day: pendulum.Date,
    later: Limit | None,
    *,
    cited: Citation | None,
    older: tuple[Act, ...],
    language: Language,
    acts: Acts,
) -> str:
    """Why a limit has no value on a day: not yet, or no longer, in force; and by which older act the day is judged."""
    said = _SENTENCES[language]
    law = "" if cited is None else cited.text(language, acts=acts)
    if later is None:
        lines = [said["too_late"].format(day=say_day(day, language), law=law)]
    else:
        assert later.force.since is not None, "a limit must begin on a day"
        since = say_day(later.force.since, language)
        lines = [said["too_early"].format(day=say_day(day, language), law=law, since=since)]
    if older:
        lines.append(said["older"].format(law="; ".join(_in_full(act, language) for act in older)))
    return " ".join(lines)


def _in_full(act: Act, language: Language) -> str:
    """An act with its name and its number."""
    return f"{act.name(language)} ({act.number})"


def _told(transitions: tuple[Transition, ...], language: Language, acts: Acts) -> list[str]:
    return [f"{one.text(language)} ({_cite(one.citations, language, acts)})" for one in transitions]


def _conflict(due: Deadline, language: Language, acts: Acts) -> list[str]:
    """What the act that was not taken says."""
    other = due.limit.reading(due.start)
    if other is None:
        return []
    if due.reading is None:
        return [
            _SENTENCES[language]["law"].format(
                law=_cite(other.citations, language, acts), length=say_amount(other.count, other.unit, language)
            )
        ]
    return [
        _SENTENCES[language]["decree"].format(
            law=_cite(due.limit.citations, language, acts), length=say_amount(due.limit.count, due.limit.unit, language)
        )
    ]


def _days(skipped: tuple[SkippedDay, ...], language: Language) -> str:
    return ", ".join(
        f"{say_day(one.day, language)} ({_REASONS[language].get(one.reason, one.reason)})" for one in skipped
    )


def _provisional(years: tuple[int, ...], language: Language) -> list[str]:
    if not years:
        return []
    return [_SENTENCES[language]["provisional"].format(years=", ".join(map(str, years)))]


def _cite(citations: tuple[Citation, ...], language: Language, acts: Acts) -> str:
    return "; ".join(citation.text(language, acts=acts) for citation in citations)
